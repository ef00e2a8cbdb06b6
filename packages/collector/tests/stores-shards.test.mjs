import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../dist/store/open.js';
import { shardNumber } from '../dist/store/shards.js';
import { startCluster, whenTrue } from './cluster.mjs';
import { post, reportAt, start } from './server-collector.mjs';
import { areas, batchAt, sumOf } from './stores-batches.mjs';
import { sendAll } from './stores-sender.mjs';

const isLong = process.env.TALKPLACE_LONG === '1';
const total = isLong ? 200_000 : 12_000;
const batches = Array.from({ length: total }, (_, number) => batchAt(number));
const sums = 'SELECT counter, SUM(n) AS n FROM tally GROUP BY counter ORDER BY counter';

/** Rows of `sums` from several shards as one. */
function together(rows) {
  const counts = rows.map(({ counter, n }) => ({ counts: { [counter]: n } }));
  return sumOf(counts);
}

describe('three databases, each with some of the areas', { timeout: 600_000 }, () => {
  let clusters;
  let tests = 0;
  before(async () => {
    clusters = await Promise.all([1, 2, 3].map(() => startCluster({ durable: true })));
  });
  after(() => Promise.all(clusters.map((cluster) => cluster.remove())));

  /** Empty databases on the same three servers. */
  async function withThree(work) {
    const name = `test_${++tests}`;
    await Promise.all(clusters.map((cluster) => cluster.query(`CREATE DATABASE ${name}`)));
    const urls = clusters.map(({ url }) => url.replace(/postgres$/, name));
    const store = await openStore(urls);
    try {
      await work(store, urls);
    } finally {
      await store.close();
    }
  }

  it('go on in the other areas while one is killed, and have counted everything once when it is back', () =>
    withThree(async (store) => {
      const down = 2;
      const isDown = ({ area }) => shardNumber(area, 3) === down;
      let taken = 0;
      let takenMeanwhile = 0;
      let kill = Promise.resolve();
      let restart = Promise.resolve();
      const others = batches.filter((batch) => !isDown(batch)).length;
      const refusedAreas = new Set();
      const goal = Math.floor(total / 4);
      const { first } = await sendAll(
        store,
        batches,
        (batch) => {
          if (++taken === goal) kill = clusters[down].kill();
          else if (taken > goal && !isDown(batch)) {
            // It stays down until the others have taken in another quarter.
            if (++takenMeanwhile === Math.floor(others / 4)) restart = kill.then(() => clusters[down].start());
          }
        },
        ({ area }, error) => {
          refusedAreas.add(area);
          assert.match(error.message, /^The database 127\.0\.0\.1:\d+\/test_\d cannot be used now: .+\. [A-Z].+\.$/);
        },
      );
      await restart;
      assert.equal(first.size, total);
      assert.deepEqual(
        [...refusedAreas].filter((area) => !isDown({ area })),
        [],
        'no other area was refused',
      );
      assert.ok(refusedAreas.size > 0);
      assert.deepEqual(together(await store.everywhere(sums)), sumOf(batches));
      const again = await sendAll(store, batches);
      assert.ok([...again.first.values()].every((answer) => answer === 'known'));
      assert.deepEqual(together(await store.everywhere(sums)), sumOf(batches));
    }));

  it('take in the other areas also when the collector starts while one is down, and give no total without it', () =>
    withThree(async (earlier, urls) => {
      await earlier.take(batchAt(0));
      await clusters[1].kill();
      const store = await openStore(urls);
      try {
        const [there, away] = [0, 1].map((shard) => areas.find((area) => shardNumber(area, 3) === shard));
        assert.equal(await store.take({ ...batchAt(1), area: there }), 'stored');
        await assert.rejects(store.take({ ...batchAt(2), area: away }), { name: 'StoreUnavailableError' });
        await assert.rejects(store.everywhere(sums), { name: 'StoreUnavailableError' });
        await assert.rejects(store.forgetIds('2027-01-01'), { name: 'StoreUnavailableError' });
        assert.deepEqual(
          await store.shardOf(there).query('SELECT id FROM batch'),
          [],
          'the others forget all the same',
        );
        await clusters[1].start();
        await whenTrue(
          () => store.take({ ...batchAt(2), area: away }).catch(() => false),
          'the area of the database that came back is taken in',
        );
        const all = await store.everywhere('SELECT id FROM batch');
        assert.ok(all.some(({ id }) => id === batchAt(2).id));
      } finally {
        await store.close();
      }
    }));

  it('leave a collector ready while one of them is down, which names it', () =>
    withThree(async (_, urls) => {
      const collector = await start([...urls.flatMap((url) => ['--store', url]), '--log-level', 'silent']);
      const ask = async (address) => {
        const answer = await fetch(`${collector.address}${address}`);
        return { status: answer.status, text: await answer.text() };
      };
      const report = async (down) => {
        const area = areas.find((each) => (shardNumber(each, 3) === 1) === down);
        const { status } = await post(collector.address, JSON.stringify({ ...reportAt(down ? 1 : 2), a: area }));
        return status;
      };
      try {
        assert.deepEqual(await ask('/readyz'), { status: 200, text: '{"status":"ready"}' });
        await clusters[1].kill();
        assert.deepEqual(await ask('/readyz'), { status: 200, text: '{"status":"partly","databases":3,"down":[2]}' });
        assert.deepEqual([await report(false), await report(true)], [202, 503]);
        const { text } = await ask('/metrics');
        assert.deepEqual(text.match(/^talkplace_database_ready\{.*$/gm), [
          'talkplace_database_ready{database="1"} 1',
          'talkplace_database_ready{database="2"} 0',
          'talkplace_database_ready{database="3"} 1',
        ]);
        // The home too, then all: its keys are in memory, but somewhere counts must go.
        await clusters[0].kill();
        assert.equal((await ask('/readyz')).status, 200);
        await clusters[2].kill();
        assert.equal((await ask('/readyz')).status, 503);
        collector.kill('SIGTERM');
        assert.equal(await collector.ended, 0);
      } finally {
        await Promise.all(clusters.map((cluster) => cluster.start()));
      }
    }));

  it('are refused in another order or number than before', () =>
    withThree(async (_, [one, two, three]) => {
      const said = /says of itself that it is 2 of 3\. Name the same databases in the same order as before/;
      await assert.rejects(openStore([two, one, three]), said);
      await assert.rejects(openStore([one, three]), /says of itself/);
      await assert.rejects(openStore([one, two, two]), /number 3 is named twice/);
    }));
});
