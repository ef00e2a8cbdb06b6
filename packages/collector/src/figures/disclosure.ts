import { groupsByVersion, type Dimension, type Figures, type FiguresQuery, type Shown } from '../api.js';
import { areaIsLarge } from './areas.js';
import {
  firstDayOf,
  isPublished,
  kindOfPeriod,
  labelOfPeriod,
  lastDayOf,
  periodAfter,
  publishedOn,
} from './periods.js';
import { FiguresRefusedError, type Scope } from './service.js';

/** Version of the rules in this file and in `rules.ts`. A rule that changes gives a new one. */
export const rulesVersion = '1';

/** The numbers in the rules. */
export const limitsOfRules = {
  /** Smaller numbers are hidden. */
  count: 8,
  /** Smaller numbers of sensitive counters are hidden. */
  sensitive: 20,
  /** Every number is rounded to a multiple of this, and every total by itself. */
  step: 5,
  /** Fewer contributing places hide a number. */
  places: 3,
  /** Fewer organisations hide a number that tells of danger. */
  organisations: 3,
  /** A place with a larger share hides a number; of danger an organisation. */
  share: 0.8,
  /** Smallest base of a percentage, and of a nought. */
  base: 40,
  /** People for whom a place must be before it sees its own figures. */
  people: 50,
  /** Most periods in one table. */
  periods: 160,
} as const;

/** What is known of one number before the rules. Never leaves the query layer. What came without a key is no part of it. */
export interface Sum {
  n: number;
  /** Places that contributed. */
  places: number;
  /** What the largest of them contributed. */
  most: number;
  /** The same of organisations. Worked out only for counters that tell of danger. */
  organisations: number;
  largest: number;
}

export const nothing: Sum = { n: 0, places: 0, most: 0, organisations: 0, largest: 0 };

/** The sum of two, where no place and no organisation has a part in both. */
export const addSums = (one: Sum, other: Sum): Sum => ({
  n: one.n + other.n,
  places: one.places + other.places,
  most: Math.max(one.most, other.most),
  organisations: one.organisations + other.organisations,
  largest: Math.max(one.largest, other.largest),
});

/** What a nought may be shown as: `0`, nothing said beyond "few", or that no place of this type reported at all. */
export type Nought = 'shown' | 'hidden' | 'no-data';

const elsewhere: Shown = { hidden: 'not-at-this-level' };
const noData: Shown = { hidden: 'no-data' };
const fewPlaces: Shown = { hidden: 'too-few-places' };

export const roundToStep = (n: number): number => Math.round(n / limitsOfRules.step) * limitsOfRules.step;

/** The rules with the operator's own threshold. Throws RangeError unless it is a whole number from 8 to 20. */
export class Disclosure {
  readonly threshold: number;

  constructor(threshold: number = limitsOfRules.count) {
    if (!Number.isInteger(threshold) || threshold < limitsOfRules.count || threshold > limitsOfRules.sensitive) {
      throw new RangeError(
        'The threshold is a whole number from 8 to 20: the rules may be made stricter, never weaker.',
      );
    }
    this.threshold = threshold;
  }

  /** Rules 1, 2, 3, 5 and 6: the only way from a sum to something that may be shown. */
  show(sum: Sum, { sensitive = false, nought = 'hidden' }: { sensitive?: boolean; nought?: Nought } = {}): Shown {
    if (sum.n === 0 && nought === 'shown') return { value: 0 };
    if (sum.n === 0 && nought === 'no-data') return noData;
    const threshold = sensitive ? limitsOfRules.sensitive : this.threshold;
    if (sum.n < threshold) return { hidden: 'few', below: threshold };
    const value = roundToStep(sum.n);
    // Judged by the smallest number that the shown one may stand for: then being shown tells the people of the largest
    // place, who know their own part, no more than the shown number does.
    const smallest = Math.max(threshold, value - Math.floor(limitsOfRules.step / 2));
    const isSpread = (parts: number, least: number, most: number) =>
      parts >= least && most <= limitsOfRules.share * smallest;
    if (!isSpread(sum.places, limitsOfRules.places, sum.most)) return fewPlaces;
    if (sensitive && !isSpread(sum.organisations, limitsOfRules.organisations, sum.largest)) return fewPlaces;
    return { value };
  }

