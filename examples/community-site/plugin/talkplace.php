<?php
/**
 * Plugin Name:       Talkplace
 * Description:       Words to start a talk, and numbers that answer, by a shortcode: [talkplace show="prompts"].
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       talkplace
 */

namespace Talkplace;

defined( 'ABSPATH' ) || exit;

/** Elements that a page can show. */
const ELEMENTS = array( 'urgent', 'prompts', 'signposts', 'check-in', 'language', 'leave', 'privacy' );

/** Settings of the place, as attributes of the shortcode and of `<talk-place>` alike. */
const PLACE = array( 'kind', 'name', 'country', 'nation', 'lang', 'languages', 'view', 'exit', 'src' );

/** What one element alone takes. */
const OWN = array(
	'pack'     => 'prompts',
	'speaker'  => 'prompts',
	'check-in' => 'check-in',
	'needs'    => 'signposts',
);

/** Address of the folder with talkplace.js, with a slash at its end; empty until an administrator has given it. */
function base(): string {
	$base = (string) get_option( 'talkplace_base', '' );
	return '' === $base ? '' : trailingslashit( $base );
}

/**
 * Takes an address of https, or of this computer while one tries things out. Anything else becomes empty: a script of
 * that address would run for every visitor.
 */
function clean_base( $given ): string {
	$address = esc_url_raw( trim( (string) $given ), array( 'https', 'http' ) );
	$host    = (string) wp_parse_url( $address, PHP_URL_HOST );
	if ( 0 === strpos( $address, 'https://' ) || in_array( $host, array( 'localhost', '127.0.0.1' ), true ) ) {
		return $address;
	}
	if ( '' !== trim( (string) $given ) ) {
		add_settings_error( 'talkplace_base', 'talkplace_base', __( 'The address has to start with https://', 'talkplace' ) );
	}
	return '';
}

/**
 * Numbers that stand between the tags: read without script, and while the script is on its way. Words and line breaks
 * alone: WordPress puts a shortcode within a paragraph, which a paragraph or a list of ours would end, and the elements
 * with it.
 */
function numbers( string $country ): string {
	static $known = null;
	$known = $known ?? json_decode( (string) file_get_contents( __DIR__ . '/numbers.json' ), true );
	$here  = $known[ $country ] ?? null;
	if ( null === $here ) {
		return '<span lang="en" dir="ltr">If a life is at risk, call the number for an ambulance where you are.</span>';
	}
	$lines = array( sprintf( 'If a life is at risk, call <a href="tel:%1$s">%1$s</a>.', esc_attr( $here['emergency'] ) ) );
	foreach ( $here['lines'] as list( $name, $number, $address ) ) {
		$shown   = '' === $address
			? esc_html( $number )
			: sprintf( '<a href="%s">%s</a>', esc_url( $address, array( 'tel' ) ), esc_html( $number ) );
		$lines[] = sprintf( '%s: %s', esc_html( $name ), $shown );
	}
	return '<span lang="en" dir="ltr">' . implode( '<br>', $lines ) . '</span>';
}

/** The country that the numbers are for: the one given, that of the nation, else Britain, as the elements do. */
function country_of( array $given ): string {
	foreach ( array( $given['country'] ?? '', substr( $given['nation'] ?? '', 0, 2 ), substr( $given['lang'] ?? '', 3, 2 ) ) as $code ) {
		if ( '' !== $code ) {
			return strtoupper( $code );
		}
	}
	return 'GB';
}

function attribute( string $name, string $value ): string {
	return '' === $value ? '' : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
}

/** The elements for a shortcode. Names that are not on the lists are left out, whoever wrote them. */
function render( $given ): string {
	$given = array_map( 'strval', is_array( $given ) ? $given : array() );
	$show  = array_intersect( preg_split( '/[\s,]+/', $given['show'] ?? 'urgent' ), ELEMENTS );
	if ( ! $show ) {
		$show = array( 'urgent' );
	}
	$place = '';
	foreach ( PLACE as $name ) {
		$place .= attribute( $name, $given[ $name ] ?? '' );
	}
	$html = '';
	foreach ( $show as $element ) {
		$own = '';
		foreach ( OWN as $name => $of ) {
			$own .= $of === $element ? attribute( $name, $given[ $name ] ?? '' ) : '';
		}
		$html .= sprintf( '<talk-%1$s%2$s>%3$s</talk-%1$s>', $element, $own, numbers( country_of( $given ) ) );
	}
	if ( '' !== base() ) {
		wp_enqueue_script( 'talkplace', base() . 'talkplace.js', array(), null, true );
	}
	return "<talk-place$place>$html</talk-place>";
}
add_shortcode( 'talkplace', __NAMESPACE__ . '\render' );

/** Ours is a module, from another server; no other script is touched. */
function as_module( string $tag, string $handle ): string {
	return 'talkplace' === $handle ? str_replace( '<script ', '<script type="module" crossorigin ', preg_replace( '/ type=([\'"])[^\'"]*\1/', '', $tag ) ) : $tag;
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2 );

function settings(): void {
	register_setting(
		'general',
		'talkplace_base',
		array(
			'type'              => 'string',
			'sanitize_callback' => __NAMESPACE__ . '\clean_base',
			'default'           => '',
		)
	);
	add_settings_field(
		'talkplace_base',
		__( 'Address of Talkplace', 'talkplace' ),
		__NAMESPACE__ . '\field',
		'general',
		'default',
		array( 'label_for' => 'talkplace_base' )
	);
}
add_action( 'admin_init', __NAMESPACE__ . '\settings' );

function field(): void {
	printf(
		'<input type="url" class="regular-text code" id="talkplace_base" name="talkplace_base" value="%s" aria-describedby="talkplace_base_more"><p class="description" id="talkplace_base_more">%s</p>',
		esc_attr( base() ),
		esc_html__( 'The folder with talkplace.js, such as https://help.example.org/talkplace/. While it is empty, pages show numbers alone.', 'talkplace' )
	);
}

register_uninstall_hook( __FILE__, __NAMESPACE__ . '\uninstall' );
function uninstall(): void {
	delete_option( 'talkplace_base' );
}
