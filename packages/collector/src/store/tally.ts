import type { Value } from './database.js';
import type { Batch } from './store.js';

/** What many batches add to one row of the table `tally`. */
export interface Tally {
  /** One of the batches: all that go into the row have its area, day, periods, place, kind and version. */
  batch: Batch;
  counter: string;
  n: number;
}

/**
 * Adds up the counts of batches that are not held: one entry a row of `tally`, in an order that is the same for every
 * writer, so that two writers of one database wait for each other instead of locking up.
 */
export function tallyOf(batches: readonly Batch[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const batch of batches) {
    if (batch.held !== undefined) continue;
    const row = `${batch.area} ${batch.day} ${batch.week} ${batch.month} ${batch.quarter} ${batch.place} ${batch.kind} ${batch.version} `;
    for (const counter in batch.counts) {
      const key = row + counter;
      const n = batch.counts[counter]!;
      const tally = tallies.get(key);
      if (tally) tally.n += n;
      else tallies.set(key, { batch, counter, n });
    }
  }
  return [...tallies].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tally]) => tally);
}

/** Adds to one row of the table `tally`, whether it is there or not; takes what `valuesOf` gives. */
export const addToTally = `INSERT INTO tally (area, day, week, month, quarter, place, kind, version, counter, n)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS BIGINT))
  ON CONFLICT (area, day, week, month, quarter, place, kind, version, counter) DO UPDATE SET n = tally.n + excluded.n`;

/** The values of one row of `tally`, in the order of its columns. */
export function valuesOf({ batch, counter, n }: Tally): Value[] {
  const { area, day, week, month, quarter, place, kind, version } = batch;
  return [area, day, week, month, quarter, place, kind, version, counter, n];
}
