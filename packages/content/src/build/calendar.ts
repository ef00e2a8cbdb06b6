import type { Language } from '../compiled.js';

const range = (count: number) => [...Array(count).keys()];

/** Adds the names of days and months to a language: some browsers lack them for Welsh and other small languages. */
export function withCalendar(language: Language): Language {
  if (language.tag === 'en') return language;
  const name = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(language.tag, { ...options, timeZone: 'UTC' }).format(at);
  return {
    ...language,
    calendar: {
      weekdays: range(7).map((day) => name({ weekday: 'long' }, Date.UTC(2026, 0, 5 + day))),
      months: range(12).map((month) => name({ month: 'long' }, Date.UTC(2026, month, 15))),
    },
  };
}
