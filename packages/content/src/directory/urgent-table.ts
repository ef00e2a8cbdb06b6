import type { ChannelType, Hours } from '../compiled.js';
import { fold } from './fold.js';

/** One way to reach an urgent line, as it stands in the compact table. */
export interface EncodedChannel {
  type: ChannelType;
  value: string;
  display: string;
  hours: Hours;
  /** IANA zone; empty where hours need none. */
  zone: string;
  /** The word to send, or the key to press; empty for none. */
  extra: string;
}

/** An urgent line, as it stands in the compact table. */
export interface EncodedLine {
  id: string;
  name: string;
  /** ISO date. */
  checked: string;
  confirmed: boolean;
  young: boolean;
  /** The emergency service itself. */
  emergency: boolean;
  /** Whoever calls is offered a choice, and mental health is one. */
  option: boolean;
  languages: string[];
  /** Empty where it answers the whole country. */
  nations: string[];
  channels: EncodedChannel[];
}

// The table stands in front of everything else on the page, so each byte counts: one line of text for each service,
// fields between bars. A number is written as people read it; its value is worked out from that.
const letters: [letter: string, type: ChannelType][] = [
  ['p', 'phone'],
  ['t', 'text'],
  ['c', 'chat'],
  ['w', 'whatsapp'],
  ['r', 'relay'],
  ['s', 'sign'],
];
const flags = ['confirmed', 'young', 'emergency', 'option'] as const;
const digitsOf = (text: string) => text.replace(/\D/g, '');
const local = (text: string) => digitsOf(text).replace(/^0+/, '');

/** How the value comes from the display: the same, its digits, `+` and its digits, or a calling code before it. */
function encodeValue({ value, display }: EncodedChannel): string {
  if (value === decodeValue(display, undefined)) return '';
  if (value === `+${digitsOf(display)}`) return '^';
  if (value.startsWith('+') && local(display) && value.endsWith(local(display)))
    return `^${value.slice(1, -local(display).length)}`;
  return `=${value}`;
}

function encodeChannel(channel: EncodedChannel): string {
  const { type, display, hours, zone, extra } = channel;
  const open = hours === '24/7' ? '' : hours === 'unknown' ? '?' : `~${zone} ${hours.week.flat().join(' ')}`;
  return `${letters.find(([, each]) => each === type)![0]}${display}${encodeValue(channel)}${extra ? `#${extra}` : ''}${open}`;
}

/** The words of a name as they stand in an id. */
const wordsOf = (name: string) => fold(name).split(' ');

/** An id without its country: the number of words of the name that make it, or the id itself where none do. */
function encodeId(id: string, name: string): string {
  const words = wordsOf(name);
  const count = words.findIndex((_, at) => words.slice(0, at + 1).join('-') === id);
  return count < 0 ? id : `*${count + 1}`;
}

const decodeId = (text: string, name: string) =>
  text.startsWith('*')
    ? wordsOf(name)
        .slice(0, Number(text.slice(1)))
        .join('-')
    : text;

/** Writes one line for the table. Its own `decodeLine` reads it back. */
export function encodeLine(line: EncodedLine, day: string): string {
  const mask = flags.reduce((sum, flag, at) => sum + (line[flag] ? 2 ** at : 0), 0);
  const checked = line.checked === day ? '' : line.checked;
  return [
    encodeId(line.id.slice(3), line.name),
    line.name,
    mask,
    line.languages.join(' '),
    line.nations.join(' '),
    checked,
    ...line.channels.map(encodeChannel),
  ].join('|');
}

function decodeValue(display: string, how: string | undefined): string {
  if (how === undefined) return /^[\d\s().+-]+$/.test(display) ? digitsOf(display) : display;
  if (how.startsWith('=')) return how.slice(1);
  return how === '^' ? `+${digitsOf(display)}` : `+${how.slice(1)}${local(display)}`;
}

function decodeChannel(text: string): EncodedChannel {
  const [, letter, display, how, extra, hours] =
    /^(.)([^=#?~^]*|https:[^#~^]*?)([=^][^#?~]*)?(?:#([^?~]*))?([?~].*)?$/.exec(text)!;
  const [zone, ...minutes] = hours?.slice(1).split(' ') ?? [];
  const week = minutes.flatMap((minute, at) => (at % 2 ? [] : [[Number(minute), Number(minutes[at + 1])] as const]));
  return {
    type: letters.find(([each]) => each === letter)![1],
    value: decodeValue(display!, how),
    display: display!,
    hours: hours === undefined ? '24/7' : hours === '?' ? 'unknown' : { week },
    zone: zone ?? '',
    extra: extra ?? '',
  };
}

/**
 * Reads one line of the table.
 *
 * @param country - ISO 3166-1 alpha-2, the start of its id.
 * @param day - Day on which lines were checked that name no other.
 */
export function decodeLine(text: string, country: string, day: string): EncodedLine {
  const [id, name, mask, languages, nations, checked, ...channels] = text.split('|');
  const has = (at: number) => (Number(mask) & (2 ** at)) > 0;
  return {
    id: `${country.toLowerCase()}-${decodeId(id!, name!)}`,
    name: name!,
    checked: checked || day,
    confirmed: has(0),
    young: has(1),
    emergency: has(2),
    option: has(3),
    languages: languages!.split(' '),
    nations: nations ? nations.split(' ') : [],
    channels: channels.map(decodeChannel),
  };
}
