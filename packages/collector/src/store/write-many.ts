import type { Queryable, Value } from './database.js';
import type { Batch, Taken, WriteBatches } from './store.js';

/** Rows of one statement; PostgreSQL takes 65,535 values in one. */
const rowsAtOnce = 500;

const keyOf = (...parts: readonly Value[]) => JSON.stringify(parts);

/**
 * Writes batches inside one transaction with few statements, for databases at the other end of a line. Rows go in the order of
 * their keys, so that two collectors never wait for each other in a ring.
 */
export const writeManyBatches: WriteBatches = async (inside, batches) => {
  const fresh = await insertIds(inside, batches);
  const taken = batches.map(({ area, id }): Taken => (fresh.delete(keyOf(area, id)) ? 'stored' : 'known'));
  const stored = batches.filter((_, at) => taken[at] === 'stored');
  await addAll(
    inside,
    stored.filter(({ held }) => held === undefined),
  );
  await holdAll(
    inside,
    stored.filter(({ held }) => held !== undefined),
  );
  return taken;
};

async function insertIds(inside: Queryable, batches: readonly Batch[]): Promise<Set<string>> {
  const rows = batches.map(({ area, id, forget }) => [area, id, forget]).toSorted(byKey);
  const fresh = new Set<string>();
  for (const some of chunks(rows)) {
    const inserted = await inside.query<{ area: string; id: string }>(
      `INSERT INTO batch (area, id, forget) VALUES ${places(some)} ON CONFLICT (area, id) DO NOTHING RETURNING area, id`,
      ...some.flat(),
    );
    for (const { area, id } of inserted) fresh.add(keyOf(area, id));
  }
  return fresh;
}

/** One row for each total, however many batches add to it: a statement may not change the same row twice. */
async function addAll(inside: Queryable, batches: readonly Batch[]) {
  const totals = new Map<string, [string[], number]>();
  for (const { area, day, week, month, quarter, place, kind, version, counts } of batches) {
    for (const [counter, n] of Object.entries(counts)) {
      const row = [area, day, week, month, quarter, place, kind, version, counter];
      const key = keyOf(...row);
      totals.set(key, [row, (totals.get(key)?.[1] ?? 0) + n]);
    }
  }
  const rows = [...totals.values()].map(([row, n]) => [...row, n]).toSorted(byKey);
  for (const some of chunks(rows)) {
    await inside.query(
      `INSERT INTO tally (area, day, week, month, quarter, place, kind, version, counter, n) VALUES ${places(some)}
       ON CONFLICT (area, day, week, month, quarter, place, kind, version, counter) DO UPDATE SET n = tally.n + excluded.n`,
      ...some.flat(),
    );
  }
}

async function holdAll(inside: Queryable, batches: readonly Batch[]) {
  const rows = batches.map(({ area, id, day, week, month, quarter, place, kind, version, counts, held = '' }) => [
    ...[area, id, day, week, month, quarter, place, kind, version],
    JSON.stringify(counts),
    held,
  ]);
  for (const some of chunks(rows)) {
    await inside.query(
      `INSERT INTO held (area, id, day, week, month, quarter, place, kind, version, counts, reason) VALUES ${places(some)}`,
      ...some.flat(),
    );
  }
}

function byKey(one: readonly Value[], two: readonly Value[]): number {
  const [first, second] = [keyOf(...one), keyOf(...two)];
  return first < second ? -1 : first > second ? 1 : 0;
}

const places = (rows: readonly (readonly Value[])[]) =>
  rows
    .map((row) => `(${row.map((value) => (typeof value === 'number' ? 'CAST(? AS BIGINT)' : '?')).join(', ')})`)
    .join(', ');

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce);
}
