import path from 'node:path';
import { install } from './install.mjs';
import { node, root, run } from './shell.mjs';

/** Installs, compiles the content and serves the examples until it is stopped. */
export async function start() {
  const failed = install() || buildContent();
  if (failed) return failed;
  const server = await serveExamples();
  console.log(`\nTalkplace: ${server.resolvedUrls.local[0]}\nCtrl-C stops it.`);
  await untilStopped();
  await server.close();
  return 0;
}

/** Compiles the content packages; gives the exit code. */
export const buildContent = () => run('tsc', ['-b', 'packages/content']) || node('packages/content/dist/build/cli.js');

/** Serves the examples with Vite, inside this process so that nothing can outlive it; another port if taken. */
export async function serveExamples(inline = {}) {
  process.chdir(root);
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: path.join(root, 'vite.config.ts'), ...inline });
  return server.listen();
}

const untilStopped = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
