<?php
/**
 * Responsible for: the two ways onto a page: a block for the block editor, and a shortcode for everything else.
 * Not for: the markup that both become (markup.php).
 *
 * @package AltegioElements
 */

defined( 'ABSPATH' ) || exit;

/** Registers scripts, blocks and shortcodes. */
function altegio_elements_register() {
	$editor = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' );
	wp_register_script( 'altegio-elements', plugins_url( 'elements/altegio-elements.js', ALTEGIO_ELEMENTS_FILE ), array(), ALTEGIO_ELEMENTS_VERSION, true );
	wp_register_script( 'altegio-elements-editor', plugins_url( 'blocks/editor.js', ALTEGIO_ELEMENTS_FILE ), $editor, ALTEGIO_ELEMENTS_VERSION, true );
	wp_set_script_translations( 'altegio-elements-editor', 'altegio-elements' );

	foreach ( altegio_elements_names() as $element ) {
		register_block_type(
			dirname( __DIR__ ) . "/blocks/$element",
			array(
				'render_callback' => static function ( $attributes ) use ( $element ) {
					return sprintf(
						'<div %s>%s</div>',
						get_block_wrapper_attributes(),
						altegio_elements_markup( $element, altegio_elements_kebab( $attributes ) )
					);
				},
			)
		);
		add_shortcode(
			'altegio_' . str_replace( '-', '_', $element ),
			static function ( $attributes ) use ( $element ) {
				return altegio_elements_markup( $element, altegio_elements_from_shortcode( (array) $attributes ) );
			}
		);
	}
}

/** `locationId` of a block is `location-id` of an element. */
function altegio_elements_kebab( $attributes ) {
	$named = array();
	foreach ( $attributes as $name => $value ) {
		$named[ strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) ] = $value;
	}
	return $named;
}

/** `[altegio_my_bookings remember location_id="1"]`: a word without a value is true, and `_` is as good as `-`. */
function altegio_elements_from_shortcode( $attributes ) {
	$named = array();
	foreach ( $attributes as $name => $value ) {
		$alone = is_int( $name );
		$named[ str_replace( '_', '-', strtolower( $alone ? $value : $name ) ) ] = $alone ? true : $value;
	}
	return $named;
}
