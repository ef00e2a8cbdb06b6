import type { KioskClock } from './clock.js';

/** Side of the corner in millimetres. */
const side = 20;
const longPress = 2000;
const taps = 5;
const tapTime = 5000;

/** The way for staff: a long press, or five taps, at the left end of the urgent bar, where nothing else can be pressed. */
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

  /**
   * A finger came down.
   *
   * @param bar - The urgent bar. Right to left, on a tablet on its side, another control stands left of it.
   * @param millimetre - CSS pixels to a millimetre.
   */
  down({ clientX, clientY, isPrimary }: PointerEvent, bar: DOMRect | undefined, millimetre: number): void {
    this.up();
    const { left = 0 } = bar ?? {};
    // From the edge of the glass, where the bar begins there.
    const from = left < side * millimetre ? 0 : left;
    const isInside = clientX >= from && clientX <= from + side * millimetre && clientY <= side * millimetre;
    if (!isPrimary || !isInside) {
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
