/** Whether the kiosk starts without network: not possible here, on its way, or ready. */
export type OfflineState = 'impossible' | 'preparing' | 'ready';

/** What the service worker tells. */
interface Told {
  revision?: string;
  refused?: string;
  failed?: string;
  complete?: boolean;
}

const hour = 3_600_000;
/** A person who has just walked up sees no change under their finger. */
const quiet = 3000;
const patience = 60_000;
/** A first download that broke off is gone on with after so long. */
const again = 30_000;

/** This version runs, though it shows nothing yet: it may take its time. */
export const tellAlive = (): void => navigator.serviceWorker?.controller?.postMessage({ type: 'alive' });

export interface OfflineCalls {
  /** True where nobody has done anything in this document, and nothing else is shown. */
  mayChange(): boolean;
  /** Goes to a new document. */
  leave(): void;
  /** Something is known that was not. */
  changed(): void;
}

/** The service worker: keeps what this place needs, and changes over to a new version when nobody is there. */
export class Offline {
  state: OfflineState = 'preparing';
  /** Version that runs, as a short code; empty until it is known. */
  revision = '';
  /** A version that was fetched and did not start: the one before runs. */
  refused = false;
  /** A new version, or a part of this one, could not be fetched. It is tried again. */
  failed = false;
  /** A new version is complete and waits for a quiet moment. */
  waiting = false;

  readonly #calls: OfflineCalls;
  #registration: ServiceWorkerRegistration | undefined;
  #groups: readonly string[] = [];
  #wasControlled = false;
  #isStarted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(calls: OfflineCalls) {
    this.#calls = calls;
  }

  /** Registers the worker beside the page. Never rejects: without it the kiosk runs online. */
  async start(): Promise<void> {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (!workers) return this.#impossible();
    this.#wasControlled = Boolean(workers.controller);
    workers.addEventListener('controllerchange', () => this.#controllerChanged());
    await this.#register(workers);
    if (this.state === 'impossible') return;
    setInterval(() => void this.update(), 6 * hour);
    addEventListener('online', () => void this.update());
    document.addEventListener('visibilitychange', () => this.changeOver());
    await this.#look();
    this.#isStarted = true;
    await this.#keep();
  }

  async #register(workers: ServiceWorkerContainer) {
    try {
      const address = new URL('sw.js', document.baseURI);
      const registration = await workers.register(address, { updateViaCache: 'none' });
      if (registration === this.#registration) return;
      this.#registration = registration;
      registration.addEventListener('updatefound', () => this.#watch(registration.installing));
      this.#watch(registration.installing);
      // It became active while this document was on its way: only a document that has arrived can be claimed.
      if (!workers.controller) registration.active?.postMessage({ type: 'claim' });
    } catch {
      if (!workers.controller) this.#impossible();
    }
  }

  /** Asks whether there is a new version, and fetches what is missing. */
  async update(): Promise<void> {
    await this.#registration?.update().catch(() => {});
    await this.#keep(true);
  }

  /** Content of these groups is to be kept, and of no others from the next version on. */
  want(groups: readonly string[]): void {
    this.#groups = groups;
    if (this.#isStarted) void this.#keep();
  }

  /** Fetches content of these groups. True when all of it is here, or where nothing is kept. */
  async has(groups: readonly string[]): Promise<boolean> {
    this.#groups = groups;
    return this.state === 'impossible' || (await this.#keep());
  }

  /** @param afresh - Asks the server whether what it says about the page has changed. */
  async #keep(afresh = false): Promise<boolean> {
    const groups = this.#groups;
    if (groups.length === 0) return false;
    const told = await this.#ask({ type: 'keep', groups, afresh });
    this.#take(told);
    return told?.complete ?? false;
  }

  /** This document shows what it should: the version before is not needed any more. */
  healthy(): void {
    navigator.serviceWorker?.controller?.postMessage({ type: 'healthy' });
  }

  /** True where a new document comes from the worker. */
  get isControlled(): boolean {
    return Boolean(navigator.serviceWorker?.controller);
  }

  /** A quiet moment may have come: changes over to a version that waits. A page that nobody sees may not be drawn. */
  changeOver(): void {
    clearTimeout(this.#timer);
    const mayChange = () => document.visibilityState === 'visible' && this.#calls.mayChange();
    if (!this.waiting || !mayChange()) return;
    this.#timer = setTimeout(() => {
      if (mayChange()) this.#registration?.waiting?.postMessage({ type: 'change' });
    }, quiet);
  }

  /** Takes the worker and all that it keeps away. */
  async remove(): Promise<void> {
    try {
      await this.#registration?.unregister();
      const { href } = new URL('./', document.baseURI);
      for (const name of await caches.keys())
        if (name.startsWith(`talkplace-kiosk ${href} `)) await caches.delete(name);
    } catch {
      // Nothing was kept.
    }
  }

  #impossible() {
    this.state = 'impossible';
    this.#calls.changed();
  }

  #watch(worker: ServiceWorker | null) {
    worker?.addEventListener('statechange', () => {
      void this.#look();
      // The first download broke off: the browser has forgotten it, and asks for nothing by itself.
      const isLost = worker.state === 'redundant' && !this.#registration?.active;
      if (isLost) setTimeout(() => void this.#register(navigator.serviceWorker), again);
    });
    void this.#look();
  }

  async #look() {
    const registration = this.#registration;
    this.waiting = Boolean(registration?.waiting && this.isControlled);
    this.#calls.changed();
    this.changeOver();
    if (this.isControlled) this.#take(await this.#ask({ type: 'ask' }));
  }

  #controllerChanged() {
    if (!this.#wasControlled) {
      // The first worker: it keeps what this document already shows.
      this.#wasControlled = true;
      void this.#keep();
      return;
    }
    // Someone came in between: the next wipe leads to the new version.
    if (this.#calls.mayChange()) this.#calls.leave();
  }

  #take(told: Told | undefined) {
    if (!told) return;
    this.revision = told.revision ?? this.revision;
    this.refused = Boolean(told.refused);
    this.failed = Boolean(told.failed);
    if (told.complete !== undefined) this.state = told.complete ? 'ready' : 'preparing';
    this.#calls.changed();
  }

  async #ask(question: object): Promise<Told | undefined> {
    const { controller } = navigator.serviceWorker ?? {};
    if (!controller) return undefined;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<Told | undefined>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data as Told);
      setTimeout(() => resolve(undefined), patience);
    });
    controller.postMessage(question, [port2]);
    const told = await answer;
    port1.close();
    return told;
  }
}
