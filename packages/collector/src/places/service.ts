import { areaPattern, placeKinds } from '@talkplace/report';
import type { NewKey, Organisation, PlaceRecord } from '../api.js';
import { addressOf, type Context } from '../server/context.js';
import type { Queryable } from '../store/database.js';
import { asHash, hashOfKey, idOf, newPlaceKey } from './identifiers.js';
import { KeyMemory } from './key-memory.js';
import {
  PlaceRefusedError,
  whatAreasAre,
  type KeyHolder,
  type KeyRefusal,
  type PlaceDetails,
  type PlacesService,
} from './places.js';
import { qrAsSvg, qrAsText } from './qr.js';
import { kioskAddress, placeJson } from './settings.js';

interface PlaceRow {
  id: string;
  organisation: string;
  name: string;
  kind: string;
  area: string;
  people: number | null;
  created: string;
  closed: string | null;
}

interface KeyRow {
  hash: string;
  place: string;
  created: string;
  revoked: string | null;
}

/** Longest time for which old keys may go on after a rotation, in days. */
const longestGrace = 60;

/** Places in the home database of a store, with their keys in memory. Resolves when the keys were read once. */
export async function openPlaces(context: Pick<Context, 'store' | 'config' | 'today'>): Promise<PlacesService> {
  const places = new Places(context);
  await places.readKeys();
  return places;
}

class Places implements PlacesService {
  readonly #context: Pick<Context, 'store' | 'config' | 'today'>;
  readonly #keys: KeyMemory;

  constructor(context: Pick<Context, 'store' | 'config' | 'today'>) {
    this.#context = context;
    this.#keys = new KeyMemory(context.store.home, context.today);
  }

  readKeys(): Promise<void> {
    return this.#keys.read();
  }

