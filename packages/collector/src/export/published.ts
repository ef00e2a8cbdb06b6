import { counters, groups } from '@talkplace/report';
import { firstDayOf, lastDayOf } from '../figures/periods.js';
import type { FiguresService } from '../figures/service.js';
import type { Store } from '../store/store.js';
import { isSimulated } from '../store/simulated.js';
import type { Point, Publication } from './point.js';

const valueOf = new Map(counters.map(({ name, value }) => [name, value]));

/** What publications are made from. */
export interface Source {
  store: Pick<Store, 'home'>;
  figures: FiguresService;
  /** Once aborted, no further publication is made. */
  signal?: AbortSignal | undefined;
}

/**
 * What may be told of a published month: each counter by kind of place, as the dashboard shows it, those that the disclosure
 * rules hide without their number. Rejects with FiguresRefusedError where the month is not published, and with the reason of
 * the signal.
 */
export async function publicationOf({ store, figures, signal }: Source, period: string): Promise<Publication> {
  const points: Point[] = [];
  let rules = '';
  const days = { first: firstDayOf(period), last: lastDayOf(period) };
  for (const { name } of groups) {
    signal?.throwIfAborted();
    const table = await figures.figures(
      { counter: name, rows: 'value', columns: 'kind', periods: 'month', from: period, to: period },
      {},
    );
    rules = table.rules;
    table.cells.forEach((row, at) =>
      row.forEach((cell, column) => {
        const value = valueOf.get(table.rows[at]!.id);
        points.push({
          group: name,
          ...(value === undefined ? {} : { value }),
          kind: table.columns[column]!.id,
          period,
          ...days,
          ...('value' in cell ? { count: cell.value } : { hidden: cell.hidden }),
        });
      }),
    );
  }
  const coverage = await figures.coverage(period, {});
  return { period, rules, points, coverage, ...((await isSimulated(store)) ? { simulated: true } : {}) };
}
