import type { Kept, Work } from './kept.js';

/** Where what waits is kept: in the database of the endpoint, and in memory for when there is none. */
export interface Shelves {
  /** In the database if that works, in memory if not. With a key, the work sees the record of that key only. */
  either: Run;
  /** In memory at once, before this returns, then in the database if that works. */
  both: Run;
  /** In memory only, and at once, before this returns. */
  inMemory: Run;
  /** From now on nothing is kept and nothing is found. */
  close(): void;
}

type Run = (work: Work, key?: [day: string, id: string]) => Promise<unknown>;

const nothing = () => {};

// The number changes with the form of the records: an older page and a newer one then never share a database.
export const nameOf = (endpoint: string) => `talkplace-report-1 ${endpoint}`;

/** Deletes the database of an endpoint. Every tab that has it open notices. Done when it is gone, or cannot be. */
export const deleteDatabase = (endpoint: string): Promise<void> =>
  new Promise<unknown>((resolve) => {
    const request = indexedDB.deleteDatabase(nameOf(endpoint));
    request.onsuccess = request.onerror = request.onblocked = resolve;
  }).then(nothing, nothing);

/** Opens no database before something is to be kept or found. `onDeleted` is called when someone deletes it. */
export function shelves(endpoint: string, durable: boolean, onDeleted: () => void): Shelves {
  const memory = new Map<string, Kept>();
  let open = true;
  let opening: Promise<IDBDatabase> | undefined;

  const openDatabase = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      // Some browsers never answer.
      setTimeout(reject, 3000);
      const request = indexedDB.open(nameOf(endpoint));
      request.onupgradeneeded = () => request.result.createObjectStore('kept', { keyPath: ['day', 'id'] });
      request.onerror = reject;
      request.onsuccess = () => {
        const { result } = request;
        result.onversionchange = () => {
          result.close();
          onDeleted();
        };
        resolve(result);
      };
    });

  const inMemory: Run = async (work, key) => {
    if (!open) return;
    const kept = [...memory.values()].filter(({ day, id }) => !key || (day === key[0] && id === key[1]));
    work(
      kept,
      (one) => memory.set(`${[one.day, one.id]}`, one),
      (one) => memory.delete(`${[one.day, one.id]}`),
    );
  };

  const inDatabase: Run = async (work, key) => {
    if (!open || !durable) throw 0;
    try {
      const database = await (opening ??= openDatabase());
      await new Promise((resolve, reject) => {
        // Strict: a batch that is sent but not yet on the disk would be sealed again, under another id, after a power cut.
        const transaction = database.transaction('kept', 'readwrite', { durability: 'strict' });
        transaction.oncomplete = resolve;
        transaction.onabort = reject;
        const store = transaction.objectStore('kept');
        const request = store.getAll(key);
        request.onsuccess = () =>
          work(
            request.result as Kept[],
            (one) => store.put(one),
            (one) => store.delete([one.day, one.id]),
          );
      });
    } catch (error) {
      // Full, evicted or lost: the next one starts from the beginning.
      opening?.then((database) => database.close(), nothing);
      opening = undefined;
      throw error;
    }
  };

  return {
    inMemory,
    either: (work, key) => inDatabase(work, key).catch(() => inMemory(work, key)),
    both(work, key) {
      void inMemory(work, key);
      return inDatabase(work, key).catch(nothing);
    },
    close() {
      open = false;
      memory.clear();
    },
  };
}
