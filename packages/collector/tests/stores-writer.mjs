// A process that takes batches until it is killed: node stores-writer.mjs <location> <engine> <from> <to>
// Prints a line for each answer, after it has it: the number of the batch, and `stored` or `known`. Each line that it reads
// says that one of those was read; it never runs far ahead of its reader, so that it can be killed while it writes.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openDatabase, openStore } from '../dist/store/open.js';
import { openSqlite } from '../dist/store/sqlite.js';
import { batchAt } from './stores-batches.mjs';

const [location, engine, from, to] = process.argv.slice(2);
const open = engine === 'postgres' ? openDatabase : ({ file }) => openSqlite(file, { engine });
const store = await openStore([location], { open });
const ahead = 200;
let next = Number(from);
let mayGoTo = next + ahead;
let wake = () => undefined;
let whenRead = new Promise((resolve) => (wake = resolve));
const reader = createInterface(process.stdin).on('line', () => {
  mayGoTo++;
  wake();
  whenRead = new Promise((resolve) => (wake = resolve));
});

async function send() {
  while (next < Number(to)) {
    if (next >= mayGoTo) {
      await whenRead;
      continue;
    }
    const number = next++;
    const taken = await store.take(batchAt(number));
    writeSync(1, `${number} ${taken}\n`);
  }
}

await Promise.all(Array.from({ length: 100 }, send));
await store.close();
reader.close();
process.stdin.destroy();
