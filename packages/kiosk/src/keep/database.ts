// Some browsers never answer when they are asked for a database, and a disk may stall after a power cut.
const patience = 3000;
const store = 'kept';

const endOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('database'));
    setTimeout(() => reject(new Error('database')), patience);
  });

/** A few records in the browser's database. Whatever takes longer than three seconds rejects. */
export class Database {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
    // Another tab, or "clear all", may want to delete it.
    database.onversionchange = () => database.close();
  }

  /** Opens a database, and gives it with everything that it holds, by key. */
  static async read(name: string): Promise<[Database, Record<string, unknown>]> {
    const database = await Database.#open(name);
    try {
      return [database, await database.#all()];
    } catch (error) {
      database.close();
      throw error;
    }
  }

  static async #open(name: string): Promise<Database> {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    try {
      return new Database(await endOf(request));
    } catch (error) {
      // Left open, a late one would stand in the way of whoever deletes it.
      request.onsuccess = () => request.result.close();
      throw error;
    }
  }

  async #all(): Promise<Record<string, unknown>> {
    const records = this.#database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([endOf(records.getAllKeys()), endOf(records.getAll())]);
    return Object.fromEntries(keys.map((key, at) => [key, values[at] as unknown]));
  }

  /** Writes records, and deletes those that are undefined: all of it or nothing. */
  async write(changes: Record<string, unknown>): Promise<void> {
    // Strict: it is on the disk when we say so, also after a power cut.
    const transaction = this.#database.transaction(store, 'readwrite', { durability: 'strict' });
    const records = transaction.objectStore(store);
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) records.delete(key);
      else records.put(value, key);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('database'));
      setTimeout(() => reject(new Error('database')), patience);
    });
  }

  close(): void {
    this.#database.close();
  }
}

/** Deletes a database. */
export const removeDatabase = async (name: string): Promise<void> => {
  await endOf(indexedDB.deleteDatabase(name));
};
