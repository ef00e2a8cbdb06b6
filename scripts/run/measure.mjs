import { provideBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { node, run } from './shell.mjs';
import { buildContent } from './start.mjs';

/** Runs a script that needs a browser, the compiled packages and the bundle. */
export function measure(script, words) {
  const failed =
    install() || (provideBrowser() ? 0 : 1) || buildContent() || run('tsc', ['-b', 'packages/embed', 'packages/kiosk']);
  return failed || run('rollup', ['-c', '--silent']) || node(script, ...words);
}

/**
 * `npm run bench` measures the elements; with a word after it, something else: `reports` the way of a report into a database,
 * `ways-in` the ways onto a page, `kiosk` the tablet's app.
 */
export function bench([subject, ...words]) {
  const others = { reports: benchReports, 'ways-in': benchWaysIn, kiosk: benchKiosk };
  return others[subject]?.(words) ?? measure('scripts/bench/run.mjs', subject === undefined ? [] : [subject, ...words]);
}

function benchReports(words) {
  const failed = install() || buildContent() || run('tsc', ['-b', 'packages/collector']);
  return failed || node('scripts/bench/reports/run.mjs', ...words);
}

const benchWaysIn = (words) => measure('scripts/bench/ways-in.mjs', words);

const benchKiosk = (words) =>
  run('vite', ['build', 'packages/kiosk', '--logLevel', 'warn']) || measure('scripts/bench/kiosk.mjs', words);
