import { type Counts, type Work, add, bodiesOf } from './kept.js';

// `limits` of @talkplace/report: an endpoint refuses bodies that go beyond the first two.
const countersOfBatch = 64;
const countOfCounter = 10_000;
const daysKept = 30;
const batchesKept = 400;

/** Calendar day where the device is, as `2026-11-25`, so many days ago. */
export const dayOf = (daysAgo = 0): string =>
  new Date(+new Date() - new Date().getTimezoneOffset() * 6e4 - daysAgo * 864e5).toJSON().slice(0, 10);

/**
 * Counts a body as lost. The space keeps losses in a tally of their own, which is told when its day is over: told at once,
 * each would fill a batch that is refused or pushes out another one, without end.
 */
export const lose =
  (body: string, reason: string): Work =>
  (kept, today) =>
    add(kept, today + ' ', JSON.parse(body).c, 'report_lost_' + reason);

/**
 * Makes batches of the tallies of other days, and of today's tally if it has come to `fill` counts. Batches that are too
 * old or too many give way, and are counted as lost.
 */
export const seal =
  (fill: number): Work =>
  (kept, today) => {
    const ready = Object.keys(kept).filter((key) =>
      key === today
        ? Object.values(kept[key]!).reduce((sum, count) => sum + count, 0) >= fill
        : key[2] === 'w' && !key.includes(dayOf()),
    );
    const bodies = bodiesOf(kept);
    let total = bodies.length + ready.length;
    for (const body of bodies) {
      const isOld = JSON.parse(body).d < dayOf(daysKept);
      if (total-- <= batchesKept && !isOld) break;
      delete kept[body];
      lose(body, isOld ? 'old' : 'full')(kept, today);
    }
    for (const heading of ready) {
      const counts = kept[heading]!;
      const names = Object.keys(counts);
      delete kept[heading];
      while (names[0]) {
        const c: Counts = {};
        for (const name of names.splice(0, countersOfBatch)) {
          c[name] = Math.min(counts[name]!, countOfCounter);
          if ((counts[name]! -= countOfCounter) > 0) names.push(name);
        }
        kept[JSON.stringify({ v: 1, b: randomId(), ...JSON.parse(heading), c })] = {};
      }
    }
  };

/** At least 128 random bits as 22 letters: made for one batch, never used again, derived from nothing. */
const randomId = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
    .replace(/\W/g, '_')
    .slice(2);
