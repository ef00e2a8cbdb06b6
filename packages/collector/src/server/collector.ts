import type { AddressInfo } from 'node:net';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { forgetEnded } from '../accounts/invitations.js';
import { runExports } from '../export/run.js';
import { figuresService } from '../figures/figures.js';
import { forgetHeld } from '../held/held.js';
import { registerIntake } from '../intake/intake.js';
import { openPlaces } from '../places/service.js';
import { openStore } from '../store/open.js';
import { registerApi } from './api/index.js';
import { addressOf, type Config, type Context } from './context.js';
import { registerDashboard } from './dashboard.js';
import { registerHeaders } from './headers.js';
import { registerHealth } from './health.js';
import { loggerOptions, silentLog } from './log.js';
import { Metrics, registerMetrics } from './metrics.js';
import { registerProxyCheck } from './proxies.js';
import { registerPublicPages } from './public/index.js';
import { daily } from './schedule.js';
import { version } from './version.js';

/** A collector that takes reports in. */
export interface Collector {
  /** Where it listens, such as `http://127.0.0.1:8787`, without a slash at the end. */
  address: string;
  context: Context;
  /**
   * Stops taking requests, finishes those that have begun and what is being sent on, and closes the databases; what takes
   * longer than ten seconds is left undone.
   */
  close: () => Promise<void>;
}

/** What a program may put in place of the real thing. */
export interface Surroundings {
  /** Milliseconds since 1970; the clock of this machine when left out. */
  now?: () => number;
  /** Opens databases that a collector has brought up, and makes or changes none; see `openStore`. */
  onlyExisting?: boolean;
}

/** Milliseconds for the head and for the whole of a request: slower senders are cut off, with 408. */
const timeForHeaders = 5_000;
const timeForRequest = 10_000;

/** How long all that has begun may take after the collector was told to stop, in milliseconds, and closing after that. */
const timeToFinish = 10_000;
const timeToClose = 2_000;

/**
 * Opens the databases and everything that stands on them, without listening. Throws what `openStore` throws, and
 * StoreUnavailableError. The context ends with `closeContext`.
 */
export async function openContext(config: Config, surroundings: Surroundings = {}): Promise<Context> {
  const { now = Date.now, onlyExisting } = surroundings;
  const store = await openStore(config.store, { onlyExisting });
  const today = () => new Date(now()).toISOString().slice(0, 10);
  // A copy: the port is known only once the server listens.
  const basis = { store, config: { ...config }, today, now, log: silentLog };
  try {
    const places = await openPlaces(basis);
    return { ...basis, places, figures: figuresService(store, { today, threshold: config.hideBelow }) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Closes what `openContext` opened. */
export async function closeContext({ places, store }: Context): Promise<void> {
  places.stop();
  await store.close();
}

/** The server of a context, not yet listening. Closing it leaves the context open. */
export async function createServer(context: Context): Promise<FastifyInstance> {
  const { config } = context;
  const app = fastify({
    logger: loggerOptions(config) ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < config.trustProxy,
    requestTimeout: timeForRequest,
    // Longer than proxies keep theirs, so that none sends into a connection that closes.
    keepAliveTimeout: 75_000,
    forceCloseConnections: 'idle',
    http: { headersTimeout: timeForHeaders, connectionsCheckingInterval: 1_000 },
    exposeHeadRoutes: true,
  });
  context.log = app.log;
  const metrics = new Metrics();
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    // The pattern of the route, never the address asked for: it can hold a token.
    const line = { method, route: routeOptions.url ?? '', status: statusCode, ms: Math.round(elapsedTime) };
    app.log[statusCode >= 500 ? 'warn' : 'debug'](line, 'answered');
  });
  app.setErrorHandler((error, _request, reply) => {
    const { statusCode = 500 } = error as { statusCode?: number };
    if (statusCode >= 500) app.log.error({ err: error }, 'a request failed');
    const message =
      statusCode >= 500 ? 'Something went wrong here. Try again later.' : 'The request was not understood.';
    return reply.code(statusCode).send({ error: statusCode >= 500 ? 'failed' : 'not-understood', message });
  });
  registerProxyCheck(app, context);
  await registerHeaders(app, context);
  registerHealth(app, context);
  registerMetrics(app, context, metrics);
  await registerIntake(app, context, metrics);
  registerApi(app, context);
  registerPublicPages(app, context);
  await registerDashboard(app);
  return app;
}

/**
 * Brings a collector up: databases, server, and what happens once a day. Throws what `openContext` throws, and what Node says
 * when the address cannot be listened on, after closing everything.
 */
export async function startCollector(config: Config, surroundings: Surroundings = {}): Promise<Collector> {
  const context = await openContext(config, surroundings);
  let app: FastifyInstance | undefined;
  try {
    app = await createServer(context);
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app?.close();
    await closeContext(context);
    throw error;
  }
  const server = app.server;
  context.config.port = (server.address() as AddressInfo).port;
  const stopping = new AbortController();
  const chores = daily(context.today, () => doChores(context, stopping.signal));
  let closing: Promise<void> | undefined;
  const close = async () => {
    stopping.abort();
    const cut = setTimeout(() => server.closeAllConnections(), timeToFinish);
    // Connections that were busy at first are kept alive by their senders.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    await within(timeToFinish, Promise.all([app.close(), chores.stop()]));
    clearTimeout(cut);
    clearInterval(sweep);
    server.closeAllConnections();
    await within(timeToClose, closeContext(context));
  };
  return {
    address: addressOf({ ...context.config, publicUrl: undefined }),
    context,
    close: () => (closing ??= close()),
  };
}

/** Waits for work, but no longer than some milliseconds. Rejects where the work does by then. */
async function within(time: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, time)));
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function doChores({ store, figures, config, log, today, now }: Context, signal: AbortSignal) {
  try {
    await forgetHeld(store, today());
    await store.forgetIds(today(), signal);
    await forgetEnded(store, now());
  } catch (error) {
    log.error({ err: error }, 'what has ended could not be forgotten, and is tomorrow');
  }
  await runExports({
    store,
    figures,
    targets: config.exports,
    version,
    now,
    signal,
    tell: (message, error) => (error === undefined ? log.info(message) : log.error({ err: error }, message)),
  });
}
