import { provideBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { node, run } from './shell.mjs';
import { buildContent } from './start.mjs';

/** Runs a script that needs a browser, the compiled packages and the bundle. */
export function measure(script, words) {
  const failed = install() || (provideBrowser() ? 0 : 1) || buildContent() || run('tsc', ['-b', 'packages/elements']);
  return failed || run('rollup', ['-c', '--silent']) || node(script, ...words);
}

/** `npm run bench` measures the elements; `npm run bench -- reports` the way of a report into a database. */
export function bench([subject, ...words]) {
  if (subject !== 'reports') return measure('scripts/bench/run.mjs', subject === undefined ? [] : [subject, ...words]);
  const failed = install() || buildContent() || run('tsc', ['-b', 'packages/collector']);
  return failed || node('scripts/bench/reports/run.mjs', ...words);
}
