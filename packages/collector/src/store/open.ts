import type { Database } from './database.js';
import { locationsOf, type Location } from './location.js';
import { migrate } from './migrate.js';
import { openPostgres } from './postgres.js';
import { shardedStore } from './shards.js';
import { openSqlite } from './sqlite.js';
import type { Store } from './store.js';

/**
 * Opens the databases of these locations, the home first, brings each to the present form and makes one store of them. A
 * location is the path of a file, `sqlite:` and a path, or `postgres://…`. Throws LocationError for a location that is
 * none, or that is named twice; what `openSqlite`, `openPostgres` and `migrate` throw, after closing what was open already.
 */
export async function openStore(urls: readonly string[]): Promise<Store> {
  const locations = locationsOf(urls);
  const databases: Database[] = [];
  try {
    for (const location of locations) {
      const database = await openDatabase(location);
      databases.push(database);
      await migrate(database);
    }
    return shardedStore(databases);
  } catch (error) {
    await Promise.allSettled(databases.map((database) => database.close()));
    throw error;
  }
}

/** Opens one database, of whatever engine, as it is. */
export const openDatabase = (location: Location): Promise<Database> =>
  location.engine === 'postgres' ? openPostgres(location.url) : openSqlite(location.file);
