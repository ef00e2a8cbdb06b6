import type { Dimension, FiguresQuery, Shown } from '../api.js';
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
  /** A place with a larger share hides a number. */
  share: 0.8,
  /** Smallest base of a percentage, and of a nought. */
  base: 40,
  /** People for whom a place must be before it sees its own figures. */
  people: 50,
  /** Most periods in one table. */
  periods: 160,
} as const;

/** What is known of one number before the rules. Never leaves the query layer. */
export interface Sum {
  n: number;
  /** Places with a key that contributed. */
  places: number;
  /** What the largest of them contributed. */
  most: number;
  /** What came without a key, and so from no known place. */
  keyless: number;
}

export const nothing: Sum = { n: 0, places: 0, most: 0, keyless: 0 };

/** The sum of two, where no place has a part in both. */
export const addSums = (one: Sum, other: Sum): Sum => ({
  n: one.n + other.n,
  places: one.places + other.places,
  most: Math.max(one.most, other.most),
  keyless: one.keyless + other.keyless,
});

/** What a nought may be shown as: `0`, nothing said beyond "few", or that no place of this type reported at all. */
export type Nought = 'shown' | 'hidden' | 'no-data';

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
    if (sum.n === 0 && nought === 'no-data') return { hidden: 'no-data' };
    const threshold = sensitive ? limitsOfRules.sensitive : this.threshold;
    if (sum.n < threshold) return few(threshold);
    if (sum.places < limitsOfRules.places) return { hidden: 'too-few-places' };
    const value = roundToStep(sum.n);
    // Judged by the smallest number that the shown one may stand for: then being shown tells the people of the largest
    // place, who know their own part, no more than the shown number does. What has no key may all be of that place.
    const smallest = Math.max(threshold, value - Math.floor(limitsOfRules.step / 2));
    if (sum.most + sum.keyless > limitsOfRules.share * smallest) return { hidden: 'too-few-places' };
    return { value };
  }

  /** A number of a single place, for that place itself: rules 2, 3 and 10. */
  showOwn(n: number, nought: Nought): Shown {
    return this.show({ n, places: limitsOfRules.places, most: 0, keyless: 0 }, { nought });
  }

  /** A number of places rather than of counts: hidden and rounded in the same way. */
  showPlaces(n: number): Shown {
    return this.showOwn(n, 'shown');
  }
}

const few = (below: number): Shown => ({ hidden: 'few', below });

/** Rule 4: a share in whole per cent, from numbers as they are shown; undefined where the rules allow none. */
export function percentOf(part: Shown, whole: Shown): number | undefined {
  if (!('value' in part) || !('value' in whole)) return undefined;
  if (whole.value < limitsOfRules.base || part.value > whole.value) return undefined;
  return Math.round((100 * part.value) / whole.value);
}

/** Rule 6: sensitive counters are shown by month, for large areas only, never by organisation or version. */
export const isSensitiveLevel = (query: FiguresQuery, scope: Scope): boolean =>
  query.periods === 'month' &&
  scope.organisation === undefined &&
  (scope.area === undefined || areaIsLarge(scope.area)) &&
  (query.area === undefined || areaIsLarge(query.area)) &&
  !dimensionsOf(query).has('version');

/** What a question is broken down by; a filter uses up the dimension it is about. */
export const dimensionsOf = ({ rows, columns, kind, area }: FiguresQuery): ReadonlySet<Dimension> =>
  new Set<Dimension>([
    rows,
    ...(columns ? [columns] : []),
    ...(kind === undefined ? [] : ['kind' as const]),
    ...(area === undefined ? [] : ['area' as const]),
  ]);

/** Rules 7 and 8: the periods of a question, oldest first. Throws FiguresRefusedError for all that may not be asked. */
export function periodsOf(query: FiguresQuery, scope: Scope, today: string): string[] {
  const { rows, columns, kind, area, periods, from, to } = query;
  const used = 1 + Number(columns !== undefined) + Number(kind !== undefined) + Number(area !== undefined);
  if (rows === columns) refuse('Rows and columns are the same. Choose another dimension for one of them.');
  if (used > 2) refuse('That is more than two dimensions at once. Leave out a filter or the columns.');
  // Few versions are in use at once, and a total less one of two is the other.
  if (
    dimensionsOf(query).has('version') &&
    (scope.organisation !== undefined ||
      [...dimensionsOf(query)].some((each) => each !== 'period' && each !== 'version'))
  ) {
    refuse('Versions are shown for everyone together, by period and by nothing else.');
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

/**
 * Rule 1: whether a table may show noughts at all. A nought beside small numbers that are hidden says that those are not
 * nought, so it is shown only for a whole group, in a whole month or quarter, by one dimension, for everyone.
 */
export function mayShowNought(query: FiguresQuery, isWholeGroup: boolean, scope: Scope): boolean {
  const { rows, columns, kind, area, periods } = query;
  const by = [rows, columns].filter((each) => each !== undefined && each !== 'period');
  return (
    isWholeGroup &&
    periods !== 'week' &&
    scope.organisation === undefined &&
    scope.area === undefined &&
    kind === undefined &&
    area === undefined &&
    by.length <= 1 &&
    by[0] !== 'version'
  );
}

function refuse(message: string): never {
  throw new FiguresRefusedError('not-allowed', message);
}
