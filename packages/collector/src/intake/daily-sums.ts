import type { Batch, Store } from '../store/store.js';

/** Most places and days remembered at once; what is forgotten is read from the store again. */
const most = 50_000;

/**
 * What each place has counted on each day so far, for the ceiling; without a key all of one kind and area together. Starts from
 * what the store holds, so that a restart forgets nothing. Each process adds what itself took: with several, the ceiling can
 * be reached once in each of them.
 */
export class DailySums {
  readonly #store: Store;
  readonly #sums = new Map<string, Promise<{ sum: number }>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** What was counted on the day of a batch where it comes from. Rejects with StoreUnavailableError. */
  async of(batch: Pick<Batch, 'area' | 'kind' | 'place' | 'day'>): Promise<{ sum: number }> {
    const name = [batch.place, batch.area, batch.kind, batch.day].join(' ');
    let sum = this.#sums.get(name);
    if (!sum) {
      sum = this.#read(batch);
      this.#sums.set(name, sum);
      if (this.#sums.size > most) this.#sums.delete(this.#sums.keys().next().value!);
      // What could not be read is read next time.
      sum.catch(() => this.#sums.delete(name));
    }
    return sum;
  }

  /** Forgets everything, as at the change of day. */
  clear(): void {
    this.#sums.clear();
  }

  async #read({ area, kind, place, day }: Pick<Batch, 'area' | 'kind' | 'place' | 'day'>) {
    // The sum of all days that nobody knows says nothing about one; it starts at the day on which they arrive.
    if (day === 'unknown') return { sum: 0 };
    const [row] = await this.#store.shardOf(area).query<{ sum: number | null }>(
      `SELECT SUM(n) AS sum FROM tally
         WHERE area = ? AND day = ? AND place = ? AND kind = ? AND counter NOT LIKE 'report_lost%'`,
      area,
      day,
      place,
      kind,
    );
    return { sum: row?.sum ?? 0 };
  }
}
