<?php
/**
 * Leaves nothing behind when the plugin is deleted.
 *
 * @package AltegioElements
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $site ) {
		delete_blog_option( $site, 'altegio_elements' );
	}
} else {
	delete_option( 'altegio_elements' );
}
