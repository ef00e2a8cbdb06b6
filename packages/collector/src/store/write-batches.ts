import type { Queryable } from './database.js';
import type { Batch } from './store.js';
import { addToTally, tallyOf, valuesOf } from './tally.js';

/** Adds the counts of batches to the totals without looking at their ids, inside a transaction: for what leaves quarantine. */
export async function addCounts(
  inside: Queryable,
  batches: readonly Omit<Batch, 'id' | 'forget' | 'held'>[],
): Promise<void> {
  const tallies = tallyOf(batches.map((batch) => ({ ...batch, id: '', forget: '', held: undefined })));
  for (const tally of tallies) await inside.query(addToTally, ...valuesOf(tally));
}
