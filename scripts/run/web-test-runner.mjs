import { defaultReporter } from '@web/test-runner';
import { writeFileSync } from 'node:fs';
import config from '../../web-test-runner.config.mjs';

/** Writes how many browser tests passed and failed to the file named in TALKPLACE_TALLY. */
const tallyReporter = {
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0 };
    for (const { testResults, passed } of sessions) {
      const before = counts.failed;
      if (testResults) add(testResults, counts);
      // A file that could not load, or an error outside any test.
      if (!passed && counts.failed === before) counts.failed++;
    }
    writeFileSync(process.env.TALKPLACE_TALLY, JSON.stringify(counts));
  },
};

function add(suite, counts) {
  for (const test of suite.tests) counts[test.passed && !test.skipped ? 'passed' : 'failed']++;
  for (const inner of suite.suites) add(inner, counts);
}

export default { ...config, reporters: [defaultReporter({ reportTestProgress: false }), tallyReporter] };
