import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { measure } from './measure.mjs';
import { reportsPage } from './page.mjs';
import { subjects } from './subjects.mjs';

const rounds = Number(process.argv[2] ?? 3);
const seconds = Number(process.argv[3] ?? 6);

const all = await subjects();
const results = [];
for (let round = 0; round < rounds; round++) {
  // Subjects take turns to be first, so that none is always the one after a pause.
  const order = all.map((_, at) => all[(at + round) % all.length]);
  for (const subject of order) {
    const measured = await measure(subject, seconds);
    results.push({ round, name: subject.name, ...measured });
    console.log(
      `round ${round + 1} of ${rounds}: ${subject.name}: ${measured.perSecond.toFixed(0)} a second, ` +
        `${measured.processor.toFixed(0)} µs each, p99 ${measured.p99.toFixed(0)} ms`,
    );
  }
}
const page = reportsPage({ results, subjects: all, rounds, seconds });
writeFileSync(path.resolve(import.meta.dirname, '../../../docs/bench-reports.md'), page);
console.log(`\n${page}`);
