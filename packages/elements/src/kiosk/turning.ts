import type { KioskClock } from './clock.js';

/** Cards that follow each other by themselves, until someone holds one. */
export class Turning {
  /** True while the card stays. */
  held = false;
  /** Number of the card that shows, from 0; grows with each turn and never goes round. */
  turn = 0;

  readonly #clock: () => KioskClock;
  readonly #changed: () => void;
  #every = 0;
  #timer: unknown;

  /** @param changed - Called when another card shows, or when one is held or let go. */
  constructor(clock: () => KioskClock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  /** True between `start` and `stop`. */
  get running(): boolean {
    return this.#every > 0;
  }

  /** Starts afresh. @param every - Milliseconds for each card. */
  start(every: number, held = false): void {
    this.#every = every;
    this.turn = 0;
    this.held = held;
    this.#wait();
  }

  stop(): void {
    this.#every = 0;
    this.#clock().cancel(this.#timer);
  }

  /** The next card, or the one before (-1), at once; from there it goes on as before. */
  move(by: 1 | -1): void {
    this.turn = Math.max(this.turn + by, 0);
    this.#wait();
    this.#changed();
  }

  /** Keeps the card that shows, or lets it go. */
  hold(held: boolean): void {
    if (held === this.held) return;
    this.held = held;
    this.#wait();
    this.#changed();
  }

  #wait() {
    this.#clock().cancel(this.#timer);
    if (this.running && !this.held) this.#timer = this.#clock().after(this.#every, () => this.move(1));
  }
}
