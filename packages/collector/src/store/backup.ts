import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from './database.js';
import { locationOf } from './location.js';
import { migrations } from './migrations.js';
import { openSqlite } from './sqlite.js';
import { isDamaged, isLocked } from './sqlite/errors.js';

/** A backup cannot be made or used; the message says why and what to do. */
export class BackupRefusedError extends Error {
  override name = 'BackupRefusedError';
}

/**
 * Writes a whole and consistent copy of a SQLite database into the new file `target`, while the collector goes on; only the
 * user who runs this may read it. `store` is what `openStore` takes. Rejects with BackupRefusedError where the target exists,
 * where there is nothing to copy, and for PostgreSQL; with LocationError for a text that names no database.
 */
export async function backup(store: string, target: string): Promise<void> {
  const file = fileOf(store, 'backed up by its own tool: pg_dump --format=custom --file=copy.dump');
  if (!existsSync(file)) throw new BackupRefusedError(`There is no ${file}. Name the file that the collector writes.`);
  if (existsSync(target)) {
    throw new BackupRefusedError(`${target} exists. Name a file that does not, so that nothing is lost.`);
  }
  await verify(file);
  await copyInto(file, target);
}

/** Files that belong to a database of SQLite: itself, its log, and the index of that. */
const parts = ['', '-wal', '-shm'] as const;

/**
 * Puts a backup in place of a SQLite database, damaged or not, after checking that the backup is whole and ours. What stood
 * there is kept beside it, under the name that this resolves to. Nobody stays signed in and no link that waits goes on, since
 * either may have been taken away after the backup; `today` (`YYYY-MM-DD`) is noted, so that keys made after it can be told
 * from wrong ones. Stop the collector first. Rejects with BackupRefusedError, DatabaseFileError and LocationError, and then
 * leaves everything as it was.
 */
export async function restore(copy: string, store: string, today: string): Promise<string | undefined> {
  const file = fileOf(store, 'restored by its own tool: pg_restore --clean --dbname=<database> copy.dump');
  if (!existsSync(copy)) throw new BackupRefusedError(`There is no ${copy}. Name the file that backup wrote.`);
  const fresh = unusedName(file, 'restored');
  try {
    takeCopy(copy, fresh);
    await verify(fresh, copy);
    await reading(fresh, (database) => withdraw(database, today));
    if (existsSync(file)) await ensureUnused(file);
    flush(fresh);
    const aside = keepAside(file);
    renameSync(fresh, file);
    flush(dirname(file));
    return aside;
  } finally {
    for (const part of parts) rmSync(`${fresh}${part}`, { force: true });
  }
}

function fileOf(store: string, tool: string): string {
  const location = locationOf(store);
  if (location.engine === 'sqlite') return location.file;
  throw new BackupRefusedError(`A database of PostgreSQL is ${tool}`);
}

function unusedName(file: string, word: string): string {
  for (let number = 1; ; number++) {
    const name = `${file}.${word}-${number}`;
    if (!parts.some((part) => existsSync(`${name}${part}`))) return name;
  }
}

/** Opening a database writes beside it, and the backup may lie where nobody may write. */
function takeCopy(copy: string, target: string) {
  try {
    for (const part of ['', '-wal'] as const) {
      if (!existsSync(`${copy}${part}`)) continue;
      copyFileSync(`${copy}${part}`, `${target}${part}`, constants.COPYFILE_EXCL);
      chmodSync(`${target}${part}`, 0o600);
    }
  } catch (error) {
    throw new BackupRefusedError(`${copy} could not be copied to ${target} (${(error as Error).message})`, {
      cause: error,
    });
  }
}

/** What was taken away after the backup would come back with it. */
async function withdraw(database: Database, today: string) {
  await database.transaction(async (inside) => {
    await inside.query('DELETE FROM session');
    await inside.query('DELETE FROM invitation');
    await inside.query(
      `INSERT INTO setting (name, value) VALUES ('restored', ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      today,
    );
  });
  await database.query('PRAGMA journal_mode = DELETE');
}

/** A second name for what stands there, so that there is a file at every moment. Its log would be taken for that of another. */
function keepAside(file: string): string | undefined {
  const aside = unusedName(file, 'before');
  if (existsSync(file)) {
    try {
      linkSync(file, aside);
    } catch {
      // Some drives, such as FAT, know no second name.
      copyFileSync(file, aside, constants.COPYFILE_EXCL);
    }
  }
  for (const part of parts.slice(1)) if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${aside}${part}`);
  return existsSync(aside) ? aside : undefined;
}

/** Throws where another connection has the file open; else folds its log into it, if it can still be read. */
async function ensureUnused(file: string) {
  try {
    await reading(file, (database) => database.query('PRAGMA journal_mode = DELETE'));
  } catch (error) {
    const { cause } = error as Error;
    if (isDamaged(cause)) return;
    if (!isLocked(cause)) throw error;
    throw new BackupRefusedError(`${file} is in use. Stop the collector, then restore.`, { cause: error });
  }
}

/** SQLite would let everyone of this machine read the new file, and leaves it to others to bring it to the disk. */
async function copyInto(file: string, target: string) {
  try {
    closeSync(openSync(target, 'wx', 0o600));
    await reading(file, (database) => database.query('VACUUM INTO ?', target));
    flush(target);
    flush(dirname(target));
    await verify(target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(target, { force: true });
    throw new BackupRefusedError(`${target} could not be written (${(error as Error).message})`, { cause: error });
  }
}

function flush(file: string) {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Throws unless `file` is whole and ours; the message calls it `name`. */
async function verify(file: string, name = file) {
  const newest = Math.max(...migrations.map(({ id }) => id));
  const refused = (why: string) => new BackupRefusedError(`${name} ${why}`);
  await reading(file, async (database) => {
    const [check] = await database.query<{ integrity_check: string }>('PRAGMA integrity_check');
    if (check?.integrity_check !== 'ok') throw refused('is damaged. Take another backup.');
    const [step] = await database.query<{ id: number | null }>('SELECT MAX(id) AS id FROM migration');
    if ((step?.id ?? 0) > newest) throw refused('is of a newer version. Install a newer @talkplace/collector.');
  }).catch((error: unknown) => {
    if (error instanceof BackupRefusedError) throw error;
    throw new BackupRefusedError(`${name} holds no counts of a collector (${(error as Error).message})`, {
      cause: error,
    });
  });
}

async function reading<T>(file: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openSqlite(file);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
