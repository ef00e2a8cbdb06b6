import type { KioskSettings } from '@talkplace/content';
import type { KioskClock } from './clock.js';
import type { KioskScreen } from './kiosk.events.js';

/** How long a screen waits for a person, in milliseconds. */
export interface Patience {
  idle: number;
  warn: number;
}

/** Someone in the chair touches nothing, and nothing on that screen is about them. */
const handsFreeIdle = 20 * 60_000;

/** How long a screen waits, by the host's settings. */
export function patienceOf(kiosk: KioskSettings | undefined, screen: KioskScreen): Patience {
  const { idleSeconds = 90, warnSeconds = 20 } = kiosk ?? {};
  return { idle: screen === 'hands-free' ? handsFreeIdle : idleSeconds * 1000, warn: warnSeconds * 1000 };
}

/** What happens to a screen that nobody uses. */
export interface IdleCalls {
  /** The warning begins (true) or is over (false). */
  warn(warning: boolean): void;
  /** Nobody came back. */
  end(): void;
}

/**
 * Notices that a person has gone. It runs only from the first touch on; any touch starts it anew, also during the warning.
 */
export class Idle {
  /** True while the warning stands. */
  warning = false;

  readonly #clock: () => KioskClock;
  readonly #patience: () => Patience;
  readonly #calls: IdleCalls;
  #timer: unknown;
  #running = false;
  #last = 0;
  #lastWall = 0;
  #heldUntil = 0;
  #warnedAt = 0;

  /**
   * @param clock - The time that counts, asked each time.
   * @param patience - How long to wait, asked each time: it differs from screen to screen.
   */
  constructor(clock: () => KioskClock, patience: () => Patience, calls: IdleCalls) {
    this.#clock = clock;
    this.#patience = patience;
    this.#calls = calls;
  }

  /** A person is here. */
  touch(): void {
    this.#last = this.#clock().now();
    this.#lastWall = this.#clock().wall();
    this.#running = true;
    if (this.warning) this.#setWarning(false);
    this.#wait();
  }

  /** No warning and no end for so long, however idle the screen is. */
  hold(milliseconds: number): void {
    this.#heldUntil = this.#clock().now() + milliseconds;
  }

  /** For good: the screen is on its way out, or there is nobody to wait for. */
  stop(): void {
    this.#running = false;
    this.#clock().cancel(this.#timer);
    if (this.warning) this.#setWarning(false);
  }

  /** The tablet may have slept, and its timers with it: the clock on the wall tells. */
  wake(): void {
    if (!this.#running) return;
    const { idle, warn } = this.#patience();
    const slept = this.#clock().wall() - this.#lastWall;
    if (slept >= idle + warn && this.#clock().now() >= this.#heldUntil) this.#end();
    else this.#look();
  }

  #wait() {
    const clock = this.#clock();
    clock.cancel(this.#timer);
    this.#timer = clock.after(Math.max(this.#due() - clock.now(), 0), () => this.#look());
  }

  #due(): number {
    const { idle, warn } = this.#patience();
    return this.warning ? this.#warnedAt + warn : Math.max(this.#last + idle, this.#heldUntil);
  }

  #look() {
    if (!this.#running) return;
    if (this.#clock().now() < this.#due()) {
      this.#wait();
    } else if (this.warning) {
      this.#end();
    } else {
      this.#warnedAt = this.#clock().now();
      this.#setWarning(true);
      this.#wait();
    }
  }

  #setWarning(warning: boolean) {
    this.warning = warning;
    this.#calls.warn(warning);
  }

  #end() {
    this.stop();
    this.#calls.end();
  }
}
