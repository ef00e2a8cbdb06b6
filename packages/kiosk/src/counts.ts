import { reportWith } from '@talkplace/elements';
import type { Reporter } from '@talkplace/elements';

/** Today on the device, such as 2026-11-25. */
const today = () => new Date().toLocaleDateString('sv');

/** Names of the reporter's databases begin like this. */
const outbox = 'talkplace-1 ';

/** Waits, at most so many milliseconds, until what was counted is on the disk: a read follows the writes before it. */
async function settle(atMost: number): Promise<void> {
  const inTime = new Promise<void>((resolve) => setTimeout(resolve, atMost));
  const written = async () => {
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith(outbox)) continue;
      await new Promise<void>((resolve) => {
        const request = indexedDB.open(name);
        request.onerror = () => resolve();
        request.onsuccess = () => {
          const database = request.result;
          if (!database.objectStoreNames.contains(name)) return resolve(database.close());
          const read = database.transaction(name);
          read.oncomplete = read.onabort = () => resolve(database.close());
          read.objectStore(name).count();
        };
      });
    }
  };
  await Promise.race([written().catch(() => {}), inTime]);
}

/** What the app knows of the counts: how many wait, and when some were last sent. */
export class Counts {
  #reporter: Reporter | undefined;
  #endpoint: string | undefined;

  /** @param sent - Called with the day whenever the endpoint took a report. */
  constructor(sent: (day: string) => void) {
    reportWith(
      async () => {
        const [{ startReporter }, { counted }] = await Promise.all([
          import('@talkplace/reporter'),
          import('@talkplace/report/counted.js'),
        ]);
        return (place, settings) => {
          this.#watch(settings.endpoint, sent);
          this.#reporter = startReporter(place, { ...settings, counted });
          return this.#reporter;
        };
      },
      async () => (await import('@talkplace/report/sentences.js')).sentences,
    );
  }

  /** The reporter keeps no day. It sends by the page's own `fetch`, so this one listens to how that ends. */
  #watch(endpoint: string, sent: (day: string) => void) {
    const isFirst = this.#endpoint === undefined;
    this.#endpoint = endpoint;
    if (!isFirst) return;
    const { fetch } = globalThis;
    globalThis.fetch = async (...given) => {
      const answer = await fetch(...given);
      if (given[0] === this.#endpoint && answer.ok) sent(today());
      return answer;
    };
  }

  /** True where this place counts. */
  get on(): boolean {
    return this.#reporter?.on ?? false;
  }

  /** Every report that waits, as it will be sent. */
  async waiting(): Promise<string[]> {
    return (await this.#reporter?.waiting()) ?? [];
  }

  /** What was counted is on the disk, or `atMost` milliseconds have passed. */
  settle(atMost: number): Promise<void> {
    return this.#reporter ? settle(atMost) : Promise.resolve();
  }

  /** Forgets what waits. */
  async forget(): Promise<void> {
    await this.#reporter?.switchOff();
  }
}
