import type { Store } from '../store/store.js';
import { addSums, nothing, type Sum } from './disclosure.js';

/** What sums may be broken down by. */
export type Key = 'period' | 'counter' | 'kind' | 'area' | 'version' | 'place';

/** Which published rows a question is about. */
export interface Selection {
  periods: readonly string[];
  counters: readonly string[];
  /** Ids of places; all when left out. */
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

interface Raw extends Partial<Record<Key, string>> {
  n: unknown;
  places: unknown;
  most: unknown;
  late_n?: unknown;
  late_places?: unknown;
  late_most?: unknown;
}

const sumsOfLate = `, SUM(late) AS late_n, SUM(CASE WHEN late > 0 THEN 1 ELSE 0 END) AS late_places, MAX(late) AS late_most`;

/** Databases take a limited number of values in one statement. */
const placesAtOnce = 5000;

const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');

/**
 * Sums of published rows by some keys, each with how many places contributed and how much the largest of them did. A place lies
 * in one area, and so in one database: sums of several databases, and of several lists of places, add up. What came without
 * a key is in none of them: it may come from anyone, and as much of it as they like.
 */
export async function sumsBy(store: Store, keys: readonly Key[], selection: Selection): Promise<SumRow[]> {
  const { periods, counters, places, kind, late = false } = selection;
  const by = keys.map((key) => `, ${key}`).join('');
  const byInside = keys.map((key) => (key === 'place' ? '' : `, ${key}`)).join('');
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
        `SELECT SUM(n) AS n, COUNT(*) AS places, MAX(n) AS most${late ? sumsOfLate : ''}${by}
         FROM (SELECT place, SUM(n) AS n${late ? ', SUM(late) AS late' : ''}${byInside} FROM published
           WHERE place <> '' AND period IN (${marks(periods)}) AND counter IN (${marks(counters)})
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
    place: raw.place ?? '',
  },
  sum: { ...nothing, n: Number(raw.n), places: Number(raw.places), most: Number(raw.most) },
  late: {
    ...nothing,
    n: Number(raw.late_n ?? 0),
    places: Number(raw.late_places ?? 0),
    most: Number(raw.late_most ?? 0),
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

/** The same for rows by place, with how many organisations contributed and how much the largest of them did. */
export function foldByOrganisation(
  rows: readonly SumRow[],
  nameOf: (row: SumRow) => string | undefined,
  organisationOf: (place: string) => string,
): Map<string, SumRow> {
  const ofEach = fold(rows, (row) => {
    const name = nameOf(row);
    return name === undefined ? undefined : JSON.stringify([name, organisationOf(row.keys.place)]);
  });
  const whole = [...ofEach.values()].map((row) => ({
    ...row,
    sum: { ...row.sum, organisations: 1, largest: row.sum.n },
  }));
  return fold(whole, nameOf);
}
