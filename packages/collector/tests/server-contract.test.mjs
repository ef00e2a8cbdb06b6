import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const readTotals = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** What the file of the example adds up to, by counter. */
function sumOfFile(file) {
  const sums = {};
  for (const [name, count] of Object.entries(readTotals(file).totals)) {
    const counter = name.split(' ').at(-1);
    sums[counter] = (sums[counter] ?? 0) + count;
  }
  return sums;
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

describe('the endpoint of one’s own', () => {
  it('keeps the contract, and counts everything once', async () => {
    const file = path.join(folder, 'counts.json');
    const endpoint = await startExample(file);
    const results = await checkEndpoint(endpoint.address, { countOf: async (name) => sumOfFile(file)[name] ?? 0 });
    await endpoint.kill();
    assert.deepEqual(
      results.filter(({ failure }) => failure !== undefined),
      [],
    );
  });

  it('killed under load has counted every report once, and keeps no key', async () => {
    const file = path.join(folder, 'killed.json');
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

  it('keeps totals and no single report: neither what came together nor in which order', async () => {
    const file = path.join(folder, 'totals.json');
    const endpoint = await startExample(file);
    const of = (b, c) => JSON.stringify({ v: 1, b: b.repeat(22), w: '0.1', d: '2026-11-25', p: 'school', a: 'GB', c });
    for (const body of [
      of('z', { need_suicide: 1, contact_phone: 1 }),
      of('a', { need_sleep: 1, contact_phone: 1 }),
      of('z', { need_suicide: 1, contact_phone: 1 }),
    ])
      assert.equal((await fetch(endpoint.address, { method: 'POST', body })).status, 202);
    await endpoint.kill();
    const { totals, ids } = readTotals(file);
    assert.deepEqual(Object.entries(totals), [
      ['2026-11-25 school GB contact_phone', 2],
      ['2026-11-25 school GB need_sleep', 1],
      ['2026-11-25 school GB need_suicide', 1],
    ]);
    assert.deepEqual(Object.keys(ids), ['a'.repeat(22), 'z'.repeat(22)]);
    assert.equal(new Set(Object.values(ids)).size, 1);
  });

  it('forgets an id 40 days after its day, and not before', async () => {
    const file = path.join(folder, 'ids.json');
    const day = (later) => new Date(Date.now() + later * 864e5).toISOString().slice(0, 10);
    writeFileSync(file, JSON.stringify({ totals: {}, ids: { gone: day(-1), today: day(0), stays: day(1) } }));
    const endpoint = await startExample(file);
    const reports = [reportAt(1, 'ids')];
    await sendAll(new URL(endpoint.address).origin, reports);
    await endpoint.kill();
    const { ids } = readTotals(file);
    assert.deepEqual(ids, { [reports[0].b]: day(41), stays: day(1) });
  });
});
