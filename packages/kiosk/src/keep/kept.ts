import { Database, removeDatabase } from './database.js';
import type { PinHash } from './pin.js';

/** Settings of the place as they were given, and where they came from. */
export interface PlaceSettings {
  raw: Record<string, unknown>;
  /** Address that they are read from again; nothing where they were scanned or pasted. */
  from?: string;
}

/** Settings that are kept. New ones have those before with them, until the kiosk has shown with the new ones once. */
export interface KeptSettings extends PlaceSettings {
  before?: PlaceSettings;
  /** Documents that began with new ones. */
  starts?: number;
}

/** Why the tablet does not follow the settings that it was given: a line in the staff corner says so. */
export type SettingsTrouble = 'wrong' | 'stopped' | 'failed' | 'unreadable';

/** Light of the screen, 0.1 to 1, within the opening hours and outside them. */
export interface Light {
  open: number;
  closed: number;
}

/** All that stays on the device, and all of it is about the device. */
export interface KeptValues {
  settings: KeptSettings;
  /** New settings that did not start, as JSON: they are not tried again. */
  refusedSettings: string;
  settingsTrouble: SettingsTrouble;
  /** CSS pixels to a millimetre. */
  millimetre: number;
  muted: boolean;
  /** Language that a new document starts in, where staff chose one. */
  language: string;
  light: Light;
  /** Who looks after the tablet. */
  owner: string;
  pin: PinHash;
  /** Set-up was finished, with a PIN or without. */
  setUp: boolean;
  /** Wrong PINs since the last right one. */
  wrongPins: number;
  /** Seconds before the next PIN is taken. */
  pinWait: number;
  /** How often it crashed in a row, and whether the pause after the last crash is still to come. */
  crashes: { inRow: number; isPauseDue: boolean };
  /** The browser was asked to keep storage. */
  askedToPersist: boolean;
  /** Day on which the endpoint last took a report, such as 2026-11-25. */
  lastSent: string;
  /** The policy of the page did not let a report leave. */
  isSendingRefused: boolean;
}

type Key = keyof KeptValues;
/** How many changes there were: of two places that keep the same, the one that has seen more is right. */
type Noted = Partial<KeptValues & { changes: number }>;

/** Where it is kept: the browser's database, its simple storage, or nowhere because the browser allows neither. */
export type KeptIn = 'database' | 'storage' | 'memory';

/**
 * The few things that outlive a wipe. Reading is from memory; writing goes to the disk whole or not at all. It is kept
 * twice, in the browser's database and in its simple storage: a disk that stalls after a power cut takes not both.
 */
export class Kept {
  /** Where it is kept now. */
  readonly where: KeptIn;
  /** False where the database could not be read and nothing else is known: there may be more. */
  readonly isSure: boolean;
  /** The last writing to the disk failed, as it does where storage is full. */
  failed = false;

  readonly #name: string;
  readonly #database: Database | undefined;
  readonly #writing = new Set<Promise<unknown>>();
  #values: Noted;

  private constructor(name: string, found: { where: KeptIn; isSure: boolean; values: Noted; database?: Database }) {
    this.#name = name;
    this.where = found.where;
    this.isSure = found.isSure;
    this.#values = found.values;
    this.#database = found.database;
  }

  /** Reads what is kept. Always gives something; without storage it lives as long as the document. */
  static async open(name: string): Promise<Kept> {
    const simple = readSimple(name);
    const isKnown = (simple?.changes ?? 0) > 0;
    try {
      const [database, values] = await Database.read(name);
      const kept = new Kept(name, { where: 'database', isSure: true, values, database });
      await kept.#level(simple);
      return kept;
    } catch (error) {
      const isNone = !globalThis.indexedDB || (error instanceof DOMException && error.name === 'SecurityError');
      const where = simple ? 'storage' : 'memory';
      return new Kept(name, { where, isSure: isNone || isKnown, values: simple ?? {} });
    }
  }

  /** Brings the place that has missed something up to the other. */
  async #level(simple: Noted | undefined) {
    const [here, there] = [this.#values.changes ?? 0, simple?.changes ?? 0];
    if (here > there) writeSimple(this.#name, this.#values);
    if (here >= there || !simple) return;
    const gone = Object.keys(this.#values).filter((key) => !(key in simple));
    this.#values = simple;
    await this.#write({ ...Object.fromEntries(gone.map((key) => [key, undefined])), ...simple });
  }

  get<K extends Key>(key: K): KeptValues[K] | undefined {
    return this.#values[key];
  }

  /** Keeps a value, or forgets it when it is undefined. False where it lasts only as long as the document. */
  async set<K extends Key>(key: K, value: KeptValues[K] | undefined): Promise<boolean> {
    if (value === undefined) delete this.#values[key];
    else this.#values[key] = value;
    const changes = (this.#values.changes ?? 0) + 1;
    this.#values.changes = changes;
    const isSimple = writeSimple(this.#name, this.#values);
    const isWritten = await this.#write({ [key]: value, changes });
    this.failed = this.where !== 'memory' && !isSimple && !isWritten;
    return isSimple || isWritten;
  }

  async #write(changes: Record<string, unknown>): Promise<boolean> {
    if (!this.#database) return false;
    const writing = this.#database.write(changes).then(
      () => true,
      () => false,
    );
    this.#writing.add(writing);
    const isWritten = await writing;
    this.#writing.delete(writing);
    return isWritten;
  }

  /** What was to be kept so far is on the disk, or cannot be had there. */
  async settled(): Promise<void> {
    await Promise.all(this.#writing);
  }

  /** Forgets everything. Settles in any case. */
  async clear(): Promise<void> {
    this.#values = {};
    try {
      globalThis.localStorage?.removeItem(this.#name);
    } catch {
      // Not allowed here: nothing was kept in it.
    }
    try {
      this.#database?.close();
      await removeDatabase(this.#name);
    } catch {
      // Where it cannot be reached, nothing could be kept either.
    }
  }
}

/** What simple storage holds; undefined where the browser allows none. */
function readSimple(name: string): Noted | undefined {
  try {
    const text = localStorage.getItem(name) ?? '{}';
    localStorage.setItem(name, text);
    return parsed(text);
  } catch {
    return undefined;
  }
}

function parsed(text: string): Noted {
  try {
    return JSON.parse(text) as Noted;
  } catch {
    return {};
  }
}

function writeSimple(name: string, values: Noted): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(values));
    return true;
  } catch {
    return false;
  }
}
