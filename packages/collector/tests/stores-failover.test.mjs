import assert from 'node:assert/strict';
import net from 'node:net';
import { describe, it } from 'node:test';
import { openStore } from '../dist/store/open.js';
import { startCluster, whenTrue } from './cluster.mjs';
import { batchAt, sumOf } from './stores-batches.mjs';
import { sendAll } from './stores-sender.mjs';

const isLong = process.env.TALKPLACE_LONG === '1';
const total = isLong ? 200_000 : 12_000;
const batches = Array.from({ length: total }, (_, number) => batchAt(number));
const sums = 'SELECT counter, SUM(n) AS n FROM tally GROUP BY counter ORDER BY counter';

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
