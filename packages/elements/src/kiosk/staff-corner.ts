import type { KioskClock } from './clock.js';

/** Side of the corner in millimetres. */
const side = 20;
const longPress = 2000;
const taps = 5;
const tapTime = 5000;

/** The way for staff: a long press, or five taps, in the top left corner, where nothing else can be pressed. */
export class StaffCorner {
  readonly #clock: () => KioskClock;
  readonly #asked: () => void;
  #timer: unknown;
  #taps: number[] = [];

  /** @param asked - Called when the corner was used as staff do. */
  constructor(clock: () => KioskClock, asked: () => void) {
    this.#clock = clock;
    this.#asked = asked;
  }

  /** A finger came down. @param millimetre - CSS pixels to a millimetre. */
  down({ clientX, clientY, isPrimary }: PointerEvent, millimetre: number): void {
    this.up();
    if (!isPrimary || clientX > side * millimetre || clientY > side * millimetre) {
      this.#taps = [];
      return;
    }
    const now = this.#clock().now();
    this.#taps = [...this.#taps.filter((at) => now - at < tapTime), now];
    if (this.#taps.length >= taps) this.#ask();
    else this.#timer = this.#clock().after(longPress, () => this.#ask());
  }

  /** It was lifted, or taken over by scrolling. */
  up(): void {
    this.#clock().cancel(this.#timer);
  }

  #ask() {
    this.up();
    this.#taps = [];
    this.#asked();
  }
}
