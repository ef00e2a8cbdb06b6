import type { Kept } from './kept.js';

/** A document that has lived so long in peace ends a row of crashes; milliseconds. */
const peace = 120_000;
const longest = 300_000;

/** Milliseconds to wait with urgent help alone before starting again, after so many crashes in a row. */
export function pauseAfter(crashes: number): number {
  return crashes < 3 ? 0 : Math.min(5000 * 2 ** (crashes - 3), longest);
}

/** Counts crashes in a row, so that a tablet that keeps failing does not flicker. */
export class Crashes {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  get inRow(): number {
    return this.#kept.get('crashes') ?? 0;
  }

  crashed(): void {
    void this.#kept.set('crashes', this.inRow + 1);
  }

  /** This document started; some peace later the row is over. */
  started(): void {
    if (this.inRow > 0) setTimeout(() => void this.#kept.set('crashes', undefined), peace);
  }
}
