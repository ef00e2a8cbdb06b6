import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where `vite build packages/collector/dashboard` puts the dashboard. */
export const dashboardFolder = fileURLToPath(new URL('../../dist/dashboard/', import.meta.url));

/** First parts of addresses that are never a view of the dashboard. */
const ofOthers = /^\/(api|counts|metrics|healthz|readyz|kiosk|assets)(\/|$)/;

/**
 * The built dashboard at `/`, and its one page for every address that is a view of it. Where it was not built, a plain page
 * says so. Addresses that nobody has are answered with 404.
 */
export async function registerDashboard(app: FastifyInstance, folder = dashboardFolder): Promise<void> {
  const built = existsSync(`${folder}/index.html`);
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders(reply, path) {
        // Names of files in assets/ change with what is in them.
        const forEver = /[\\/]assets[\\/]/.test(path);
        reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  const page = (reply: FastifyReply) => (built ? reply.sendFile('index.html') : notBuilt(reply));
  app.get('/', (_request, reply) => page(reply));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.replace(/\?.*$/s, '');
    const isView = wantsPage(request) && !ofOthers.test(path) && !/\.\w+$/.test(path);
    if (isView) return page(reply);
    if (path.startsWith('/kiosk')) {
      return plainPage(reply, 404, 'This collector has no kiosk page', [
        'The settings of your place are in the address that you opened, and stayed on this device.',
        'Whoever runs the collector can name the page that tablets open: collector start --kiosk-url https://…',
      ]);
    }
    return reply.code(404).send({ error: 'not-found', message: 'There is nothing at this address.' });
  });
}

const wantsPage = ({ method, headers: { accept = '' } }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') && accept.includes('text/html');

const notBuilt = (reply: FastifyReply) =>
  plainPage(reply, 503, 'The dashboard is not built', [
    'The collector runs and takes reports in. Only its pages are missing from this copy.',
    'In a checkout of the repository: npm run build. Then start the collector again.',
  ]);

/** A page of plain words, all of them ours. */
function plainPage(reply: FastifyReply, status: number, title: string, lines: readonly string[]) {
  const body = lines.map((line) => `<p>${line}</p>`).join('');
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`,
    );
}
