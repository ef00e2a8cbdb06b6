import type { Calendar } from '../compiled.js';

const range = (count: number) => [...Array(count).keys()];

/** Names of days and months in a language (CLDR, by Node): some browsers lack them for Welsh and other small languages. */
export function calendarOf(tag: string): Calendar {
  const name = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(at);
  return {
    weekdays: range(7).map((day) => name({ weekday: 'long' }, Date.UTC(2026, 0, 5 + day))),
    months: range(12).map((month) => name({ month: 'long' }, Date.UTC(2026, month, 15))),
  };
}