  /** A number of a single place, for that place itself: rules 2, 3 and 10. `reported`: whether it reported anything. */
  showOwn(n: number, reported: boolean): Shown {
    return this.show({ ...nothing, n, places: limitsOfRules.places }, { nought: reported ? 'hidden' : 'no-data' });
  }

  /** A number of places rather than of counts: hidden and rounded in the same way, but for nought. */
  showPlaces(n: number): Shown {
    return this.show({ ...nothing, n, places: limitsOfRules.places }, { nought: 'shown' });
  }
}

/** Places of one type, such as a kind in an area, that were enrolled in a period: known to anyone, whatever was counted. */
export interface PlacesOfType {
  enrolled: number;
  /** Those of them that reported anything. Counted only where `mayTellNought`. */
  reporting: number;
  organisations: number;
}

/** What is known of one period of a table before the rules. */
export interface PeriodOfTable {
  /** Whether any place in the scope reported anything at all. */
  reported: boolean;
  /** Sum of all that the table is about, and the part of it that came late. */
  total: Sum;
  late: Sum;
}

/** The rules for one table: what each cell and the lines below it may show. */
export class TableRules {
  readonly #rules: Disclosure;
  readonly #query: FiguresQuery;
  readonly #scope: Scope;
  readonly #subject: { sensitive: boolean; whole: boolean };

  constructor(rules: Disclosure, query: FiguresQuery, subject: { sensitive: boolean; whole: boolean }, scope: Scope) {
    this.#rules = rules;
    this.#query = query;
    this.#subject = subject;
    this.#scope = scope;
  }

