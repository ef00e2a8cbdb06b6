import type { Database } from './database.js';
import { migrations } from './migrations.js';

/** The database was written by a newer version of the collector, so this one must not touch it. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/**
 * Brings a database to the present form: runs each step that it has not had, in order, each in a transaction together with
 * its mark. May run in several processes at once. Throws NewerDatabaseError where the database has steps that this copy of
 * the collector does not know.
 */
export async function migrate(database: Database, steps = migrations): Promise<void> {
  await database.query('CREATE TABLE IF NOT EXISTS migration (id BIGINT PRIMARY KEY, name TEXT NOT NULL)');
  const done = await database.query<{ id: number }>('SELECT id FROM migration');
  const newest = Math.max(0, ...done.map(({ id }) => id));
  const known = Math.max(0, ...steps.map(({ id }) => id));
  if (newest > known) {
    throw new NewerDatabaseError(
      `The database is of a newer version (step ${newest}, this copy knows ${known}). Install a newer @talkplace/collector.`,
    );
  }
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
