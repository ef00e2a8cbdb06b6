import type { Queryable, Value } from '../database.js';
import type { Batch, Taken } from '../store.js';
import { tallyOf } from '../tally.js';

/** The inside of a transaction of SQLite, where a statement needs no promise. */
export interface AtOnce extends Queryable {
  /** Runs one statement now; gives how many rows it changed. */
  change(sql: string, values: readonly Value[]): number;
}

/** Whether statements can run at once here. */
export const isAtOnce = (inside: Queryable): inside is AtOnce => 'change' in inside;

const remember = 'INSERT INTO batch (area, id, forget) VALUES (?, ?, ?) ON CONFLICT (area, id) DO NOTHING';

const add = `INSERT INTO tally (area, day, week, month, quarter, place, kind, version, counter, n)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (area, day, week, month, quarter, place, kind, version, counter) DO UPDATE SET n = tally.n + excluded.n`;

const hold = `INSERT INTO held (area, id, day, week, month, quarter, place, kind, version, counts, reason)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (area, id) DO NOTHING`;

/** What `writeBatches` does, in one go. */
export function writeAtOnce(inside: AtOnce, batches: readonly Batch[]): Taken[] {
  const taken = batches.map(({ area, id, forget }): Taken =>
    inside.change(remember, [area, id, forget]) === 1 ? 'stored' : 'known',
  );
  const stored = batches.filter((_, index) => taken[index] === 'stored');
  for (const { batch, counter, n } of tallyOf(stored)) {
    const { area, day, week, month, quarter, place, kind, version } = batch;
    inside.change(add, [area, day, week, month, quarter, place, kind, version, counter, n]);
  }
  for (const { area, id, day, week, month, quarter, place, kind, version, counts, held } of stored) {
    if (held === undefined) continue;
    const values = [area, id, day, week, month, quarter, place, kind, version, JSON.stringify(counts), held];
    inside.change(hold, values);
  }
  return taken;
}
