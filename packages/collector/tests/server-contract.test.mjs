import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkEndpoint } from '../dist/contract/index.js';
import { reportAt, sendAll, start, sumOf } from './server-collector.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-server-contract-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const contract = fileURLToPath(new URL('../dist/contract/cli.js', import.meta.url));
const example = fileURLToPath(new URL('../../../examples/own-endpoint/endpoint.mjs', import.meta.url));

async function tryOut(...args) {
  const child = spawn(process.execPath, [contract, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  const [code] = await once(child, 'close');
  return { code, out, err };
}

/** Starts the example; gives its address and a way to end it. */
async function startExample(file, port = 0) {
  const child = spawn(process.execPath, [example, file, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const [address] = await once(createInterface(child.stdout), 'line');
  return {
    address,
    port: Number(new URL(address).port),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What the file of the example adds up to, by counter. */
function sumOfFile(file) {
  const reports = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.endsWith('}}')) reports.set(JSON.parse(line).b, JSON.parse(line));
  }
  return sumOf(reports.values());
}

describe('talkplace-contract', () => {
  it('is kept by the collector as it is started from the command line', async () => {
    const collector = await start(['--store', path.join(folder, 'x.db'), '--log-level', 'silent']);
    const { code, out } = await tryOut(`${collector.address}/counts`);
    collector.kill('SIGTERM');
    await collector.ended;
    assert.doesNotMatch(out, /FAILED/);
    assert.match(out, /^\d\d passed, 0 failed$/m);
    assert.equal(code, 0);
  });

  it('ends with 1 and names what is broken at another address', async () => {
    const collector = await start(['--store', path.join(folder, 'x.db'), '--log-level', 'silent']);
    const { code, out } = await tryOut(`${collector.address}/healthz`);
    collector.kill('SIGTERM');
    await collector.ended;
    assert.match(out, /^FAILED {2}takes a good report as text\/plain: answered 404 instead of 202$/m);
    assert.equal(code, 1);
  });

  it('helps whoever asks it wrongly', async () => {
    assert.equal((await tryOut('--help')).code, 0);
    for (const args of [[], ['nowhere'], ['http://a', '--key', 'x'], ['http://a', '--kind', 'bank'], ['--flag']]) {
      const { code, err } = await tryOut(...args);
      assert.equal(code, 2);
      assert.match(err, /See talkplace-contract --help/);
    }
  });
});

describe('the endpoint of forty lines', () => {
  it('keeps the contract, and counts everything once', async () => {
    const file = path.join(folder, 'counts.jsonl');
    const endpoint = await startExample(file);
    const results = await checkEndpoint(endpoint.address, { countOf: async (name) => sumOfFile(file)[name] ?? 0 });
    await endpoint.kill();
    assert.deepEqual(
      results.filter(({ failure }) => failure !== undefined),
      [],
    );
  });

  it('killed under load has counted every report once, and keeps no key', async () => {
    const file = path.join(folder, 'killed.jsonl');
    const key = `tp_${'k'.repeat(22)}`;
    const reports = Array.from({ length: 1500 }, (_, number) => ({ ...reportAt(number, 'own'), k: key }));
    let endpoint = await startExample(file);
    const origin = new URL(endpoint.address).origin;
    const { port } = endpoint;
    let restarted = Promise.resolve();
    const onAnswer = (count) => {
      if (count === 500) {
        restarted = endpoint.kill().then(async () => (endpoint = await startExample(file, port)));
      }
    };
    const statuses = await sendAll(origin, reports, { onAnswer });
    await restarted;
    await sendAll(origin, reports);
    await endpoint.kill();
    assert.ok(statuses.none > 0, 'it was killed while it worked');
    assert.deepEqual(sumOfFile(file), sumOf(reports));
    assert.ok(!readFileSync(file, 'utf8').includes(key));
  });
});
