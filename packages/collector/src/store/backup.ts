import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from './database.js';
import { locationOf } from './location.js';
import { migrations } from './migrations.js';
import { openSqlite } from './sqlite.js';

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

/**
 * Puts a backup in place of a SQLite database, after checking that it is whole and ours. What stood there is kept beside it,
 * under the name that this resolves to. Stop the collector first. Rejects with BackupRefusedError and LocationError, and
 * then leaves everything as it was.
 */
export async function restore(copy: string, store: string): Promise<string | undefined> {
  const file = fileOf(store, 'restored by its own tool: pg_restore --clean --dbname=<database> copy.dump');
  if (!existsSync(copy)) throw new BackupRefusedError(`There is no ${copy}. Name the file that backup wrote.`);
  await verify(copy);
  if (existsSync(file)) await ensureUnused(file);
  const fresh = unusedName(file, 'restored');
  await copyInto(copy, fresh);
  const aside = existsSync(file) ? unusedName(file, 'before') : undefined;
  if (aside) renameSync(file, aside);
  renameSync(fresh, file);
  flush(dirname(file));
  return aside;
}

function fileOf(store: string, tool: string): string {
  const location = locationOf(store);
  if (location.engine === 'sqlite') return location.file;
  throw new BackupRefusedError(`A database of PostgreSQL is ${tool}`);
}

function unusedName(file: string, word: string): string {
  for (let number = 1; ; number++) if (!existsSync(`${file}.${word}-${number}`)) return `${file}.${word}-${number}`;
}

/** Throws where another connection has the file open; else folds its log into it. */
async function ensureUnused(file: string) {
  const [row] = await reading(file, (database) => database.query('PRAGMA journal_mode = DELETE')).catch(() => []);
  if (row?.journal_mode !== 'delete') {
    throw new BackupRefusedError(`${file} is in use. Stop the collector, then restore.`);
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

async function verify(file: string) {
  const newest = Math.max(...migrations.map(({ id }) => id));
  const refused = (why: string) => new BackupRefusedError(`${file} ${why}`);
  await reading(file, async (database) => {
    const [check] = await database.query<{ integrity_check: string }>('PRAGMA integrity_check');
    if (check?.integrity_check !== 'ok') throw refused('is damaged. Take another backup.');
    const [step] = await database.query<{ id: number | null }>('SELECT MAX(id) AS id FROM migration');
    if ((step?.id ?? 0) > newest) throw refused('is of a newer version. Install a newer @talkplace/collector.');
  }).catch((error: unknown) => {
    if (error instanceof BackupRefusedError) throw error;
    throw new BackupRefusedError(`${file} holds no counts of a collector (${(error as Error).message})`, {
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
