import type { Database, Queryable, Value } from './database.js';
import { StoreUnavailableError, type Batch, type Taken } from './store.js';

/** Milliseconds for which a failure to open answers for further ones, so that hundreds do not wait for it in turn. */
const rest = 500;

/** A server of PostgreSQL that could not be reached at the start: it is opened when it is needed and can be. */
export class LateDatabase implements Database {
  readonly engine = 'postgres';
  readonly #open: () => Promise<Database>;
  #database: Promise<Database> | undefined;
  #closed = false;

  constructor(open: () => Promise<Database>) {
    this.#open = open;
  }

  async query<Row extends object>(sql: string, ...values: readonly Value[]): Promise<Row[]> {
    return (await this.#whenOpen()).query<Row>(sql, ...values);
  }

  async transaction<T>(work: (inside: Queryable) => Promise<T>): Promise<T> {
    return (await this.#whenOpen()).transaction(work);
  }

  async take(batches: readonly Batch[]): Promise<Taken[]> {
    return (await this.#whenOpen()).take(batches);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const database = await this.#database?.catch(() => undefined);
    await database?.close();
  }

  #whenOpen(): Promise<Database> {
    if (this.#closed) return Promise.reject(new StoreUnavailableError('The database was closed. Open it again.'));
    if (!this.#database) {
      this.#database = this.#open();
      this.#database.catch(() => setTimeout(() => (this.#database = undefined), rest).unref());
    }
    return this.#database;
  }
}
