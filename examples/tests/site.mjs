import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The strictest policy that a host is promised to get away with, see docs/embedding.md. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
];

/** Version of the second copy that guest pages can load. */
export const olderVersion = '0.0.1';

/** Read once: a new build in the middle of a run would mix two. */
function readFolder(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => types[path.extname(name)]);
  return new Map(names.map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name), 'utf8')]));
}

/** The bundle as an older version of it would be, as far as a page can tell. */
function readOlder(folder) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'packages/elements/package.json'), 'utf8'));
  const files = readFolder(folder);
  let replaced = 0;
  for (const [name, text] of files) {
    if (text.includes(version)) replaced++;
    files.set(name, text.replaceAll(version, olderVersion));
  }
  if (replaced === 0) throw new Error(`no module of the bundle names its version ${version}`);
  return files;
}

/**
 * Serves files on a free port of this machine. `mounts` maps the start of a path, such as `/talkplace/`, to files by
 * name; `headers` are added to every answer. Where an `endpoint` is given, reports to that path are taken.
 */
async function serve(mounts, headers = {}, endpoint = '') {
  const find = (name) => {
    const start = Object.keys(mounts).find((each) => name.startsWith(each));
    return start && mounts[start].get(name.slice(start.length));
  };
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (request.method === 'POST' && name === endpoint) {
      request.resume();
      return answer.writeHead(202).end();
    }
    const text = find(name);
    // Browsers ask for it by themselves, and would tell that it is missing.
    if (name === '/favicon.ico') return answer.writeHead(204).end();
    if (text === undefined) return answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': `${types[path.extname(name)]}; charset=utf-8`, ...headers });
    return answer.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

/** The guest pages under the strict policy, and two copies of the bundle, the second as an older version. */
export function serveGuests({ frames = false } = {}) {
  const bundle = path.join(root, 'dist/browser');
  const strict = frames ? [...policy, "frame-src 'self'"] : policy;
  return serve(
    {
      '/guests/': readFolder(path.join(root, 'examples/guests')),
      '/talkplace/': readFolder(bundle),
      '/another/': readOlder(bundle),
    },
    // A frame without an origin of its own asks for modules as a stranger.
    { 'content-security-policy': strict.join('; '), 'access-control-allow-origin': '*' },
  );
}

/** The four hosts and the start page, built afresh as they would be published. */
export async function serveExamples() {
  const { build } = await import('vite');
  const outDir = mkdtempSync(path.join(tmpdir(), 'talkplace-examples-'));
  try {
    await build({
      configFile: path.join(root, 'vite.config.ts'),
      root: path.join(root, 'examples'),
      logLevel: 'warn',
      build: { outDir },
    });
    return await serve({ '/': readFolder(outDir) }, {}, '/counts');
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