  /** Rule 6: whether counters that tell of danger are shown in this table. Among others for all areas together only. */
  get showsDanger(): boolean {
    return (
      isSensitiveLevel(this.#query, this.#scope) && (this.#subject.sensitive || !dimensionsOf(this.#query).has('area'))
    );
  }

  /**
   * Rule 1: whether this table may tell noughts at all. A nought beside small numbers that are hidden says that those are not
   * nought, so it is told only for a whole group, in a whole month or quarter, by one dimension, for everyone; of danger never.
   */
  get mayTellNought(): boolean {
    const { rows, columns, kind, area, periods } = this.#query;
    const by = [rows, columns].filter((each) => each !== undefined && each !== 'period');
    return (
      this.#subject.whole &&
      !this.#subject.sensitive &&
      periods !== 'week' &&
      this.#scope.organisation === undefined &&
      this.#scope.area === undefined &&
      kind === undefined &&
      area === undefined &&
      by.length <= 1 &&
      by[0] !== 'version'
    );
  }

  /** One cell. `sensitive`: its own counter is. */
  cell(sum: Sum, places: PlacesOfType, period: PeriodOfTable, sensitive = this.#subject.sensitive): Shown {
    if (sensitive && !this.showsDanger) return elsewhere;
    // Before anything is said of the number: these follow from who is enrolled and who reported at all.
    if (places.enrolled === 0 || !period.reported) return noData;
    if (sensitive && places.organisations < limitsOfRules.organisations) return fewPlaces;
    return this.#rules.show(sum, { sensitive, nought: sensitive ? 'hidden' : this.#nought(places, period) });
  }

  /**
   * The lines below a table of one period. What came late is told only of a total that is told: beside a hidden one it would
   * say whether that is nought. A nought of it is never told, for it would say the same of what was hidden before.
   */
  foot(places: PlacesOfType, period: PeriodOfTable): Pick<Figures, 'total' | 'late'> {
    const total = this.cell(period.total, places, period);
    if (this.#subject.sensitive) return { total, late: elsewhere };
    const late = 'value' in total && total.value > 0 ? this.#rules.show(period.late) : total;
    return { total, late };
  }

  /** Rule 7: several periods have no total, as ranges of all lengths together would give single numbers away. */
  readonly noFoot: Pick<Figures, 'total' | 'late'> = { total: elsewhere, late: elsewhere };

  #nought({ enrolled, reporting }: PlacesOfType, { total }: PeriodOfTable): Nought {
    if (!this.mayTellNought) return 'hidden';
    const base = this.#rules.show(total);
    if (!('value' in base) || base.value < limitsOfRules.base) return 'hidden';
    return reporting === enrolled ? 'shown' : reporting === 0 ? 'no-data' : 'hidden';
  }
}

/**
 * Rule 6: what of a group goes into its total. Counters that tell of danger do not, unless all of them do: the total less the
 * others would be them.
 */
export const partsOfTotal = <Each extends { sensitive: boolean }>(counters: readonly Each[]): readonly Each[] =>
  counters.every(({ sensitive }) => sensitive) ? counters : counters.filter(({ sensitive }) => !sensitive);

/** Rule 4: a share in whole per cent, from numbers as they are shown; undefined where the rules allow none. */
export function percentOf(part: Shown, whole: Shown): number | undefined {
  if (!('value' in part) || !('value' in whole)) return undefined;
  if (whole.value < limitsOfRules.base || part.value > whole.value) return undefined;
  return Math.round((100 * part.value) / whole.value);
}

/** Rule 6: counters that tell of danger are shown by month, for large areas only, never for an organisation. */
const isSensitiveLevel = (query: FiguresQuery, scope: Scope): boolean =>
  query.periods === 'month' &&
  scope.organisation === undefined &&
  (scope.area === undefined || areaIsLarge(scope.area)) &&
  (query.area === undefined || areaIsLarge(query.area));

/** What a question is broken down by; a filter uses up the dimension it is about. */
const dimensionsOf = ({ rows, columns, kind, area }: FiguresQuery): ReadonlySet<Dimension> =>
  new Set<Dimension>([
    rows,
    ...(columns ? [columns] : []),
    ...(kind === undefined ? [] : ['kind' as const]),
    ...(area === undefined ? [] : ['area' as const]),
  ]);

/**
 * Rules 7 and 8: the periods of a question about a group or one of its counters, oldest first. Throws FiguresRefusedError for all
 * that may not be asked.
 */
export function periodsOf(query: FiguresQuery, group: string, scope: Scope, today: string): string[] {
  const { rows, columns, kind, area, periods, from, to } = query;
  const used = 1 + Number(columns !== undefined) + Number(kind !== undefined) + Number(area !== undefined);
  if (rows === columns) refuse('Rows and columns are the same. Choose another dimension for one of them.');
  if (used > 2) refuse('That is more than two dimensions at once. Leave out a filter or the columns.');
  if (dimensionsOf(query).has('version')) {
    // Few versions are in use at once, and a total less one of two is the other.
    const isAlone = [...dimensionsOf(query)].every((each) => each === 'period' || each === 'version');
    if (!isAlone || scope.organisation !== undefined || scope.area !== undefined) {
      refuse('Versions are shown for everyone together, by period and by nothing else.');
    }
    if (!groupsByVersion.includes(group)) {
      refuse('By version only this is shown: what was opened, what failed, what content was missing, what was lost.');
    }
  }
  for (const period of [from, to]) mustBePublished(period, today, periods);
  if (firstDayOf(from) > firstDayOf(to)) refuse('The first period lies after the last one. Change them over.');
  const all = [from];
  while (all.at(-1) !== to && all.length < limitsOfRules.periods) all.push(periodAfter(all.at(-1)!));
  if (all.at(-1) !== to) refuse(`That is more than ${limitsOfRules.periods} periods. Choose fewer.`);
  if (all.length > 1 && rows !== 'period' && columns !== 'period') {
    refuse('Periods are never added up, as sums of many would give away single ones. Choose one, or periods as rows.');
  }
  return all;
}

/** Rule 8: throws FiguresRefusedError for what is no period, or one that is not published. */
export function mustBePublished(period: string, today: string, kind = kindOfPeriod(period)): void {
  if (kind === undefined || kindOfPeriod(period) !== kind) {
    throw new FiguresRefusedError('unknown', 'There is no such period. Write 2026-W48, 2026-11 or 2026-Q4.');
  }
  if (!isPublished(period, today)) {
    refuse(`${labelOfPeriod(period)} is published on ${publishedOn(period)}, 14 days after ${lastDayOf(period)}.`);
  }
}

/** Rule 10: throws FiguresRefusedError where a place is for fewer than 50 people, or never said for how many. */
export function mustBeLargeEnough(people: number | undefined): void {
  if (people === undefined || people < limitsOfRules.people) {
    refuse(`Figures of a place are shown to it only where it is for ${limitsOfRules.people} people or more.`);
  }
}

function refuse(message: string): never {
  throw new FiguresRefusedError('not-allowed', message);
}
