import type { FastifyInstance } from 'fastify';
import type { Context } from './context.js';

/** What the container or a balancer asks from next door. */
const asksItself = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Warns once where what proxies add to a request does not fit --trust-proxy. With too few trusted, or none that says where
 * requests come from, everyone is one address, and shares one limit.
 */
export function registerProxyCheck(app: FastifyInstance, { config }: Context): void {
  let warned = false;
  app.addHook('onRequest', async ({ headers, routeOptions }) => {
    if (warned || asksItself.has(routeOptions.url ?? '')) return;
    const isForwarded = headers['x-forwarded-for'] !== undefined;
    if (isForwarded === config.trustProxy > 0) return;
    warned = true;
    app.log.warn(
      isForwarded
        ? 'A proxy stands before this collector, and --trust-proxy does not say so: all who come through it share one limit.'
        : '--trust-proxy says that a proxy stands before this collector, and a request had no X-Forwarded-For: let the proxy add it, or all who come through it share one limit.',
    );
  });
}
