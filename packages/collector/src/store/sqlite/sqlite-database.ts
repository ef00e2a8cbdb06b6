import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Queryable, Value } from '../database.js';
import { StoreUnavailableError, type Batch, type Taken } from '../store.js';
import type { Connection, Engine } from './engine.js';
import { asUnavailable, isLocked } from './errors.js';
import { Statements } from './statements.js';
import { Transaction } from './transaction.js';
import { writeAtOnce } from './write-at-once.js';

/** How long SQLite itself waits for a lock, in ms. It holds the thread meanwhile, so this is short. */
export const heldThread = 50;

/** How long a statement or a transaction waits for another process, in ms, letting other work of ours run. */
const patience = 5000;

/** A transaction that takes longer, in ms, is taken back: it waits for something that will not come. */
const longest = 30_000;

const writes = /^\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|WITH\b[^]*\b(INSERT|UPDATE|DELETE)\b)/i;

/** A file of SQLite: one connection, whose statements and transactions run one after the other. */
export class SqliteDatabase implements Database {
  readonly engine: Engine['name'];
  readonly #file: string;
  readonly #connection: Connection;
  readonly #statements: Statements;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(engine: Engine['name'], file: string, connection: Connection) {
    this.engine = engine;
    this.#file = file;
    this.#connection = connection;
    this.#statements = new Statements(connection);
  }

  query<Row extends object = Record<string, Value>>(sql: string, ...values: readonly Value[]): Promise<Row[]> {
    // A lone statement that writes is a transaction too: BEGIN is the one place that waits for other processes, and
    // libsql leaves a prepared statement half done when a lock refuses it.
    if (writes.test(sql)) return this.transaction((inside) => inside.query<Row>(sql, ...values));
    return this.#inTurn(async () => this.#statements.rows(sql, values) as Row[]);
  }

  transaction<T>(work: (inside: Queryable) => Promise<T>): Promise<T> {
    return this.#transact(work);
  }

  take(batches: readonly Batch[]): Promise<Taken[]> {
    return this.#transact((inside) => writeAtOnce(inside, batches));
  }

  #transact<T>(work: (inside: Transaction) => T | Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      await whenUnlocked(() => this.#connection.exec('BEGIN IMMEDIATE'));
      const inside = new Transaction(this.#statements);
      try {
        const pending = work(inside);
        const result = pending instanceof Promise ? await soon(pending) : pending;
        inside.end();
        this.#connection.exec('COMMIT');
        return result;
      } catch (error) {
        this.#takeBack(inside);
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#last;
    this.#statements.clear();
    this.#putTogether();
    this.#connection.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreUnavailableError(`The database ${this.#file} is closed.`));
    const turn = this.#last.then(work).catch((error: unknown) => {
      throw asUnavailable(error, this.#file);
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #takeBack(inside: Transaction) {
    try {
      inside.end();
    } catch {
      // The reason is thrown already.
    }
    try {
      this.#connection.exec('ROLLBACK');
    } catch {
      // SQLite took it back itself, as it does when the disk is full.
    }
  }

  /** libsql lets go of a file only when its statements are collected. Out of WAL mode nothing is left to hold on to. */
  #putTogether() {
    if (this.engine !== 'libsql') return;
    try {
      this.#connection.exec('PRAGMA journal_mode = DELETE');
    } catch {
      // Another process has the file open, and goes on with it.
    }
  }
}

/** Runs `attempt`, again and again while another process holds the lock, for some seconds. Throws what it throws last. */
export async function whenUnlocked<T>(attempt: () => T): Promise<T> {
  const start = performance.now();
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isLocked(error) || performance.now() - start > patience) throw error;
    }
    await pause(5 + Math.random() * 20);
  }
}

async function soon<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = longest / 1000;
      reject(
        new Error(`A transaction took over ${seconds} s and was taken back. Inside one, use only its own queries.`),
      );
    }, longest);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
