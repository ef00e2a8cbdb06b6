import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { isBehindTls, type Context } from './context.js';

/**
 * Headers of every answer: nothing of ours in a frame, no sniffing of types, no referrer, and a policy under which a page runs
 * only what this collector serves, with nothing inline.
 */
export async function registerHeaders(app: FastifyInstance, { config }: Context): Promise<void> {
  const tls = isBehindTls(config);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(tls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: true,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  });
}
