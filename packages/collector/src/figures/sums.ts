import type { Store } from '../store/store.js';
import { addSums, type Sum } from './disclosure.js';

/** What sums may be broken down by. */
export type Key = 'period' | 'counter' | 'kind' | 'area' | 'version';

/** Which published rows a question is about. */
export interface Selection {
  periods: readonly string[];
  counters: readonly string[];
  /** Ids of places; all rows when left out, those without a key included. */
  places?: readonly string[] | undefined;
  kind?: string | undefined;
  /** Sums of what came late as well; nought when left out. */
  late?: boolean | undefined;
}

export interface SumRow {
  keys: Record<Key, string>;
  sum: Sum;
  late: Sum;
}

type Raw = Partial<Record<Key, string>> & Record<keyof Sum, unknown> & Partial<Record<`late_${keyof Sum}`, unknown>>;

const sumsOfLate = `, SUM(late) AS late_n,
  SUM(CASE WHEN place <> '' AND late > 0 THEN 1 ELSE 0 END) AS late_places,
  MAX(CASE WHEN place <> '' THEN late ELSE 0 END) AS late_most,
  SUM(CASE WHEN place = '' THEN late ELSE 0 END) AS late_keyless`;

/** Databases take a limited number of values in one statement. */
const placesAtOnce = 5000;

const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');

/**
 * Sums of published rows by some keys, each with how many places contributed and how much the largest of them did. A place lies
 * in one area, and so in one database: sums of several databases, and of several lists of places, add up.
 */
export async function sumsBy(store: Store, keys: readonly Key[], selection: Selection): Promise<SumRow[]> {
  const { periods, counters, places, kind, late = false } = selection;
  const by = keys.map((key) => `, ${key}`).join('');
  // In the order of the table's own key, which then needs no sorting. A place has one area and one kind.
  const inner = ['period', 'counter', 'area', 'kind', 'place', 'version'].filter(
    (column) => ['area', 'kind', 'place'].includes(column) || keys.some((key) => key === column),
  );
  const chunks: (readonly string[] | undefined)[] = [];
  if (places === undefined) chunks.push(undefined);
  else for (let at = 0; at < places.length; at += placesAtOnce) chunks.push(places.slice(at, at + placesAtOnce));
  const found: Raw[] = [];
  for (const chunk of chunks) {
    found.push(
      ...(await store.everywhere<Raw>(
        `SELECT SUM(n) AS n,
           SUM(CASE WHEN place <> '' THEN 1 ELSE 0 END) AS places, MAX(CASE WHEN place <> '' THEN n ELSE 0 END) AS most,
           SUM(CASE WHEN place = '' THEN n ELSE 0 END) AS keyless${late ? sumsOfLate : ''}${by}
         FROM (SELECT place, SUM(n) AS n${late ? ', SUM(late) AS late' : ''}${by} FROM published
           WHERE period IN (${marks(periods)}) AND counter IN (${marks(counters)})
             ${kind === undefined ? '' : 'AND kind = ?'} ${chunk ? `AND place IN (${marks(chunk)})` : ''}
           GROUP BY ${inner.join(', ')}) AS each_place
         ${keys.length > 0 ? `GROUP BY ${keys.join(', ')}` : ''}`,
        ...periods,
        ...counters,
        ...(kind === undefined ? [] : [kind]),
        ...(chunk ?? []),
      )),
    );
  }
  return found.map(rowOf).filter(({ sum }) => sum.n > 0);
}

// PostgreSQL gives a sum of BIGINT as a text.
const rowOf = (raw: Raw): SumRow => ({
  keys: {
    period: raw.period ?? '',
    counter: raw.counter ?? '',
    kind: raw.kind ?? '',
    area: raw.area ?? '',
    version: raw.version ?? '',
  },
  sum: { n: Number(raw.n), places: Number(raw.places), most: Number(raw.most), keyless: Number(raw.keyless) },
  late: {
    n: Number(raw.late_n ?? 0),
    places: Number(raw.late_places ?? 0),
    most: Number(raw.late_most ?? 0),
    keyless: Number(raw.late_keyless ?? 0),
  },
});

/** Adds sums up under a name for each row; undefined leaves a row out. Rows under one name must share no place. */
export function fold(rows: readonly SumRow[], nameOf: (row: SumRow) => string | undefined): Map<string, SumRow> {
  const folded = new Map<string, SumRow>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name === undefined) continue;
    const before = folded.get(name);
    folded.set(
      name,
      before ? { ...before, sum: addSums(before.sum, row.sum), late: addSums(before.late, row.late) } : row,
    );
  }
  return folded;
}
