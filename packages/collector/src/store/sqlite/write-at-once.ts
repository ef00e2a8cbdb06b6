import type { Value } from '../database.js';
import type { Batch, Taken } from '../store.js';
import { addToTally, tallyOf, valuesOf } from '../tally.js';

/** The inside of a transaction of SQLite, where a statement needs no promise. */
export interface AtOnce {
  /** Runs one statement now; gives how many rows it changed. */
  change(sql: string, values: readonly Value[]): number;
}

const remember = 'INSERT INTO batch (area, id, forget) VALUES (?, ?, ?) ON CONFLICT (area, id) DO NOTHING';

const hold = `INSERT INTO held (area, id, day, week, month, quarter, place, kind, version, counts, reason)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Writes batches inside one transaction; says which were new, in the order given. */
export function writeAtOnce(inside: AtOnce, batches: readonly Batch[]): Taken[] {
  const taken = batches.map(({ area, id, forget }): Taken =>
    inside.change(remember, [area, id, forget]) === 1 ? 'stored' : 'known',
  );
  const stored = batches.filter((_, index) => taken[index] === 'stored');
  for (const tally of tallyOf(stored)) inside.change(addToTally, valuesOf(tally));
  for (const { area, id, day, week, month, quarter, place, kind, version, counts, held } of stored) {
    if (held === undefined) continue;
    inside.change(hold, [area, id, day, week, month, quarter, place, kind, version, JSON.stringify(counts), held]);
  }
  return taken;
}
