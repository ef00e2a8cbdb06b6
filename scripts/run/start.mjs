import path from 'node:path';
import { buildCollector, startDemo } from './demo.mjs';
import { figuresSection } from './figures-section.mjs';
import { install } from './install.mjs';
import { node, root, run } from './shell.mjs';

/** Installs, compiles what is needed, and serves the examples and their collector until it is stopped. */
export async function start() {
  const failed = install() || buildContent() || buildCollector();
  if (failed) return failed;
  const collector = await startDemo();
  const server = await serveExamples({
    plugins: [figuresSection(collector.address)],
    // The pages report to their own site, as their policy asks; the counts go on to the collector.
    server: { proxy: { '/counts': collector.address } },
  });
  console.log(`\nTalkplace: ${server.resolvedUrls.local[0]}\nFigures:   ${collector.address}/\nCtrl-C stops both.`);
  await untilStopped();
  await server.close();
  await collector.close();
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
