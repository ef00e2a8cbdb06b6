import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const dist = path.resolve(import.meta.dirname, '../../../packages/elements/dist');

/** Modules that register elements, by path in dist without its ending. */
const definitions = readdirSync(dist, { recursive: true })
  .filter((name) => name.endsWith('.define.js'))
  .map((name) => name.replaceAll(path.sep, '/').replace(/\.js$/, ''));

/**
 * Serves blank pages on a free port of this machine: `/talk-urgent` registers that element and what it needs, from the
 * compiled package.
 */
export async function serveElements() {
  const files = await bundle();
  for (const name of definitions) {
    const tag = `talk-${path.posix.basename(name, '.define')}`;
    const script = `/${tag}.js`;
    files.set(script, `import './${name}.js';\nexport { reportWith } from './index.js';`);
    files.set(
      `/${tag}`,
      `<!doctype html><html lang="en"><title>Parts</title><script type="module" src="${script}"></script><main></main>`,
    );
  }
  const server = createServer(({ url }, answer) => {
    const { pathname } = new URL(url, 'http://localhost');
    const text = files.get(pathname);
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    answer.writeHead(text === undefined ? 404 : 200, { 'content-type': type });
    answer.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

async function bundle() {
  const input = Object.fromEntries([...definitions, 'index'].map((name) => [name, path.join(dist, `${name}.js`)]));
  const plugins = [nodeResolve({ exportConditions: ['production', 'browser'] })];
  const built = await rollup({ input, plugins, onwarn() {} });
  const { output } = await built.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
  });
  await built.close();
  return new Map(output.map(({ fileName, code }) => [`/${fileName}`, code]));
}
