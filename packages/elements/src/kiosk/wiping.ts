import type { KioskClock } from './clock.js';
import type { WipeReason } from './kiosk.events.js';
import { cleanAddress, forgetInTab, type KioskPage } from './kiosk-page.js';

/** What a wipe needs of the kiosk. */
export interface WipingCalls {
  clock(): KioskClock;
  page(): KioskPage;
  /** Where a new document starts, as the app gave it; empty for this page. */
  address(): string;
  /** Shows nothing of the person any more, in the same frame. */
  blank(): void;
  /** Tells; true where the app goes to a new document by itself. */
  tell(reason: WipeReason): boolean;
  /** Starts afresh within this document. */
  reset(): void;
}

/** An app that goes by itself has this long; then we go. */
const appTime = 3000;

/** Ends a document between two people. */
export class Wiping {
  /** True from the wipe on. */
  wiped = false;

  readonly #calls: WipingCalls;
  #timer: unknown;

  constructor(calls: WipingCalls) {
    this.#calls = calls;
  }

  /** Wipes now; once is enough. */
  wipe(reason: WipeReason): void {
    if (this.wiped) return;
    this.wiped = true;
    forgetInTab();
    this.#calls.blank();
    if (this.#calls.tell(reason)) this.#timer = this.#calls.clock().after(appTime, () => this.#leave());
    else this.#leave();
  }

  /** The document goes on with nothing of the person in it. */
  reset(): void {
    this.#calls.clock().cancel(this.#timer);
    this.wiped = false;
  }

  #leave() {
    if (this.#calls.page().canReplace()) this.#calls.page().replace(cleanAddress(this.#calls.address()));
    else this.#calls.reset();
  }
}
