import { type Counts, type Kept, bodiesOf, drop, isBody } from './kept.js';

// `limits` of @talkplace/report: an endpoint refuses bodies that go beyond the first two.
const countersOfBatch = 64;
const countOfCounter = 10_000;
const daysKept = 30;
const batchesKept = 400;

/** Calendar day where the device is, as `2026-11-25`, so many days ago. Sweden writes days like that. */
export const dayOf = (daysAgo = 0): string => new Date(+new Date() - daysAgo * 864e5).toLocaleDateString('sv');

/**
 * Makes batches of the tallies of other days, and of today's tally if it has come to `fill` counts. Of the batches that
 * were there before, those that are too old or too many give way, and are counted as lost.
 */
export const seal = (kept: Kept, today: string, fill: number): void => {
  const oldest = dayOf(daysKept);
  let total = bodiesOf(kept).length;
  for (const key of Object.keys(kept)) {
    const counts = kept[key]!;
    if (isBody(key)) {
      const isOld = key.slice(12, 22) < oldest;
      if (total-- > batchesKept || isOld) drop(kept, today, key, isOld ? 'old' : 'full');
    } else if (
      key === today ? Object.values(counts).reduce((sum, count) => sum + count) >= fill : !key.includes(dayOf())
    ) {
      const names = Object.keys(counts);
      delete kept[key];
      while (names[0]) {
        const c: Counts = {};
        for (const name of names.splice(0, countersOfBatch)) {
          c[name] = Math.min(counts[name]!, countOfCounter);
          if ((counts[name]! -= countOfCounter) > 0) names.push(name);
        }
        const b = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
          .replace(/\W/g, '_')
          .slice(2);
        kept[JSON.stringify({ v: 1, ...JSON.parse(key), b, c })] = {};
      }
    }
  }
};
