import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupRefusedError, backup, restore } from './backup.js';
import { batchOf } from './batches.fixture.js';
import { openStore } from './open.js';
import { openSqlite } from './sqlite.js';

const today = '2026-11-25';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkplace-store-'));
  file = path.join(folder, 'talkplace.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A database with one batch in it, and its backup; `sessions` are signed in, and have links that wait. */
async function withCopy() {
  const store = await openStore([file]);
  await store.take(batchOf('kept'));
  await store.home.query("INSERT INTO session (id, account, data, expires) VALUES ('s', 'a', '{}', 1)");
  await store.home.query("INSERT INTO invitation (hash, account, expires) VALUES ('h', 'a', 1)");
  const copy = path.join(folder, 'copy.db');
  await backup(file, copy);
  await store.close();
  return copy;
}

async function countIn(table: string) {
  const store = await openStore([file]);
  const [row] = await store.home.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
  await store.close();
  return row!.n;
}

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
    await expect(restore(copy, file, today)).rejects.toThrow(/in use\. Stop the collector/);
    await store.close();
    const aside = await restore(copy, file, today);
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
    await expect(restore(path.join(folder, 'junk'), file, today)).rejects.toThrow(/no counts of a collector/);
  });

  it('may be read by its owner alone: hashes of passwords are in it', async () => {
    await (await openStore([file])).close();
    const copy = path.join(folder, 'copy.db');
    await backup(`sqlite:${file}`, copy);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    await restore(copy, `sqlite:${file}`, today);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that cannot be used leaves everything as it was', async () => {
    const store = await openStore([file]);
    await store.take(batchOf('kept'));
    await store.home.query("INSERT INTO migration (id, name) VALUES (9000, 'later')");
    await store.close();
    const newer = path.join(folder, 'newer.db');
    renameSync(file, newer);
    await (await openStore([file])).close();
    const before = readdirSync(folder).sort();
    await expect(restore(newer, file, today)).rejects.toThrow(/newer version\. Install a newer @talkplace\/collector/);
    await expect(restore(file, 'postgres://db/x', today)).rejects.toThrow(/pg_restore/);
    writeFileSync(path.join(folder, 'cut.db'), readFileSync(newer).subarray(0, 20_000));
    await expect(restore(path.join(folder, 'cut.db'), file, today)).rejects.toThrow(BackupRefusedError);
    rmSync(path.join(folder, 'cut.db'));
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it.each([
    ['its head', (bytes: Buffer) => bytes.fill('x', 0, 4096)],
    ['all but its head', (bytes: Buffer) => bytes.fill('x', 100)],
    ['its end', (bytes: Buffer) => bytes.subarray(0, 5000)],
  ])('takes the place of a file that lost %s, which is kept', async (_, damage) => {
    const copy = await withCopy();
    writeFileSync(file, damage(readFileSync(file)));
    await expect(openStore([file])).rejects.toThrow(/damaged|is not a database|disk/);
    const aside = await restore(copy, file, today);
    expect(existsSync(aside!)).toBe(true);
    expect(await countIn('batch')).toBe(1);
  });

  it('is not given the log of a file that is gone', async () => {
    const copy = await withCopy();
    rmSync(file);
    writeFileSync(`${file}-wal`, 'a log of before');
    expect(await restore(copy, file, today)).toBe(undefined);
    expect(readFileSync(`${file}.before-1-wal`, 'utf8')).toBe('a log of before');
    expect(await countIn('batch')).toBe(1);
  });

  it('hands on why the file in its place cannot be replaced', async () => {
    const copy = await withCopy();
    const other = await openSqlite(path.join(folder, 'other.db'));
    await other.query('PRAGMA application_id = 7');
    await other.query('CREATE TABLE theirs (n BIGINT)');
    await other.close();
    await expect(restore(copy, path.join(folder, 'other.db'), today)).rejects.toThrow(/database of another program/);
  });

  it('can be put back from where nobody may write', async () => {
    const copy = await withCopy();
    const apart = path.join(folder, 'apart');
    mkdirSync(apart);
    renameSync(copy, path.join(apart, 'copy.db'));
    chmodSync(path.join(apart, 'copy.db'), 0o400);
    chmodSync(apart, 0o500);
    rmSync(file);
    try {
      await restore(path.join(apart, 'copy.db'), file, today);
      expect(readdirSync(apart)).toEqual(['copy.db']);
    } finally {
      chmodSync(apart, 0o700);
    }
    expect(await countIn('batch')).toBe(1);
  });

  it('signs everybody out, ends the links that wait, and notes the day', async () => {
    const copy = await withCopy();
    await restore(copy, file, today);
    expect([await countIn('session'), await countIn('invitation')]).toEqual([0, 0]);
    const store = await openStore([file]);
    expect(await store.home.query("SELECT value FROM setting WHERE name = 'restored'")).toEqual([{ value: today }]);
    await store.close();
    expect(readFileSync(copy).includes('restored')).toBe(false);
  });
});
