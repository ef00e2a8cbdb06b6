import { describe } from './fault.js';
import { checkContent } from './run.js';

const { files, checks, complete, faults, warnings } = checkContent();

for (const fault of faults) console.error(describe(fault));
if (!complete) console.error('content: the other checks run once these files have the right shape');

const kinds = new Map<string, number>();
for (const { warning } of warnings) kinds.set(warning!, (kinds.get(warning!) ?? 0) + 1);
const all = process.argv.includes('--all');
for (const [kind, count] of kinds) {
  console.log(`warning: ${kind}: ${count}${all ? '' : ' (--all lists them)'}`);
  if (all) for (const warning of warnings) if (warning.warning === kind) console.log(`  ${describe(warning)}`);
}

const result = faults.length ? `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}` : 'no faults';
console.log(`content: ${files} files, ${checks} checks, ${result}`);
process.exitCode = faults.length ? 1 : 0;
