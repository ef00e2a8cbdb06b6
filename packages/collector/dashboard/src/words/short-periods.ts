import { mondayOf } from './time.js';

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

function short(year: number, letter: string, number: number): string {
  if (letter === 'Q') return `Q${number}`;
  if (letter === 'W') return day.format(mondayOf(year, number));
  return month.format(new Date(Date.UTC(year, number - 1, 1)));
}

/** Labels below a chart, such as "Oct"; the year stands below the first, and where a new one begins. */
export function shortPeriods(periods: readonly string[]): string[] {
  let before = '';
  return periods.map((period) => {
    const [, year, letter, number] = /^(\d{4})-([QW]?)(\d{1,2})$/.exec(period) ?? [];
    if (!year) return period;
    const label = short(Number(year), letter ?? '', Number(number));
    const isNew = year !== before;
    before = year;
    return isNew ? `${label}\n${year}` : label;
  });
}
