import type { Queryable } from './database.js';
import type { Batch } from './store.js';
import { addToTally, tallyOf, valuesOf } from './tally.js';

/** Adds the counts of one batch to the totals without looking at its id, inside a transaction: for what leaves quarantine. */
export async function addCounts(inside: Queryable, batch: Omit<Batch, 'id' | 'forget' | 'held'>): Promise<void> {
  const tallies = tallyOf([{ ...batch, id: '', forget: '', held: undefined }]);
  for (const tally of tallies) await inside.query(addToTally, ...valuesOf(tally));
}
