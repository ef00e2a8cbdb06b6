import { existsSync, renameSync, rmSync } from 'node:fs';
import { migrations } from './migrations.js';
import { openSqlite } from './sqlite.js';

/** A backup cannot be made or used; the message says why and what to do. */
export class BackupRefusedError extends Error {
  override name = 'BackupRefusedError';
}

/**
 * Writes a whole and consistent copy of a SQLite file into `target`, while the collector goes on. Rejects with
 * BackupRefusedError where the target exists, or where there is nothing to copy.
 */
export async function backup(file: string, target: string): Promise<void> {
  if (/^postgres(ql)?:/.test(file)) {
    throw new BackupRefusedError(
      'PostgreSQL is backed up by its own tool: pg_dump --format=custom --file=copy.dump <url>',
    );
  }
  if (!existsSync(file)) throw new BackupRefusedError(`There is no ${file}. Name the file that the collector writes.`);
  if (existsSync(target))
    throw new BackupRefusedError(`${target} exists. Name a file that does not, so that nothing is lost.`);
  const database = await openSqlite(file);
  try {
    await database.query('VACUUM INTO ?', target);
  } finally {
    await database.close();
  }
  await verify(target);
}

/**
 * Puts a backup in place of a SQLite file, after checking that it is whole and ours. What stood there is kept beside it, under
 * the name that this resolves to. Stop the collector first. Rejects with BackupRefusedError.
 */
export async function restore(copy: string, file: string): Promise<string | undefined> {
  if (!existsSync(copy)) throw new BackupRefusedError(`There is no ${copy}. Name the file that backup wrote.`);
  await verify(copy);
  const aside = existsSync(file) ? nameAside(file) : undefined;
  if (aside) {
    await ensureUnused(file);
    renameSync(file, aside);
  }
  const database = await openSqlite(copy);
  try {
    await database.query('VACUUM INTO ?', file);
  } finally {
    await database.close();
  }
  return aside;
}

function nameAside(file: string) {
  for (let number = 1; ; number++) if (!existsSync(`${file}.before-${number}`)) return `${file}.before-${number}`;
}

/** Takes the file for itself for a moment, and folds its log into it. */
async function ensureUnused(file: string) {
  const database = await openSqlite(file);
  try {
    const [row] = await database.query<{ journal_mode: string }>('PRAGMA journal_mode = DELETE');
    if (row?.journal_mode !== 'delete') throw new Error('in use');
  } catch {
    throw new BackupRefusedError(`${file} is in use. Stop the collector, then restore.`);
  } finally {
    await database.close();
  }
  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true });
}

async function verify(file: string) {
  const newest = Math.max(...migrations.map(({ id }) => id));
  let database;
  try {
    database = await openSqlite(file);
    const [check] = await database.query<{ integrity_check: string }>('PRAGMA integrity_check');
    const [step] = await database.query<{ id: number }>('SELECT MAX(id) AS id FROM migration');
    if (check?.integrity_check !== 'ok') throw new BackupRefusedError(`${file} is damaged. Take another backup.`);
    if (!step?.id || Number(step.id) > newest) {
      throw new BackupRefusedError(`${file} is of a newer version. Install a newer @talkplace/collector.`);
    }
  } catch (error) {
    if (error instanceof BackupRefusedError) throw error;
    throw new BackupRefusedError(`${file} is no backup of a collector (${(error as Error).message})`, { cause: error });
  } finally {
    await database?.close();
  }
}
