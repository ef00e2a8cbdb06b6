import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchOf } from './batches.fixture.js';
import { groupCommit } from './group-commit.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations.js';
import { openSqlite } from './sqlite.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkplace-store-'));
  file = path.join(folder, 'talkplace.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sums = 'SELECT counter, SUM(n) AS n FROM tally GROUP BY counter ORDER BY counter';

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
});
