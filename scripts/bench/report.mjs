import { cpus } from 'node:os';
import { median, quantile } from './numbers.mjs';
import { profiles } from './profiles.mjs';

const measures = [
  { name: 'first control can be used, cold, ms', of: ({ cold }) => cold, ratio: true },
  { name: 'first control can be used, warm, ms', of: ({ warm }) => warm, ratio: true },
  { name: 'slower of two taps, ms', of: ({ tap }) => tap, ratio: true },
  { name: 'total blocking time, ms', of: ({ blocking }) => blocking },
  { name: 'longest task, ms', of: ({ longest }) => longest },
  { name: 'tasks over 50 ms', of: ({ longTasks }) => longTasks },
  { name: 'layout shift', of: ({ shift }) => shift, digits: 3 },
  { name: 'script heap after reset, MB', of: ({ heap }) => heap / 1e6, ratio: true, digits: 2 },
];

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  [row(head), row(head.map((_, index) => (index ? '--:' : '---'))), ...rows.map(row)].join('\n');

/** The page docs/bench.md: ratios first, for absolute times belong to the machine. */
export function benchPage({ checkIns, searches, subjects, rounds, browser, weigh }) {
  const [floor, ...ours] = subjects.map(({ name }) => name);
  const pick = (profile, subject) => checkIns.filter((each) => each.profile === profile && each.subject === subject);
  const pairs = (profile, subject, of) => {
    const base = pick(profile, floor);
    return pick(profile, subject).map((each) => of(each) / of(base.find(({ round }) => round === each.round)));
  };
  const ratios = measures
    .filter(({ ratio }) => ratio)
    .map(({ name, of }) => [
      name.replace(/, (ms|MB)$/, ''),
      ...profiles.flatMap((profile) => ours.map((subject) => median(pairs(profile.name, subject, of)).toFixed(2))),
    ]);
  const values = (profile) =>
    measures.map(({ name, of, digits = 0 }) => [
      name,
      ...[floor, ...ours].map((subject) => median(pick(profile, subject).map(of)).toFixed(digits)),
    ]);
  const bytes = [floor, ...ours].map((subject) => {
    const { files } = pick(profiles[0].name, subject)[0];
    const { raw, gzip, brotli } = weigh(files);
    return [subject, raw, gzip, brotli, files.length];
  });
  const { model } = cpus()[0];
  return `# Bench

${new Date().toISOString().slice(0, 10)}, Chromium ${browser}, Node ${process.version}, ${cpus().length} cores (${model.trim()}). Written by
\`npm run bench\`; do not edit. "Tablet" is this machine with its processor slowed 6 times, 1.6 Mbit/s and 150 ms of delay.

The check-in "How are you, really?" against the same check-in written by hand for one page
(\`scripts/bench/floor.js\`): same questions, conditions and reflections, nothing else. ${rounds} ${rounds === 1 ? 'round' : 'rounds'} for each profile, the
pages taking turns; a ratio is that of two visits of one round, and the middle one of all rounds stands here. Under 1.10
is no difference.

## Ratios to the hand-written page

${table(['', ...profiles.flatMap(({ name }) => ours.map((subject) => `${subject}, ${name}`))], ratios)}

## Bytes of a first visit

${table(['page', 'raw', 'gzip', 'brotli', 'requests'], bytes)}
${profiles.map(({ name }) => `\n## Medians, ${name}\n\n${table(['', floor, ...ours], values(name))}\n`).join('')}
## Search as you type

\`<talk-signposts>\` with made-up services of a host, which it checks by schema before it shows them. A key counts from its
own time until the frame with its results has been drawn.

${table(
  ['services', 'profile', 'first render, ms', 'key, median ms', 'key, 95 % ms', 'DOM nodes'],
  searches.map(({ profile, count, runs }) => {
    const keys = runs.flatMap((run) => run.keys);
    return [
      count,
      profile,
      median(runs.map((run) => run.firstRender)).toFixed(0),
      median(keys).toFixed(0),
      quantile(keys, 0.95).toFixed(0),
      median(runs.map((run) => run.nodes)).toFixed(0),
    ];
  }),
)}
`;
}
