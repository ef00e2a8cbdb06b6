import type { Kept } from './kept.js';

/** A document that has lived so long in peace ends a row of crashes; milliseconds. */
const peace = 120_000;
const longest = 300_000;

/** Milliseconds to wait with urgent help alone before starting again, after so many crashes in a row. */
export function pauseAfter(crashes: number): number {
  return crashes < 3 ? 0 : Math.min(5000 * 2 ** (crashes - 3), longest);
}

/**
 * Counts crashes in a row, one a document, so that a tablet that keeps failing does not flicker. A visit that ends well
 * ends the row.
 */
export class Crashes {
  readonly #kept: Kept;
  #isHere = false;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  get inRow(): number {
    return this.#kept.get('crashes')?.inRow ?? 0;
  }

  /** Something stopped working in this document. */
  crashed(): void {
    if (this.#isHere) return;
    this.#isHere = true;
    void this.#kept.set('crashes', { inRow: this.inRow + 1, isPauseDue: true });
  }

  /** Milliseconds to wait before this document shows: only one that follows a crash waits. */
  takePause(): number {
    const { inRow } = this;
    if (!this.#kept.get('crashes')?.isPauseDue) return 0;
    void this.#kept.set('crashes', { inRow, isPauseDue: false });
    return pauseAfter(inRow);
  }

  /** This document shows; some peace later the row is over. */
  started(): void {
    if (this.inRow > 0) setTimeout(() => this.ended(), peace);
  }

  /** A visit ends, or has lasted: where nothing stopped working in it the row is over. */
  ended(): void {
    if (!this.#isHere && this.inRow > 0) void this.#kept.set('crashes', undefined);
  }
}
