import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './shell.mjs';

const folder = path.join(root, '.cache', 'demo');
const file = path.join(folder, 'talkplace.db');

/** Who may look at the demo's figures: its store listens to this machine only and holds made-up counts. */
export const demoSignIn = { email: 'funder@demo.example', password: 'look at the figures' };

/** Compiles the collector and its dashboard; gives the exit code. */
export const buildCollector = () =>
  run('tsc', ['-b', 'packages/collector']) ||
  run('vite', ['build', 'packages/collector/dashboard', '--logLevel', 'warn']);

const compiled = (name) => import(pathToFileURL(path.join(root, 'packages/collector/dist', name)).href);

/** Makes the demo's store anew, with made-up counts of the year so far; gives the exit code. */
export async function fillDemo() {
  rmSync(folder, { recursive: true, force: true });
  const { places, batches, until } = await fill();
  console.log(`The demo holds made-up counts of ${places} places up to ${until}, in ${batches} reports.`);
  return 0;
}

async function fill() {
  mkdirSync(folder, { recursive: true });
  const [{ openStore }, { fillStore }, { openDemo }] = await Promise.all(
    ['store/open.js', 'simulation/fill.js', 'simulation/demo.js'].map(compiled),
  );
  const today = new Date().toISOString().slice(0, 10);
  const store = await openStore([file]);
  try {
    const filled = await fillStore(store, { today });
    await openDemo(store, { ...demoSignIn, today });
    return filled;
  } finally {
    await store.close();
  }
}

/**
 * Starts the demo's collector, filled up to yesterday, inside this process. `address` has no slash at its end. The demo pages have
 * no keys; what they report is in no figure.
 */
export async function startDemo() {
  await fill();
  const [{ readConfig }, { startCollector }] = await Promise.all(
    ['server/config.js', 'server/collector.js'].map(compiled),
  );
  return startCollector(readConfig({ store: [file], port: '0', 'log-level': 'error', 'allow-keyless': true }, {}));
}
