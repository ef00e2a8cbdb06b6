import type { Database } from './database.js';
import { LateDatabase } from './late-database.js';
import { locationsOf, type Location } from './location.js';
import { migrate } from './migrate.js';
import { openPostgres } from './postgres.js';
import { checkIdentity, shardedStore } from './shards.js';
import { openSqlite } from './sqlite.js';
import { StoreUnavailableError, type Store } from './store.js';

/**
 * Opens the databases of these locations, the home first, brings each to the present form and makes one store of them. A
 * location is the path of a file, `sqlite:` and a path, or `postgres://…`. A shard that cannot be reached now is tried again
 * whenever it is needed, so that the other areas go on; the home has to be there. Throws LocationError for a location that
 * is none or is named twice, ShardOrderError, and what `openSqlite`, `openPostgres` and `migrate` throw, after closing what
 * was open already. `open` opens one database as it is.
 */
export async function openStore(urls: readonly string[], open = openDatabase): Promise<Store> {
  const locations = locationsOf(urls);
  const databases: Database[] = [];
  try {
    for (const [index, location] of locations.entries()) {
      databases.push(await openShard(() => prepare(location, index + 1), index === 0));
    }
    return shardedStore(databases);
  } catch (error) {
    await Promise.allSettled(databases.map((database) => database.close()));
    throw error;
  }

  async function prepare(location: Location, number: number): Promise<Database> {
    const database = await open(location);
    try {
      await migrate(database);
      await checkIdentity(database, number, locations.length);
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }
}

async function openShard(open: () => Promise<Database>, isHome: boolean): Promise<Database> {
  try {
    return await open();
  } catch (error) {
    if (isHome || !(error instanceof StoreUnavailableError)) throw error;
    return new LateDatabase(open);
  }
}

/** Opens one database, of whatever engine, as it is. */
export const openDatabase = (location: Location): Promise<Database> =>
  location.engine === 'postgres' ? openPostgres(location.url) : openSqlite(location.file);
