/** What requests and transactions have in common. */
interface Asked<T> {
  readonly result?: T;
  onsuccess?: unknown;
  oncomplete?: unknown;
  onupgradeneeded?: unknown;
  onerror: unknown;
  onabort?: unknown;
}

// Some browsers never answer when they are asked for a database.
const patience = 3000;

/**
 * What a request or a transaction came to. One for a database gives its `name`: a new database gets a store of that name;
 * it rejects when nothing has come in three seconds; and it closes the database as soon as whoever waited has begun a
 * transaction, or at once if nobody waits any more: left open, it would stand in the way of a tab that deletes it.
 */
export const endOf = <T>(asked: Asked<T>, name?: string): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    if (name) setTimeout(reject, patience);
    asked.onupgradeneeded = () => (asked.result as IDBDatabase).createObjectStore(name!);
    asked.onsuccess = asked.oncomplete = async () => {
      // Whoever waits has its turn before this goes on.
      await (resolve as (result: T) => unknown)(asked.result!);
      if (name) (asked.result as IDBDatabase | undefined)?.close();
    };
    asked.onerror = asked.onabort = reject;
  });
