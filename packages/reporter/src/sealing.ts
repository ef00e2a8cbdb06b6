import { type Kept, type Work, sumOf } from './kept.js';

// docs/guide/reporting.md: an endpoint refuses bodies that go beyond the first two, and need not take days older than 35.
const countersOfBatch = 64;
const countOfCounter = 10_000;
const daysKept = 30;
const batchesKept = 400;

/** Calendar day where the device is, as `2026-11-25`, so many days ago. */
export function dayOf(daysAgo = 0): string {
  const now = new Date();
  return new Date(+now - now.getTimezoneOffset() * 6e4 - daysAgo * 864e5).toISOString().slice(0, 10);
}

/**
 * Makes batches of the tallies: of the days that are over, and of today if it has come to `fill` counts. Batches that are
 * too old or too many give way, and what they held is counted as lost in a batch that is sealed here and now. (In a tally
 * it would ask for a batch of its own, which pushes out another one, without end.)
 */
export function sealing(who: string, fill: number): Work {
  return (kept, put, remove) => {
    const today = dayOf();
    const oldest = dayOf(daysKept);
    const waiting: Kept[] = [];
    const full: Kept[] = [];
    const lose = (one: Kept, reason: string) => {
      remove(one);
      if (!full[0]) full.push({ day: today, id: who, counts: {} });
      const { counts } = full.at(-1)!;
      counts[reason] = (counts[reason] ?? 0) + sumOf(one);
    };
    for (const one of kept) {
      if (one.day < oldest) continue;
      if (one.body) waiting.push(one);
      else if (one.day !== today || sumOf(one) >= fill) {
        full.push(one);
        remove(one);
      }
    }
    for (const one of kept) if (one.day < oldest) lose(one, 'report_lost_old');
    while (waiting[0] && waiting.length + full.flatMap(batchesOf).length > batchesKept) {
      lose(waiting.shift()!, 'report_lost_full');
    }
    full.flatMap(batchesOf).forEach(put);
  };
}

function batchesOf({ day, id: who, counts }: Kept): Kept[] {
  const batches: Kept[] = [];
  const left = Object.entries(counts);
  while (left[0]) {
    const c: Record<string, number> = {};
    for (const [name, count] of left.splice(0, countersOfBatch)) {
      c[name] = Math.min(count, countOfCounter);
      if (count > countOfCounter) left.push([name, count - countOfCounter]);
    }
    const id = randomId();
    const { w, p, a, k } = JSON.parse(who) as Record<string, string>;
    batches.push({ day, id, counts: c, body: JSON.stringify({ v: 1, b: id, w, d: day, p, a, k, c }) });
  }
  return batches;
}

/** 128 random bits as 22 characters of base64url: made for one batch, never used again, derived from nothing. */
function randomId(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22);
}
