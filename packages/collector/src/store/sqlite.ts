import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database, Value } from './database.js';
import { loadEngine, type Connection, type Engine } from './sqlite/engine.js';
import { DatabaseFileError, asFileError } from './sqlite/errors.js';
import { SqliteDatabase, heldThread, whenUnlocked } from './sqlite/sqlite-database.js';

/** Marks a file as ours, at https://sqlite.org/fileformat.html#application_id: the letters TALK. */
const applicationId = 0x54414c4b;

/**
 * Opens a file of SQLite, and makes it with its folder when it is not there; only the user who runs the collector may read
 * it. `:memory:` is a database that ends with the process. Without `engine`, `node:sqlite` where the running Node has it
 * (22.13 and later), else libsql. Other processes may have the file open, with either engine: writers wait for each other,
 * up to five seconds. Every commit is on the disk before its promise resolves. Throws DatabaseFileError for a file that
 * cannot be used; later, trouble with the file rejects with StoreUnavailableError.
 */
export async function openSqlite(file: string, { engine }: { engine?: Engine['name'] } = {}): Promise<Database> {
  const { name, connect } = await loadEngine(engine);
  let connection: Connection | undefined;
  try {
    if (file !== ':memory:') await makeFile(file);
    connection = connect(file);
    await prepare(connection, file);
    return new SqliteDatabase(name, file, connection);
  } catch (error) {
    connection?.close();
    throw asFileError(error, file);
  }
}

/** SQLite gives its further files the rights of this one. */
async function makeFile(file: string) {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  await handle.close();
}

async function prepare(connection: Connection, file: string) {
  const read = (sql: string): Value => Object.values(connection.prepare(sql).all([])[0]!)[0]!;
  connection.exec(`PRAGMA busy_timeout = ${heldThread}`);
  await whenUnlocked(() => connection.exec('PRAGMA journal_mode = WAL'));
  if (file !== ':memory:' && read('PRAGMA journal_mode') !== 'wal') {
    throw new DatabaseFileError(
      `${file} lies on a drive that cannot hold a database safely. Use a disk of this machine.`,
    );
  }
  connection.exec('PRAGMA synchronous = FULL');
  // What is forgotten is overwritten, not left in pages that wait to be used again.
  connection.exec('PRAGMA secure_delete = ON');
  // After a burst the log shrinks again to 64 MB.
  connection.exec('PRAGMA journal_size_limit = 67108864');
  if (read('PRAGMA application_id') === applicationId) return;
  await whenUnlocked(() => connection.exec('BEGIN IMMEDIATE'));
  const isOurs = read('PRAGMA application_id') === applicationId;
  const isEmpty = read('SELECT count(*) FROM sqlite_master') === 0;
  if (!isOurs && isEmpty) connection.exec(`PRAGMA application_id = ${applicationId}`);
  connection.exec('COMMIT');
  if (!isOurs && !isEmpty) {
    throw new DatabaseFileError(`${file} is the database of another program. Name another file.`);
  }
}
