import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../dist/store/open.js';
import { startCluster } from './cluster.mjs';
import { batchAt, sumOf } from './stores-batches.mjs';
import { nodeWithSqlite } from './stores-node24.mjs';
import { sendAll } from './stores-sender.mjs';

const isLong = process.env.TALKPLACE_LONG === '1';
const kills = isLong ? 40 : 4;
const total = kills * 3000;
const all = Array.from({ length: total }, (_, number) => number);
const sums = 'SELECT counter, SUM(n) AS n FROM tally GROUP BY counter ORDER BY counter';

const writer = fileURLToPath(new URL('stores-writer.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-killed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a writer; `onAnswer` may kill it. Resolves when it has ended and all that it printed was read. */
async function write(node, location, engine, from, onAnswer) {
  const args = ['--no-warnings', writer, location, engine, String(from), String(total)];
  const child = spawn(node, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined);
  const closed = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
  for await (const line of createInterface(child.stdout)) {
    const [, number, taken] = /^(\d+) (stored|known)$/.exec(line) ?? [];
    if (!number) continue;
    onAnswer(Number(number), taken, () => child.kill('SIGKILL'));
    child.stdin.write('read\n');
  }
  return closed;
}

/** Kills writers in the middle, then sends everything again: what was answered is there, and everything counts once. */
async function killAndResend(node, location, engine) {
  const answered = new Set();
  for (let kill = 1; kill <= kills; kill++) {
    const goal = Math.floor((total * kill) / (kills + 1));
    const from = all.find((number) => !answered.has(number));
    const end = await write(node, location, engine, from, (number, _, killNow) => {
      answered.add(number);
      if (answered.size === goal) killNow();
    });
    assert.equal(end, 'SIGKILL', 'the writer was killed while it wrote');
  }
  assert.ok(answered.size < total);
  const again = new Map();
  assert.equal(await write(node, location, engine, 0, (number, taken) => again.set(number, taken)), 0);
  assert.equal(again.size, total);
  const lost = [...answered].filter((number) => again.get(number) !== 'known');
  assert.deepEqual(lost, [], 'nothing that was answered is lost');
  const store = await openStore([location]);
  assert.deepEqual(await store.everywhere(sums), sumOf(all.map(batchAt)));
  assert.deepEqual(await store.everywhere('SELECT COUNT(*) AS n FROM batch'), [{ n: total }]);
  await store.close();
}

describe('a collector that is killed while it writes, and gets everything again', { timeout: 600_000 }, () => {
  it('has counted everything once with libsql', () =>
    killAndResend(process.execPath, path.join(folder, 'libsql.db'), 'libsql'));

  it('has counted everything once with node:sqlite', () =>
    killAndResend(nodeWithSqlite(), path.join(folder, 'node.db'), 'node:sqlite'));

  it('has counted everything once with PostgreSQL', async () => {
    const cluster = await startCluster({ durable: true });
    try {
      await killAndResend(process.execPath, cluster.url, 'postgres');
    } finally {
      await cluster.remove();
    }
  });
});

describe('a server of PostgreSQL that is killed under load', { timeout: 600_000 }, () => {
  it('makes senders wait, and has counted everything once when it is back', async () => {
    const cluster = await startCluster({ durable: true });
    const store = await openStore([cluster.url]);
    try {
      let done = 0;
      let killed = 0;
      // Each kill at another moment of a transaction.
      const restart = async (delay) => {
        await pause(delay);
        await cluster.kill();
        await cluster.start();
      };
      const restarts = [];
      const { refused, first } = await sendAll(store, all.map(batchAt), () => {
        if (++done % 2500 === 0 && killed < kills) {
          killed++;
          restarts.push(restart((killed * 3) % 10));
        }
      });
      await Promise.all(restarts);
      assert.equal(killed, kills);
      assert.ok(refused > 0, 'some were told to come back');
      assert.equal(first.size, total);
      assert.deepEqual(await store.everywhere(sums), sumOf(all.map(batchAt)));
      const again = await sendAll(store, all.map(batchAt));
      assert.ok([...again.first.values()].every((taken) => taken === 'known'));
      assert.deepEqual(await store.everywhere(sums), sumOf(all.map(batchAt)));
    } finally {
      await store.close();
      await cluster.remove();
    }
  });
});
