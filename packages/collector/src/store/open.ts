import { existsSync } from 'node:fs';
import type { Database } from './database.js';
import { LateDatabase } from './late-database.js';
import { locationsOf, shownName, type Location } from './location.js';
import { StoreMissingError, ensurePresentForm, migrate } from './migrate.js';
import { openPostgres } from './postgres.js';
import { checkIdentity, identify, shardedStore } from './shards.js';
import { openSqlite } from './sqlite.js';
import { StoreUnavailableError, type Store } from './store.js';

/** How `openStore` opens databases. */
export interface Opening {
  /** Opens one database as it is. */
  open?: ((location: Location) => Promise<Database>) | undefined;
  /** Takes databases that a collector has brought up, in the form that this copy knows; makes none and changes none. */
  onlyExisting?: boolean | undefined;
}

/**
 * Opens the databases of these locations, the home first, brings each to the present form and makes one store of them. A
 * location is the path of a file, `sqlite:` and a path, or `postgres://…`. A shard that cannot be reached now is tried again
 * whenever it is needed, so that the other areas go on; the home has to be there. Throws LocationError for a location that
 * is none or is named twice, ShardOrderError, and what `openSqlite`, `openPostgres` and `migrate` throw, after closing what
 * was open already; StoreMissingError and OlderDatabaseError where it may make and change nothing.
 */
export async function openStore(urls: readonly string[], opening: Opening = {}): Promise<Store> {
  const { open = openDatabase, onlyExisting = false } = opening;
  const locations = locationsOf(urls);
  const databases: Database[] = [];
  /** That of the home, which is opened first. */
  let installation: string | undefined;
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
    if (onlyExisting) ensureThere(location);
    const database = await open(location);
    try {
      await (onlyExisting ? ensurePresentForm(database, shownName(location)) : migrate(database));
      if (!onlyExisting) await identify(database, number, locations.length, installation);
      const found = await checkIdentity(database, number, locations.length, installation);
      installation ??= found;
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }
}

function ensureThere(location: Location) {
  if (location.engine === 'postgres' || location.file === ':memory:' || existsSync(location.file)) return;
  throw new StoreMissingError(shownName(location));
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
