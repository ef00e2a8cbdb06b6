import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const connections = 50;
const load = path.join(import.meta.dirname, 'load.mjs');

/** Runs one subject under load for some seconds; gives answers a second, processor time of each (µs) and waits (ms). */
export async function measure(subject, seconds) {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-bench-'));
  const prepared = await subject.prepare?.();
  const [program, ...words] = subject.command(folder, prepared);
  const server = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = new URL(await firstAddress(server.stdout));
    await drive(address, 1);
    const before = processorOf(server.pid, prepared);
    const { statuses, median, p99 } = await drive(address, seconds);
    const spent = processorOf(server.pid, prepared) - before;
    const { 202: taken = 0, ...others } = statuses;
    if (Object.keys(others).length) throw new Error(`${subject.name} answered ${JSON.stringify(statuses)}`);
    return { perSecond: taken / seconds, processor: spent / taken, median, p99 };
  } finally {
    server.kill('SIGKILL');
    await prepared?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const firstAddress = (output) =>
  new Promise((resolve, reject) => {
    let text = '';
    output.setEncoding('utf8').on('data', (part) => {
      text += part;
      const [address] = /http:\/\/[\d.]+:\d+/.exec(text) ?? [];
      if (address) resolve(address);
    });
    output.on('end', () => reject(new Error(`The server ended: ${text}`)));
  });

const drive = ({ hostname, port }, seconds) =>
  new Promise((resolve, reject) => {
    const child = fork(load, [hostname, port, seconds, connections].map(String));
    child.once('message', resolve);
    child.once('exit', (code) => code && reject(new Error(`The load ended with ${code}.`)));
  });

/** Processor time in microseconds that a server and its helpers used so far, from Linux's own books. */
function processorOf(pid, prepared) {
  const pids = [pid, ...(prepared?.others() ?? [])];
  return pids.reduce((sum, each) => sum + ticksOf(each) * 10_000, 0);
}

function ticksOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // utime, stime, and those of children that ended.
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
}
