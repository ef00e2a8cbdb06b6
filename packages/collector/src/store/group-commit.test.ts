import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchOf } from './batches.fixture.js';
import { groupCommit } from './group-commit.js';
import { migrate } from './migrate.js';
import { openStore } from './open.js';
import { openSqlite } from './sqlite.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkplace-store-'));
  file = path.join(folder, 'talkplace.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sums = 'SELECT counter, SUM(n) AS n FROM tally GROUP BY counter ORDER BY counter';

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
        expect(new Map(rows.map(({ counter, n }) => [counter, n]))).toEqual(expected);
        await database.close();
      }),
      { numRuns: 40 },
    );
  });
});
