import type { Dimension, PeriodKind } from '../../../src/api.js';

/** What the sides of a table are called. */
export const dimensionWords: Readonly<Record<Dimension, { one: string; choose: string }>> = {
  kind: { one: 'Kind of place', choose: 'Kinds of place' },
  area: { one: 'Area', choose: 'Areas' },
  period: { one: 'Period', choose: 'Periods, one after the other' },
  value: { one: 'What it was', choose: 'What it was, one by one' },
  version: { one: 'Version', choose: 'Versions of Talkplace' },
};

/** What kinds of period are called. */
export const periodKindWords: Readonly<Record<PeriodKind, { one: string; many: string }>> = {
  week: { one: 'week', many: 'Weeks' },
  month: { one: 'month', many: 'Months' },
  quarter: { one: 'quarter', many: 'Quarters' },
};

/** The names of an object that has all of them, typed. */
export const keysOf = <Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(object) as Key[];