  async createOrganisation(name: string): Promise<Organisation> {
    const organisation = {
      id: idOf(name, 'organisation'),
      name: readName(name, 'An organisation'),
      created: this.#today,
    };
    await this.#home.query(
      'INSERT INTO organisation (id, name, created) VALUES (?, ?, ?)',
      organisation.id,
      organisation.name,
      organisation.created,
    );
    return { ...organisation, places: 0 };
  }

  async organisations(): Promise<Organisation[]> {
    const rows = await this.#home.query<Organisation>(
      `SELECT organisation.id, organisation.name, organisation.created, COUNT(place.id) AS places
       FROM organisation LEFT JOIN place ON place.organisation = organisation.id AND place.closed IS NULL
       GROUP BY organisation.id, organisation.name, organisation.created`,
    );
    return byName(rows);
  }

  async createPlace(details: PlaceDetails): Promise<PlaceRecord> {
    const { organisation, kind, area, people } = details;
    const name = readName(details.name, 'A place');
    if (!placeKinds.some((known) => known === kind)) {
      throw new PlaceRefusedError(`A place has one of the kinds ${placeKinds.join(', ')}.`);
    }
    if (!areaPattern.test(area)) {
      throw new PlaceRefusedError(whatAreasAre);
    }
    if (people !== undefined && !(Number.isSafeInteger(people) && people >= 1 && people <= 1_000_000)) {
      throw new PlaceRefusedError('The number of people of a place is a whole number from 1 to 1000000.');
    }
    if ((await this.#home.query('SELECT id FROM organisation WHERE id = ?', organisation)).length === 0) {
      throw new PlaceRefusedError('There is no such organisation. Add it first, or list those there are.');
    }
    const id = idOf(name, 'place');
    await this.#home.query(
      'INSERT INTO place (id, organisation, name, kind, area, people, created, closed) VALUES (?, ?, ?, ?, ?, ?, ?, NULL)',
      id,
      organisation,
      name,
      kind,
      area,
      people ?? null,
      this.#today,
    );
    this.#keys.noticePlace();
    return this.place(id);
  }

  async places(organisation?: string): Promise<PlaceRecord[]> {
    const [where, ...values] = organisation === undefined ? [''] : ['WHERE place.organisation = ?', organisation];
    const rows = await this.#home.query<PlaceRow>(`SELECT place.* FROM place ${where}`, ...values);
    const keys = await this.#home.query<KeyRow>(
      `SELECT place_key.* FROM place_key JOIN place ON place.id = place_key.place ${where}`,
      ...values,
    );
    const keysOf = new Map<string, KeyRow[]>(rows.map(({ id }) => [id, []]));
    for (const key of keys) keysOf.get(key.place)?.push(key);
    return byName(rows.map((row) => recordOf(row, keysOf.get(row.id)!)));
  }

  async place(id: string): Promise<PlaceRecord> {
    const [row] = await this.#home.query<PlaceRow>('SELECT * FROM place WHERE id = ?', id);
    if (!row) throw new PlaceRefusedError('There is no such place. List those there are.');
    return recordOf(row, await this.#home.query<KeyRow>('SELECT * FROM place_key WHERE place = ?', id));
  }

  async closePlace(id: string): Promise<void> {
    await this.place(id);
    await this.#home.query('UPDATE place SET closed = ? WHERE id = ? AND closed IS NULL', this.#today, id);
    this.#keys.forget(id);
  }

  async createKey(place: string): Promise<{ key: string; hash: string }> {
    await this.#refuseClosed(place);
    return this.#insertKey(this.#home, place);
  }

  async revokeKey(hashOrKey: string): Promise<void> {
    const hash = asHash(hashOrKey);
    const today = this.#today;
    const [found] = hash
      ? await this.#home.query<{ place: string }>('SELECT place FROM place_key WHERE hash = ?', hash)
      : [];
    if (!hash || !found) {
      throw new PlaceRefusedError(
        'There is no such key. Give the key itself, or its hash as the list of places shows it.',
      );
    }
    await this.#home.query(
      'UPDATE place_key SET revoked = ? WHERE hash = ? AND (revoked IS NULL OR revoked > ?)',
      today,
      hash,
      today,
    );
    this.#keys.forget(found.place);
  }

  async rotateKey(place: string, { graceDays = 0 } = {}): Promise<{ key: string; hash: string }> {
    if (!(Number.isInteger(graceDays) && graceDays >= 0 && graceDays <= longestGrace)) {
      throw new PlaceRefusedError(`Old keys may go on for 0 to ${longestGrace} days.`);
    }
    await this.#refuseClosed(place);
    const end = new Date(Date.parse(this.#today) + graceDays * 864e5).toISOString().slice(0, 10);
    const made = await this.#home.transaction(async (inside) => {
      await inside.query(
        'UPDATE place_key SET revoked = ? WHERE place = ? AND (revoked IS NULL OR revoked > ?)',
        end,
        place,
        end,
      );
      return this.#insertKey(inside, place);
    });
    this.#keys.forget(place);
    return made;
  }

  placeOfKey(key: string): Promise<KeyHolder | KeyRefusal> {
    return this.#keys.holderOf(hashOfKey(key));
  }

  isAnyEnrolled(): boolean {
    return this.#keys.hasPlaces;
  }

  placeJson(place: PlaceRecord, key: string, endpoint: string): string {
    return placeJson(place, key, endpoint);
  }

  qr(text: string): string {
    return qrAsSvg(text);
  }

  qrForTerminal(text: string): string {
    return qrAsText(text);
  }

  kioskAddress(json: string): string {
    const { config } = this.#context;
    return kioskAddress(config.kioskUrl ?? `${addressOf(config)}/kiosk/`, json);
  }

  newKey(place: PlaceRecord, key: string): NewKey {
    const json = this.placeJson(place, key, `${addressOf(this.#context.config)}/counts`);
    return { key, placeJson: json, qr: this.qr(this.kioskAddress(json)) };
  }

  stop(): void {
    this.#keys.stop();
  }

  get #home() {
    return this.#context.store.home;
  }

  get #today() {
    return this.#context.today();
  }

  async #refuseClosed(id: string) {
    const { closed } = await this.place(id);
    if (closed) throw new PlaceRefusedError(`This place left on ${closed}. Add it anew if it has come back.`);
  }

  async #insertKey(inside: Queryable, place: string) {
    const key = newPlaceKey();
    const hash = hashOfKey(key);
    await inside.query(
      'INSERT INTO place_key (hash, place, created, revoked) VALUES (?, ?, ?, NULL)',
      hash,
      place,
      this.#today,
    );
    return { key, hash };
  }
}

function readName(text: string, what: string) {
  const name = text.trim().replace(/\s+/g, ' ');
  const length = [...name].length;
  if (length < 1 || length > 120) throw new PlaceRefusedError(`${what} needs a name of 1 to 120 letters.`);
  return name;
}

function recordOf({ people, closed, ...row }: PlaceRow, keys: readonly KeyRow[]): PlaceRecord {
  return {
    ...row,
    ...(people === null ? {} : { people }),
    ...(closed === null ? {} : { closed }),
    keys: keys
      .toSorted((one, other) => one.created.localeCompare(other.created) || one.hash.localeCompare(other.hash))
      .map(({ hash, created, revoked }) => ({ hash, created, ...(revoked === null ? {} : { revoked }) })),
  };
}

const byName = <Named extends { name: string; id: string }>(list: Named[]) =>
  list.sort((one, other) => one.name.localeCompare(other.name, 'en') || one.id.localeCompare(other.id));
