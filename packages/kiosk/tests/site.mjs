import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { policy } from '../build/policy.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('base64');

/** Builds the app as `vite build packages/kiosk` does; gives its files by name. */
export async function buildApp() {
  const { build } = await import('vite');
  const outDir = mkdtempSync(path.join(tmpdir(), 'talkplace-kiosk-'));
  try {
    const root = path.join(import.meta.dirname, '..');
    await build({ configFile: path.join(root, 'vite.config.ts'), root, logLevel: 'warn', build: { outDir } });
    const names = readdirSync(outDir, { recursive: true }).filter((name) => statSync(path.join(outDir, name)).isFile());
    return new Map(names.map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(outDir, name))]));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Every file that the worker of a build knows: address, hash, group. */
export const listOf = (files) => JSON.parse(/^const files = (.*);$/m.exec(String(files.get('sw.js')))[1]);

/** Another version of a build: some files changed or added, and a worker that knows them. */
export function newVersion(files, changes, revision) {
  const next = new Map([...files, ...Object.entries(changes).map(([name, text]) => [name, Buffer.from(text)])]);
  const list = listOf(files).filter(([address]) => !(address in changes));
  const changed = list.map(([address, hash, ...rest]) =>
    address === './' ? ['./', sha256(next.get('index.html')), ...rest] : [address, hash, ...rest],
  );
  for (const name of Object.keys(changes)) if (name !== 'index.html') changed.push([name, sha256(next.get(name))]);
  const worker = String(files.get('sw.js'))
    .replace(/^const files = .*;$/m, `const files = ${JSON.stringify(changed)};`)
    .replace(/^const revision = .*;$/m, `const revision = '${revision}';`);
  return next.set('sw.js', Buffer.from(worker));
}

/**
 * Serves a build at `/kiosk/` on a port of this machine, with the policy of the guide. `site.files` can be exchanged;
 * `site.place` is the place.json beside the page; `site.cut` breaks answers off in their middle, `site.down` all of them.
 */
export async function serveApp(files, { place, reportTo = [], port = 0 } = {}) {
  const site = { files, place, cut: undefined, down: false, requested: [], headers: {} };
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    site.requested.push(pathname);
    if (site.down) return request.socket.destroy();
    const name = pathname.replace(/^\/kiosk\//, '').replace(/(^|\/)$/, '$1index.html');
    const body = name === 'place.json' && site.place ? Buffer.from(JSON.stringify(site.place)) : site.files.get(name);
    if (!pathname.startsWith('/kiosk/') || !body) return answer.writeHead(404).end();
    answer.writeHead(200, {
      'content-type': types[path.extname(name)],
      'content-length': body.length,
      'content-security-policy': policy(reportTo),
      'cache-control': 'no-store',
      ...site.headers,
    });
    if (request.method === 'HEAD') return answer.end();
    if (!site.cut?.test(name)) return answer.end(body);
    answer.write(body.subarray(0, body.length / 2), () => request.socket.destroy());
    return undefined;
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  site.port = server.address().port;
  site.address = `http://127.0.0.1:${site.port}/kiosk/`;
  site.close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return site;
}
