import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Database, Queryable, Value } from './database.js';
import { codeOf, explain, isPassing } from './postgres/errors.js';
import { numbered } from './postgres/placeholders.js';
import { types } from './postgres/types.js';
import { readAddress, type Address } from './postgres/url.js';
import { writeMany, type AskWithLists } from './postgres/write-many.js';
import { StoreUnavailableError, type Batch, type Taken } from './store.js';

/** Milliseconds: to connect, for one statement on the server, and until an answer has to be here. */
const connectTimeout = 5_000;
const statementTimeout = 15_000;
const answerTimeout = 20_000;
/** After a failure that took more than a second: refused at once for this long, so that hundreds do not wait in turn. */
const rest = 500;
const connections = 8;
const attempts = 10;

/**
 * Opens a database of PostgreSQL 13 or newer, or of what speaks its language. `url` is
 * `postgres://user:password@host:5432/name`; TLS as in `readAddress`. Any number of processes may use the same database.
 *
 * Transactions are serializable, as those of SQLite are; `work` runs again where two met, so it should do nothing outside
 * the database. Throws StoreUnavailableError, with what to do and without the password, where the database cannot be
 * reached, now or later. A commit that was not confirmed may have happened.
 */
export async function openPostgres(url: string): Promise<Database> {
  const database = new Postgres(readAddress(url));
  try {
    await database.query('SELECT 1');
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

class Postgres implements Database {
  readonly engine = 'postgres';
  readonly #address: Address;
  readonly #pool: pg.Pool;
  #last: Promise<unknown> = Promise.resolve();
  #restUntil = 0;
  #closing: Promise<void> | undefined;

  constructor(address: Address) {
    this.#address = address;
    try {
      this.#pool = new pg.Pool({
        connectionString: address.connectionString,
        max: connections,
        connectionTimeoutMillis: connectTimeout,
        statement_timeout: statementTimeout,
        query_timeout: answerTimeout,
        // Ends what a collector began that hangs, so that the others do not wait for its rows.
        idle_in_transaction_session_timeout: answerTimeout,
        keepAlive: true,
        application_name: 'talkplace collector',
        types,
      });
    } catch (error) {
      throw explain(error, address);
    }
    // A connection that breaks while nobody uses it: the next statement takes another.
    this.#pool.on('error', () => undefined);
  }

  query<Row extends object>(sql: string, ...values: readonly Value[]): Promise<Row[]> {
    return this.#again(() => this.#withClient((client) => ask<Row>(client, sql, values)));
  }

  transaction<T>(work: (inside: Queryable) => Promise<T>): Promise<T> {
    return this.#transact('SERIALIZABLE', work);
  }

  /**
   * READ COMMITTED is as exact here and makes collectors that add to the same totals wait for each other, where SERIALIZABLE
   * would take one of them back: a second writer of an id waits until the first has committed, then finds it there; an
   * addition reads its row after the lock on it.
   */
  take(batches: readonly Batch[]): Promise<Taken[]> {
    return this.#transact('READ COMMITTED', (inside) => writeMany(inside, batches));
  }

  #transact<T>(isolation: string, work: (inside: Queryable & AskWithLists) => Promise<T>): Promise<T> {
    const run = () => this.#again(() => this.#withClient((client) => transact(client, isolation, work)));
    const result = this.#last.then(run, run);
    this.#last = result.catch(() => undefined);
    return result;
  }

  close(): Promise<void> {
    this.#closing ??= this.#last.then(() => this.#pool.end());
    return this.#closing;
  }

  async #again<T>(attempt: () => Promise<T>): Promise<T> {
    for (let count = 1; ; count++) {
      try {
        return await attempt();
      } catch (error) {
        const cause = error instanceof QueryError ? error.cause : error;
        if (count < attempts && isPassing(cause)) await wait(Math.random() * 10 * count);
        else throw error instanceof QueryError ? explain(cause, this.#address) : error;
      }
    }
  }

  /** Lends a connection. One that failed by anything but a statement is closed and not lent again. */
  async #withClient<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const begun = Date.now();
    if (this.#closing) throw new StoreUnavailableError(`The database ${this.#address.name} was closed. Open it again.`);
    if (begun < this.#restUntil) throw new QueryError(new Error('timeout'));
    let client: pg.PoolClient | undefined;
    let broken = false;
    const noteBreak = () => (broken = true);
    try {
      client = await this.#pool.connect().catch((error: unknown) => {
        throw new QueryError(error);
      });
      client.on('error', noteBreak);
      return await use(client);
    } catch (error) {
      if (error instanceof QueryError && explain(error.cause, this.#address) instanceof StoreUnavailableError) {
        broken = true;
        if (Date.now() - begun > 1000) this.#restUntil = Date.now() + rest;
      }
      throw error;
    } finally {
      client?.off('error', noteBreak);
      client?.release(broken);
    }
  }
}

/** Tells what `pg` throws from what the work inside a transaction throws. */
class QueryError extends Error {
  constructor(cause: unknown) {
    super('A query failed.', { cause });
  }
}

async function ask<Row extends object>(client: pg.PoolClient, sql: string, values: readonly unknown[]): Promise<Row[]> {
  try {
    return (await client.query(numbered(sql), [...values])).rows as Row[];
  } catch (error) {
    throw new QueryError(error);
  }
}

async function transact<T>(
  client: pg.PoolClient,
  isolation: string,
  work: (inside: Queryable & AskWithLists) => Promise<T>,
): Promise<T> {
  let failure: unknown;
  let over = false;
  await ask(client, `BEGIN ISOLATION LEVEL ${isolation}`, []);
  try {
    const result = await work({
      query: async <Row extends object>(sql: string, ...values: readonly (Value | readonly Value[])[]) => {
        if (over) throw new Error('This transaction is over. Start another one.');
        if (failure !== undefined) throw failure;
        return ask<Row>(client, sql, values).catch((error: unknown) => {
          failure = error;
          throw error;
        });
      },
    });
    over = true;
    // PostgreSQL answers COMMIT with ROLLBACK, and no error, after a statement that failed, even when `work` went on.
    if (failure !== undefined) throw failure;
    await ask(client, 'COMMIT', []);
    return result;
  } catch (error) {
    over = true;
    // A connection that broke is closed, which takes everything back; asking one that hangs would only wait.
    if (!(error instanceof QueryError) || codeOf(error.cause)) await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
