import type { FastifyInstance } from 'fastify';
import { migrations } from '../store/migrations.js';
import type { Context } from './context.js';

/** How long a database may take to say that it is there, in milliseconds. */
const patience = 2_000;

/** `/healthz`: the program runs. `/readyz`: every database can be reached and has the present form. */
export function registerHealth(app: FastifyInstance, { store, log }: Context): void {
  app.get('/healthz', async () => ({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const newest = Math.max(...migrations.map(({ id }) => id));
    const answers = await Promise.allSettled(store.shards.map((shard) => within(patience, newestStep(shard))));
    const ready = answers.filter((answer) => answer.status === 'fulfilled' && answer.value === newest).length;
    if (ready === store.shards.length) return { status: 'ready' };
    for (const answer of answers) {
      if (answer.status === 'rejected') log.warn({ err: answer.reason as unknown }, 'a database is not ready');
    }
    return reply
      .code(503)
      .header('retry-after', '10')
      .send({ error: 'not-ready', message: `${ready} of ${store.shards.length} databases are ready. See the log.` });
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
