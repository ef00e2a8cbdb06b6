import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const packages = path.join(import.meta.dirname, '../..');
const folders = { reporter: 'reporter/dist', report: 'report/generated' };

/** Runs in every page: `start` begins to count, `tap` does what an element does when someone presses something. */
const script = `
import { startReporter } from '/reporter/index.js';
import { counted } from '/report/counted.js';
self.place = document.body;
self.start = (options) => {
  self.reporter = startReporter(place, {
    kind: 'community', area: 'GB-ENG', version: '0.1', storage: 'durable', counted, ...options,
  });
};
self.tap = (times = 1, type = 'talk-urgent-opened', detail = {}) => {
  for (let time = 0; time < times; time++) place.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
};
// Asks for what a tab does by itself each hour, and when it is hidden.
self.seal = () => dispatchEvent(new Event('visibilitychange'));
// Opens nothing by itself: opening makes a database where there is none.
self.databases = async () => (await indexedDB.databases()).map(({ name }) => name);
self.ready = true;
`;

const page = (query) => `<!doctype html><html lang="en"><title>Page</title><body>
<script>self.errors = []; onerror = (m) => errors.push(String(m)); onunhandledrejection = (e) => errors.push(String(e.reason));
document.cookie = 'host=its-own';</script>
<script>${query.get('before') ?? ''}</script>
<script type="module">${script}${query.get('start') ? `start(${query.get('start')});` : ''}</script>
${query.get('frame') ?? ''}</body></html>`;

/**
 * Serves pages that count. `address({ before, start, frame })` gives the address of one: what runs before the reporter
 * loads, the options to start with, and markup for the end of the page.
 */
export async function openSite(host = '127.0.0.1') {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://site');
    const [, folder, file] = pathname.split('/');
    // A frame without an origin loads its modules as from elsewhere.
    response.setHeader('access-control-allow-origin', '*');
    if (folders[folder] && /^[\w-]+\.js$/.test(file)) {
      response.setHeader('content-type', 'text/javascript');
      return response.end(await readFile(path.join(packages, folders[folder], file)));
    }
    response.setHeader('content-type', 'text/html');
    response.end(page(searchParams));
  });
  server.listen(0, host);
  await once(server, 'listening');
  const origin = `http://${host}:${server.address().port}`;
  return {
    origin,
    address(parts = {}) {
      const all = Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? part : JSON.stringify(part),
      ]);
      return `${origin}/?${new URLSearchParams(all)}`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Opens a page of the site and waits until it counts. */
export async function openPage(context, site, parts) {
  const tab = await context.newPage();
  await tab.goto(site.address(parts));
  await tab.waitForFunction('self.ready');
  return tab;
}

/** Asks again and again until what comes satisfies; the last answer is in the error if it never does. */
export async function until(ask, satisfies, seconds = 60) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(answer)} after ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
