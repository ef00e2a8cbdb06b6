/** Days for which counts may wait in a browser, as the reporter has it. */
const daysKept = 30;

/** Database of the reporter, and channel of its tabs, for an endpoint. */
const nameOf = (endpoint: string) => `talkplace-1 ${endpoint}`;
const isOurs = (name = '') => /^talkplace-\d+ /.test(name);

const endOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', reject);
  });

const databases = async () => {
  // A sandboxed frame has no origin, so no storage; Chromium reports an error of its own when it is asked all the same.
  if (origin === 'null') return [];
  // Missing in old browsers; then only what is known by name can be deleted.
  const all = (await indexedDB.databases?.()) ?? [];
  return all.map(({ name }) => name!).filter(isOurs);
};

/**
 * Deletes the counts that wait in this browser: those for one endpoint, or all of this origin. Done when they are gone.
 * Where nothing can be stored, nothing was left. Needs no reporter: a place that counts nothing loads none.
 */
export async function forgetCounts(endpoint?: string): Promise<void> {
  try {
    const names = endpoint === undefined ? await databases() : [nameOf(endpoint)];
    await Promise.all(names.map((name) => endOf(indexedDB.deleteDatabase(name))));
  } catch {
    // No storage here.
  }
}

/** Tells other tabs of the origin that someone said no to an endpoint; where there are no channels, each is on its own. */
export function tellTabs(endpoint: string): void {
  try {
    const tabs = new BroadcastChannel(nameOf(endpoint));
    tabs.postMessage('off');
    tabs.close();
  } catch {
    // No storage, no channels.
  }
}

/**
 * Deletes databases in which nothing is younger than 30 days: those of an endpoint that no page names any more, for a
 * reporter looks after its own. Another page of the origin may still name it, so younger counts wait for that page.
 *
 * @param kept - Endpoints that this page counts for.
 */
export async function forgetOldCounts(kept: ReadonlySet<string>): Promise<void> {
  try {
    const own = [...kept].map(nameOf);
    for (const name of await databases()) {
      if (!own.includes(name) && (await isOld(name))) indexedDB.deleteDatabase(name);
    }
  } catch {
    // No storage here, or it went while we looked.
  }
}

/** Whatever waits holds its day: in keys or in records, which only the reporter knows how to read. */
async function isOld(name: string): Promise<boolean> {
  const request = indexedDB.open(name);
  // Deleted since: not to be made again.
  request.addEventListener('upgradeneeded', () => request.transaction!.abort());
  const database = await endOf(request);
  try {
    const stores = [...database.objectStoreNames].map((each) => database.transaction(each).objectStore(each));
    const all = await Promise.all(
      stores.flatMap((store) => [endOf(store.getAllKeys()), endOf(store.getAll() as IDBRequest<unknown[]>)]),
    );
    const oldest = new Date(Date.now() - daysKept * 864e5).toISOString().slice(0, 10);
    return (JSON.stringify(all).match(/\d{4}-\d\d-\d\d/g) ?? []).every((day) => day < oldest);
  } finally {
    database.close();
  }
}
