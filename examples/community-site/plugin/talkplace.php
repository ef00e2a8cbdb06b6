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
const ELEMENTS = array( 'urgent', 'prompts', 'signposts', 'check-in', 'language', 'leave', 'privacy', 'launcher', 'badge' );

/** Of these, the ones that a visitor turns to for help: numbers stand between their tags. */
const HELPING = array( 'urgent', 'prompts', 'signposts', 'check-in', 'launcher' );

/** Where the exit leads when the place names no page of its own; the elements' own default. */
const NEUTRAL = 'https://www.bbc.co.uk/weather';

/** Settings of the place, as attributes of the shortcode and of `<talk-place>` alike. */
const PLACE = array( 'kind', 'name', 'country', 'nation', 'lang', 'languages', 'view', 'exit', 'src' );

/** What one element alone takes. */
const OWN = array(
	'pack'     => 'prompts',
	'speaker'  => 'prompts',
	'check-in' => 'check-in',
	'needs'    => 'signposts',
	'label'    => 'launcher',
	'corner'   => 'launcher',
	'trained'  => 'badge',
	'reviewed' => 'badge',
	'until'    => 'badge',
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

/** Emergency number and lines by country. */
function known_numbers(): array {
	static $known = null;
	$known = $known ?? json_decode( (string) file_get_contents( __DIR__ . '/numbers.json' ), true );
	return $known;
}

/**
 * Numbers that stand between the tags: read without script, and while the script is on its way. Words and line breaks
 * alone: WordPress puts a shortcode within a paragraph, which a paragraph or a list of ours would end, and the elements
 * with it.
 */
function numbers( string $country ): string {
	$here = known_numbers()[ $country ] ?? null;
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

/** Region of a language, such as GB of en_GB; empty where it names none. */
function region_of( string $language ): string {
	return preg_match( '/[-_]([A-Za-z]{2})(?:[-_]|$)/', $language, $found ) ? strtoupper( $found[1] ) : '';
}

/**
 * The country that a place is in, for its numbers and its elements alike: the one given, that of the nation or of the
 * language given, that of the site as an administrator said, that of the language of the site, else Britain.
 */
function country_of( array $given ): string {
	$codes = array(
		strtoupper( $given['country'] ?? '' ),
		strtoupper( substr( $given['nation'] ?? '', 0, 2 ) ),
		region_of( $given['lang'] ?? '' ),
		country_of_site(),
	);
	foreach ( $codes as $code ) {
		if ( preg_match( '/^[A-Z]{2}$/', $code ) ) {
			return $code;
		}
	}
	return 'GB';
}

/** The country that an administrator gave; while there is none, that of the site's language. */
function country_of_site(): string {
	$given = (string) get_option( 'talkplace_country', '' );
	return '' === $given ? region_of( (string) get_bloginfo( 'language' ) ) : $given;
}

/** Takes the two letters of a country for which there are numbers. */
function clean_country( $given ): string {
	$code = strtoupper( trim( (string) $given ) );
	if ( '' === $code || isset( known_numbers()[ $code ] ) ) {
		return $code;
	}
	add_settings_error( 'talkplace_country', 'talkplace_country', __( 'The country has to be two letters, such as GB, IE or FR.', 'talkplace' ) );
	return (string) get_option( 'talkplace_country', '' );
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
	$country = country_of( $given );
	// A file of settings may name another one: then it is for the file to say.
	if ( '' === ( $given['src'] ?? '' ) ) {
		$given['country'] = $country;
	}
	$place = '';
	foreach ( PLACE as $name ) {
		$place .= attribute( $name, $given[ $name ] ?? '' );
	}
	// Once in a place: who reads it without script reads the same numbers once.
	$helping = array_values( array_intersect( $show, HELPING ) );
	$html    = $helping ? '' : numbers( $country );
	foreach ( $show as $element ) {
		$between = ( $helping[0] ?? '' ) === $element ? numbers( $country ) : '';
		if ( 'leave' === $element ) {
			$between = sprintf( '<a href="%s" rel="noreferrer">%s</a>', esc_url( $given['exit'] ?? NEUTRAL, array( 'https', 'http' ) ), esc_html__( 'Exit this page', 'talkplace' ) );
		}
		$own = '';
		foreach ( OWN as $name => $of ) {
			$own .= $of === $element ? attribute( $name, $given[ $name ] ?? '' ) : '';
		}
		$html .= sprintf( '<talk-%1$s%2$s>%3$s</talk-%1$s>', $element, $own, $between );
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
	register_setting(
		'general',
		'talkplace_country',
		array(
			'type'              => 'string',
			'sanitize_callback' => __NAMESPACE__ . '\clean_country',
			'default'           => '',
		)
	);
	add_settings_field(
		'talkplace_country',
		__( 'Country of Talkplace', 'talkplace' ),
		__NAMESPACE__ . '\country_field',
		'general',
		'default',
		array( 'label_for' => 'talkplace_country' )
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

function country_field(): void {
	printf(
		'<input type="text" size="2" maxlength="2" class="code" id="talkplace_country" name="talkplace_country" value="%s" aria-describedby="talkplace_country_more"><p class="description" id="talkplace_country_more">%s</p>',
		esc_attr( (string) get_option( 'talkplace_country', '' ) ),
		esc_html(
			sprintf(
				/* translators: %s: two letters of a country */
				__( 'Whose numbers a page shows where it names no country: two letters, such as GB, IE or FR. While this is empty it is %s, from the language of the site.', 'talkplace' ),
				region_of( (string) get_bloginfo( 'language' ) ) ?: 'GB'
			)
		)
	);
}

register_uninstall_hook( __FILE__, __NAMESPACE__ . '\uninstall' );
function uninstall(): void {
	delete_option( 'talkplace_base' );
	delete_option( 'talkplace_country' );
}
