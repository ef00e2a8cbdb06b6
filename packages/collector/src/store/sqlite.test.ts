import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup, restore } from './backup.js';
import { batchOf } from './batches.fixture.js';
import { groupCommit } from './group-commit.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations.js';
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
    expect((refused?.reason as Error).message).toMatch(/full/);
    expect(await small.query('SELECT COUNT(*) AS n FROM batch')).toEqual([{ n: stored }]);
    expect(await small.query(sums)).toEqual([{ counter: 'urgent_opened', n: stored }]);
    await small.close();
  });
});

describe('the form of the database', () => {
  it('is the same after starting twice, also at once', async () => {
    const [one, two] = await Promise.all([openSqlite(file), openSqlite(file)]);
    await Promise.all([migrate(one), migrate(two)]);
    await migrate(one);
    expect(await one.query('SELECT id FROM migration')).toEqual(migrations.map(({ id }) => ({ id })));
    await Promise.all([one.close(), two.close()]);
  });

  it('goes forward from an older one, and keeps what is in it', async () => {
    const database = await openSqlite(file);
    await migrate(database);
    await groupCommit(database)(batchOf('before'));
    const step = {
      id: 9000,
      name: 'later',
      statements: ["ALTER TABLE place ADD COLUMN note TEXT NOT NULL DEFAULT ''"],
    };
    await migrate(database, [...migrations, step]);
    expect(await database.query(sums)).toEqual([{ counter: 'urgent_opened', n: 1 }]);
    await expect(migrate(database)).rejects.toThrow(/newer version \(step 9000.*Install a newer/);
    await database.close();
  });

  it('stays as it was when a step fails', async () => {
    const database = await openSqlite(file);
    const step = {
      id: 9000,
      name: 'broken',
      statements: ['CREATE TABLE half (n BIGINT)', 'CREATE TABLE half (n BIGINT)'],
    };
    await expect(migrate(database, [...migrations, step])).rejects.toThrow(/half/);
    expect(await database.query("SELECT name FROM sqlite_master WHERE name = 'half'")).toEqual([]);
    await migrate(database);
    await database.close();
  });

  it('has no column for an address or a time of arrival', () => {
    const statements = migrations.flatMap((step) => step.statements);
    const tables = statements.map((each) => (typeof each === 'string' ? each : each.postgres)).join('\n');
    const ofReports = [...tables.matchAll(/CREATE TABLE (batch|tally|held) \(([\s\S]*?)PRIMARY KEY/g)].map(
      ([, , columns]) => columns,
    );
    expect(ofReports).toHaveLength(3);
    expect(ofReports.join('\n')).not.toMatch(/address|\bip\b|agent|time|arriv|received|stamp|key/i);
  });
});

describe('committing in groups', () => {
  it('counts a batch once, in one group and in two', async () => {
    const store = await openStore([file]);
    const same = batchOf('same', { counts: { urgent_opened: 3, wrong_card: 2 } });
    expect(await Promise.all([store.take(same), store.take(same)])).toEqual(['stored', 'known']);
    expect(await store.take(same)).toBe('known');
    expect(await store.everywhere(sums)).toEqual([
      { counter: 'urgent_opened', n: 3 },
      { counter: 'wrong_card', n: 2 },
    ]);
    await store.close();
  });

  it('puts what is not plausible aside, uncounted, and knows its id', async () => {
    const store = await openStore([file]);
    const odd = batchOf('odd', { held: 'too many' });
    expect([await store.take(odd), await store.take(odd)]).toEqual(['stored', 'known']);
    expect(await store.everywhere(sums)).toEqual([]);
    expect(await store.everywhere('SELECT reason, counts FROM held')).toEqual([
      { reason: 'too many', counts: '{"urgent_opened":1}' },
    ]);
    await store.close();
  });

  it('lets one that cannot be written take no other with it', async () => {
    const store = await openStore([file]);
    const broken = batchOf('broken', { day: null as unknown as string });
    const results = await Promise.allSettled([store.take(batchOf('a')), store.take(broken), store.take(batchOf('b'))]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.everywhere(sums)).toEqual([{ counter: 'urgent_opened', n: 2 }]);
    expect(await store.take(batchOf('broken'))).toBe('stored');
    await store.close();
  });

  it('refuses more than may wait, and takes it later', async () => {
    const database = await openSqlite(file);
    await migrate(database);
    const take = groupCommit(database);
    const results = await Promise.allSettled(
      Array.from({ length: 20_050 }, (_, at) => take(batchOf(`n${at}`, { counts: {} }))),
    );
    const refused = results.filter(({ status }) => status === 'rejected').length;
    expect(refused).toBe(50);
    expect(await take(batchOf('n20049'))).toBe('stored');
    await database.close();
  });

  it('gives the same sums for any order, repeats and groups', async () => {
    const batches = fc.array(
      fc.record({
        id: fc.integer({ min: 0, max: 30 }).map((n) => `id${n}`),
        area: fc.constantFrom('GB-ENG', 'GB-SCT'),
        held: fc.constantFrom(undefined, undefined, 'odd'),
        counts: fc.dictionary(
          fc.constantFrom('urgent_opened', 'wrong_card', 'rung_line'),
          fc.integer({ min: 1, max: 9 }),
          { minKeys: 1 },
        ),
      }),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(batches, async (given) => {
        const database = await openSqlite(':memory:');
        await migrate(database);
        const take = groupCommit(database);
        await Promise.all(given.map(({ id, ...change }) => take(batchOf(id, change))));
        const expected = new Map<string, number>();
        const seen = new Set<string>();
        for (const { id, area, held, counts } of given) {
          if (seen.has(area + id)) continue;
          seen.add(area + id);
          if (held === undefined)
            for (const [name, n] of Object.entries(counts)) expected.set(name, (expected.get(name) ?? 0) + n);
        }
        const rows = await database.query<{ counter: string; n: number }>(sums);
        expect(new Map(rows.map(({ counter, n }) => [counter, n]))).toEqual(new Map([...expected].toSorted()));
        await database.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('several databases', () => {
  it('keep each area in one of them, and remember which they are', async () => {
    const files = ['one', 'two', 'three'].map((name) => path.join(folder, `${name}.db`));
    const store = await openStore(files);
    const areas = Array.from({ length: 40 }, (_, at) => `E0${7_000_000 + at}`);
    await Promise.all(areas.map((area, at) => store.take(batchOf(`id${at}`, { area }))));
    expect(await store.everywhere('SELECT COUNT(*) AS n FROM batch')).toHaveLength(3);
    for (const shard of store.shards)
      expect(Number((await shard.query<{ n: number }>('SELECT COUNT(*) AS n FROM batch'))[0]!.n)).toBeGreaterThan(3);
    await store.close();
    await expect(openStore([files[1]!, files[0]!, files[2]!])).rejects.toThrow(/same databases in the same order/);
    await expect(openStore(files.slice(0, 2))).rejects.toThrow(/same databases in the same order/);
    await (await openStore(files)).close();
  });

  it('need one at least', async () => {
    await expect(openStore([])).rejects.toThrow(/No database is named\. Write the path of a file/);
    await expect(openStore(['ftp://x'])).rejects.toThrow(/cannot be at "ftp:…"\. Write the path of a file/);
  });
});

describe('a backup', () => {
  it('is whole while batches come in, and can be put back', async () => {
    const store = await openStore([file]);
    const writing = Promise.all(Array.from({ length: 3000 }, (_, at) => store.take(batchOf(`id${at}`))));
    const copy = path.join(folder, 'copy.db');
    await backup(file, copy);
    await writing;
    const copied = await openSqlite(copy);
    const [ids] = await copied.query<{ n: number }>('SELECT COUNT(*) AS n FROM batch');
    const [total] = await copied.query<{ n: number | null }>('SELECT SUM(n) AS n FROM tally');
    expect(total!.n ?? 0).toBe(ids!.n);
    await copied.close();
    await expect(restore(copy, file)).rejects.toThrow(/in use\. Stop the collector/);
    await store.close();
    const aside = await restore(copy, file);
    expect(existsSync(aside!)).toBe(true);
    const again = await openStore([file]);
    expect(await again.everywhere('SELECT COUNT(*) AS n FROM batch')).toEqual([{ n: ids!.n }]);
    await again.close();
  });

  it('is refused where it would overwrite, or is none', async () => {
    await (await openStore([file])).close();
    await expect(backup(file, file)).rejects.toThrow(/exists/);
    await expect(backup(path.join(folder, 'none.db'), path.join(folder, 'x.db'))).rejects.toThrow(/There is no/);
    await expect(backup('postgres://x/y', 'z')).rejects.toThrow(/pg_dump/);
    writeFileSync(path.join(folder, 'junk'), 'junk'.repeat(2000));
    await expect(restore(path.join(folder, 'junk'), file)).rejects.toThrow(/no counts of a collector/);
  });
});
