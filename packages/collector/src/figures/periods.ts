import type { PeriodKind } from '../api.js';

/** Days between the last day of a period and its publication. */
export const publicationDays = 14;

/**
 * Reports for a period are taken up to this many days after its last day. The day between that and its publication is left
 * out, so that nothing on its way over midnight, or through a collector whose clock is slow, can change what is published.
 */
const takingDays = publicationDays - 2;

const msOfDay = 24 * 3600 * 1000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The day so many days after (or, below zero, before) a day `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string => dayOf(Date.parse(day) + days * msOfDay);

/** Which kind of period this is, such as `month` for `2026-11`; undefined where it is none that exists. */
export function kindOfPeriod(period: string): PeriodKind | undefined {
  const kind: PeriodKind = period.includes('W') ? 'week' : period.includes('Q') ? 'quarter' : 'month';
  if (!/^\d{4}-(W\d{2}|Q\d|\d{2})$/.test(period)) return undefined;
  const first = Date.parse(unsafeFirstDay(period));
  return !Number.isNaN(first) && periodOf(dayOf(first), kind) === period ? kind : undefined;
}

/** The period of this kind that a day `YYYY-MM-DD` lies in. Weeks are those of ISO 8601: they begin on Monday. */
export function periodOf(day: string, kind: PeriodKind): string {
  if (kind === 'month') return day.slice(0, 7);
  if (kind === 'quarter') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  // A week belongs to the year that its Thursday lies in.
  const date = new Date(day);
  const thursday = addDays(day, 4 - (date.getUTCDay() || 7));
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / msOfDay / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** First day of a period, `YYYY-MM-DD`. Throws RangeError for what is no period. */
export function firstDayOf(period: string): string {
  if (!kindOfPeriod(period)) throw new RangeError('A period is written 2026-W48, 2026-11 or 2026-Q4.');
  return unsafeFirstDay(period);
}

function unsafeFirstDay(period: string): string {
  const year = period.slice(0, 4);
  const number = Number(/\d+$/.exec(period)![0]);
  if (period.includes('Q')) return `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`;
  if (!period.includes('W')) return `${period}-01`;
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, 1 - (new Date(fourth).getUTCDay() || 7));
  return addDays(monday, (number - 1) * 7);
}

/** Last day of a period, `YYYY-MM-DD`. Throws RangeError for what is no period. */
export function lastDayOf(period: string): string {
  const first = firstDayOf(period);
  if (period.includes('W')) return addDays(first, 6);
  const date = new Date(first);
  date.setUTCMonth(date.getUTCMonth() + (period.includes('Q') ? 3 : 1));
  return addDays(dayOf(date.getTime()), -1);
}

/** The period after this one, of the same kind. Throws RangeError for what is no period. */
export const periodAfter = (period: string): string => periodOf(addDays(lastDayOf(period), 1), kindOfPeriod(period)!);

/** The day on which a period is published: 14 days after its last one. Throws RangeError for what is no period. */
export const publishedOn = (period: string): string => addDays(lastDayOf(period), publicationDays);

/** Whether a period may be shown on a day. Throws RangeError for what is no period. */
export const isPublished = (period: string, today: string): boolean => publishedOn(period) <= today;

/** The day, after today, on which the next month will be published. */
export function nextPublication(today: string): string {
  const month = periodOf(addDays(today, -publicationDays), 'month');
  return publishedOn(isPublished(month, today) ? periodAfter(month) : month);
}

/**
 * The periods that show what was counted on `day` and arrives `today`: those of the day itself while they take reports,
 * else the earliest that do. A day that is `unknown` goes into the periods that run now. All three are periods of the same
 * day, so months always add up to their quarter. A published period never changes: it took its last report two days before.
 */
export function periodsFor(day: string, today: string): { week: string; month: string; quarter: string } {
  const earliest = addDays(today, -takingDays);
  const shown = day === 'unknown' ? today : day > earliest ? day : earliest;
  return { week: periodOf(shown, 'week'), month: periodOf(shown, 'month'), quarter: periodOf(shown, 'quarter') };
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** A period in words, such as `November 2026`, `23 to 29 November 2026`, `October to December 2026`. */
export function labelOfPeriod(period: string): string {
  const [first, last] = [firstDayOf(period), lastDayOf(period)];
  const [month, lastMonth] = [months[Number(first.slice(5, 7)) - 1]!, months[Number(last.slice(5, 7)) - 1]!];
  const [year, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
  const kind = kindOfPeriod(period);
  if (kind === 'month') return `${month} ${year}`;
  if (kind === 'quarter') return `${month} to ${lastMonth} ${year}`;
  const start = [String(Number(first.slice(8))), ...(month === lastMonth ? [] : [month])];
  if (year !== lastYear) start.push(year);
  return `${start.join(' ')} to ${Number(last.slice(8))} ${lastMonth} ${lastYear}`;
}
