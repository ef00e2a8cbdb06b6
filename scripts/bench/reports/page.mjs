import { cpus } from 'node:os';
import { median } from '../numbers.mjs';

const row = (cells) => `| ${cells.join(' | ')} |`;

/** The page docs/bench-reports.md: ratios first, for absolute figures belong to the machine. */
export function reportsPage({ results, subjects, rounds, seconds }) {
  const [bare, single] = subjects.filter(({ floor }) => floor).map(({ name }) => name);
  const of = (name) => results.filter((result) => result.name === name);
  const ratio = (name, base, key) =>
    median(of(name).map((each) => each[key] / of(base).find(({ round }) => round === each.round)[key])).toFixed(2);
  const middle = (name, key) => median(of(name).map((each) => each[key])).toFixed(0);
  const rows = subjects.map(({ name }) => [
    name,
    ratio(name, bare, 'perSecond'),
    ratio(name, single, 'perSecond'),
    middle(name, 'perSecond'),
    Math.max(...of(name).map(({ perSecond }) => perSecond)).toFixed(0),
    middle(name, 'processor'),
    middle(name, 'median'),
    middle(name, 'p99'),
  ]);
  const head = [
    '',
    'of the bare floor',
    'of one transaction a report',
    'reports a second',
    'best',
    'processor, µs each',
    'median wait, ms',
    'p99, ms',
  ];
  const { model } = cpus()[0];
  return `# Bench of reports

${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores (${model.trim()}). Written by \`npm run bench -- reports\`; do
not edit.

Fifty connections send reports of 12 counters, one in twenty of them a repeat, for ${seconds} seconds; each waits for its answer.
Every answer of the collector comes after the commit, with the disk told to keep it. Server and load share the machine's
cores, so a reading is a floor, and the ratio to the floors of the same round is what can be compared. ${rounds} rounds, in turn;
the middle one stands here. Processor time is that of the server, and of PostgreSQL where there is one.

${[row(head), row(head.map((_, at) => (at ? '--:' : '---'))), ...rows.map(row)].join('\n')}
`;
}
