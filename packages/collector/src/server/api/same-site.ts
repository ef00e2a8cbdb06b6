import type { FastifyRequest } from 'fastify';
import type { Config } from '../context.js';
import { RefusedError } from './refusals.js';

const safe = new Set(['GET', 'HEAD']);

/**
 * Refuses (403) what another website made a browser send. Browsers name the origin with every request that changes
 * something; who sends none is no browser, and has no cookie of someone else's. Comes on top of `SameSite=Strict`.
 */
export function refuseOtherSites(request: FastifyRequest, { publicUrl }: Pick<Config, 'publicUrl'>): void {
  if (safe.has(request.method)) return;
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  const isOurs = origin === undefined || (URL.canParse(origin) && isOwn(new URL(origin), publicUrl, host));
  if (isOurs && (site === undefined || site === 'same-origin')) return;
  const ours = publicUrl === undefined ? 'itself' : `at ${publicUrl}`;
  throw new RefusedError(403, 'other-site', `This was sent from another website. Open the dashboard ${ours}.`);
}

const isOwn = (origin: URL, publicUrl: string | undefined, host: string | undefined) =>
  publicUrl === undefined ? origin.host === host : origin.origin === new URL(publicUrl).origin;
