import type { Batch, Taken } from './store.js';

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
  /**
   * All or nothing, as if no other ran meanwhile (serializable). Throws what `work` throws, after taking everything back.
   * `work` may run again where two transactions met, so it does nothing outside the database. Transactions of one database
   * queue up. Throws StoreUnavailableError where a commit was not confirmed: it may have happened.
   */
  transaction<T>(work: (inside: Queryable) => Promise<T>): Promise<T>;
  /**
   * Writes batches in one transaction, each id with its counts; says in the order given which were new. A batch whose id is
   * there already changes nothing. Any number of processes may do so at once. Throws as `transaction` does.
   */
  take(batches: readonly Batch[]): Promise<Taken[]>;
  close(): Promise<void>;
}
