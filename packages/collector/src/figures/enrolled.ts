import type { Figures } from '../api.js';
import type { Store } from '../store/store.js';
import { covers } from './areas.js';
import { addDays, firstDayOf, kindOfPeriod, lastDayOf } from './periods.js';
import type { Scope } from './service.js';

/** What the figures need to know of a place. */
export interface Enrolled {
  id: string;
  organisation: string;
  kind: string;
  area: string;
  people: number | undefined;
  created: string;
  closed: string | undefined;
}

/** Places that a scope covers, those that left included. */
export async function placesOf(store: Store, { organisation, area }: Scope): Promise<Enrolled[]> {
  const rows = await store.home.query<Omit<Enrolled, 'people' | 'closed'> & { people: unknown; closed: string | null }>(
    `SELECT id, organisation, kind, area, people, created, closed FROM place ${organisation === undefined ? '' : 'WHERE organisation = ?'}`,
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

/** Whose places a scope covers, in words of people: the name of the organisation, or the area; neither for all. */
export async function whoseOf(store: Store, { organisation, area }: Scope): Promise<Figures['whose']> {
  if (organisation === undefined) return area === undefined ? {} : { area };
  const [row] = await store.home.query<{ name: string }>('SELECT name FROM organisation WHERE id = ?', organisation);
  return { organisation: row?.name ?? organisation };
}

/** Those that were enrolled on some day from `first` to `last`. */
export const enrolledIn = (places: readonly Enrolled[], first: string, last: string): Enrolled[] =>
  places.filter(({ created, closed }) => created <= last && (closed === undefined || closed >= first));

/** Ids of those places that a published period holds anything of. */
export function reportingIn(store: Store, places: readonly Enrolled[], period: string): Promise<Set<string>> {
  // Most places are found by their first row in the period itself; a report may also be up to 35 days late, or of no known day.
  // Joining with an empty text keeps the index by month out of it, which would be read from end to end for every place.
  const inPeriod = `${kindOfPeriod(period)} || '' = ?`;
  const within = `day BETWEEN ? AND ? AND ${inPeriod}`;
  const first = firstDayOf(period);
  return whereAny(
    store,
    places,
    [within, within, `day = 'unknown' AND ${inPeriod}`],
    [first, addDays(lastDayOf(period), 1), period, addDays(first, -40), addDays(first, -1), period, period],
  );
}

/** Ids of those places that counted anything from one day to another; with `period`, in what that published period holds. */
export const reportingBetween = (
  store: Store,
  places: readonly Enrolled[],
  first: string,
  last: string,
  period?: string,
): Promise<Set<string>> => {
  if (period === undefined) return whereAny(store, places, ['day BETWEEN ? AND ?'], [first, last]);
  const within = `day BETWEEN ? AND ? AND ${kindOfPeriod(period)} || '' = ?`;
  return whereAny(store, places, [within], [first, last, period]);
};

const placesAtOnce = 500;

async function whereAny(
  store: Store,
  places: readonly Enrolled[],
  conditions: readonly string[],
  values: readonly string[],
) {
  const any = conditions.map(
    (condition) => `EXISTS (SELECT 1 FROM tally WHERE tally.place = asked.place AND ${condition})`,
  );
  const found = new Set<string>();
  for (let at = 0; at < places.length; at += placesAtOnce) {
    const some = places.slice(at, at + placesAtOnce).map(({ id }) => id);
    const rows = await store.everywhere<{ place: string }>(
      `WITH asked(place) AS (VALUES ${some.map(() => '(?)').join(', ')})
       SELECT place FROM asked WHERE ${any.join(' OR ')}`,
      ...some,
      ...values,
    );
    for (const { place } of rows) found.add(place);
  }
  return found;
}
