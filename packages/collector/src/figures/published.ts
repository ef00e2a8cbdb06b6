import type { Database } from '../store/database.js';
import type { Store } from '../store/store.js';
import { firstDayOf, kindOfPeriod, lastDayOf, periodOf } from './periods.js';

/** The months that a row of this period may stand under. */
export const monthsOf = (period: string): string[] => {
  const months = [firstDayOf(period), lastDayOf(period)].map((day) => periodOf(day, 'month'));
  if (period.includes('Q'))
    months.splice(1, 0, `${period.slice(0, 4)}-${String(Number(months[0]!.slice(5)) + 1).padStart(2, '0')}`);
  return [...new Set(months)];
};

/**
 * Writes down what published periods hold of these counters, where that was not done before. From then on figures are read
 * from there: what was published once never changes. The periods must be published.
 */
export class Publisher {
  readonly #store: Store;
  readonly #done = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
  }

  async publish(periods: readonly string[], counters: readonly string[]): Promise<void> {
    const asked = periods.flatMap((period) =>
      counters.filter((counter) => !this.#done.has(`${period} ${counter}`)).map((counter) => ({ period, counter })),
    );
    if (asked.length === 0) return;
    await Promise.all(this.#store.shards.map((shard) => publishIn(shard, asked)));
    for (const { period, counter } of asked) this.#done.add(`${period} ${counter}`);
  }
}

interface Asked {
  period: string;
  counter: string;
}

async function publishIn(shard: Database, asked: readonly Asked[]) {
  const periods = [...new Set(asked.map(({ period }) => period))];
  const marks = await shard.query<Asked>(
    `SELECT period, counter FROM publication WHERE period IN (${periods.map(() => '?').join(', ')})`,
    ...periods,
  );
  const done = new Set(marks.map(({ period, counter }) => `${period} ${counter}`));
  for (const { period, counter } of asked) {
    if (!done.has(`${period} ${counter}`)) await write(shard, period, counter);
  }
}

/** One counter at a time, so that reports that come in wait for moments only. */
async function write(shard: Database, period: string, counter: string) {
  const months = monthsOf(period);
  await shard.transaction(async (inside) => {
    const marked = await inside.query(
      'INSERT INTO publication (period, counter) VALUES (?, ?) ON CONFLICT (period, counter) DO NOTHING RETURNING period',
      period,
      counter,
    );
    if (marked.length === 0) return;
    await inside.query(
      `INSERT INTO published (period, counter, area, kind, place, version, n, late)
       SELECT ${kindOfPeriod(period)}, counter, area, kind, place, version, SUM(n), SUM(CASE WHEN day < ? THEN n ELSE 0 END)
       FROM tally WHERE month IN (${months.map(() => '?').join(', ')}) AND counter = ? AND ${kindOfPeriod(period)} = ?
       GROUP BY ${kindOfPeriod(period)}, counter, area, kind, place, version`,
      firstDayOf(period),
      ...months,
      counter,
      period,
    );
  });
}
