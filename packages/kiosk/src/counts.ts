import { reportWith } from '@talkplace/elements';
import type { Reporter } from '@talkplace/elements';
import type { Kept } from './keep/kept.js';

/** Today on the device, such as 2026-11-25. */
const today = () => new Date().toLocaleDateString('sv');

/** Names of the reporter's databases: `talkplace-`, the number of its form, and the address that takes the counts. */
const outbox = /^talkplace-\d+ /;

async function outboxes(): Promise<string[]> {
  const all = await indexedDB.databases();
  return all.flatMap(({ name }) => (name && outbox.test(name) ? [name] : []));
}

/** What was written to a database is on the disk: a read follows the writes before it. */
const isWritten = (name: string) =>
  new Promise<void>((resolve) => {
    const request = indexedDB.open(name);
    request.onerror = () => resolve();
    request.onsuccess = () => {
      const database = request.result;
      const stores = [...database.objectStoreNames];
      if (!stores[0]) return resolve(database.close());
      const read = database.transaction(stores);
      for (const end of ['complete', 'abort']) read.addEventListener(end, () => resolve(database.close()));
      read.objectStore(stores[0]).count();
    };
  });

function hostOf(address: string): string | undefined {
  try {
    return new URL(address).host;
  } catch {
    return undefined;
  }
}

const remove = (name: string) =>
  new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // One that is still open goes when this document does.
    for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, () => resolve());
  });

/** What the app knows of the counts: how many wait, and when some were last sent. */
export class Counts {
  readonly #kept: Kept;
  #reporter: Reporter | undefined;
  #endpoint: string | undefined;

  constructor(kept: Kept) {
    this.#kept = kept;
    reportWith(
      async () => {
        const [{ startReporter }, { counted }] = await Promise.all([
          import('@talkplace/reporter'),
          import('@talkplace/report/counted.js'),
        ]);
        return (place, settings) => {
          this.#watch(settings.endpoint);
          this.#reporter = startReporter(place, { ...settings, counted });
          return this.#reporter;
        };
      },
      async () => (await import('@talkplace/report/sentences.js')).sentences,
    );
  }

  /** The reporter keeps no day. It sends by the page's own `fetch`, so this one listens to how that ends. */
  #watch(endpoint: string) {
    const isFirst = this.#endpoint === undefined;
    this.#endpoint = endpoint;
    if (!isFirst) return;
    const { fetch } = globalThis;
    globalThis.fetch = async (...given) => {
      const answer = await fetch(...given);
      if (given[0] === this.#endpoint && answer.ok) this.#sent();
      return answer;
    };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const isOurs = effectiveDirective === 'connect-src' && hostOf(blockedURI) === hostOf(this.#endpoint!);
      if (isOurs) void this.#kept.set('isSendingRefused', true);
    });
  }

  #sent() {
    void this.#kept.set('lastSent', today());
    if (this.isRefused) void this.#kept.set('isSendingRefused', undefined);
  }

  /** True where this place counts. */
  get on(): boolean {
    return this.#reporter?.on ?? false;
  }

  /** True where the policy of the page did not let the last report leave. */
  get isRefused(): boolean {
    return this.#kept.get('isSendingRefused') ?? false;
  }

  /** Every report that waits, as it will be sent. */
  async waiting(): Promise<string[]> {
    return (await this.#reporter?.waiting()) ?? [];
  }

  /** Hosts of addresses that took counts of this tablet before, and for which some may still wait here. */
  async former(): Promise<string[]> {
    const names = await outboxes().catch(() => []);
    const addresses = names.map((name) => name.replace(outbox, '')).filter((address) => address !== this.#endpoint);
    return addresses.map((address) => hostOf(address) ?? address);
  }

  /** What was counted is on the disk. */
  async written(): Promise<void> {
    if (this.#reporter) await Promise.all((await outboxes()).map(isWritten));
  }

  /** Forgets what waits, for whichever address. */
  async forget(): Promise<void> {
    await this.#reporter?.switchOff();
    await Promise.all((await outboxes().catch(() => [])).map(remove));
  }
}
