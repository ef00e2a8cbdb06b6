import type { FastifyInstance } from 'fastify';
import { migrations } from '../store/migrations.js';
import type { Context } from './context.js';

/** How long a database may take to say that it is there, in milliseconds. */
const patience = 2_000;

/** Whether a database can take reports: it answers, and has the form that this collector writes, or a newer one. */
export interface DatabaseState {
  /** Which one it is, from 1, in the order in which the databases were named. */
  number: number;
  isReady: boolean;
  /** Why it gave no answer. */
  error?: unknown;
}

/** The state of every database. A collector of a newer version may have brought one forward: this one goes on with it. */
export async function statesOf({ shards }: Context['store']): Promise<DatabaseState[]> {
  const newest = Math.max(...migrations.map(({ id }) => id));
  const answers = await Promise.allSettled(shards.map((shard) => within(patience, newestStep(shard))));
  return answers.map((answer, index) =>
    answer.status === 'fulfilled'
      ? { number: index + 1, isReady: answer.value >= newest }
      : { number: index + 1, isReady: false, error: answer.reason as unknown },
  );
}

/**
 * `/healthz`: the program runs. `/readyz`: reports of some areas at least can be taken. With one of several databases down a
 * collector is as ready as any other beside it, so a balancer must not take all of them out.
 */
export function registerHealth(app: FastifyInstance, { store, log }: Context): void {
  app.get('/healthz', async () => ({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const states = await statesOf(store);
    const down = states.filter(({ isReady }) => !isReady);
    for (const { number, error } of down) {
      log.warn(
        { database: `${number} of ${states.length}`, ...(error ? { err: error } : {}) },
        'a database is not ready',
      );
    }
    if (down.length === 0) return { status: 'ready' };
    if (down.length < states.length)
      return { status: 'partly', databases: states.length, down: down.map(({ number }) => number) };
    return reply
      .code(503)
      .header('retry-after', '10')
      .send({ error: 'not-ready', message: `0 of ${states.length} databases are ready. See the log.` });
  });
}

async function newestStep(database: Context['store']['home']) {
  const [row] = await database.query<{ id: number | null }>('SELECT MAX(id) AS id FROM migration');
  return row?.id ?? 0;
}

async function within<T>(time: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer in time.')), time);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
