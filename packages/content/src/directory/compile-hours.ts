import type { Hours, Spans } from '../compiled.js';
import type { HoursSource } from '../schema/directory.js';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Spans sorted and joined where one ends as the next begins; a week that is open throughout is day and night. */
function join(spans: [number, number][]): Spans {
  const joined: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Opening hours as minutes of the week. `close` at or before `open` means the next day. */
export function compileHours(hours: HoursSource): Hours {
  if (typeof hours === 'string') return hours;
  const week: [number, number][] = [];
  const holiday: [number, number][] = [];
  let saysHolidays = false;
  for (const span of hours) {
    const open = minutesOf(span.open);
    const close = minutesOf(span.close);
    const length = close > open ? close - open : close - open + 1440;
    for (const day of span.days) {
      if (day === 'hol') {
        saysHolidays = true;
        holiday.push([open, open + length]);
      } else {
        const start = days.indexOf(day) * 1440 + open;
        week.push([start, start + length]);
      }
    }
  }
  return saysHolidays ? { week: join(week), holiday: join(holiday) } : { week: join(week) };
}
