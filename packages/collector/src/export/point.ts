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
  count: number;
}

/** Points of one period, with what must stand beside them. */
export interface Publication {
  /** Such as `2026-10`. */
  period: string;
  /** Version of the disclosure rules that they went through. */
  rules: string;
  points: readonly Point[];
  /** How many numbers the rules hide. */
  hidden: number;
  /** True where the numbers are made up, by `npm run demo:fill`; absent otherwise. */
  simulated?: boolean;
}
