<?php
/**
 * Plugin Name: Altegio Elements
 * Description: Booking at an Altegio location, and the client's account, on your pages: booking, my bookings, sign in, profile, loyalty, reviews, password. As blocks and shortcodes.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: altegio-elements
 *
 * Responsible for: what is loaded when. Not for: what stands on a page (includes/markup.php), blocks and shortcodes
 * (includes/embedding.php), or the settings page (includes/settings.php).
 *
 * @package AltegioElements
 */

defined( 'ABSPATH' ) || exit;

define( 'ALTEGIO_ELEMENTS_VERSION', '0.1.0' );
define( 'ALTEGIO_ELEMENTS_FILE', __FILE__ );

require_once __DIR__ . '/includes/markup.php';
require_once __DIR__ . '/includes/embedding.php';

add_action( 'init', 'altegio_elements_register' );
add_filter( 'script_loader_tag', 'altegio_elements_as_module', 10, 2 );

if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings.php';
	add_action( 'admin_init', 'altegio_elements_register_settings' );
	add_action( 'admin_menu', 'altegio_elements_add_page' );
	add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), 'altegio_elements_action_links' );
}
