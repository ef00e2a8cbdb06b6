import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CrashedEvent, type Visited } from '../place/visit.events.js';
import type { KioskClock } from './clock.js';

/** How long the screen that says so stands, in milliseconds. */
const shown = 10_000;

export interface FaultsHost extends ReactiveControllerHost, HTMLElement {
  readonly clock: KioskClock;
}

export interface FaultsCalls {
  /** The element that stands on the screen now. */
  element(): Visited;
  /** True when it shows that something stopped; false where it does already, and while it wipes. */
  show(): boolean;
  /** Milliseconds for which nothing may be wiped. */
  keepsFor(): number;
  wipe(): void;
}

/**
 * Notices that something stopped working, shows urgent help for a moment, and wipes. One fault may break twenty cards, and
 * more on the way out: the page hears of the first alone.
 */
export class Faults implements ReactiveController {
  readonly #host: FaultsHost;
  readonly #calls: FaultsCalls;
  #timer: unknown;

  constructor(host: FaultsHost, calls: FaultsCalls) {
    this.#host = host;
    this.#calls = calls;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('error', this.#failure);
    window.addEventListener('unhandledrejection', this.#failure);
    this.#host.addEventListener('talk-crashed', this.#crashed);
  }

  hostDisconnected(): void {
    window.removeEventListener('error', this.#failure);
    window.removeEventListener('unhandledrejection', this.#failure);
    this.#host.removeEventListener('talk-crashed', this.#crashed);
    this.forget();
  }

  /** Tells, and does what follows. */
  crash(element: Visited): void {
    this.#host.dispatchEvent(new CrashedEvent({ element }));
  }

  /** Nothing follows any more. */
  forget(): void {
    this.#host.clock.cancel(this.#timer);
  }

  /** A fault in a script that nobody caught. A loop of sizes comes without an error and is none. */
  readonly #failure = (event: ErrorEvent | PromiseRejectionEvent) => {
    const error: unknown = 'reason' in event ? event.reason : event.error;
    // What a browser does not allow, such as keeping the screen awake, is the app's to live with.
    if (error instanceof Error && !(error instanceof DOMException)) this.crash(this.#calls.element());
  };

  readonly #crashed = (event: Event) => {
    if (this.#calls.show()) this.#timer = this.#host.clock.after(shown, this.#wipe);
    else event.stopImmediatePropagation();
  };

  readonly #wipe = () => {
    const keepsFor = this.#calls.keepsFor();
    if (keepsFor > 0) this.#timer = this.#host.clock.after(keepsFor, this.#wipe);
    else this.#calls.wipe();
  };
}
