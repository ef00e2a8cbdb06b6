/** A number of seconds in words: "40 seconds", "3 minutes". */
export function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-12-14`, or a time that begins with it, as "14 December 2026". Anything else as it is. */
export function dayInWords(date: string): string {
  const [found] = /^\d{4}-\d\d-\d\d/.exec(date) ?? [];
  return found ? day.format(new Date(found)) : date;
}

const quarters = ['January to March', 'April to June', 'July to September', 'October to December'];

/** Monday of an ISO week. */
export function mondayOf(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4));
  fourth.setUTCDate(fourth.getUTCDate() - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7);
  return fourth;
}

/** `2026-10`, `2026-Q4` or `2026-W48` in words: "October 2026", "October to December 2026", "week from 23 November 2026". */
export function periodInWords(period: string): string {
  const [, year, letter, number] = /^(\d{4})-([QW]?)(\d{1,2})$/.exec(period) ?? [];
  if (!year || !number) return period;
  if (letter === 'Q') return `${quarters[Number(number) - 1] ?? period} ${year}`;
  if (letter === 'W') return `week from ${day.format(mondayOf(Number(year), Number(number)))}`;
  return month.format(new Date(Date.UTC(Number(year), Number(number) - 1, 1)));
}
