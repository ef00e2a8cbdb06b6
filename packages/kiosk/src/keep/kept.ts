import type { PinHash } from './pin.js';

/** Settings of the place as they were given, and where they came from. */
export interface KeptSettings {
  raw: Record<string, unknown>;
  /** Address that they are read from again; nothing where they were scanned or pasted. */
  from?: string;
}

/** Light of the screen, 0.1 to 1, within the opening hours and outside them. */
export interface Light {
  open: number;
  closed: number;
}

/** All that stays on the device, and all of it is about the device. */
export interface KeptValues {
  settings: KeptSettings;
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
  /** How often it crashed in a row. */
  crashes: number;
  /** The browser was asked to keep storage. */
  askedToPersist: boolean;
  /** Day on which the endpoint last took a report, such as 2026-11-25. */
  lastSent: string;
}

type Key = keyof KeptValues;

/** Where it is kept: the browser's database, its simple storage, or nowhere because the browser allows neither. */
export type KeptIn = 'database' | 'storage' | 'memory';

// Some browsers never answer when they are asked for a database.
const patience = 3000;
const store = 'kept';

const endOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('database'));
    setTimeout(() => reject(new Error('database')), patience);
  });

/** The few things that outlive a wipe. Reading is from memory; writing goes to the disk whole or not at all. */
export class Kept {
  /** Where it is kept now. */
  where: KeptIn;
  /** The last writing to the disk failed, as it does where storage is full. */
  failed = false;

  readonly #name: string;
  readonly #database: IDBDatabase | undefined;
  #values: Partial<KeptValues>;

  private constructor(name: string, where: KeptIn, values: Partial<KeptValues>, database?: IDBDatabase) {
    this.#name = name;
    this.where = where;
    this.#values = values;
    this.#database = database;
  }

  /** Reads what is kept. Always gives something; without storage it lives as long as the document. */
  static async open(name: string): Promise<Kept> {
    try {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      const database = await endOf(request);
      // Another tab, or "clear all", may want to delete it.
      database.onversionchange = () => database.close();
      const records = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([endOf(records.getAllKeys()), endOf(records.getAll())]);
      return new Kept(
        name,
        'database',
        Object.fromEntries(keys.map((key, at) => [key, values[at] as unknown])),
        database,
      );
    } catch {
      return Kept.#simple(name);
    }
  }

  static #simple(name: string): Kept {
    try {
      const text = localStorage.getItem(name) ?? '{}';
      localStorage.setItem(name, text);
      return new Kept(name, 'storage', JSON.parse(text) as Partial<KeptValues>);
    } catch {
      return new Kept(name, 'memory', {});
    }
  }

  get<K extends Key>(key: K): KeptValues[K] | undefined {
    return this.#values[key];
  }

  /** Keeps a value, or forgets it when it is undefined. False where it lasts only as long as the document. */
  async set<K extends Key>(key: K, value: KeptValues[K] | undefined): Promise<boolean> {
    if (value === undefined) delete this.#values[key];
    else this.#values[key] = value;
    try {
      if (this.#database) await this.#write(this.#database, key, value);
      else if (this.where === 'storage') localStorage.setItem(this.#name, JSON.stringify(this.#values));
      else return false;
      this.failed = false;
      return true;
    } catch {
      this.failed = true;
      return false;
    }
  }

  async #write(database: IDBDatabase, key: Key, value: unknown) {
    // Strict: it is on the disk when we say so, also after a power cut.
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
    const records = transaction.objectStore(store);
    if (value === undefined) records.delete(key);
    else records.put(value, key);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('database'));
    });
  }

  /** Forgets everything. Settles in any case. */
  async clear(): Promise<void> {
    this.#values = {};
    try {
      this.#database?.close();
      if (this.#database) await endOf(indexedDB.deleteDatabase(this.#name));
      else localStorage.removeItem(this.#name);
    } catch {
      // Where it cannot be reached, nothing could be kept either.
    }
  }
}
