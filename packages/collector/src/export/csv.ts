import type { Shown } from '../api.js';
import { firstDayOf, lastDayOf } from '../figures/periods.js';
import type { Point, Publication } from './point.js';

const columns = [
  'period',
  'first_day',
  'last_day',
  'kind',
  'area',
  'group',
  'value',
  'count',
  'shown',
  'rules',
  'simulated',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number | boolean | undefined>>;

/**
 * A published month as CSV (RFC 4180): a line for each number, shown or hidden, then lines of the group `coverage`. Where
 * `shown` is not `yes` it says why there is no number. All values are identifiers, days or whole numbers.
 */
export function publicationAsCsv({ period, rules, points, coverage, simulated = false }: Publication): string {
  const days = { period, first_day: firstDayOf(period), last_day: lastDayOf(period) };
  const cell = (shown: Shown) => ('value' in shown ? { count: shown.value, shown: 'yes' } : { shown: shown.hidden });
  const { enrolled, reporting, silent, quarantined, dropped } = coverage;
  const beside = { group: 'coverage', ...days };
  return asCsv(
    [
      ...points.map((point) => ({ ...rowOf(point), shown: point.hidden ?? 'yes' })),
      { ...beside, value: 'places-enrolled', ...cell({ value: enrolled }) },
      { ...beside, value: 'places-reporting', ...cell(reporting) },
      { ...beside, value: 'places-silent', ...cell(silent) },
      { ...beside, value: 'counts-lost', ...cell(dropped) },
      { group: 'coverage', value: 'reports-quarantined-now', ...cell({ value: quarantined }) },
    ].map((row) => ({ ...row, rules, simulated })),
  );
}

/** Raw totals as CSV of the same form; `shown` is `raw`. */
export const rawTotalsAsCsv = (points: readonly Point[], simulated: boolean): string =>
  asCsv(points.map((point) => ({ ...rowOf(point), shown: 'raw', simulated })));

const rowOf = ({ period, first, last, kind, area, group, value, count }: Point): Row => ({
  period,
  first_day: first,
  last_day: last,
  kind,
  area,
  group,
  value,
  count,
});

const asCsv = (rows: readonly Row[]): string =>
  [columns.join(','), ...rows.map((row) => columns.map((column) => row[column] ?? '').join(',')), ''].join('\r\n');
