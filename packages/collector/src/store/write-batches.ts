import type { Queryable } from './database.js';
import type { Batch, Taken, WriteBatches } from './store.js';

const newId = 'INSERT INTO batch (area, id, forget) VALUES (?, ?, ?) ON CONFLICT (area, id) DO NOTHING RETURNING id';

const addCount = `INSERT INTO tally (area, day, week, month, quarter, place, kind, version, counter, n)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (area, day, week, month, quarter, place, kind, version, counter) DO UPDATE SET n = tally.n + excluded.n`;

const hold = `INSERT INTO held (area, id, day, week, month, quarter, place, kind, version, counts, reason)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Adds the counts of a batch to the totals, without looking at its id: for what leaves quarantine. */
export async function addCounts(inside: Queryable, batch: Omit<Batch, 'id' | 'forget' | 'held'>): Promise<void> {
  const { area, day, week, month, quarter, place, kind, version, counts } = batch;
  for (const [counter, n] of Object.entries(counts)) {
    await inside.query(addCount, area, day, week, month, quarter, place, kind, version, counter, n);
  }
}

/**
 * Writes batches inside one transaction, statement by statement, in SQL that every engine speaks. A batch whose id is there
 * already changes nothing.
 */
export const writeBatches: WriteBatches = async (inside, batches) => {
  const taken: Taken[] = [];
  for (const batch of batches) taken.push(await writeBatch(inside, batch));
  return taken;
};

async function writeBatch(inside: Queryable, batch: Batch): Promise<Taken> {
  const { area, id, forget, held, day, week, month, quarter, place, kind, version, counts } = batch;
  if ((await inside.query(newId, area, id, forget)).length === 0) return 'known';
  if (held === undefined) await addCounts(inside, batch);
  else {
    await inside.query(hold, area, id, day, week, month, quarter, place, kind, version, JSON.stringify(counts), held);
  }
  return 'stored';
}
