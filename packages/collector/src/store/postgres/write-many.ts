import type { Value } from '../database.js';
import type { Batch, Taken } from '../store.js';
import { tallyOf, valuesOf } from '../tally.js';

/** Inside of a transaction of PostgreSQL, where a value may also be a list: one column of many rows. */
export interface AskWithLists {
  query<Row extends object>(sql: string, ...values: readonly (readonly Value[])[]): Promise<Row[]>;
}

/** Rows as lists, so that the text of a statement is the same for any number of them: PostgreSQL reads it far faster. */
const insertIds = `INSERT INTO batch (area, id, forget)
  SELECT * FROM unnest(CAST(? AS TEXT[]), CAST(? AS TEXT[]), CAST(? AS TEXT[]))
  ON CONFLICT (area, id) DO NOTHING RETURNING area, id`;

const texts = (count: number) => Array.from({ length: count }, () => 'CAST(? AS TEXT[])').join(', ');

const addAll = `INSERT INTO tally (area, day, week, month, quarter, place, kind, version, counter, n)
  SELECT * FROM unnest(${texts(9)}, CAST(? AS BIGINT[]))
  ON CONFLICT (area, day, week, month, quarter, place, kind, version, counter) DO UPDATE SET n = tally.n + excluded.n`;

const holdAll = `INSERT INTO held (area, id, day, week, month, quarter, place, kind, version, counts, reason)
  SELECT * FROM unnest(${texts(11)})`;

/**
 * Writes batches inside one transaction with few statements, for a database at the other end of a line; says which were new,
 * in the order given. Rows go in an order that is the same for every writer, so that two never wait for each other in a ring.
 */
export async function writeMany(inside: AskWithLists, batches: readonly Batch[]): Promise<Taken[]> {
  const rows = new Map(batches.map((batch) => [keyOf(batch), [batch.area, batch.id, batch.forget]]));
  const sorted = [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  const inserted = await inside.query<{ area: string; id: string }>(insertIds, ...columnsOf(sorted));
  const fresh = new Set(inserted.map(keyOf));
  const taken = batches.map((batch): Taken => (fresh.delete(keyOf(batch)) ? 'stored' : 'known'));
  const stored = batches.filter((_, index) => taken[index] === 'stored');
  const tallies = tallyOf(stored).map(valuesOf);
  if (tallies.length > 0) await inside.query(addAll, ...columnsOf(tallies));
  const held = stored.filter((batch) => batch.held !== undefined).map(heldRow);
  if (held.length > 0) await inside.query(holdAll, ...columnsOf(held));
  return taken;
}

const keyOf = ({ area, id }: { area: string; id: string }) => `${area} ${id}`;

function heldRow({ area, id, day, week, month, quarter, place, kind, version, counts, held = '' }: Batch): Value[] {
  return [area, id, day, week, month, quarter, place, kind, version, JSON.stringify(counts), held];
}

/** The same table by columns; `rows` has one row at least. */
const columnsOf = (rows: readonly (readonly Value[])[]): Value[][] =>
  rows[0]!.map((_, column) => rows.map((row) => row[column]!));
