// Prints how many durable batches a second each engine takes, and the CPU of each: node stores-speed.mjs [seconds]
// No test: figures depend on the machine and on what else it does. REPORTING.md 3.3 and 3.4 have those to compare with.
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, openStore } from '../dist/store/open.js';
import { openSqlite } from '../dist/store/sqlite.js';
import { startCluster } from './cluster.mjs';
import { batchAt } from './stores-batches.mjs';

const seconds = Number(process.argv[2] ?? 4);
const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-speed-'));
const hasNodeSqlite = process.getBuiltinModule('node:sqlite') !== undefined;

try {
  for (const engine of ['libsql', ...(hasNodeSqlite ? ['node:sqlite'] : [])]) {
    for (const inFlight of [1, 50, 500]) {
      const file = path.join(folder, `${engine.replace(':', '-')}-${inFlight}.db`);
      await measure(engine, file, inFlight, ({ file: each }) => openSqlite(each, { engine }));
    }
  }
  const cluster = await startCluster({ durable: true });
  try {
    for (const inFlight of [1, 50, 500]) {
      await cluster.query(`CREATE DATABASE speed_${inFlight}`);
      const url = cluster.url.replace(/postgres$/, `speed_${inFlight}`);
      await measure('postgres', url, inFlight, openDatabase, () => cpuOf(cluster.processes()));
    }
  } finally {
    await cluster.remove();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name, location, inFlight, open, serverCpu = () => 0) {
  const store = await openStore([location], { open });
  let next = 0;
  const delays = [];
  const send = async (until) => {
    while (performance.now() < until) {
      const begun = performance.now();
      // One in twenty is a repeat.
      await store.take(batchAt(next % 20 === 19 ? next++ - 19 : next++));
      delays.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, () => send(performance.now() + 500)));
  const [first, begun, own, server] = [next, performance.now(), process.cpuUsage(), serverCpu()];
  delays.length = 0;
  await Promise.all(Array.from({ length: inFlight }, () => send(begun + seconds * 1000)));
  const { user, system } = process.cpuUsage(own);
  const count = next - first;
  const rate = Math.round((count / (performance.now() - begun)) * 1000);
  const p99 = delays.sort((one, other) => one - other)[Math.floor(delays.length * 0.99)];
  const cpu = [(user + system) / count, (serverCpu() - server) / count].map(Math.round).join(' + ');
  console.log(`${name}, ${inFlight} in flight: ${rate} batches/s, p99 ${p99.toFixed(1)} ms, CPU ${cpu} µs a batch`);
  await store.close();
}

/** Microseconds of CPU of these processes, from the clock ticks of /proc (100 a second). */
function cpuOf(processes) {
  return processes.reduce((sum, id) => {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) * 10_000;
  }, 0);
}
