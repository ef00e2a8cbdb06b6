import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchOf } from './batches.fixture.js';
import { groupCommit } from './group-commit.js';
import { migrate } from './migrate.js';
import type { Queryable } from './database.js';
import { openStore } from './open.js';
import { openSqlite } from './sqlite.js';
import { StoreUnavailableError } from './store.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkplace-store-'));
  file = path.join(folder, 'talkplace.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sums = 'SELECT counter, SUM(n) AS n FROM tally GROUP BY counter ORDER BY counter';

describe('a file of SQLite', () => {
  it('leaves nothing of an id that was forgotten', async () => {
    const store = await openStore([file]);
    const ids = Array.from({ length: 40 }, (_, at) => `forgotten-${at}`);
    await Promise.all(ids.map((id) => store.take(batchOf(id, { forget: '2026-12-29' }))));
    await store.take(batchOf('remembered'));
    await store.forgetIds('2026-12-30');
    await store.close();
    const bytes = readFileSync(file).toString('latin1');
    expect([bytes.includes('remembered'), bytes.includes('forgotten')]).toEqual([true, false]);
  });

  it('is made with its folder, for its owner alone, and keeps every commit on the disk', async () => {
    const deep = path.join(folder, 'a/b/c.db');
    const database = await openSqlite(deep);
    expect(statSync(deep).mode & 0o777).toBe(0o600);
    expect(await database.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await database.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    await database.close();
  });

  it('takes a transaction back as a whole', async () => {
    const database = await openSqlite(file);
    await database.query('CREATE TABLE thing (n BIGINT)');
    await expect(
      database.transaction(async (inside) => {
        await inside.query('INSERT INTO thing VALUES (?)', 1);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await database.query('SELECT * FROM thing')).toEqual([]);
    await database.close();
  });

  it('lets what is asked meanwhile wait for the end of a transaction', async () => {
    const database = await openSqlite(file);
    await database.query('CREATE TABLE thing (n BIGINT)');
    const order: string[] = [];
    const first = database.transaction(async (inside) => {
      await inside.query('INSERT INTO thing VALUES (?)', 1);
      await new Promise((resolve) => setImmediate(resolve));
      order.push('first');
    });
    const second = database.query<{ n: number }>('SELECT COUNT(*) AS n FROM thing').then((rows) => {
      order.push('second');
      return rows;
    });
    await first;
    expect(await second).toEqual([{ n: 1 }]);
    expect(order).toEqual(['first', 'second']);
    await database.close();
  });

  it('can be used by two at once', async () => {
    const [one, two] = await Promise.all([openSqlite(file), openSqlite(file)]);
    await migrate(one);
    const takes = [one, two].map((database) => groupCommit(database));
    await Promise.all(Array.from({ length: 200 }, (_, at) => takes[at % 2]!(batchOf(`id${at % 150}`))));
    expect(await one.query(sums)).toEqual([{ counter: 'urgent_opened', n: 150 }]);
    await Promise.all([one.close(), two.close()]);
  });

  it('says what to do when it is no database, or full', async () => {
    writeFileSync(file, 'no database at all, but long enough to look at'.repeat(50));
    await expect(openSqlite(file)).rejects.toThrow(/is not a database\. Name another file/);
    const small = await openSqlite(path.join(folder, 'small.db'));
    await migrate(small);
    const [pages] = await small.query<{ page_count: number }>('PRAGMA page_count');
    await small.query(`PRAGMA max_page_count = ${pages!.page_count + 40}`);
    const take = groupCommit(small);
    const results = await Promise.allSettled(Array.from({ length: 2000 }, (_, at) => take(batchOf(`id${at}`))));
    const stored = results.filter(({ status }) => status === 'fulfilled').length;
    const refused = results.find((result) => result.status === 'rejected');
    expect(stored).toBeGreaterThan(0);
    expect(refused?.reason).toBeInstanceOf(StoreUnavailableError);
    expect(String(refused?.reason)).toMatch(/full/);
    expect(await small.query('SELECT COUNT(*) AS n FROM batch')).toEqual([{ n: stored }]);
    expect(await small.query(sums)).toEqual([{ counter: 'urgent_opened', n: stored }]);
    await small.close();
  });

  it('is refused for now while another process holds it, and takes the batch later', async () => {
    const [store, other] = await Promise.all([openStore([file]), openSqlite(file)]);
    const hold = other.transaction(async (inside) => {
      await inside.query("INSERT INTO setting (name, value) VALUES ('held', '')");
      await expect(store.take(batchOf('one'))).rejects.toThrow(/is locked: another program is writing to it/);
    });
    await hold;
    expect(await store.take(batchOf('one'))).toBe('stored');
    await Promise.all([store.close(), other.close()]);
  });

  it('of another program is left alone', async () => {
    const foreign = await openSqlite(file);
    await foreign.query('PRAGMA application_id = 7');
    await foreign.query('CREATE TABLE theirs (n BIGINT)');
    await foreign.close();
    await expect(openStore([file])).rejects.toThrow(/is the database of another program\. Name another file/);
  });

  it('runs nothing more in a transaction that is over', async () => {
    const database = await openSqlite(file);
    let inside: Queryable | undefined;
    await database.transaction(async (given) => {
      inside = given;
    });
    await expect(inside!.query('SELECT 1')).rejects.toThrow(/This transaction is over\. Start another one/);
    await database.close();
  });
});
