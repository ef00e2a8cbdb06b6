import assert from 'node:assert/strict';
import net from 'node:net';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../dist/store/open.js';
import { shardNumber } from '../dist/store/shards.js';
import { startCluster, whenTrue } from './cluster.mjs';
import { areas, batchAt, sumOf } from './stores-batches.mjs';
import { sendAll } from './stores-sender.mjs';

const isLong = process.env.TALKPLACE_LONG === '1';
const total = isLong ? 200_000 : 20_000;
const batches = Array.from({ length: total }, (_, number) => batchAt(number));
const sums = 'SELECT counter, SUM(n) AS n FROM tally GROUP BY counter ORDER BY counter';

/** Rows of `sums` from several shards as one. */
function together(rows) {
  const counts = rows.map(({ counter, n }) => ({ counts: { [counter]: n } }));
  return sumOf(counts);
}

/** An address that leads to another port later, as that of a database does when its standby takes over. */
async function startAddress(port) {
  let target = port;
  let isCutting = false;
  const open = new Set();
  const server = net.createServer((near) => {
    const far = net.connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
    near.on('data', (sent) => {
      if (!isCutting || !sent.includes('COMMIT\0')) return;
      isCutting = false;
      far.unpipe(near);
      far.once('data', () => near.destroy());
      far.resume();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    leadTo: (next) => (target = next),
    /** Loses the answer to the next COMMIT, and the connection with it. */
    cutNextCommit: () => (isCutting = true),
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

/** The standby loses touch, so that commits wait for it; then the primary dies and the standby takes over. */
async function failOver(primary, standby, address) {
  standby.pause();
  const waiting =
    "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND application_name = 'talkplace collector'";
  await whenTrue(async () => (await primary.query(waiting)).length > 0, 'a commit waits for the standby');
  await primary.kill();
  standby.resume();
  await standby.promote();
  address.leadTo(standby.port);
}

describe('a primary that is killed while its synchronous standby follows', { timeout: 600_000 }, () => {
  it('is replaced by the standby, and everything has been counted once', async () => {
    const primary = await startCluster({ durable: true });
    const standby = await primary.standby();
    const address = await startAddress(primary.port);
    const store = await openStore([primary.url.replace(String(primary.port), String(address.port))]);
    try {
      let taken = 0;
      let failover = Promise.resolve();
      const { refused, first } = await sendAll(store, batches, () => {
        if (++taken === Math.floor(total / 3)) {
          failover = failOver(primary, standby, address);
        }
      });
      await failover;
      assert.ok(refused > 0, 'some were told to come back');
      assert.equal(first.size, total);
      assert.deepEqual(await standby.query('SELECT pg_is_in_recovery() AS follows'), [{ follows: false }]);
      assert.deepEqual(await store.everywhere(sums), sumOf(batches));
      const again = await sendAll(store, batches);
      assert.ok(
        [...again.first.values()].every((answer) => answer === 'known'),
        'the standby had all that was answered',
      );
      assert.deepEqual(await store.everywhere(sums), sumOf(batches));
    } finally {
      await store.close();
      address.close();
      await Promise.all([primary.remove(), standby.remove()]);
    }
  });
});

describe('a commit whose answer is lost on the way', { timeout: 600_000 }, () => {
  it('is refused for now, is known when it comes again, and counts once', async () => {
    const cluster = await startCluster({ durable: true });
    const address = await startAddress(cluster.port);
    const store = await openStore([cluster.url.replace(String(cluster.port), String(address.port))]);
    try {
      address.cutNextCommit();
      await assert.rejects(store.take(batchAt(1)), { name: 'StoreUnavailableError', message: /the connection broke/ });
      assert.deepEqual(await cluster.query('SELECT id FROM batch'), [{ id: batchAt(1).id }]);
      assert.equal(await store.take(batchAt(1)), 'known');
      assert.deepEqual(await store.everywhere(sums), sumOf([batchAt(1)]));
    } finally {
      await store.close();
      address.close();
      await cluster.remove();
    }
  });
});

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

  it('are refused in another order or number than before', () =>
    withThree(async (_, [one, two, three]) => {
      const said = /says of itself that it is 2 of 3\. Name the same databases in the same order as before/;
      await assert.rejects(openStore([two, one, three]), said);
      await assert.rejects(openStore([one, three]), /says of itself/);
      await assert.rejects(openStore([one, two, two]), /number 3 is named twice/);
    }));
});
