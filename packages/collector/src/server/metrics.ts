import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Outcome } from '../intake/take-report.js';
import type { Context } from './context.js';
import { statesOf } from './health.js';

/** What a collector tells Prometheus about itself: numbers about the machine, none about a place. */
export class Metrics {
  readonly registry = new Registry();
  readonly #answers: Counter<'status' | 'reason'>;
  readonly #reports: Counter<'outcome'>;
  readonly #groups: Histogram;
  readonly #commitTime: Histogram;
  #inGroup = 0;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#answers = new Counter({
      name: 'talkplace_answers_total',
      help: 'Answers to reports, by status and reason.',
      labelNames: ['status', 'reason'],
      registers,
    });
    this.#reports = new Counter({
      name: 'talkplace_reports_total',
      help: 'Reports committed: stored, known before, or held in quarantine.',
      labelNames: ['outcome'],
      registers,
    });
    this.#groups = new Histogram({
      name: 'talkplace_commit_group_size',
      help: 'Reports that were answered after the same commit; their number is that of the commits.',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    });
    this.#commitTime = new Histogram({
      name: 'talkplace_commit_seconds',
      help: 'Time from the arrival of a whole report to its commit.',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
      registers,
    });
  }

  /** An answer to a report was given. */
  answered(status: number, reason: string): void {
    this.#answers.inc({ status, reason });
  }

  /** A report was committed, `seconds` after it had arrived. */
  committed(outcome: Outcome, seconds: number): void {
    this.#reports.inc({ outcome });
    this.#commitTime.observe(seconds);
    // All of one group go on in the same turn of the event loop.
    if (this.#inGroup++ === 0) setImmediate(() => this.#closeGroup());
  }

  #closeGroup() {
    this.#groups.observe(this.#inGroup);
    this.#inGroup = 0;
  }
}

/**
 * `GET /metrics`: with the token where one is set. Without one this machine alone may read them, and only where nothing says
 * that a proxy stands before the collector: through a proxy on this machine the whole world is local.
 */
export function registerMetrics(app: FastifyInstance, { config, store }: Context, metrics: Metrics): void {
  new Gauge({
    name: 'talkplace_database_ready',
    help: 'Whether each database can take reports, by its number in the order of --store.',
    labelNames: ['database'],
    registers: [metrics.registry],
    async collect() {
      for (const { number, isReady } of await statesOf(store)) this.set({ database: number }, isReady ? 1 : 0);
    },
  });
  const isBehindProxy = config.publicUrl !== undefined || config.trustProxy > 0;
  app.get('/metrics', async (request, reply) => {
    const allowed =
      config.metricsToken === undefined
        ? !isBehindProxy && isFromHere(request)
        : hasToken(request, config.metricsToken);
    if (allowed) return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    const how =
      config.metricsToken !== undefined
        ? 'with the token of --metrics-token as bearer'
        : isBehindProxy
          ? 'once there is a --metrics-token, with it as bearer: this collector stands behind a proxy'
          : 'from this machine, by its own address';
    return reply.code(403).send({ error: 'forbidden', message: `The metrics can be read ${how} only.` });
  });
}

/** Not through a proxy that adds no header, either: it passes the name on by which the outside world asks, or its own. */
function isFromHere({ socket, headers, hostname }: FastifyRequest) {
  const forwarded = forwardedBy.some((name) => headers[name] !== undefined);
  const host = hostname.replace(/^\[|\]$/g, '');
  return !forwarded && isLoopback(socket.remoteAddress ?? '') && (host === 'localhost' || isLoopback(host));
}

const forwardedBy = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'] as const;

/** Whether an address is one of this machine's own: 127.0.0.0/8 or ::1. */
export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}

function hasToken({ headers }: FastifyRequest, token: string) {
  const given = Buffer.from(headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
