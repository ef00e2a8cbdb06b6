import type { Coverage, Shown } from '../api.js';

/** One number that leaves the collector: how often something happened in a stretch of days. */
export interface Point {
  /** Group of the counter, such as `contact`. */
  group: string;
  /** Its value, such as `phone`; absent where the group is one counter. */
  value?: string | undefined;
  /** Kind of place. */
  kind: string;
  /** Area of the place; only in raw totals. */
  area?: string | undefined;
  /** The published period, such as `2026-10`; absent in raw totals. */
  period?: string | undefined;
  /** First and last day, `YYYY-MM-DD`. */
  first: string;
  last: string;
  /** Absent where the disclosure rules hide the number. */
  count?: number;
  /** Why there is no number; absent where there is one. It may be a nought. */
  hidden?: Extract<Shown, { hidden: string }>['hidden'];
}

/** Every number of one period, shown or hidden, with what must stand beside them. */
export interface Publication {
  /** Such as `2026-10`. */
  period: string;
  /** Version of the disclosure rules that they went through. */
  rules: string;
  points: readonly Point[];
  /** Whose counts these are, as it stands beside every table; what is in quarantine is there now. */
  coverage: Coverage;
  /** True where the numbers are made up, by `npm run demo:fill`; absent otherwise. */
  simulated?: boolean;
}
