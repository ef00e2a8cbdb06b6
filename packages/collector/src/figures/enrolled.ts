import type { Store } from '../store/store.js';
import { covers } from './areas.js';
import { addDays, firstDayOf, kindOfPeriod, lastDayOf } from './periods.js';
import { monthsOf } from './published.js';
import type { Scope } from './service.js';

/** What the figures need to know of a place. */
export interface Enrolled {
  id: string;
  kind: string;
  area: string;
  people: number | undefined;
  created: string;
  closed: string | undefined;
}

/** Places that a scope covers, those that left included. */
export async function placesOf(store: Store, { organisation, area }: Scope): Promise<Enrolled[]> {
  const rows = await store.home.query<Omit<Enrolled, 'people' | 'closed'> & { people: unknown; closed: string | null }>(
    `SELECT id, kind, area, people, created, closed FROM place ${organisation === undefined ? '' : 'WHERE organisation = ?'}`,
    ...(organisation === undefined ? [] : [organisation]),
  );
  return rows
    .filter((row) => area === undefined || covers(area, row.area))
    .map((row) => ({
      ...row,
      people: row.people === null ? undefined : Number(row.people),
      closed: row.closed ?? undefined,
    }));
}

/** Those that were enrolled on some day from `first` to `last`. */
export const enrolledIn = (places: readonly Enrolled[], first: string, last: string): Enrolled[] =>
  places.filter(({ created, closed }) => created <= last && (closed === undefined || closed >= first));

/** Ids of those places that a published period holds anything of. */
export function reportingIn(store: Store, places: readonly Enrolled[], period: string): Promise<Set<string>> {
  const months = monthsOf(period);
  // Reports are taken for 35 days; the days narrow the search down to a part of the index.
  return whereAny(
    store,
    places,
    `(day BETWEEN ? AND ? OR day = 'unknown') AND ${kindOfPeriod(period)} = ? AND month IN (${months.map(() => '?').join(', ')})`,
    [addDays(firstDayOf(period), -40), addDays(lastDayOf(period), 1), period, ...months],
  );
}

/** Ids of those places that counted anything from one day to another. */
export const reportingBetween = (store: Store, places: readonly Enrolled[], first: string, last: string) =>
  whereAny(store, places, 'day BETWEEN ? AND ?', [first, last]);

const placesAtOnce = 500;

async function whereAny(store: Store, places: readonly Enrolled[], condition: string, values: readonly string[]) {
  const found = new Set<string>();
  for (let at = 0; at < places.length; at += placesAtOnce) {
    const some = places.slice(at, at + placesAtOnce).map(({ id }) => id);
    const rows = await store.everywhere<{ place: string }>(
      `WITH asked(place) AS (VALUES ${some.map(() => '(?)').join(', ')})
       SELECT place FROM asked WHERE EXISTS (SELECT 1 FROM tally WHERE tally.place = asked.place AND ${condition})`,
      ...some,
      ...values,
    );
    for (const { place } of rows) found.add(place);
  }
  return found;
}
