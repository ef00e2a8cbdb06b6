import { emergency, lines, mentalHealth } from '#generated/urgent.js';
import type { ChannelType, Emergency, Hours } from '../compiled.js';
import { holidaysOf, openingAt, type Opening } from './hours.js';
import type { UrgentChannelRow, UrgentRow } from './urgent-table.js';

/** One way to reach an urgent line. */
export interface UrgentWay {
  type: ChannelType;
  value: string;
  display: string;
  /** The word to send, or the key to press. */
  extra?: string;
  opening: Opening;
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

function hoursOf(hours: UrgentChannelRow[3]): Hours {
  return hours === 1 ? '24/7' : !hours ? 'unknown' : hours;
}

function decode(row: UrgentRow, country: string, nation: string | undefined, now: Date): UrgentLine {
  const [id, name, flags, checked, channels, languages] = row;
  const holidays = holidaysOf(nation ?? country);
  const ways = channels.map(([type, value, display, hours, zone, extra]): UrgentWay => ({
    type,
    value,
    display: display || value,
    ...(extra ? { extra } : {}),
    opening: openingAt(hoursOf(hours), zone || undefined, now, holidays),
  }));
  return {
    id,
    name,
    confirmed: (flags & 1) > 0,
    young: (flags & 2) > 0,
    mentalHealth: nation !== undefined && mentalHealth[nation] === id,
    option: (flags & 16) > 0,
    checked,
    languages: languages.split(' '),
    ways,
  };
}

const isOpen = ({ state }: Opening) => state === 'always' || state === 'open';

/** Lower comes first: this nation's urgent line; what only public lists support after what is confirmed; open before closed. */
function order(line: UrgentLine): number {
  const open = line.ways.some(({ opening }) => isOpen(opening));
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
  const rows = Object.hasOwn(lines, country) ? lines[country]! : [];
  for (const row of rows) {
    const nations = row[6]?.split(' ');
    const here = !nations || (nation !== undefined && (nations.includes(nation) || nations.includes(country)));
    if (!here) continue;
    const line = decode(row, country, nation, now);
    if (!(row[2] & 8)) help.lines.push(line);
    else if (number) help.emergencyLine ??= line;
  }
  help.lines = help.lines
    .map((line, at) => ({ line, at }))
    .toSorted((a, b) => order(a.line) - order(b.line) || a.at - b.at)
    .map(({ line }) => line);
  return help;
}
