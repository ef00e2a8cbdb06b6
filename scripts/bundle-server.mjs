import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Folder that rollup.config.mjs fills. */
export const bundleFolder = path.resolve(import.meta.dirname, '../dist/browser');

const types = { '.js': 'text/javascript', '.html': 'text/html' };
const none = { raw: 0, gzip: 0, brotli: 0 };

/** Bytes of a text as it is, by gzip 9 and by brotli 11. */
export function weigh(text) {
  const raw = Buffer.from(text);
  return { raw: raw.length, gzip: gzipSync(raw, { level: 9 }).length, brotli: brotli(raw).length };
}

export const add = (one, two) => ({
  raw: one.raw + two.raw,
  gzip: one.gzip + two.gzip,
  brotli: one.brotli + two.brotli,
});

const brotli = (raw) => brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

const readBundle = () =>
  readdirSync(bundleFolder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => [`/${name.replaceAll(path.sep, '/')}`, readFileSync(path.join(bundleFolder, name), 'utf8')]);

/**
 * Serves the bundle and some pages of our own, brotli-compressed, on a free port of this machine. `pages` maps a path
 * to its text. Files may be kept by the browser; pages may not.
 */
export async function serveBundle(pages = {}) {
  const compressed = new Map();
  // Read once: a new bundle in the middle of a measurement would mix two.
  const bundle = new Map(readBundle());
  const read = (file) => pages[file] ?? bundle.get(file);
  const server = createServer((request, answer) => {
    const file = new URL(request.url, 'http://localhost').pathname;
    const text = read(file);
    if (text === undefined) return answer.writeHead(404).end();
    if (!compressed.has(file)) compressed.set(file, brotli(Buffer.from(text)));
    answer.writeHead(200, {
      'content-type': `${types[path.extname(file)]}; charset=utf-8`,
      'content-encoding': 'br',
      'content-length': compressed.get(file).length,
      'cache-control': file in pages && path.extname(file) !== '.js' ? 'no-store' : 'max-age=3600, immutable',
    });
    return answer.end(compressed.get(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    /** Sum of the bytes of some files. */
    weigh: (files) => files.reduce((sum, file) => add(sum, weigh(read(file))), none),
    close: () => server.close(),
  };
}
