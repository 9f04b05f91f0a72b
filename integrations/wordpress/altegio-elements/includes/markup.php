<?php
/**
 * Responsible for: an element's tag as it stands on a page, from the site's settings and an author's attributes; and for
 * its script, on those pages only. Not for: where the attributes come from (embedding.php).
 *
 * @package AltegioElements
 */

defined( 'ABSPATH' ) || exit;

/** The elements, by the folder of their block. */
function altegio_elements_names() {
	return array( 'booking', 'sign-in', 'my-bookings', 'phone-verify', 'profile', 'account', 'change-password', 'loyalty', 'review' );
}

/**
 * What the administrator has set.
 *
 * @return array{proxy_url: string, location_id: string, theme: string, lang: string}
 */
function altegio_elements_settings() {
	$defaults = array(
		'proxy_url'   => '',
		'location_id' => '',
		'theme'       => '',
		'lang'        => '',
	);
	return array_merge( $defaults, array_intersect_key( (array) get_option( 'altegio_elements', array() ), $defaults ) );
}

/**
 * What an author may say, as block.json declares it, by attribute of the element.
 * Not `proxy-url` or `credentials`: whoever may write a page must not choose who gets the clients' passwords.
 *
 * @return array<string, array{type: string, enum?: string[]}>
 */
function altegio_elements_attributes( $element ) {
	static $read = array();
	if ( ! isset( $read[ $element ] ) ) {
		$read[ $element ] = array();
		$block            = wp_json_file_decode( dirname( __DIR__ ) . "/blocks/$element/block.json", array( 'associative' => true ) );
		foreach ( $block['attributes'] ?? array() as $name => $schema ) {
			$read[ $element ][ strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) ] = $schema;
		}
	}
	return $read[ $element ];
}

/**
 * The element's tag. Asks for the script, which is printed at the end of this page.
 *
 * @param string               $element One of altegio_elements_names().
 * @param array<string, mixed> $given   Attributes by their name in HTML; those that are not known are left out.
 * @return string HTML
 */
function altegio_elements_markup( $element, $given ) {
	wp_enqueue_script( 'altegio-elements' );
	$settings   = altegio_elements_settings();
	$attributes = array(
		'proxy-url'   => $settings['proxy_url'],
		'credentials' => altegio_elements_is_elsewhere( $settings['proxy_url'] ) ? 'include' : '',
		'location-id' => $settings['location_id'],
		'theme'       => $settings['theme'],
		'lang'        => $settings['lang'],
	);
	foreach ( altegio_elements_attributes( $element ) as $name => $schema ) {
		$value = $given[ $name ] ?? '';
		if ( 'boolean' === $schema['type'] ) {
			$attributes[ $name ] = filter_var( $value, FILTER_VALIDATE_BOOLEAN );
		} elseif ( is_scalar( $value ) && '' !== (string) $value ) {
			$attributes[ $name ] = (string) $value;
		}
	}
	// An element that has its chain asks in the chain's name.
	if ( ! empty( $attributes['chain-id'] ) && empty( $given['location-id'] ) ) {
		unset( $attributes['location-id'] );
	}

	/**
	 * Filters the attributes of an element before they are escaped, also those that an author cannot set.
	 *
	 * @param array  $attributes Text, or true for one without a value.
	 * @param string $element    Such as `sign-in`.
	 */
	$attributes = apply_filters( 'altegio_elements_attributes', $attributes, $element );
	$html       = '<altegio-' . $element;
	foreach ( $attributes as $name => $value ) {
		if ( true === $value ) {
			$html .= ' ' . esc_attr( $name );
		} elseif ( false !== $value && '' !== $value ) {
			$html .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
		}
	}
	return $html . '></altegio-' . $element . '>' . altegio_elements_hint( $attributes );
}

/** What is missing, for those alone who can set it. */
function altegio_elements_hint( $attributes ) {
	if ( ! empty( $attributes['proxy-url'] ) || ! current_user_can( 'manage_options' ) ) {
		return '';
	}
	return sprintf(
		'<p><a href="%s">%s</a></p>',
		esc_url( admin_url( 'options-general.php?page=altegio-elements' ) ),
		esc_html__( 'Altegio Elements: set the address of your proxy. Only administrators see this line.', 'altegio-elements' )
	);
}

/** Is that address on another origin than this site? Its cookie then has to be asked for. */
function altegio_elements_is_elsewhere( $url ) {
	$origin = static function ( $url ) {
		$parts = wp_parse_url( $url );
		$port  = $parts['port'] ?? '';
		return strtolower( ( $parts['scheme'] ?? '' ) . '://' . ( $parts['host'] ?? '' ) . ( $port ? ":$port" : '' ) );
	};
	return (bool) wp_parse_url( $url, PHP_URL_HOST ) && $origin( $url ) !== $origin( home_url() );
}

/** The element's script is a module; WordPress before 6.5 knows no such thing. */
function altegio_elements_as_module( $tag, $handle ) {
	if ( 'altegio-elements' !== $handle ) {
		return $tag;
	}
	return str_replace( '<script ', '<script type="module" ', preg_replace( '/ type=([\'"]).*?\1/', '', $tag ) );
}
