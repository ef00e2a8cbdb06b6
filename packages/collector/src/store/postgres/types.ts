import pg from 'pg';

/** What comes out of a column, by PostgreSQL's number of its type (pg_type.dat in its sources). */
const parsers = new Map<number, (text: string) => unknown>([
  [16, (text) => (text === 't' ? 1 : 0)],
  [20, toNumber],
  // SUM over BIGINT is NUMERIC.
  [1700, toNumber],
]);

function toNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    throw new RangeError(`The database holds ${text}, which is too large to be counted exactly.`);
  }
  return number;
}

/** Whole numbers and sums as numbers, booleans as 1 and 0, for one pool: other users of `pg` in this process keep theirs. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    (format !== 'binary' && parsers.get(id)) ||
    pg.types.getTypeParser(id as Parameters<typeof pg.types.getTypeParser>[0], format as 'text'),
};
