import type { Kept } from './kept.js';
import { waitAfter } from './pin.js';

const second = 1000;
/** What is left is noted this often: a power cut makes people wait for no longer than that again. */
const noted = 10;

/**
 * The time for which no PIN is taken after wrong ones. It runs in every document, whatever that shows, by a clock that
 * nobody can set; switching off and on does not shorten it.
 */
export class PinWait {
  /** Called each second, and when the wait begins. */
  changed = () => {};

  readonly #kept: Kept;
  #until = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(kept: Kept) {
    this.#kept = kept;
    this.#begin(kept.get('pinWait') ?? 0);
  }

  /** Seconds that are left. */
  get left(): number {
    return Math.max(0, Math.ceil((this.#until - performance.now()) / second));
  }

  /** Counts a try before it is known whether it is right: pulling the plug takes none back. */
  async try(): Promise<void> {
    const wrong = (this.#kept.get('wrongPins') ?? 0) + 1;
    await this.#kept.set('wrongPins', wrong);
    if (waitAfter(wrong) > 0) await this.#kept.set('pinWait', waitAfter(wrong));
  }

  /** The PIN was wrong. */
  wrong(): void {
    this.#begin(waitAfter(this.#kept.get('wrongPins') ?? 0));
  }

  /** The PIN was right. */
  async right(): Promise<void> {
    await this.#kept.set('wrongPins', undefined);
    await this.#kept.set('pinWait', undefined);
  }

  /** Notes what is left, where a wait runs. */
  note(): void {
    if (this.#until === 0) return;
    const { left } = this;
    void this.#kept.set('pinWait', left || undefined);
    if (left === 0) this.#until = 0;
  }

  #begin(seconds: number) {
    clearTimeout(this.#timer);
    this.#until = seconds > 0 ? performance.now() + seconds * second : 0;
    if (seconds > 0) this.#tick();
  }

  #tick() {
    const { left } = this;
    this.changed();
    if (left === 0 || left % noted === 0) this.note();
    if (left > 0) this.#timer = setTimeout(() => this.#tick(), second);
  }
}
