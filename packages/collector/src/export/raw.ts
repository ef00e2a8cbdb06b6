import { counters } from '@talkplace/report';
import type { Store } from '../store/store.js';
import type { Point } from './point.js';

interface Row {
  kind: string;
  area: string;
  counter: string;
  first: string;
  last: string;
  n: number;
}

const byName = new Map(counters.map((counter) => [counter.name, counter]));

/**
 * The operator's own raw totals: everything since the first report, by kind of place, area and counter, not rounded and not
 * hidden; only what was counted on an unknown day is left out. They can point at people. Nothing may send them on but what the operator switched on by name.
 */
export async function rawTotals(store: Store): Promise<Point[]> {
  const rows = await store.everywhere<Row>(
    `SELECT kind, area, counter, MIN(day) AS first, MAX(day) AS last, SUM(n) AS n
     FROM tally WHERE day <> ? GROUP BY kind, area, counter`,
    'unknown',
  );
  return rows
    .map(({ kind, area, counter, first, last, n }) => {
      const { group = counter, value } = byName.get(counter) ?? {};
      return { group, value, kind, area, first, last, count: n };
    })
    .toSorted((one, two) => keyOf(one).localeCompare(keyOf(two)));
}

const keyOf = ({ group, value = '', kind, area = '' }: Point) => [group, value, kind, area].join(' ');
