/** What is known of a press. Times and sizes as in `PointerEvent`. */
export interface Press {
  timeStamp: number;
  isPrimary: boolean;
  width: number;
  height: number;
}

/** Presses closer together than this were not both meant, in milliseconds. */
const gap = 250;
/** What stands under a finger that soon after a screen changed is not what it aimed at. */
const settling = 400;
/** Wider than the tip of any finger, in millimetres: a palm, a sleeve, a cloth. */
const palm = 30;
const stormPresses = 8;
const stormTime = 2000;

/** Tells a press that someone meant from a child's drumming, a resting hand and a cloth. */
export class Presses {
  #accepted = -Infinity;
  #changed = -Infinity;
  #recent: number[] = [];
  #stormUntil = -Infinity;

  /** True for a press that counts. @param millimetre - CSS pixels to a millimetre. */
  accept({ timeStamp, isPrimary, width, height }: Press, millimetre: number): boolean {
    this.#recent = [...this.#recent.filter((at) => timeStamp - at < stormTime), timeStamp];
    if (this.#recent.length >= stormPresses) this.#stormUntil = timeStamp + stormTime;
    else if (timeStamp < this.#stormUntil) this.#stormUntil = timeStamp + stormTime;
    const meant =
      isPrimary &&
      Math.max(width, height) <= palm * millimetre &&
      timeStamp - this.#accepted >= gap &&
      timeStamp - this.#changed >= settling;
    if (meant) this.#accepted = timeStamp;
    return meant;
  }

  /** Something else stands under the finger now. */
  screenChanged(timeStamp: number): void {
    this.#changed = timeStamp;
  }

  /** True while presses come so thick that none of them tells anything. */
  isStorm(timeStamp: number): boolean {
    return timeStamp < this.#stormUntil;
  }
}
