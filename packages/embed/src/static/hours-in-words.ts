import type { Calendar, Hours, Spans } from '@talkplace/content';
import { timeIn, weekdayIn } from '@talkplace/elements/plain.js';

/** What naming hours needs of a language. */
export interface HoursLanguage {
  text: (key: string, values?: Record<string, string>) => string;
  /** Tag for days and times, such as `en-GB`. */
  locale: string;
  /** Names of days, where the browser may lack them. */
  calendar: Calendar | undefined;
}

const minutesOfDay = 1440;

/**
 * Opening hours for paper, which does not know what time it is: "Monday to Friday, 09:00 to 17:00". Undefined where they
 * are not known, so that nothing is claimed. Times are local to the service.
 */
export function hoursInWords(hours: Hours, language: HoursLanguage): string | undefined {
  if (hours === 'unknown') return undefined;
  if (hours === '24/7') return language.text('always');
  return groups(hours.week)
    .map(({ days, start, end }) =>
      end - start === minutesOfDay
        ? language.text('all-day', { days: daysInWords(days, language) })
        : language.text('hours', {
            days: daysInWords(days, language),
            start: timeIn(language.locale, start),
            end: timeIn(language.locale, end % minutesOfDay),
          }),
    )
    .join('; ');
}

/** Opening on one day. `end` may lie in the night after it. Minutes from the beginning of that day. */
interface OpenOnDay {
  day: number;
  start: number;
  end: number;
}

/** A span that is shorter than a day stays whole, so that a night reads as one; a longer one ends with each day. */
function byDay([from, to]: Spans[number]): OpenOnDay[] {
  const day = Math.floor(from / minutesOfDay);
  const midnight = day * minutesOfDay;
  if (to - from < minutesOfDay) return [{ day, start: from - midnight, end: to - midnight }];
  const next = midnight + minutesOfDay;
  const first = { day, start: from - midnight, end: minutesOfDay };
  return next < to ? [first, ...byDay([next, to])] : [first];
}

/** Days that share their hours, in the order in which these first come. */
function groups(week: Spans): { days: number[]; start: number; end: number }[] {
  const found = new Map<string, { days: number[]; start: number; end: number }>();
  for (const { day, start, end } of week.flatMap(byDay)) {
    const key = `${start} ${end}`;
    const group = found.get(key) ?? { days: [], start, end };
    group.days.push(day);
    found.set(key, group);
  }
  return [...found.values()];
}

/** "Monday to Friday" for three days or more in a row, else each by name. */
function daysInWords(days: readonly number[], { text, locale, calendar }: HoursLanguage): string {
  const name = (day: number) => weekdayIn(locale, day, calendar);
  const runs: [first: number, last: number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && day === run[1] + 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .flatMap(([first, last]) => {
      if (last - first >= 2) return text('span', { first: name(first), last: name(last) });
      return first === last ? name(first) : [name(first), name(last)];
    })
    .join(', ');
}
