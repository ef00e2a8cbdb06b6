import { randomBytes } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { closeContext, createServer, openContext } from './collector.js';
import { usualConfig } from './config.js';
import type { Config, Context } from './context.js';

/** The day on which tests happen, and its noon in milliseconds. */
export const today = '2026-11-25';
export const noon = Date.parse(`${today}T12:00:00Z`);

/** A collector without a port, over a database that ends with the test. `clock.now` is its time. */
export interface Bench extends AsyncDisposable {
  app: FastifyInstance;
  context: Context;
  clock: { now: number };
  /** Sends a body to /counts as text/plain. */
  post: (body: string | object, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  /** Everything that was counted: counter, day, place and number. */
  counted: () => Promise<{ counter: string; day: string; place: string; n: number }[]>;
}

export async function bench(change: Partial<Config> = {}): Promise<Bench> {
  const clock = { now: noon };
  const config = { ...usualConfig(), store: [':memory:'], logLevel: 'silent' as const, ...change };
  const context = await openContext(config, { now: () => clock.now });
  const app = await createServer(context);
  return {
    app,
    context,
    clock,
    post: (body, headers = {}) =>
      app.inject({
        method: 'POST',
        url: '/counts',
        headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    counted: () => context.store.everywhere('SELECT counter, day, place, n FROM tally ORDER BY day, counter'),
    async [Symbol.asyncDispose]() {
      await app.close();
      await closeContext(context);
    },
  };
}

/** A good report with an id of its own. */
export const report = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  v: 1,
  b: randomBytes(16).toString('base64url'),
  w: '0.1',
  d: today,
  p: 'barbershop',
  a: 'GB-ENG',
  c: { urgent_opened: 2 },
  ...change,
});
