/** Limits of reports, on both sides of the line. Days are calendar days. */
export const limits = {
  /** Longest body, in bytes of UTF-8. */
  bodyBytes: 4096,
  /** Most counters in one report. */
  counters: 64,
  /** Largest number under one counter; more goes into another report. */
  count: 10_000,
  /** A report may be this late, seen from the collector's day, and still count for its own day. */
  daysBack: 35,
  /** A clock may be this much ahead. */
  daysAhead: 1,
  /** Beyond `daysBack` and within this, a report may repeat one whose id is forgotten: it is refused. Beyond it the sender's
   * clock must be wrong, and the report counts for no known day. */
  daysWrong: 400,
  /** The collector remembers an id for this long after the report's day. */
  idDays: 40,
  /** A page keeps a report that cannot be delivered for this long. */
  keepDays: 30,
  /** A page keeps no more reports than this. */
  keepBatches: 400,
  /** Each version of the format, and each counter that has gone, is taken for at least this long: tablets update late. */
  versionDays: 400,
} as const;
