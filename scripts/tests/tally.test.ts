import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error A script in plain JavaScript.
import { fromBrowserTests, fromTap, fromVitest, single } from '../run/tally.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(text: string): string {
  const file = path.join(folder, `${Math.random()}`);
  writeFileSync(file, text);
  return file;
}

const vitest = (counts: object) =>
  report(JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, ...counts }));

describe('counts of npm test', () => {
  it('come from the reports of the runners', () => {
    expect(fromVitest(1, vitest({ numPassedTests: 7, numFailedTests: 2 }))).toEqual({ passed: 7, failed: 2 });
    expect(fromBrowserTests(0, report('{"passed":3,"failed":0}'))).toEqual({ passed: 3, failed: 0 });
    expect(fromTap(1, report('ok 1\n# pass 4\n# fail 1\n# cancelled 1\n'))).toEqual({ passed: 4, failed: 2 });
  });

  it('take a skipped test for a failed one', () => {
    expect(fromVitest(0, vitest({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 })).failed).toBe(2);
    expect(fromTap(0, report('# pass 4\n# skipped 1\n# todo 1\n')).failed).toBe(2);
  });

  it('take a run without tests for a failed one', () => {
    expect(fromVitest(0, vitest({}))).toEqual({ passed: 0, failed: 1 });
    expect(fromTap(0, path.join(folder, 'missing'))).toEqual({ passed: 0, failed: 1 });
  });

  it('hold a failure that no test told of', () => {
    expect(fromBrowserTests(1, report('{"passed":3,"failed":0}'))).toEqual({ passed: 3, failed: 1 });
    expect(single(2)).toEqual({ passed: 0, failed: 1 });
  });
});
