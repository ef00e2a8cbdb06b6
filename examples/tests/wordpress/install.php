<?php
// Installs the site, its people and the plugin. Arguments: address of the site, address of Talkplace, password.
list( , $site, $talkplace, $password ) = $argv;
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = parse_url( $site, PHP_URL_HOST ) . ':' . parse_url( $site, PHP_URL_PORT );
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
add_filter( 'pre_wp_mail', '__return_false' );
wp_install( 'Corner Hall', 'admin', 'admin@example.org', false, '', $password );
update_option( 'siteurl', $site );
update_option( 'home', $site );
switch_theme( 'plain' );
wp_insert_user(
	array(
		'user_login' => 'editor',
		'user_pass'  => $password,
		'user_email' => 'editor@example.org',
		'role'       => 'editor',
	)
);
$failed = activate_plugin( 'talkplace/talkplace.php' );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() );
	exit( 1 );
}
require_once WP_PLUGIN_DIR . '/talkplace/talkplace.php';
update_option( 'talkplace_base', \Talkplace\clean_base( $talkplace ) );
echo 'installed';
