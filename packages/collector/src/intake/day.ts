import { limits } from '@talkplace/report';

/** What a report's day is taken for, and how long its id must be remembered. */
export type DayRead = { day: string; forget: string } | 'too-old';

/** A day so many days after another, `YYYY-MM-DD`. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);

/**
 * Judges the day of a report by today. A day that no clock can mean is `unknown`, and the report still counts. One that is
 * late, but not beyond belief, may repeat a report whose id is forgotten: it is too old.
 */
export function readDay(day: string, today: string): DayRead {
  const age = Math.round((Date.parse(today) - Date.parse(day)) / 864e5);
  if (age > limits.daysBack && age <= limits.daysWrong) return 'too-old';
  if (age < -limits.daysAhead || age > limits.daysWrong) {
    // A day to come may be a known one when the report is sent again, so its id is kept until that day is too old as well.
    const soon = age < 0 && age >= -limits.daysWrong;
    return { day: 'unknown', forget: daysAfter(soon ? day : today, limits.idDays) };
  }
  return { day, forget: daysAfter(day, limits.idDays) };
}
