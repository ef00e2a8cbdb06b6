import { day, emergency, lines, mentalHealth } from '#generated/urgent.js';
import type { ChannelType, Emergency } from '../compiled.js';
import { decodeLine, type EncodedChannel, type EncodedLine } from './urgent-table.js';
import { isWithin } from './wall-clock.js';

/** One way to reach an urgent line. */
export interface UrgentWay {
  type: ChannelType;
  value: string;
  display: string;
  /** The word to send, or the key to press. */
  extra?: string;
  /** `always`: day and night. `open` is by its usual hours: public holidays are not known here. */
  state: 'always' | 'open' | 'closed' | 'unknown';
}

/** A line that answers people in distress. */
export interface UrgentLine {
  id: string;
  name: string;
  /** False where only public lists support it. */
  confirmed: boolean;
  /** For young people only. */
  young: boolean;
  /** The urgent mental health line of this nation. */
  mentalHealth: boolean;
  /** Whoever calls is offered a choice, and mental health is one. */
  option: boolean;
  checked: string;
  languages: string[];
  ways: UrgentWay[];
}

/** Urgent help in one country, in the order in which it is shown. */
export interface UrgentHelp {
  /** Undefined where no number is sure enough to show: then the words say "your local emergency number". */
  emergency?: Emergency;
  /** The emergency service's other ways, where the directory has them: relay, sign language, text. */
  emergencyLine?: UrgentLine;
  lines: UrgentLine[];
}

/** Emergency number of a country; undefined where none is known with `medium` confidence or better. */
export function emergencyOf(country: string): Emergency | undefined {
  for (const [purpose, numbers] of Object.entries(emergency)) {
    for (const [number, countries] of Object.entries(numbers)) {
      for (let at = 0; at < countries.length; at += 2) {
        if (countries.slice(at, at + 2) === country) return { number, for: purpose as Emergency['for'] };
      }
    }
  }
  return undefined;
}

function stateOf({ hours, zone }: EncodedChannel, now: Date): UrgentWay['state'] {
  if (hours === '24/7') return 'always';
  const within = hours === 'unknown' ? undefined : isWithin(hours.week, zone, now);
  return within === undefined ? 'unknown' : within ? 'open' : 'closed';
}

function asLine(encoded: EncodedLine, nation: string | undefined, now: Date): UrgentLine {
  const { id, name, confirmed, young, option, checked, languages, channels } = encoded;
  const ways = channels.map((channel): UrgentWay => {
    const { type, value, display, extra } = channel;
    return { type, value, display, ...(extra ? { extra } : {}), state: stateOf(channel, now) };
  });
  const isMentalHealth = nation !== undefined && mentalHealth[nation] === id;
  return { id, name, confirmed, young, mentalHealth: isMentalHealth, option, checked, languages, ways };
}

/** Lower comes first: this nation's urgent line; what only public lists support after what is confirmed; open before closed. */
function order(line: UrgentLine): number {
  const open = line.ways.some(({ state }) => state === 'always' || state === 'open');
  return (line.mentalHealth ? 0 : 100) + (line.confirmed ? 0 : 10) + (line.young ? 2 : 0) + (open ? 0 : 1);
}

/**
 * Urgent help for a country (CARE.md section 2): the emergency number first, then the nation's urgent mental health
 * line, then listening lines, the open and confirmed ones before others. A line for one nation only is left out where
 * the nation is unknown: no guess. An empty or unknown country gives no number at all rather than a wrong one.
 *
 * @param country - ISO 3166-1 alpha-2, or empty.
 * @param nation - ISO 3166-2 part of it.
 * @param now - The instant for which opening is worked out.
 */
export function urgentHelp(country: string, nation: string | undefined, now: Date): UrgentHelp {
  const help: UrgentHelp = { lines: [] };
  const number = emergencyOf(country);
  if (number) help.emergency = number;
  const rows = Object.hasOwn(lines, country) ? lines[country]!.split('\n').filter(Boolean) : [];
  for (const row of rows) {
    const encoded = decodeLine(row, country, day);
    const { nations } = encoded;
    if (nations.length && !(nation && (nations.includes(nation) || nations.includes(country)))) continue;
    const line = asLine(encoded, nation, now);
    const isTheNumber = encoded.emergency && line.ways.some(({ value }) => value === number?.number);
    if (isTheNumber) help.emergencyLine ??= line;
    else help.lines.push(line);
  }
  help.lines = help.lines
    .map((line, at) => ({ line, at }))
    .toSorted((a, b) => order(a.line) - order(b.line) || a.at - b.at)
    .map(({ line }) => line);
  return help;
}
