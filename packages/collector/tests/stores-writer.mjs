// A process that takes batches until it is killed: node stores-writer.mjs <location> <engine> <from> <to>
// Prints a line for each answer, after it has it: the number of the batch, and `stored` or `known`.
import { writeSync } from 'node:fs';
import { openDatabase, openStore } from '../dist/store/open.js';
import { openSqlite } from '../dist/store/sqlite.js';
import { batchAt } from './stores-batches.mjs';

const [location, engine, from, to] = process.argv.slice(2);
const open = engine === 'postgres' ? openDatabase : ({ file }) => openSqlite(file, { engine });
const store = await openStore([location], { open });
let next = Number(from);

async function send() {
  while (next < Number(to)) {
    const number = next++;
    const taken = await store.take(batchAt(number));
    writeSync(1, `${number} ${taken}\n`);
  }
}

await Promise.all(Array.from({ length: 100 }, send));
await store.close();
