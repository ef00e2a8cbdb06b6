// A collector in a process of its own, and reports to send to it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { counters } from '@talkplace/report';

const program = fileURLToPath(new URL('../dist/cli/collector.js', import.meta.url));

/** A test that fails stops none of its collectors, and the run would wait for them for ever. */
const running = new Set();
after(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs a command to its end: its code, and what it printed. */
export async function run(args, options = {}) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  const [code, signal] = await once(child, 'close');
  return { code: code ?? signal, out, err };
}

/** Starts a collector and resolves once it listens. `log()` is all it has written; `ended` resolves with its code or signal. */
export async function start(args, { port = 0, ...options } = {}) {
  const child = spawn(process.execPath, [program, 'start', '--port', String(port), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text));
  running.add(child);
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return code ?? signal;
  });
  const address = await new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      log += `${line}\n`;
      const found = /^Collector listening at (http:\S+)$/.exec(line)?.[1];
      if (found) resolve(found);
    });
    ended.then((code) => reject(new Error(`The collector ended with ${code}:\n${log}`)));
  });
  return { address, port: Number(new URL(address).port), ended, log: () => log, kill: (signal) => child.kill(signal) };
}

const names = counters.filter(({ group }) => group === 'prompt_shown' || group === 'need').map(({ name }) => name);
const areas = ['E06000027', 'E09000022', 'W06000015', 'IE', 'GB-SCT'];
const dayOf = (back) => new Date(Date.now() - back * 864e5).toISOString().slice(0, 10);

/** Report number `number` of a run: always the same for the same number and seed, and every id another. */
export function reportAt(number, seed = '') {
  const hash = createHash('sha256').update(`${seed} ${number}`).digest();
  const c = {};
  for (let at = 0; at < 12; at++) c[names[hash[at] % names.length]] = 1 + (hash[at + 12] % 5);
  return {
    v: 1,
    b: hash.subarray(0, 16).toString('base64url'),
    w: '0.1',
    d: dayOf(number % 3),
    p: 'community',
    a: areas[number % areas.length],
    c,
  };
}

/** What reports add up to, by counter. */
export function sumOf(reports) {
  const sums = {};
  for (const { c } of reports) for (const [name, n] of Object.entries(c)) sums[name] = (sums[name] ?? 0) + n;
  return sums;
}

/** What a store holds, by counter. */
export async function storedIn(store) {
  const rows = await store.everywhere('SELECT counter, SUM(n) AS n FROM tally GROUP BY counter');
  const sums = {};
  for (const { counter, n } of rows) sums[counter] = (sums[counter] ?? 0) + n;
  return sums;
}

export const newAgent = (options = {}) => new http.Agent({ keepAlive: true, maxSockets: 50, ...options });

/** Posts one body; the status, headers and text of the answer. Rejects when there is none. */
export function post(address, body, { agent, headers = {}, localAddress, method = 'POST' } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(`${address}/counts`, {
      method,
      agent,
      localAddress,
      headers: { 'content-type': 'text/plain;charset=UTF-8', 'content-length': Buffer.byteLength(body), ...headers },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    request.end(body);
  });
}

/**
 * Sends every report until it is answered with 202, many at a time and again and again, as pages do. `onAnswer` is told how
 * many were answered. Gives the statuses that were not 202.
 */
export async function sendAll(address, reports, { width = 50, onAnswer = () => undefined } = {}) {
  const agent = newAgent({ maxSockets: width });
  const waiting = reports.toReversed();
  const statuses = {};
  let answered = 0;
  const sender = async () => {
    for (let report; (report = waiting.pop());) {
      const status = await post(address, JSON.stringify(report), { agent }).then(
        (answer) => answer.status,
        () => 'none',
      );
      if (status === 202) onAnswer(++answered, report);
      else {
        statuses[status] = (statuses[status] ?? 0) + 1;
        waiting.unshift(report);
        await pause(20);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, sender));
  agent.destroy();
  return statuses;
}
