/**
 * What the collector and its dashboard say to each other, as JSON under `/api`. Every figure has gone through the
 * disclosure rules before it is here: a hidden number is never part of an answer.
 */

/** A number that may be shown, or why there is none. */
export type Shown =
  | { value: number }
  | { hidden: 'fewer-than-8' | 'fewer-than-20' | 'too-few-places' | 'no-data' | 'not-at-this-level' };

export type PeriodKind = 'week' | 'month' | 'quarter';
export type Dimension = 'kind' | 'area' | 'period' | 'value' | 'version';

/** A question that may be asked: closed periods, one counter or one group of them, at most two dimensions at once. */
export interface FiguresQuery {
  /** Name of a counter, such as `service_seen`, or of a group, such as `contact`. */
  counter: string;
  rows: Dimension;
  columns?: Dimension;
  periods: PeriodKind;
  /** First and last period, such as `2026-07` and `2026-10`; each must be published. */
  from: string;
  to: string;
  /** Only this kind of place, or only this area; each uses up one dimension. */
  kind?: string;
  area?: string;
}

export interface Heading {
  id: string;
  label: string;
}

/** A table of figures. `cells[row][column]`; without columns each row has one cell. */
export interface Figures {
  query: FiguresQuery;
  /** Plain words for what is counted. */
  title: string;
  rows: Heading[];
  columns: Heading[];
  cells: Shown[][];
  total: Shown;
  /** What came too late for its own period and is part of the one shown. */
  late: Shown;
  coverage: Coverage;
  /** Version of the disclosure rules, such as `1`. */
  rules: string;
}

/** Opened, service seen, contact chosen; shares only where the rules allow one, in whole per cent. */
export interface Ladder {
  period: string;
  steps: { counter: string; label: string; count: Shown; percentOfFirst?: number }[];
}

export interface Coverage {
  enrolled: number;
  /** Reported in the period. */
  reporting: Shown;
  /** Enrolled, nothing received for 14 days. */
  silent: Shown;
  /** Reports that wait in quarantine. */
  quarantined: number;
  /** Counts that reporters say they lost. */
  dropped: Shown;
}

export interface Periods {
  week: string[];
  month: string[];
  quarter: string[];
}

export interface Overview {
  /** Closed and published periods that hold anything, newest first. */
  periods: Periods;
  /** Empty, small, or enough to show. */
  state: 'empty' | 'too-little' | 'ready';
  /** The day on which the running month will be published. */
  nextPublication: string;
  ladders: Ladder[];
  coverage: Coverage;
  /** Filled by `npm run demo:fill`: every screen must say so. */
  simulated: boolean;
}

export interface CounterDescription {
  name: string;
  group: string;
  value?: string;
  label: string;
  sentence: string;
  sensitive: boolean;
}

export type Role = 'operator' | 'viewer';

export interface Me {
  email: string;
  role: Role;
  organisation?: string;
  area?: string;
  simulated: boolean;
}

export interface Organisation {
  id: string;
  name: string;
  created: string;
  places: number;
}

export interface PlaceRecord {
  id: string;
  organisation: string;
  name: string;
  kind: string;
  area: string;
  people?: number;
  created: string;
  closed?: string;
  keys: { hash: string; created: string; revoked?: string }[];
}

/** Shown once, when a key is made: it is not kept in the clear. */
export interface NewKey {
  key: string;
  /** Settings for the place, as text of a `place.json`. */
  placeJson: string;
  /** The same as a QR code: an SVG text. */
  qr: string;
}

export interface Account {
  id: string;
  email: string;
  role: Role;
  organisation?: string;
  area?: string;
  created: string;
  /** False until the invitation was used. */
  active: boolean;
}

export interface HeldReport {
  area: string;
  id: string;
  day: string;
  kind: string;
  place: string;
  version: string;
  counts: Record<string, number>;
  reason: string;
}

export interface PublicPage {
  organisation: string;
  slug: string;
  title: string;
  /** "You said": the organisation's own words. */
  said: string;
  /** "We did". */
  did: string;
  published: boolean;
}

/** Every refusal, with its status: what is wrong and what to do. */
export interface Refusal {
  error: string;
  message: string;
}
