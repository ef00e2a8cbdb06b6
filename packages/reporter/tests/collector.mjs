import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const program = path.join(import.meta.dirname, '../../collector/dist/cli/collector.js');
const run = promisify(execFile);

/** Starts the real collector with a database of its own. `totals` stops it and reads what it has counted. */
export async function openCollector() {
  const folder = await mkdtemp(path.join(tmpdir(), 'talkplace-'));
  const store = path.join(folder, 'counts.db');
  const options = ['--port', '0', '--store', store, '--per-address', '0', '--per-place', '0', '--log-level', 'error'];
  const child = spawn(process.execPath, [program, 'start', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let address;
  for await (const line of createInterface({ input: child.stdout })) {
    address = /listening at (\S+)/.exec(line)?.[1];
    if (address) break;
  }
  if (!address) throw new Error('The collector did not start.');
  child.stdout.resume();
  return {
    address: `${address}/counts`,
    async totals() {
      child.kill('SIGTERM');
      await ended;
      const { stdout } = await run(process.execPath, [program, 'export', 'totals', '--raw', '--store', store]);
      const [head, ...lines] = stdout.trim().split('\r\n');
      const columns = head.split(',');
      return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index], cell])));
    },
    async close() {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** How often a counter without values was counted, of all kinds and areas. */
export const totalOf = (totals, counter) =>
  totals.filter(({ group }) => group === counter).reduce((sum, { count }) => sum + Number(count), 0);
