import type { Queryable, Value } from '../database.js';
import type { Statements } from './statements.js';
import type { AtOnce } from './write-at-once.js';

/**
 * The inside of a transaction. After a statement fails nothing more runs, as in PostgreSQL: SQLite may have taken the
 * transaction back by itself, and what came later would be kept without the rest.
 */
export class Transaction implements Queryable, AtOnce {
  readonly #statements: Statements;
  #refusal: unknown;
  #over = false;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  query<Row extends object = Record<string, Value>>(sql: string, ...values: readonly Value[]): Promise<Row[]> {
    return new Promise((resolve) => resolve(this.#guarded(() => this.#statements.rows(sql, values) as Row[])));
  }

  change(sql: string, values: readonly Value[]): number {
    return this.#guarded(() => this.#statements.change(sql, values));
  }

  /** No statement runs after this. Throws what the first failed statement threw, even when `work` went on. */
  end() {
    this.#over = true;
    if (this.#refusal !== undefined) throw this.#refusal;
  }

  #guarded<Result>(run: () => Result): Result {
    if (this.#over) throw new Error('This transaction is over. Start another one.');
    if (this.#refusal !== undefined) throw this.#refusal;
    try {
      return run();
    } catch (error) {
      this.#refusal = error;
      throw error;
    }
  }
}
