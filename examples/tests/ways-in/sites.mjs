import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** Folder that a host serves, filled by rollup.config.mjs. */
export const embedFolder = path.join(root, 'dist/embed');
export const { version } = JSON.parse(readFileSync(path.join(root, 'packages/embed/package.json'), 'utf8'));
export const pinnedName = `talkplace-${version}.pinned.js`;

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

const readFolder = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath ?? entry.path, entry.name);
        return [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file)];
      }),
  );

/**
 * Serves on a free port of this machine, so that two of them are two origins. `find` gives `{ text, headers }` for a path.
 * `asked` holds every path that was asked for.
 */
async function serve(find) {
  const asked = [];
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/favicon.ico') return answer.writeHead(204).end();
    asked.push(pathname);
    const found = find(pathname);
    if (!found) return answer.writeHead(404).end();
    answer.writeHead(200, {
      'content-type': `${types[path.extname(pathname)] ?? 'text/html'}; charset=utf-8`,
      ...found.headers,
    });
    return answer.end(found.text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    asked,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

/** The files of `dist/embed` under `/talkplace/`, with the headers that the docs ask for; `headers` changes them. */
export function serveFiles({
  headers = { 'access-control-allow-origin': '*' },
  frame = {},
  change = (_name, text) => text,
} = {}) {
  const files = readFolder(embedFolder);
  return serve((pathname) => {
    const name = pathname.replace(/^\/talkplace\//, '').replace('talkplace.pinned.js', pinnedName);
    const file = files.get(name);
    return file && { text: change(name, file), headers: { ...headers, ...(name === 'frame.html' ? frame : {}) } };
  });
}

/** Pages of a host by path: `{ text, headers }`, or the text alone. `mounts` adds folders by the start of their path. */
export function servePages(pages, mounts = {}, headers = {}) {
  const folders = Object.entries(mounts).map(([start, folder]) => [start, readFolder(folder)]);
  return serve((pathname) => {
    const page = pages[pathname];
    if (page) return typeof page === 'string' ? { text: page } : page;
    for (const [start, files] of folders) {
      const name = pathname.slice(start.length).replace('talkplace.pinned.js', pinnedName);
      if (pathname.startsWith(start) && files.has(name)) return { text: files.get(name), headers };
    }
    return undefined;
  });
}

/** A page of a host around some HTML. */
export const hostPage = (body, head = '') => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A host</title>${head}</head>
<body><h1>A host</h1>${body}</body></html>`;

/** The strictest policy that the docs promise a host gets away with, for scripts from `sources`. */
export const strictPolicy = (sources, ...more) =>
  [
    "default-src 'none'",
    `script-src ${sources}`,
    "style-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    ...more,
  ].join('; ');

/** Waits until something is true; fails with its name after half a minute. */
export async function until(name, look) {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`never: ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
