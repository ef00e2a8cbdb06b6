import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provideBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { steps } from './steps.mjs';

/**
 * Runs every check, all of them even when one fails, and ends with one line `N passed, N failed`. Words in `only` pick
 * the steps whose names hold one of them.
 */
export function test(only) {
  const reports = mkdtempSync(path.join(tmpdir(), 'talkplace-'));
  process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
  const results = [];
  const record = (name, step) => results.push(timed(name, step));

  record('install', () => ({ passed: 0, failed: install() === 0 ? 0 : 1 }));
  if (!failed(results)) record('browser', () => ({ passed: 0, failed: provideBrowser() ? 0 : 1 }));
  if (!failed(results)) {
    const chosen = steps.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
    for (const step of chosen) record(step.name, () => step.run(reports));
  }
  summarise(results);
  return failed(results) ? 1 : 0;
}

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0);
const failed = (results) => sum(results, 'failed') > 0;

function timed(name, step) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const result = step();
  const seconds = (performance.now() - start) / 1000;
  console.log(`== ${name}: ${result.failed ? 'failed' : 'passed'} in ${seconds.toFixed(1)} s`);
  return { name, seconds, ...result };
}

function summarise(results) {
  console.log('');
  for (const { name, seconds, passed, failed: wrong } of results) {
    const counts = wrong ? `${passed} passed, ${wrong} FAILED` : passed ? `${passed} passed` : 'done';
    console.log(`  ${name.padEnd(26)}${seconds.toFixed(1).padStart(7)} s   ${counts}`);
  }
  console.log('');
  console.log(`${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed`);
}
