/** What waits in one record: the tally of a day, or a batch that was sealed from one. */
export interface Kept {
  /** Calendar day of the device, `2026-11-25`. */
  readonly day: string;
  /** Of a batch, its id. Of a tally, the keys `w`, `p`, `a` and `k` that its batches will carry, as JSON. */
  readonly id: string;
  /** Counts by name. */
  readonly counts: Record<string, number>;
  /** Of a batch, the body that is sent, byte for byte. A tally has none. */
  readonly body?: string;
}

/**
 * Something to do with what is kept, in one transaction: all of it or nothing. It may be done again elsewhere when the
 * first try failed, so it must not change anything but through `put` and `remove`, and what it gathers for its caller.
 */
export type Work = (kept: Kept[], put: (one: Kept) => unknown, remove: (one: Kept) => unknown) => void;

/** Counts of a record, added up. */
export const sumOf = ({ counts }: Kept): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Adds to the tally of a day, and makes one where there is none. */
export function addTo(day: string, id: string, names: string[], times: number): Work {
  return (kept, put) => {
    const { counts } = kept.find((one) => one.day === day && one.id === id) ?? { counts: {} };
    const sums: Record<string, number> = { ...counts };
    for (const name of names) sums[name] = (sums[name] ?? 0) + times;
    put({ day, id, counts: sums });
  };
}
