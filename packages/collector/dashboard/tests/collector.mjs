import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const dist = new URL('../../dist/', import.meta.url);

/** A folder for the database of one test file. */
export function temporaryStore() {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-dashboard-'));
  return { file: path.join(folder, 'counts.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The collector as anyone starts it, by its command line; `link` is the one that its first start prints. */
export async function startByCommand(file) {
  const cli = new URL('cli/collector.js', dist);
  const child = spawn(
    process.execPath,
    [cli.pathname, 'start', '--port', '0', '--store', file, '--log-level', 'silent'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let address;
  for await (const line of createInterface({ input: child.stdout })) {
    address ??= /^Collector listening at (\S+)$/.exec(line)?.[1];
    const link = /^http\S+$/.exec(line)?.[0];
    if (link) return { address, link, stop: () => (child.kill('SIGTERM'), ended) };
  }
  throw new Error('The collector ended without a link.');
}

/** The whole collector with a clock that the test sets. */
export async function startWithClock(file, day) {
  const { startCollector } = await import(new URL('server/collector.js', dist));
  const { readConfig } = await import(new URL('server/config.js', dist));
  const { firstLink } = await import(new URL('accounts/first-link.js', dist));
  let now = Date.parse(`${day}T12:00:00Z`);
  const config = readConfig({ port: '0', store: [file], 'log-level': 'silent', 'per-address': '0' }, {});
  const collector = await startCollector(config, { now: () => now });
  return {
    address: collector.address,
    context: collector.context,
    link: await firstLink(collector.context),
    setDay: (next) => (now = Date.parse(`${next}T12:00:00Z`)),
    stop: () => collector.close(),
  };
}

/** Sends one report as a page does, and gives the status of the answer. */
export async function report(address, { key, day, kind, area, counts }) {
  const id = randomBytes(16).toString('base64url').slice(0, 22);
  const body = { v: 1, b: id, w: '0.1', d: day, p: kind, a: area, c: counts, ...(key ? { k: key } : {}) };
  const headers = { 'content-type': 'text/plain' };
  const { status } = await fetch(`${address}/counts`, { method: 'POST', headers, body: JSON.stringify(body) });
  return status;
}
