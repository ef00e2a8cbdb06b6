import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a database is: a file of SQLite, or a server of PostgreSQL. */
export type Location = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

/** A text that names no database. The message says what would; it never holds a password. */
export class LocationError extends Error {
  override name = 'LocationError';
}

const wanted = 'Write the path of a file, such as ./data/counts.db, or postgres://user:password@host/database.';

/** Reads the path of a file, `sqlite:` and a path, a `file:` address, or `postgres://…`. Throws LocationError for all else. */
export function locationOf(text: string): Location {
  if (text.trim() === '') throw new LocationError(`The name of the database is empty. ${wanted}`);
  // One letter is a drive of Windows.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(text)?.[1]?.toLowerCase();
  switch (scheme) {
    case undefined:
      return { engine: 'sqlite', file: text };
    case 'sqlite': {
      const file = text.slice('sqlite:'.length).replace(/^\/\/(?=\/|\.)/, '');
      if (file === '' || file.startsWith('//')) throw new LocationError(`"${text}" names no file. ${wanted}`);
      return { engine: 'sqlite', file };
    }
    case 'file':
      return { engine: 'sqlite', file: pathOf(text) };
    case 'postgres':
    case 'postgresql':
      if (!URL.canParse(text))
        throw new LocationError(`The address of the PostgreSQL database cannot be read. ${wanted}`);
      return { engine: 'postgres', url: text };
    default:
      throw new LocationError(`A database cannot be at "${scheme}:…". ${wanted}`);
  }
}

/** Reads several, which must all be different. Throws LocationError when there is none or one comes twice. */
export function locationsOf(texts: readonly string[]): Location[] {
  if (texts.length === 0) throw new LocationError(`No database is named. ${wanted}`);
  const locations = texts.map(locationOf);
  const names = locations.map(nameOf);
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  if (twice >= 0) {
    throw new LocationError(`Databases 1 to ${texts.length}: number ${twice + 1} is named twice. Name each one once.`);
  }
  return locations;
}

/** What people may read of a location: the whole path of the file, or host and database without user and password. */
export function shownName(location: Location): string {
  if (location.engine === 'sqlite') return resolve(location.file);
  const { host, pathname } = new URL(location.url);
  return `${host}${pathname}`;
}

function nameOf(location: Location): string {
  if (location.engine === 'sqlite') return resolve(location.file);
  const { hostname, port, pathname, search } = new URL(location.url);
  return `postgres ${hostname}:${port || '5432'}${pathname}${search}`;
}

function pathOf(text: string): string {
  try {
    return fileURLToPath(text);
  } catch (error) {
    throw new LocationError(`"${text}" names no file. ${wanted}`, { cause: error });
  }
}
