import { counters, groups } from '@talkplace/report';
import { firstDayOf, lastDayOf } from '../figures/periods.js';
import type { FiguresService } from '../figures/service.js';
import type { Point, Publication } from './point.js';

const valueOf = new Map(counters.map(({ name, value }) => [name, value]));

/**
 * What may be told of a published month: each counter by kind of place, as the dashboard shows it. A number that the
 * disclosure rules hide is not in it, not even as a nought. Rejects with FiguresRefusedError where the month is not published.
 */
export async function publicationOf(figures: FiguresService, period: string): Promise<Publication> {
  const points: Point[] = [];
  let hidden = 0;
  let rules = '';
  const days = { first: firstDayOf(period), last: lastDayOf(period) };
  for (const { name } of groups) {
    const table = await figures.figures(
      { counter: name, rows: 'value', columns: 'kind', periods: 'month', from: period, to: period },
      {},
    );
    rules = table.rules;
    table.cells.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (!('value' in cell)) hidden++;
        else if (cell.value > 0) {
          const value = valueOf.get(table.rows[at]!.id);
          const kind = table.columns[column]!.id;
          points.push({
            group: name,
            ...(value === undefined ? {} : { value }),
            kind,
            period,
            ...days,
            count: cell.value,
          });
        }
      }),
    );
  }
  return { period, rules, points, hidden };
}
