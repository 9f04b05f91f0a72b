<?php
/**
 * Responsible for: Settings > Altegio Elements: what holds for the whole site, and who may set it. The Settings API checks
 * nonce and capability. Not for: where it is used (markup.php).
 *
 * @package AltegioElements
 */

defined( 'ABSPATH' ) || exit;

/** Registers the one option and its fields. */
function altegio_elements_register_settings() {
	register_setting(
		'altegio-elements',
		'altegio_elements',
		array(
			'type'              => 'array',
			'sanitize_callback' => 'altegio_elements_sanitize',
			'default'           => array(),
		)
	);
	add_settings_section( 'site', '', '__return_null', 'altegio-elements' );
	$fields = array(
		'proxy_url'   => array( __( 'Address of the proxy', 'altegio-elements' ), __( 'Such as /altegio or https://booking.example.com/altegio', 'altegio-elements' ) ),
		'location_id' => array( __( 'Location', 'altegio-elements' ), __( 'Altegio\'s number of it, such as 4564', 'altegio-elements' ) ),
		'theme'       => array( __( 'Theme', 'altegio-elements' ), __( 'Auto takes the colours of the page', 'altegio-elements' ) ),
		'lang'        => array( __( 'Language', 'altegio-elements' ), __( 'Such as de or sr-Latn; empty takes the language of the page', 'altegio-elements' ) ),
	);
	foreach ( $fields as $name => list( $label, $help ) ) {
		$for = array(
			'label_for' => "altegio-elements-$name",
			'name'      => $name,
			'help'      => $help,
		);
		add_settings_field( $name, esc_html( $label ), 'altegio_elements_field', 'altegio-elements', 'site', $for );
	}
}

/** Puts the page under Settings. */
function altegio_elements_add_page() {
	$title = __( 'Altegio Elements', 'altegio-elements' );
	add_options_page( $title, $title, 'manage_options', 'altegio-elements', 'altegio_elements_page' );
}

/** The page. */
function altegio_elements_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( 'altegio-elements' );
	do_settings_sections( 'altegio-elements' );
	submit_button();
	echo '</form></div>';
}

/** One field of it. */
function altegio_elements_field( $field ) {
	$value = altegio_elements_settings()[ $field['name'] ];
	$name  = sprintf( 'id="%s" name="altegio_elements[%s]"', esc_attr( $field['label_for'] ), esc_attr( $field['name'] ) );
	$help  = sprintf( 'aria-describedby="%s-help"', esc_attr( $field['label_for'] ) );
	if ( 'theme' === $field['name'] ) {
		echo "<select $name $help>"; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped above.
		foreach ( array( '', 'light', 'dark' ) as $theme ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $theme ), selected( $value, $theme, false ), esc_html( $theme ? $theme : 'auto' ) );
		}
		echo '</select>';
	} else {
		printf( '<input type="text" class="regular-text" value="%s" %s %s>', esc_attr( $value ), $name, $help ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped above.
	}
	printf( '<p class="description" id="%s-help">%s</p>', esc_attr( $field['label_for'] ), esc_html( $field['help'] ) );
}

/**
 * What may be stored; what may not keeps its old value and is told.
 *
 * @param mixed $given The form.
 */
function altegio_elements_sanitize( $given ) {
	$settings = altegio_elements_settings();
	$patterns = array(
		// As the elements read it: https, http on this machine, or a path.
		'proxy_url'   => '~^(https://[^\s/\\\\?#@]+(/[^\s\\\\?#@]*)?|http://(localhost|127\.0\.0\.1)(:\d+)?(/[^\s\\\\?#@]*)?|/(?!/)[^\s\\\\?#@]*)?$~iD',
		'location_id' => '/^\d*$/D',
		'theme'       => '/^(light|dark)?$/D',
		'lang'        => '/^([a-z]{2,3}(-[a-z0-9]{2,8})*)?$/iD',
	);
	$messages = array(
		'proxy_url'   => __( 'The address of the proxy begins with https:// or /, and holds no ?, # or @.', 'altegio-elements' ),
		'location_id' => __( 'The location is a number.', 'altegio-elements' ),
		'theme'       => __( 'The theme is auto, light or dark.', 'altegio-elements' ),
		'lang'        => __( 'The language is a code such as de or sr-Latn.', 'altegio-elements' ),
	);
	foreach ( $patterns as $name => $pattern ) {
		$value = is_array( $given ) && is_string( $given[ $name ] ?? null ) ? trim( $given[ $name ] ) : $settings[ $name ];
		if ( preg_match( $pattern, $value ) ) {
			$settings[ $name ] = $value;
		} else {
			add_settings_error( 'altegio_elements', $name, $messages[ $name ] );
		}
	}
	return $settings;
}

/** A link to the settings in the list of plugins. */
function altegio_elements_action_links( $links ) {
	$url = admin_url( 'options-general.php?page=altegio-elements' );
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'Settings', 'altegio-elements' ) ) );
	return $links;
}
