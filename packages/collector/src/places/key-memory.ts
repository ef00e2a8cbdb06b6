import { addDays } from '../figures/periods.js';
import type { Database } from '../store/database.js';
import { StoreUnavailableError } from '../store/store.js';
import type { KeyHolder, KeyRefusal } from './places.js';

interface Row {
  hash: string;
  revoked: string | null;
  place: string;
  kind: string;
  area: string;
  people: number | null;
  closed: string | null;
}

const select = `SELECT place_key.hash, place_key.revoked, place.id AS place, place.kind, place.area, place.people, place.closed
  FROM place_key JOIN place ON place.id = place_key.place`;

/** How often the keys are read afresh, in milliseconds. */
const refreshTime = 20_000;

/** Most unknown keys remembered, so that asking for the same one again costs no query until the next reading. */
const mostUnknown = 10_000;

/** Days after a restore for which a key that the backup does not know may still be a right one: time to make another. */
const doubtDays = 7;

/** Every key in memory, so that reports are taken while the home database is down. */
export class KeyMemory {
  readonly #home: Database;
  readonly #today: () => string;
  readonly #timer: NodeJS.Timeout;
  #rows = new Map<string, Row>();
  #unknown = new Set<string>();
  #reading: Promise<void> | undefined;
  #changes = 0;
  /** Whether any place is enrolled that has not left. */
  #hasPlaces = false;
  /** The day on which the database was last put back from a backup. */
  #restored: string | undefined;

  constructor(home: Database, today: () => string) {
    this.#home = home;
    this.#today = today;
    // What cannot be read now is read next time; until then the keys of before hold.
    this.#timer = setInterval(() => void this.read().catch(() => undefined), refreshTime);
    this.#timer.unref();
  }

  /** Reads all keys afresh. Rejects when the database cannot be asked; what was in memory stays. */
  read(): Promise<void> {
    this.#reading ??= this.#readAll().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /**
   * Whose key has this hash. Rejects with StoreUnavailableError where neither memory nor database can say, as for a key that
   * may have been made after the backup from which the database was put back.
   */
  async holderOf(hash: string): Promise<KeyHolder | KeyRefusal> {
    const row = this.#rows.get(hash) ?? (this.#unknown.has(hash) ? undefined : await this.#ask(hash));
    if (!row) return this.#refuseUnknown();
    if (row.closed !== null) return 'closed';
    if (row.revoked !== null && row.revoked <= this.#today()) return 'revoked';
    const { place, kind, area, people } = row;
    return { place, kind, area, ...(people === null ? {} : { people }) };
  }

  /** The keys of a place have changed: the database is asked again when one of them comes. */
  forget(place: string): void {
    this.#changes++;
    for (const [hash, row] of this.#rows) if (row.place === place) this.#rows.delete(hash);
  }

  /** Whether any place is enrolled that has not left, as of the last reading. */
  get hasPlaces(): boolean {
    return this.#hasPlaces;
  }

  /** A place was enrolled here: known without waiting for the next reading. */
  noticePlace(): void {
    this.#changes++;
    this.#hasPlaces = true;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #refuseUnknown(): KeyRefusal {
    if (this.#restored === undefined || this.#today() >= addDays(this.#restored, doubtDays)) return 'unknown';
    throw new StoreUnavailableError(
      `A key is unknown, but was perhaps made after the backup that was put back on ${this.#restored}. ` +
        'Give its place a new one.',
    );
  }

  async #readAll(): Promise<void> {
    const changes = this.#changes;
    const rows = await this.#home.query<Row>(select);
    const [restored] = await this.#home.query<{ value: string }>("SELECT value FROM setting WHERE name = 'restored'");
    const places = await this.#home.query('SELECT id FROM place WHERE closed IS NULL LIMIT 1');
    // What changed while the answer was on its way may be missing in it.
    if (changes !== this.#changes) return this.#readAll();
    this.#rows = new Map(rows.map((row) => [row.hash, row]));
    this.#unknown.clear();
    this.#hasPlaces = places.length > 0;
    this.#restored = restored?.value;
  }

  async #ask(hash: string): Promise<Row | undefined> {
    const changes = this.#changes;
    const [row] = await this.#home.query<Row>(`${select} WHERE place_key.hash = ?`, hash);
    if (changes !== this.#changes) return row;
    if (row) this.#rows.set(hash, row);
    else if (this.#unknown.size < mostUnknown) this.#unknown.add(hash);
    return row;
  }
}
