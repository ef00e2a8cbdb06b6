/** A value that goes into or comes out of SQL. Days are texts `YYYY-MM-DD`; booleans are 0 and 1. */
export type Value = string | number | null;

/** Runs one statement. Placeholders are `?`, in order. A statement that gives no rows gives an empty list. */
export interface Queryable {
  query<Row extends object = Record<string, Value>>(sql: string, ...values: readonly Value[]): Promise<Row[]>;
}

/**
 * One database, of whatever engine. SQL given to it is portable: SQLite 3.45, PostgreSQL 13 and what speaks its
 * language (Citus, YugabyteDB, CockroachDB), so `INSERT … ON CONFLICT`, texts, integers, and no engine's own functions.
 */
export interface Database extends Queryable {
  readonly engine: 'node:sqlite' | 'libsql' | 'postgres';
  /** All or nothing. Throws what `work` throws, after taking everything back. Transactions of one database queue up. */
  transaction<T>(work: (inside: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
