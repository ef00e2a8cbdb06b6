import type { Database, Value } from './database.js';

/** A report that was checked, and where each period will show it. Nothing finer than a day, nothing of who sent it. */
export interface Batch {
  /** The report's random id: 22 letters of base64url. */
  id: string;
  area: string;
  /** Calendar day of the counts, or `unknown` where the sender's clock cannot be right. */
  day: string;
  /** The periods that show it, such as `2026-W48`, `2026-11` and `2026-Q4`; later ones for what came late. */
  week: string;
  month: string;
  quarter: string;
  /** Kind of place. */
  kind: string;
  /** Id of the place whose key it carried; empty without a key. */
  place: string;
  /** `major.minor` of the sender. */
  version: string;
  counts: Readonly<Record<string, number>>;
  /** Last day on which the id is remembered. */
  forget: string;
  /** Why it waits in quarantine instead of being counted; undefined for all others. */
  held?: string | undefined;
}

/** `known`: a batch of this id and area was committed before; nothing changed. */
export type Taken = 'stored' | 'known';

/** Where everything is kept: one database, or several with each area in one of them. */
export interface Store {
  /** The first database: organisations, places, keys, accounts, sessions, pages. */
  readonly home: Database;
  /** Every database that holds counts, the first one included. */
  readonly shards: readonly Database[];
  shardOf(area: string): Database;
  /**
   * Commits a batch, together with others that wait (group commit): its id and its counts in one transaction. Resolves
   * only after the commit is on the disk. Rejects with StoreUnavailableError when the shard of its area cannot commit; it
   * may then be sent again.
   */
  take(batch: Batch): Promise<Taken>;
  /**
   * The rows of one query from every shard, one after the other: add up what several give. Rejects with
   * StoreUnavailableError when any shard cannot be asked: a total without one of them would be wrong, and beside the whole
   * one it would tell what that shard holds.
   */
  everywhere<Row extends object>(sql: string, ...values: readonly Value[]): Promise<Row[]>;
  /**
   * Forgets the ids whose last day lies before `today`, in every shard that answers; rejects for those that do not. Once
   * `signal` is aborted the others stay until the next time.
   */
  forgetIds(today: string, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** The database of this area cannot be written to now. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
}
