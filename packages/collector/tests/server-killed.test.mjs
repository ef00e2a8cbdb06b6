import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../dist/store/open.js';
import { startCluster } from './cluster.mjs';
import { reportAt, sendAll, start, storedIn, sumOf } from './server-collector.mjs';

const isLong = process.env.TALKPLACE_LONG === '1';
const kills = isLong ? 30 : 2;
const total = kills * 1500;
const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-server-killed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const reports = (seed) => Array.from({ length: total }, (_, number) => reportAt(number, seed));
const flags = ['--per-address', '0', '--log-level', 'silent'];

async function expectExact(location, all) {
  const store = await openStore([location]);
  try {
    assert.deepEqual(await storedIn(store), sumOf(all));
    assert.deepEqual(await store.everywhere('SELECT COUNT(*) AS n FROM batch'), [{ n: all.length }]);
    assert.deepEqual(await store.everywhere('SELECT COUNT(*) AS n FROM held'), [{ n: 0 }]);
  } finally {
    await store.close();
  }
}

/** Sends reports while the collector is stopped again and again, by a signal, and started anew at the same port. */
async function sendThrough(signal, location, seed) {
  const all = reports(seed);
  let collector = await start(['--store', location, ...flags]);
  const { address, port } = collector;
  const ends = [];
  let restarting = Promise.resolve();
  const answered = [];
  const statuses = await sendAll(address, all, {
    onAnswer(count, report) {
      answered.push(report);
      if (count % 1000 !== 0 || ends.length >= kills) return;
      const dying = collector;
      ends.push(dying.ended);
      dying.kill(signal);
      restarting = dying.ended.then(async () => (collector = await start(['--store', location, ...flags], { port })));
    },
  });
  await restarting;
  assert.equal(ends.length, kills, 'it was stopped as often as meant');
  assert.ok((statuses.none ?? 0) + (statuses[503] ?? 0) > 0, 'some reports had to be sent again');
  return { all, answered, collector, ends: await Promise.all(ends), statuses };
}

function stories(name, newLocation) {
  describe(`the collector with ${name}`, () => {
    it(`killed ${kills} times under load has counted every report once`, async () => {
      const location = await newLocation('killed');
      const { all, collector, ends } = await sendThrough('SIGKILL', location, `${name} killed`);
      assert.deepEqual(ends, Array(kills).fill('SIGKILL'));
      // Each report was answered with 202 once, and nobody sends it again: so all of them must be there.
      await expectExact(location, all);
      await sendAll(collector.address, all);
      collector.kill('SIGTERM');
      assert.equal(await collector.ended, 0);
      await expectExact(location, all);
    });

    it('told to stop under load finishes what has begun, loses nothing, and ends with 0', async () => {
      const location = await newLocation('stopped');
      const { all, collector, ends, statuses } = await sendThrough('SIGTERM', location, `${name} stopped`);
      assert.deepEqual(ends, Array(kills).fill(0));
      assert.deepEqual(
        Object.keys(statuses).filter((status) => status !== '503' && status !== 'none'),
        [],
      );
      collector.kill('SIGINT');
      assert.equal(await collector.ended, 0);
      await expectExact(location, all);
    });
  });
}

stories('SQLite', async (name) => path.join(folder, `${name}.db`));

describe('PostgreSQL', () => {
  let cluster;
  before(async () => {
    cluster = await startCluster();
  });
  after(() => cluster.remove());
  const databases = { killed: 'killed', stopped: 'stopped' };
  stories('PostgreSQL', async (name) => {
    await cluster.query(`CREATE DATABASE ${databases[name]}`);
    return cluster.url.replace(/postgres$/, databases[name]);
  });
});
