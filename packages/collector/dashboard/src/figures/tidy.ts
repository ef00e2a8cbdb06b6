import type { Dimension, FiguresQuery, Periods } from '../../../src/api.js';

/** Periods that a trend begins with, counted back from the newest. */
const usual = 12;

/** Periods stand side by side only where they are rows or columns: the rules never add them up. */
export const isTrend = ({ rows, columns }: FiguresQuery): boolean => rows === 'period' || columns === 'period';

type Change = Partial<Record<keyof FiguresQuery, string>>;

/**
 * A question after someone has changed one part of it: parts that no longer go with it are put right, so that what the form
 * shows is what may be asked. `isOne` is true where the counter is one, and not a group; `isByVersion` where it is shown by version.
 */
export function tidied(
  before: FiguresQuery,
  change: Change,
  periods: Periods,
  { isOne, isByVersion }: { isOne: boolean; isByVersion: boolean },
): FiguresQuery {
  const { columns, kind, area, ...draft } = { ...before, ...change } as FiguresQuery;
  const published = periods[draft.periods];
  const cannotBe = (side: Dimension) => (isOne && side === 'value') || (!isByVersion && side === 'version');
  if (cannotBe(draft.rows)) draft.rows = 'period';
  const side: Dimension | undefined = !columns || columns === draft.rows || cannotBe(columns) ? undefined : columns;
  const after: FiguresQuery = { ...draft, ...(side ? { columns: side } : {}) };
  if (kind && after.rows !== 'kind' && !side && after.rows !== 'version') after.kind = kind;
  else if (area && after.rows !== 'area' && !side && after.rows !== 'version') after.area = area;
  const newest = published[0] ?? '';
  if (!published.includes(after.to)) after.to = newest;
  if (!published.includes(after.from)) after.from = after.to;
  if (!isTrend(after)) {
    after.from = change.from ?? after.to;
    after.to = after.from;
  } else if (!isTrend(before) && after.from === after.to) {
    after.from = published.slice(0, usual).at(-1) ?? newest;
    after.to = newest;
  } else if (after.from > after.to) {
    if (change.from) after.to = after.from;
    else after.from = after.to;
  }
  return after;
}
