import { existsSync, readFileSync } from 'node:fs';

/**
 * Counts of one step. A skipped test counts as failed, and so does a run that found no test: neither has shown
 * anything. A command that failed although no test did (a file that does not load) counts as one more failure.
 */
function tally(status, passed, failed) {
  if (passed + failed === 0) return { passed: 0, failed: 1 };
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

/** A step without tests of its own is one test. */
export const single = (status) => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Counts from the file that vitest's json reporter wrote. */
export function fromVitest(status, file) {
  if (!existsSync(file)) return single(status || 1);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
  return tally(status, numPassedTests, numFailedTests + numPendingTests + numTodoTests);
}

/** Counts from the file that our reporter in web-test-runner.mjs wrote. */
export function fromBrowserTests(status, file) {
  if (!existsSync(file)) return single(status || 1);
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
  return tally(status, passed, failed);
}

/** Counts from the TAP file of `node --test`. */
export function fromTap(status, file) {
  if (!existsSync(file)) return single(status || 1);
  const text = readFileSync(file, 'utf8');
  const count = (name) => Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  return tally(status, count('pass'), count('fail') + count('cancelled') + count('skipped') + count('todo'));
}
