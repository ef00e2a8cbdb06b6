/** How often each thing happened, by name. */
export type Counts = Record<string, number>;

/**
 * All that waits on a device or in a page: tallies by their heading, which is the keys `w`, `d`, `p`, `a` and `k` of a
 * report as JSON; and, with nothing under them, bodies, byte for byte as they are sent, in the order of their sealing.
 */
export type Kept = Record<string, Counts>;

/** Something to do with all that waits. `today` is the heading of the present day. */
export type Work = (kept: Kept, today: string) => void;

/** Bodies that wait. */
export const bodiesOf = (kept: Kept): string[] => Object.keys(kept).filter((key) => key[2] === 'v');

/** Adds counts to the tally of a heading, and makes one where there is none; all of them under one name if it is given. */
export const add = (kept: Kept, heading: string, counts: Counts, as?: string): void => {
  const sums = (kept[heading] ??= {});
  for (const name in counts) sums[as ?? name] = (sums[as ?? name] ?? 0) + counts[name]!;
};
