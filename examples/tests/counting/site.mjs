import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const bundle = path.resolve(import.meta.dirname, '../../../dist/browser');

const readAll = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
};

/**
 * Serves the browser modules, pages that a test writes, and an endpoint that keeps what it was sent. `requests` holds
 * every request but those for modules and pages; `answer` is the status that the endpoint gives, 0 for none at all.
 */
export async function serveCounting() {
  const modules = new Map(
    readdirSync(bundle, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`/talkplace/${name.replaceAll(path.sep, '/')}`, readFileSync(path.join(bundle, name))]),
  );
  const pages = new Map();
  const site = { requests: [], answer: 202, missing: undefined };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const module = modules.get(pathname);
    const page = pages.get(pathname);
    if (request.method === 'GET' && page !== undefined) {
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    }
    if (request.method === 'GET' && module && !site.missing?.test(pathname)) {
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(module);
    }
    if (request.method === 'GET' && site.missing?.test(pathname)) return response.writeHead(404).end();
    const body = await readAll(request);
    site.requests.push({ method: request.method, url: request.url, headers: request.headers, body });
    if (pathname !== '/counts') return response.writeHead(404).end();
    if (site.answer) response.writeHead(site.answer).end();
    return undefined;
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(site, {
    address: `http://127.0.0.1:${server.address().port}`,
    /** Bodies that the endpoint took, as text. */
    bodies: () => site.requests.filter(({ url }) => url === '/counts').map(({ body }) => body.toString('utf8')),
    /** Puts a page up: what stands in its body, in a language, and which of our modules it loads. */
    put(name, { body, lang = 'en-GB', modules: names = ['all'], head = '' }) {
      const scripts = names.map((each) => `<script type="module" src="/talkplace/${each}.js"></script>`).join('');
      pages.set(
        `/${name}`,
        `<!doctype html><html lang="${lang}"><head><meta name="viewport" content="width=device-width"><title>A place</title>${head}${scripts}</head><body>${body}</body></html>`,
      );
      return `${site.address}/${name}`;
    },
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  });
}
