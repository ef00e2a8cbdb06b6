/**
 * What the collector and its dashboard say to each other, as JSON under `/api`. Every figure has gone through the
 * disclosure rules before it is here: a hidden number is never part of an answer.
 *
 * | who      | address                                         | takes           | gives                          |
 * | -------- | ----------------------------------------------- | --------------- | ------------------------------ |
 * | anyone   | POST /api/session                               | SignIn          | Me                             |
 * | anyone   | DELETE /api/session                             |                 | 204                            |
 * | anyone   | POST /api/welcome                               | Welcome         | Me, and signs in               |
 * | anyone   | GET /api/rules                                  |                 | Rules                          |
 * | anyone   | GET /api/counters                               |                 | CounterDescription[]           |
 * | people   | GET /api/me                                     |                 | Me                             |
 * | people   | GET /api/overview                               |                 | Overview                       |
 * | people   | GET /api/figures?…                              | FiguresQuery    | Figures                        |
 * | people   | GET /api/figures.csv?…                          | FiguresQuery    | text/csv                       |
 * | people   | GET /api/coverage?period=…                      |                 | Coverage                       |
 * | own      | GET /api/organisations                          |                 | Organisation[]                 |
 * | operator | POST /api/organisations                         | NewOrganisation | Organisation, 201              |
 * | own      | GET /api/places?organisation=…                  |                 | PlaceRecord[], keys: operators |
 * | operator | POST /api/places                                | NewPlace        | PlaceWithKey, 201              |
 * | operator | POST /api/places/:id/close                      |                 | PlaceRecord                    |
 * | operator | POST /api/places/:id/keys                       |                 | NewKey, 201                    |
 * | operator | POST /api/places/:id/keys/rotate                | Rotation        | NewKey, 201                    |
 * | operator | DELETE /api/places/:id/keys/:hash               |                 | PlaceRecord                    |
 * | own      | GET /api/places/:id/month/:month                |                 | PlaceMonth                     |
 * | operator | GET /api/people                                 |                 | Account[]                      |
 * | operator | POST /api/people                                | NewPerson       | Invitation, 201                |
 * | operator | PUT /api/people/:id                             | Rights          | Account, and signs them out    |
 * | operator | POST /api/people/:id/invitation                 |                 | Invitation, 201: a new link    |
 * | operator | DELETE /api/people/:id                          |                 | 204                            |
 * | operator | GET /api/held?page=…                            |                 | HeldPage                       |
 * | operator | POST /api/held/release                          | HeldFrom        | 204                            |
 * | operator | POST /api/held/drop                             | HeldFrom        | 204                            |
 * | own      | GET /api/pages                                  |                 | PublicPage[]                   |
 * | own      | GET /api/pages/:organisation                    |                 | PublicPage                     |
 * | own      | PUT /api/pages/:organisation                    | PageText        | PublicPage                     |
 * | anyone   | GET /public/:slug                               |                 | text/html, once published      |
 * | anyone   | GET /public/page.css                            |                 | text/css                       |
 *
 * People: everyone who is signed in, each within their own scope. Own: operators, and viewers of an organisation for that
 * organisation alone. Every other answer is a Refusal: 400 not understood, 401 sign in first, 403 not yours to do or sent by
 * another website, 404 not there (or of another organisation), 409 not now, 413 too long, 415 not JSON, 429 too often and 503
 * no database, both with Retry-After in seconds. A page under `/public` says the same in HTML; before it is published it is
 * there for whoever may change it, and 404 for others. What is sent is JSON, from the dashboard's own origin.
 */

/** A number that may be shown, or why there is none: `few` stands for any number below `below`, nought included. */
export type Shown = { value: number } | Hidden;
export type Hidden =
  | { hidden: 'few'; below: number }
  | { hidden: 'too-few-places' }
  | { hidden: 'no-data' }
  | { hidden: 'not-at-this-level' };

/** Why a number is not shown, in the words that tables, CSV and public pages all use. */
export const reasonOf = (why: Hidden): string =>
  why.hidden === 'few' ? `fewer than ${why.below}` : why.hidden.replaceAll('-', ' ');

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

/** Groups that say how well a version works. Only these are shown by version, and for everyone together alone. */
export const groupsByVersion: readonly string[] = ['opened', 'crashed', 'content_missing', 'report_lost'];

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
  /** Whose places these are: all of them, or those of one organisation, by its name, or of one area. */
  whose: { organisation?: string; area?: string };
  /** Filled by `npm run demo:fill`: whatever shows it must say so. */
  simulated: boolean;
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

/** The disclosure rules in plain words; public, like the figures' `rules` they belong to. */
export interface Rules {
  version: string;
  rules: { id: number; title: string; text: string }[];
}

/** What one place reported in one published month, for itself alone. Refused (403) where it is for fewer than 50 people. */
export interface PlaceMonth {
  place: string;
  month: string;
  counts: { counter: string; label: string; count: Shown }[];
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

/** A place and a day that reports wait in quarantine from. */
export interface HeldFrom {
  area: string;
  /** `YYYY-MM-DD`, or `unknown` where the sender's clock cannot be right. */
  day: string;
  kind: string;
  /** Id of the place; empty for reports without a key. */
  place: string;
}

/** What waits of one place and day. No counter has its number here: only all together, as a place's own are shown. */
export interface HeldDay extends HeldFrom {
  reports: number;
  /** Why they wait, each reason once; the first five. */
  reasons: string[];
  /** All that they count. */
  counted: Shown;
}

export interface HeldPage {
  held: HeldDay[];
  /** This page, from 1, and how many there are. */
  page: number;
  pages: number;
  /** Days after its own for which a report waits; what nobody has decided on by then is lost. */
  days: number;
}

/** Before it was first saved: an empty draft, with the organisation's name as its title. */
export interface PublicPage {
  organisation: string;
  /** Last part of its address, `/public/<slug>`. Made from the organisation's name; it stays when that changes. */
  slug: string;
  title: string;
  /** "You said": the organisation's own words. */
  said: string;
  /** "We did". */
  did: string;
  /** Language of its title and texts, as BCP 47 writes it. */
  language: string;
  published: boolean;
}

export interface SignIn {
  email: string;
  password: string;
}

/** Takes an invitation up. `token` is the last part of its link. */
export interface Welcome {
  token: string;
  email: string;
  /** 12 to 256 letters. */
  password: string;
}

export interface NewOrganisation {
  name: string;
}

export interface NewPlace {
  organisation: string;
  name: string;
  kind: string;
  area: string;
  /** How many people it is for; a whole number. */
  people?: number;
}

export interface PlaceWithKey extends NewKey {
  place: PlaceRecord;
}

export interface Rotation {
  /** The old keys go on for this many days, 0 to 60; 0, at once, when left out. */
  graceDays?: number;
}

/** An operator has neither organisation nor area; a viewer has exactly one of them. */
export interface Rights {
  role: Role;
  organisation?: string;
  area?: string;
}

export interface NewPerson extends Rights {
  email: string;
}

/** Shown once. Whoever opens the link chooses a password. */
export interface Invitation {
  account: Account;
  link: string;
  /** Hours until the link ends. */
  hours: number;
}

/** Plain text: an empty line begins a new paragraph. */
export interface PageText {
  /** 1 to 120 letters. */
  title: string;
  /** Up to 4,000 letters, like `did`. */
  said: string;
  did: string;
  /** BCP 47; `en` when left out. */
  language?: string | undefined;
  published: boolean;
}

/** Every refusal, with its status: what is wrong and what to do. */
export interface Refusal {
  error: string;
  message: string;
}
