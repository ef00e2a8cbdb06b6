import type { Point } from './point.js';

const columns = ['period', 'first_day', 'last_day', 'kind', 'area', 'group', 'value', 'count'] as const;

/** Points as CSV (RFC 4180), one line each, with a line of names. All values are identifiers, days or whole numbers. */
export function pointsAsCsv(points: readonly Point[]): string {
  const lines = points.map(({ period, first, last, kind, area, group, value, count }) =>
    [period, first, last, kind, area, group, value, count].map((each) => each ?? '').join(','),
  );
  return [columns.join(','), ...lines, ''].join('\r\n');
}
