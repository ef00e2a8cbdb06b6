import {
  existsSync,
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

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkplace-store-'));
  file = path.join(folder, 'talkplace.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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

  it('may be read by its owner alone: hashes of passwords are in it', async () => {
    await (await openStore([file])).close();
    const copy = path.join(folder, 'copy.db');
    await backup(`sqlite:${file}`, copy);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    await restore(copy, `sqlite:${file}`);
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
    await expect(restore(newer, file)).rejects.toThrow(/newer version\. Install a newer @talkplace\/collector/);
    await expect(restore(file, 'postgres://db/x')).rejects.toThrow(/pg_restore/);
    writeFileSync(path.join(folder, 'cut.db'), readFileSync(newer).subarray(0, 20_000));
    await expect(restore(path.join(folder, 'cut.db'), file)).rejects.toThrow(BackupRefusedError);
    rmSync(path.join(folder, 'cut.db'));
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
