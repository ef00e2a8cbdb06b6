/** How often each thing happened, by name. */
export type Counts = Record<string, number>;

/**
 * All that waits on a device or in a page: tallies by their heading, which is the keys `d`, `w`, `p`, `a` and `k` of a
 * report as JSON; and, with nothing under them, bodies, byte for byte as they are sent. Each is a record of its own in
 * the database, which sorts them: bodies of older days come first.
 */
export type Kept = Record<string, Counts>;

/** Tallies sort before this, bodies after it. */
const bound = '{"e';
export const isBody = (key: string): boolean => key > bound;

/** Bodies that wait. */
export const bodiesOf = (kept: Kept): string[] => Object.keys(kept).filter(isBody);

/** Adds counts to the tally of a heading, and makes one where there is none; all of them under one name if it is given. */
export const add = (kept: Kept, heading: string, counts: Counts, as?: string): void => {
  const sums = (kept[heading] ??= {});
  for (const name in counts) sums[as ?? name] = (sums[as ?? name]! | 0) + counts[name]!;
};

/**
 * Lets go of a body. With a reason, what it held is counted as lost. The space keeps losses in a tally of their own, which
 * is told when its day is over: told at once, each would fill a batch that is refused or pushes out another one, without
 * end.
 */
export const drop = (kept: Kept, today: string, body: string, reason?: string): void => {
  delete kept[body];
  if (reason) add(kept, today + ' ', JSON.parse(body).c, 'report_lost_' + reason);
};
