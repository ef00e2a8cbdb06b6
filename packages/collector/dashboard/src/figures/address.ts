import type { Dimension, FiguresQuery, PeriodKind } from '../../../src/api.js';
import { dimensionWords, periodKindWords } from './dimensions.js';

/** Address of the screen that answers a question; it can be kept, shared and gone back to. */
export function addressOf(query: FiguresQuery): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, String(value));
  return `/figures?${params.toString()}`;
}

const isDimension = (value: string | null): value is Dimension => value !== null && value in dimensionWords;
const isPeriodKind = (value: string | null): value is PeriodKind => value !== null && value in periodKindWords;

/** The question in an address; undefined where it names none. */
export function queryOf(params: URLSearchParams): FiguresQuery | undefined {
  const [counter, rows, columns] = [params.get('counter'), params.get('rows'), params.get('columns')];
  const [periods, from, to] = [params.get('periods'), params.get('from'), params.get('to')];
  if (!counter || !isDimension(rows) || !isPeriodKind(periods) || !from || !to) return undefined;
  const [kind, area] = [params.get('kind'), params.get('area')];
  return {
    counter,
    rows,
    ...(isDimension(columns) ? { columns } : {}),
    periods,
    from,
    to,
    ...(kind ? { kind } : {}),
    ...(area ? { area } : {}),
  };
}

/** How many of the two dimensions a question uses. */
export const dimensionsUsed = ({ columns, kind, area }: FiguresQuery): number =>
  1 + [columns, kind, area].filter(Boolean).length;
