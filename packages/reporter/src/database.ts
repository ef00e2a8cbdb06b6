/** What requests and transactions have in common. */
interface Asked<T> {
  readonly result?: T;
  onsuccess?: unknown;
  oncomplete?: unknown;
  onerror: unknown;
  onabort?: unknown;
}

/** What a request or a transaction came to. With patience, in milliseconds, it rejects when that is at an end. */
export const endOf = <T>(asked: Asked<T>, patience?: number): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    if (patience) setTimeout(reject, patience);
    asked.onsuccess = asked.oncomplete = () => resolve(asked.result!);
    asked.onerror = asked.onabort = reject;
  });
