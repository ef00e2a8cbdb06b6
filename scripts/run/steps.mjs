import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { checkPackage } from './packages.mjs';
import { env, node, root, run } from './shell.mjs';
import { fromBrowserTests, fromTap, fromVitest, single } from './tally.mjs';

const elements = 'packages/elements/src';
const dashboard = 'packages/collector/dashboard';
const apps = ['packages/kiosk', 'packages/studio'];

const templateRules = [
  '--strict',
  '--maxWarnings=0',
  // Its list of CSS is older than container queries, and our elements are registered by *.define.ts, not by their class.
  '--rules.no-invalid-css=off',
  '--rules.no-missing-import=off',
  `${elements}/**/!(*.test).ts`,
  `${dashboard}/src/**/*.ts`,
  ...apps.map((app) => `${app}/src/**/!(*.test).ts`),
];

/** Runs commands one after the other until one fails. */
const all = (...commands) => commands.reduce((status, command) => status || command(), 0);

/**
 * What `npm test` checks, in order. Each step gets a folder for its reports and gives `{ passed, failed }`. Later steps
 * read what earlier ones wrote: compiled content, compiled packages, the bundle.
 */
export const steps = [
  {
    name: 'content: compile',
    run: () =>
      single(
        all(
          () => run('tsc', ['-b', 'packages/content']),
          () => node('packages/content/dist/build/cli.js'),
        ),
      ),
  },
  { name: 'content: check', run: () => single(node('packages/content/dist/check/cli.js')) },
  { name: 'types', run: () => single(run('tsc', ['-b'])) },
  // Typings are made from it.
  {
    name: 'element manifest',
    run: () => single(run('cem', ['analyze', '--config', 'scripts/manifest.config.mjs'])),
  },
  { name: 'lint: oxlint', run: () => single(run('oxlint', ['--type-aware'])) },
  {
    name: 'lint: eslint on elements',
    run: () =>
      single(run('eslint', ['--max-warnings=0', elements, ...[dashboard, ...apps].map((folder) => `${folder}/src`)])),
  },
  { name: 'lint: templates', run: () => single(run('lit-analyzer', templateRules)) },
  { name: 'format', run: () => single(run('prettier', ['--check', '--log-level=warn', '.'])) },
  {
    name: 'tests in Node',
    run(reports) {
      const file = path.join(reports, 'vitest.json');
      const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      return fromVitest(run('vitest', args), file);
    },
  },
  {
    name: 'tests in the browser',
    run(reports) {
      const file = path.join(reports, 'browser-tests.json');
      const config = ['--config', 'scripts/run/web-test-runner.mjs'];
      return fromBrowserTests(run('web-test-runner', config, { env: { ...env, TALKPLACE_TALLY: file } }), file);
    },
  },
  // The apps hold the bundle, and the packages what is built.
  { name: 'bundle', run: () => single(run('rollup', ['-c', '--silent'])) },
  { name: 'dashboard', run: () => single(run('vite', ['build', dashboard, '--logLevel', 'warn'])) },
  ...apps.map((app) => ({
    name: `app: ${path.basename(app)}`,
    run: () => single(run('vite', ['build', app, '--logLevel', 'warn'])),
  })),
  ...['content', 'elements', 'report', 'reporter', 'embed', 'collector', 'kiosk'].map((name) => ({
    name: `package: ${name}`,
    run: (reports) => single(checkPackage(`packages/${name}`, reports)),
  })),
  { name: 'size budgets', run: () => single(node('scripts/size.mjs', '--check')) },
  testsIn('tests of the pages', 'examples/tests'),
  testsIn('tests of the reporter', 'packages/reporter/tests'),
  testsIn('tests of the collector', 'packages/collector/tests'),
  testsIn('tests of the dashboard', `${dashboard}/tests`),
  testsIn('tests of the kiosk', 'packages/kiosk/tests'),
  testsIn('tests of the set-up page', 'packages/studio/tests'),
  testsIn('tests of the release', 'scripts/release/tests'),
];

/** A step that runs the tests of a folder, `*.test.mjs`, with Node's own runner. */
function testsIn(name, folder) {
  return {
    name,
    run(reports) {
      const file = path.join(reports, `${name.replaceAll(' ', '-')}.tap`);
      return fromTap(testWithNode(folder, file), file);
    },
  };
}

function testFiles(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  const names = readdirSync(path.join(root, folder), { recursive: true }).filter((name) => name.endsWith('.test.mjs'));
  return names.toSorted((one, two) => one.localeCompare(two)).map((name) => path.join(root, folder, name));
}

/** Limit of one file in milliseconds. On Node 20 it holds for the whole file. */
const longest = env.TALKPLACE_LONG ? 3_600_000 : 300_000;

function testWithNode(folder, tap) {
  const files = testFiles(folder);
  if (files.length === 0) {
    console.error(`There is no test in ${folder}.`);
    return 1;
  }
  const spec = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  const count = ['--test-reporter=tap', `--test-reporter-destination=${tap}`];
  return node('--test', `--test-timeout=${longest}`, '--test-concurrency=1', ...spec, ...count, ...files);
}
