import type { Store } from '../store/store.js';
import type { PlacesOfType } from './disclosure.js';
import { reportingIn, type Enrolled } from './enrolled.js';
import { firstDayOf, lastDayOf, periodOf } from './periods.js';

/** Which places were enrolled in a period, by type, and whether they reported: all that a cell's rules need to know of places. */
export interface PlacesInPeriod {
  /** Whether any of them reported anything. */
  reported: boolean;
  /** Those of one type, as `typeOf` names it; none where no such place was enrolled. */
  ofType: (type: string) => PlacesOfType;
  /** Those of all types that are asked about. */
  all: PlacesOfType;
}

interface Counted extends Omit<PlacesOfType, 'organisations'> {
  organisations: Set<string>;
}

const none: PlacesOfType = { enrolled: 0, reporting: 0, organisations: 0 };

/** Places asked about at once where one that reported is enough. */
const placesAtOnce = 500;

/**
 * `typeOf` gives the type that a place belongs to; undefined where it is of none that is asked about. Which places reported is
 * looked up only where `exactly` is set; else one that did is enough to know. `since`: the first month of which anything is held.
 */
export async function placesInPeriod(
  store: Store,
  places: readonly Enrolled[],
  period: string,
  {
    typeOf,
    exactly,
    since,
  }: { typeOf: (place: Enrolled) => string | undefined; exactly: boolean; since: string | undefined },
): Promise<PlacesInPeriod> {
  const [first, last] = [firstDayOf(period), lastDayOf(period)];
  const enrolled = places.filter(({ created, closed }) => created <= last && (closed === undefined || closed >= first));
  let reporting: ReadonlySet<string> = new Set();
  const atOnce = exactly ? enrolled.length : placesAtOnce;
  const mayHaveReported = since !== undefined && periodOf(last, 'month') >= since ? enrolled : [];
  for (let at = 0; at < mayHaveReported.length && reporting.size === 0; at += atOnce) {
    reporting = await reportingIn(store, mayHaveReported.slice(at, at + atOnce), period);
  }
  const types = new Map<string, Counted>();
  const all: Counted = { enrolled: 0, reporting: 0, organisations: new Set() };
  for (const place of enrolled) {
    const type = typeOf(place);
    if (type === undefined) continue;
    let own = types.get(type);
    if (!own) types.set(type, (own = { enrolled: 0, reporting: 0, organisations: new Set() }));
    for (const each of [own, all]) {
      each.enrolled++;
      each.organisations.add(place.organisation);
      if (reporting.has(place.id)) each.reporting++;
    }
  }
  // Everything above may have been answered at once, and many periods take long: others get their turn.
  await new Promise((resolve) => setImmediate(resolve));
  return {
    reported: reporting.size > 0,
    ofType: (type) => numbersOf(types.get(type)),
    all: numbersOf(all),
  };
}

const numbersOf = (own: Counted | undefined): PlacesOfType =>
  own ? { ...own, organisations: own.organisations.size } : none;
