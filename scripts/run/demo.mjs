import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './shell.mjs';

const folder = path.join(root, '.cache', 'demo');

/** Who may look at the demo's figures: its store listens to this machine only and holds made-up counts. */
export const demoSignIn = { email: 'funder@demo.example', password: 'look at the figures' };

/** Compiles the collector and its dashboard; gives the exit code. */
export const buildCollector = () =>
  run('tsc', ['-b', 'packages/collector']) ||
  run('vite', ['build', 'packages/collector/dashboard', '--logLevel', 'warn']);

const dist = path.join(root, 'packages/collector/dist');
const compiled = (name) => import(pathToFileURL(path.join(dist, name)).href);

/**
 * The store of a day and of one form of the database. A later day begins a new one: taps of the demo pages do not gather, and
 * no day is filled into a month that was shown without it.
 */
function fileOf(today) {
  const form = createHash('sha256')
    .update(readFileSync(path.join(dist, 'store/migrations.js')))
    .digest('hex');
  return path.join(folder, `${today}-${form.slice(0, 8)}.db`);
}

const dayOfNow = () => new Date().toISOString().slice(0, 10);

/** Makes the demo's store anew, with made-up counts of the year so far; gives the exit code. */
export async function fillDemo() {
  rmSync(folder, { recursive: true, force: true });
  const { places, batches, until } = await fill(dayOfNow());
  console.log(`The demo holds made-up counts of ${places} places up to ${until}, in ${batches} reports.`);
  return 0;
}

async function fill(today) {
  const file = fileOf(today);
  if (!existsSync(file)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [{ openStore }, { fillStore }, { openDemo }] = await Promise.all(
    ['store/open.js', 'simulation/fill.js', 'simulation/demo.js'].map(compiled),
  );
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
 * Starts the demo's collector, filled up to yesterday, inside this process; its store is made anew on each day. `address` has no
 * slash at its end. The demo pages have no keys; what they report is in no figure.
 */
export async function startDemo() {
  const today = dayOfNow();
  await fill(today);
  const [{ readConfig }, { startCollector }] = await Promise.all(
    ['server/config.js', 'server/collector.js'].map(compiled),
  );
  return startCollector(
    readConfig({ store: [fileOf(today)], port: '0', 'log-level': 'error', 'allow-keyless': true }, {}),
  );
}
