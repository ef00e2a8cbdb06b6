import type { Queryable, Value } from '../database.js';
import type { Batch, Taken } from '../store.js';
import { tallyOf, valuesOf } from '../tally.js';

/** Rows of one statement; PostgreSQL takes 65,535 values in one. */
const rowsAtOnce = 500;

/**
 * Writes batches inside one transaction with few statements, for a database at the other end of a line; says which were new,
 * in the order given. Rows go in an order that is the same for every writer, so that two never wait for each other in a ring.
 */
export async function writeMany(inside: Queryable, batches: readonly Batch[]): Promise<Taken[]> {
  const fresh = await insertIds(inside, batches);
  const taken = batches.map((batch): Taken => (fresh.delete(keyOf(batch)) ? 'stored' : 'known'));
  const stored = batches.filter((_, index) => taken[index] === 'stored');
  await addAll(inside, stored);
  await holdAll(inside, stored);
  return taken;
}

const keyOf = ({ area, id }: { area: string; id: string }) => `${area} ${id}`;

async function insertIds(inside: Queryable, batches: readonly Batch[]): Promise<Set<string>> {
  const byKey = new Map(batches.map((batch) => [keyOf(batch), [batch.area, batch.id, batch.forget]]));
  const rows = [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  const fresh = new Set<string>();
  for (const some of chunks(rows)) {
    const inserted = await inside.query<{ area: string; id: string }>(
      `INSERT INTO batch (area, id, forget) VALUES ${marks(some)} ON CONFLICT (area, id) DO NOTHING RETURNING area, id`,
      ...some.flat(),
    );
    for (const row of inserted) fresh.add(keyOf(row));
  }
  return fresh;
}

/** One row for each total, however many batches add to it: a statement may not change the same row twice. */
async function addAll(inside: Queryable, batches: readonly Batch[]) {
  for (const some of chunks(tallyOf(batches).map(valuesOf))) {
    await inside.query(
      `INSERT INTO tally (area, day, week, month, quarter, place, kind, version, counter, n) VALUES ${marks(some)}
       ON CONFLICT (area, day, week, month, quarter, place, kind, version, counter) DO UPDATE SET n = tally.n + excluded.n`,
      ...some.flat(),
    );
  }
}

async function holdAll(inside: Queryable, batches: readonly Batch[]) {
  const rows = batches.flatMap(({ area, id, day, week, month, quarter, place, kind, version, counts, held }) =>
    held === undefined
      ? []
      : [[area, id, day, week, month, quarter, place, kind, version, JSON.stringify(counts), held]],
  );
  for (const some of chunks(rows)) {
    await inside.query(
      `INSERT INTO held (area, id, day, week, month, quarter, place, kind, version, counts, reason) VALUES ${marks(some)}`,
      ...some.flat(),
    );
  }
}

/** Without the cast PostgreSQL takes a number inside VALUES for a text. */
const marks = (rows: readonly (readonly Value[])[]) =>
  rows
    .map((row) => `(${row.map((value) => (typeof value === 'number' ? 'CAST(? AS BIGINT)' : '?')).join(', ')})`)
    .join(', ');

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce);
}
