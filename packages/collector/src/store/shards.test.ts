import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchOf } from './batches.fixture.js';
import { openStore } from './open.js';
import { shardNumber } from './shards.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkplace-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('several databases', () => {
  it('keep each area in one of them, and remember which they are', async () => {
    const files = ['one', 'two', 'three'].map((name) => path.join(folder, `${name}.db`));
    const store = await openStore(files);
    const areas = Array.from({ length: 40 }, (_, at) => `E0${7_000_000 + at}`);
    await Promise.all(areas.map((area, at) => store.take(batchOf(`id${at}`, { area }))));
    expect(await store.everywhere('SELECT COUNT(*) AS n FROM batch')).toHaveLength(3);
    for (const shard of store.shards)
      expect((await shard.query<{ n: number }>('SELECT COUNT(*) AS n FROM batch'))[0]!.n).toBeGreaterThan(3);
    await store.close();
    await expect(openStore([files[1]!, files[0]!, files[2]!])).rejects.toThrow(/same databases in the same order/);
    await expect(openStore(files.slice(0, 2))).rejects.toThrow(/same databases in the same order/);
    await (await openStore(files)).close();
  });

  it('are refused when one belongs to another installation', async () => {
    const [own, others] = ['own', 'trial'].map((name) => ['1', '2'].map((at) => path.join(folder, `${name}-${at}.db`)));
    await (await openStore(own!)).close();
    await (await openStore(others!)).close();
    await expect(openStore([own![0]!, others![1]!])).rejects.toThrow(/2 of 2 belongs to other databases/);
    await (await openStore(own!, { onlyExisting: true })).close();
  });

  it('need one at least', async () => {
    await expect(openStore([])).rejects.toThrow(/No database is named\. Write the path of a file/);
    await expect(openStore(['ftp://x'])).rejects.toThrow(/cannot be at "ftp:…"\. Write the path of a file/);
  });

  it('find an area where it has always been', () => {
    // A release that moved them would count what comes again a second time.
    const numbers = ['E09000022', 'W06000015', 'S12000033', 'E07000100', 'GB-ENG'].map((area) => shardNumber(area, 3));
    expect(numbers).toEqual([1, 0, 0, 2, 1]);
  });
});
