import type { Database } from './database.js';
import { migrations } from './migrations.js';

/** The database was written by a newer version of the collector, so this one must not touch it. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** The database was written by an older version of the collector, and only one that starts may change its form. */
export class OlderDatabaseError extends Error {
  override name = 'OlderDatabaseError';
}

/** No collector has been brought up with this database. */
export class StoreMissingError extends Error {
  override name = 'StoreMissingError';
  /** `name` is that of the database, as people may read it. */
  constructor(name: string) {
    super(
      `No collector has been started yet with the database ${name}. Start it first and leave it running, with ` +
        '"collector" and the same options, then give this command again; or name the database of the collector that you ' +
        'mean with --store or TALKPLACE_STORE.',
    );
  }
}

const newestOf = (steps: readonly { id: number }[]) => Math.max(0, ...steps.map(({ id }) => id));

/**
 * Throws unless the database has the form that this copy of the collector knows: StoreMissingError where it has none,
 * OlderDatabaseError and NewerDatabaseError. Changes nothing. `name` is for people to read.
 */
export async function ensurePresentForm(database: Database, name: string): Promise<void> {
  const [table] = await database.query<{ name: string | null }>(
    database.engine === 'postgres'
      ? "SELECT CAST(to_regclass('migration') AS TEXT) AS name"
      : "SELECT name FROM sqlite_master WHERE name = 'migration'",
  );
  if (!table?.name) throw new StoreMissingError(name);
  const newest = newestOf(await database.query<{ id: number }>('SELECT id FROM migration'));
  if (newest === 0) throw new StoreMissingError(name);
  refuseNewer(newest, newestOf(migrations));
  if (newest < newestOf(migrations)) {
    throw new OlderDatabaseError(
      `The database ${name} is older than this copy of the collector (step ${newest}, this copy knows ` +
        `${newestOf(migrations)}). Stop the collector and start this version of it first, or give the command with that version.`,
    );
  }
}

function refuseNewer(newest: number, known: number) {
  if (newest <= known) return;
  throw new NewerDatabaseError(
    `The database is of a newer version (step ${newest}, this copy knows ${known}). Install a newer @talkplace/collector.`,
  );
}

/**
 * Brings a database to the present form: runs each step that it has not had, in order, each in a transaction together with
 * its mark. May run in several processes at once. Throws NewerDatabaseError where the database has steps that this copy of
 * the collector does not know.
 */
export async function migrate(database: Database, steps = migrations): Promise<void> {
  await database.query('CREATE TABLE IF NOT EXISTS migration (id BIGINT PRIMARY KEY, name TEXT NOT NULL)');
  const done = await database.query<{ id: number }>('SELECT id FROM migration');
  refuseNewer(newestOf(done), newestOf(steps));
  const dialect = database.engine === 'postgres' ? 'postgres' : 'sqlite';
  for (const { id, name, statements } of steps) {
    await database.transaction(async (inside) => {
      // The mark goes first: of two processes that start at once, one waits here and then finds the step done.
      const marked = await inside.query(
        'INSERT INTO migration (id, name) VALUES (?, ?) ON CONFLICT (id) DO NOTHING RETURNING id',
        id,
        name,
      );
      if (marked.length === 0) return;
      for (const each of statements) await inside.query(typeof each === 'string' ? each : each[dialect]);
    });
  }
}
