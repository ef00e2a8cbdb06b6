import type { Calendar } from '@talkplace/content';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether the browser has a language's own dates; Chromium lacks Welsh, for one. */
function isKnown(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

function format(locale: string, options: Intl.DateTimeFormatOptions, at: Date): string {
  const key = locale + JSON.stringify(options);
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(isKnown(locale) ? locale : 'en-GB', { ...options, timeZone: 'UTC' });
    formatters.set(key, known);
  }
  return known.format(at);
}

/** A time of day from minutes after midnight, as people of a country write it. */
export function timeIn(locale: string, minutes: number): string {
  return format(locale, { hour: '2-digit', minute: '2-digit' }, new Date(Date.UTC(2026, 0, 1, 0, minutes % 1440)));
}

/** A day from an ISO date (`2026-11-22`), written out; by the names given where the browser has none. */
export function dateIn(locale: string, iso: string, names?: Calendar): string {
  const at = new Date(`${iso}T12:00:00Z`);
  if (names && !isKnown(locale)) return `${at.getUTCDate()} ${names.months[at.getUTCMonth()]!} ${at.getUTCFullYear()}`;
  return format(locale, { day: 'numeric', month: 'long', year: 'numeric' }, at);
}

/** Name of a day of the week; 0 is Monday. */
export function weekdayIn(locale: string, day: number, names?: Calendar): string {
  if (names && !isKnown(locale)) return names.weekdays[day]!;
  return format(locale, { weekday: 'long' }, new Date(Date.UTC(2026, 0, 5 + day)));
}

/** Several things in one phrase, such as "a, b and c"; with commas alone where the browser lacks the language. */
export function listIn(locale: string, items: readonly string[]): string {
  if (!isKnown(locale)) return items.join(', ');
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}
