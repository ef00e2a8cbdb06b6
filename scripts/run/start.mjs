import path from 'node:path';
import { policy } from '../../packages/kiosk/build/policy.mjs';
import { builtApp } from './built-app.mjs';
import { buildCollector, startDemo } from './demo.mjs';
import { install } from './install.mjs';
import { node, root, run } from './shell.mjs';
import { startPage } from './start-page.mjs';

const app = (name) => path.join(root, 'packages', name, 'dist', 'app');

/** Installs, compiles what is needed, and serves the examples, the apps and their collector until it is stopped. */
export async function start() {
  const failed = install() || buildContent() || buildCollector() || buildApps();
  if (failed) return failed;
  const collector = await startDemo();
  const server = await serveExamples({
    plugins: [
      startPage(collector.address),
      builtApp('/kiosk/', app('kiosk'), { 'content-security-policy': policy([]) }),
      builtApp('/set-up/', app('studio')),
    ],
    // The pages report to their own site, as their policy asks; the counts go on to the collector.
    server: { proxy: { '/counts': collector.address } },
  });
  const [home] = server.resolvedUrls.local;
  // Squares for tablets, which the dashboard draws, lead to the app.
  collector.context.config.kioskUrl = `${home}kiosk/`;
  const addresses = { Talkplace: home, 'Set-up page': `${home}set-up/`, Tablet: `${home}kiosk/` };
  console.log('');
  for (const [name, address] of Object.entries({ ...addresses, Figures: `${collector.address}/` }))
    console.log(`${`${name}:`.padEnd(13)}${address}`);
  console.log('Ctrl-C stops all of them.');
  await untilStopped();
  await server.close();
  await collector.close();
  return 0;
}

/** Compiles the content packages; gives the exit code. */
export const buildContent = () => run('tsc', ['-b', 'packages/content']) || node('packages/content/dist/build/cli.js');

/** Builds the tablet's app and the set-up page, which holds the files for other sites; gives the exit code. */
const buildApps = () =>
  run('tsc', ['-b', 'packages/embed']) ||
  run('rollup', ['-c', '--silent']) ||
  ['kiosk', 'studio'].reduce(
    (status, name) => status || run('vite', ['build', `packages/${name}`, '--logLevel', 'warn']),
    0,
  );

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
