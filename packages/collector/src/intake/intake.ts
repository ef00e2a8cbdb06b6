import cors from '@fastify/cors';
import { limits } from '@talkplace/report';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../server/context.js';
import type { Metrics } from '../server/metrics.js';
import { AddressHash } from './address-hash.js';
import { IntakeRefusal } from './refusal.js';
import { reportTaker } from './take-report.js';
import { TokenBuckets } from './token-buckets.js';

/** `POST /counts`: takes one report in. Answers as openapi.json of @talkplace/report says. */
export async function registerIntake(app: FastifyInstance, context: Context, metrics: Metrics): Promise<void> {
  await app.register((scope) => intake(scope, context, metrics), { prefix: '/counts' });
}

async function intake(app: FastifyInstance, context: Context, metrics: Metrics) {
  const { config } = context;
  const origins = new Set(config.origins);
  const mayReport = ({ headers: { origin } }: FastifyRequest) =>
    origins.size === 0 || origin === undefined || origins.has(origin);
  const takeReport = reportTaker(context);
  const buckets = new TokenBuckets(config.perAddress);
  const addresses = new AddressHash(() => buckets.clear());

  app.removeAllContentTypeParsers();
  for (const type of ['text/plain', 'application/json']) {
    app.addContentTypeParser(type, { parseAs: 'string', bodyLimit: limits.bodyBytes }, (_request, body, done) =>
      done(null, body),
    );
  }

  app.setErrorHandler((error, request, reply) => refuse(asRefusal(error, request), reply, metrics));

  app.addHook('onRequest', async (request) => {
    if (request.method === 'OPTIONS' && !mayReport(request)) throw originRefusal();
  });
  // A page of another website gets the refusal to read as well, for what it cannot read it would send again and again.
  await app.register(cors, {
    origin: origins.size === 0 ? '*' : true,
    methods: ['POST'],
    allowedHeaders: ['content-type'],
    exposedHeaders: ['retry-after'],
    maxAge: 86_400,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cross-origin-resource-policy', 'cross-origin').header('cache-control', 'no-store');
    if (request.method !== 'POST') throw new IntakeRefusal(405, 'method', 'Reports are sent by POST.');
    if (config.closed) {
      throw new IntakeRefusal(410, 'counting-closed', 'Counting has ended. Throw away what waits and stop.');
    }
    if (!mayReport(request)) throw originRefusal();
    const now = context.now();
    const wait = buckets.take(addresses.of(request.ip, now), now);
    if (wait > 0) {
      throw new IntakeRefusal(429, 'too-many', 'Too much comes from your address. Wait, then send it again.', wait);
    }
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') throw typeRefusal();
  });

  app.post('', async (request, reply) => {
    const begun = performance.now();
    const { body } = request;
    const outcome = await takeReport(typeof body === 'string' ? body : '');
    metrics.committed(outcome, (performance.now() - begun) / 1000);
    metrics.answered(202, 'taken');
    return reply.code(202).send();
  });

  app.route({ method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], url: '', handler: () => undefined });
}

const originRefusal = () =>
  new IntakeRefusal(
    403,
    'origin',
    'This website may not report here. Whoever runs the collector can allow it: --origin.',
  );

const typeRefusal = () =>
  new IntakeRefusal(415, 'content-type', 'A report is sent as text/plain or application/json, not compressed.');

/** What the framework found wrong before the report could be looked at. */
function asRefusal(error: unknown, request: FastifyRequest): IntakeRefusal {
  if (error instanceof IntakeRefusal) return error;
  const { code, statusCode = 500 } = error as { code?: string; statusCode?: number };
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new IntakeRefusal(
        413,
        'too-long',
        `The body is longer than ${limits.bodyBytes} bytes. Send fewer counters in one report.`,
      );
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return typeRefusal();
    default:
  }
  if (statusCode < 500) {
    return new IntakeRefusal(400, 'not-json', 'The body did not arrive whole. Send one report as a JSON object.');
  }
  request.log.error({ err: error }, 'a report could not be taken');
  return new IntakeRefusal(503, 'unavailable', 'The report cannot be stored now. Keep it and send it again.', 10);
}

function refuse({ status, reason, message, retryAfter }: IntakeRefusal, reply: FastifyReply, metrics: Metrics) {
  metrics.answered(status, reason);
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (status === 405) reply.header('allow', 'POST, OPTIONS');
  return reply.code(status).send({ error: reason, message });
}
