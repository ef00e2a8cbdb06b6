import type { Value } from '../database.js';
import type { Bound, Connection, Statement } from './engine.js';

/** Statements that stay prepared; more are made and dropped, oldest first. */
const kept = 100;

/** The statements of one connection, each prepared once. */
export class Statements {
  readonly #connection: Connection;
  readonly #prepared = new Map<string, Statement>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Runs one statement; gives its rows. Whole numbers go in as integers, as they do in PostgreSQL. */
  rows(sql: string, values: readonly Value[]): Record<string, Value>[] {
    return this.#of(sql).all(values.map(bound));
  }

  /** Runs one statement; gives how many rows it changed. Values go in unchecked. */
  change(sql: string, values: readonly Value[]): number {
    return this.#of(sql).run(values);
  }

  clear() {
    this.#prepared.clear();
  }

  #of(sql: string): Statement {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      if (this.#prepared.size >= kept) this.#prepared.delete(this.#prepared.keys().next().value!);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }
}

function bound(value: Value): Bound {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  // libsql would cut the text there, and PostgreSQL refuses it.
  if (typeof value === 'string' && value.includes('\0')) throw new TypeError('A text must not hold the sign U+0000.');
  if (value === undefined) throw new TypeError('A value is missing. Use null for nothing.');
  return value;
}
