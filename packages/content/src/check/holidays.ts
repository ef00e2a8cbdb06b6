import type { Sources } from '../build/read.js';
import type { Fault } from './fault.js';

/** Holidays stand in order, each day once, and reach past the end of next year. */
export function checkHolidays({ holidays }: Sources, today: Date): Fault[] {
  const file = 'data/holidays.json';
  return Object.entries(holidays.nations).flatMap(([nation, { days }]) => {
    const path = `nations.${nation}.days`;
    const faults = days.flatMap(({ date }, at): Fault[] => {
      if (at === 0 || date > days[at - 1]!.date) return [];
      return [
        {
          file,
          path: `${path}.${at}.date`,
          what: `${date} is not after the day before it`,
          fix: 'put the days in order, each once',
        },
      ];
    });
    const wanted = today.getUTCFullYear() + 1;
    if (Number(days.at(-1)?.date.slice(0, 4) ?? 0) < wanted) {
      const what = `ends before ${wanted}`;
      faults.push({ file, path, what, fix: 'add the coming holidays', warning: 'holidays run out' });
    }
    return faults;
  });
}
