import { writeFile } from 'node:fs/promises';
import type { PlaceRecord } from '../api.js';
import type { Context } from '../server/context.js';
import { given, needed, numberOf, oneWord, type Arguments } from './arguments.js';
import { Stop } from './stop.js';
import { table } from './table.js';

/** `organisation add <name>`. */
export async function addOrganisation({ places }: Context, { words }: Arguments): Promise<void> {
  const { id } = await places.createOrganisation(oneWord(words, 'the organisation, in quotes'));
  console.log(`Added. Its id is ${id}`);
}

/** `organisation list`. */
export async function listOrganisations({ places }: Context): Promise<void> {
  const rows = (await places.organisations()).map(({ id, name, places: count }) => [id, name, String(count)]);
  console.log(table(['id', 'name', 'places'], rows, 'There is no organisation yet.'));
}

/** `place add`: makes a place with its first key, and hands over its settings. */
export async function addPlace(context: Context, { flags }: Arguments): Promise<void> {
  const place = await context.places.createPlace({
    organisation: needed(flags, 'organisation'),
    name: needed(flags, 'name'),
    kind: needed(flags, 'kind'),
    area: needed(flags, 'area'),
    people: numberOf(flags, 'people'),
  });
  const { key } = await context.places.createKey(place.id);
  console.log(`Added. Its id is ${place.id}`);
  await handOver(context, place, key, given(flags, 'out'));
}

/** `place list`. */
export async function listPlaces({ places }: Context, { flags }: Arguments): Promise<void> {
  const rows = (await places.places(given(flags, 'organisation'))).map((place) => [
    place.id,
    place.name,
    place.kind,
    place.area,
    place.closed ? `left ${place.closed}` : '',
  ]);
  console.log(table(['id', 'name', 'kind', 'area', ''], rows, 'There is no place yet.'));
}

/** `place show <id>`. */
export async function showPlace({ places }: Context, { words }: Arguments): Promise<void> {
  const { keys, ...place } = await places.place(oneWord(words, 'the id of the place'));
  for (const [name, value] of Object.entries(place)) console.log(`${name.padEnd(13)} ${value}`);
  const rows = keys.map(({ hash, created, revoked }) => [hash, created, revoked ?? '']);
  console.log(`\n${table(['key (SHA-256)', 'made', 'ends'], rows, 'It has no key.')}`);
}

/** `place close <id>`. */
export async function closePlace({ places }: Context, { words }: Arguments): Promise<void> {
  await places.closePlace(oneWord(words, 'the id of the place'));
  console.log('The place has left. Its reports are refused from now on; what it reported stays.');
}

/** `key add <place>`. */
export async function addKey(context: Context, { words, flags }: Arguments): Promise<void> {
  const place = await context.places.place(oneWord(words, 'the id of the place'));
  const { key } = await context.places.createKey(place.id);
  await handOver(context, place, key, given(flags, 'out'));
}

/** Days for which the old keys go on after a rotation: a tablet with a key that has ended throws its counts away. */
const usualGrace = 7;

/** `key rotate <place>`. */
export async function rotateKey(context: Context, { words, flags }: Arguments): Promise<void> {
  const place = await context.places.place(oneWord(words, 'the id of the place'));
  const graceDays = numberOf(flags, 'grace-days') ?? usualGrace;
  const { key } = await context.places.rotateKey(place.id, { graceDays });
  console.log(graceDays === 0 ? 'The old keys have ended.' : `The old keys end in ${graceDays} days.`);
  await handOver(context, place, key, given(flags, 'out'));
}

/** `key revoke <key or hash>`. */
export async function revokeKey({ places }: Context, { words }: Arguments): Promise<void> {
  await places.revokeKey(oneWord(words, 'the key, or its hash as place show lists it'));
  console.log('The key has ended. Collectors that run notice within 20 seconds.');
}

async function handOver({ places, config }: Context, place: PlaceRecord, key: string, file: string | undefined) {
  const { placeJson } = places.newKey(place, key);
  if (config.publicUrl === undefined) {
    console.warn('No --public-url was given, so the settings name an address of this machine alone.');
  }
  if (file === undefined)
    console.log(`\nIts settings, a place.json. The key in it is not shown again:\n\n${placeJson}`);
  else {
    await writeSettings(file, placeJson);
    console.log(`Its settings with the key are in ${file}. The key is not shown again.`);
  }
  console.log(`Open this on a tablet, or scan it:\n\n${places.kioskAddress(placeJson)}\n`);
  console.log(places.qrForTerminal(places.kioskAddress(placeJson)));
}

async function writeSettings(file: string, text: string) {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // The key exists already, so it must not be lost with the file.
    console.log(text);
    const why = (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'it is there already' : (error as Error).message;
    throw new Stop(`${file} was not written: ${why}. The settings stand above; keep them.`);
  }
}
