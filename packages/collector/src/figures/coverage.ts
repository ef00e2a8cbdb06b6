import type { Coverage, Shown } from '../api.js';
import { counters } from '@talkplace/report';
import type { Store } from '../store/store.js';
import { covers } from './areas.js';
import { nothing, addSums, type Disclosure } from './disclosure.js';
import { enrolledIn, placesOf, reportingBetween, reportingIn } from './enrolled.js';
import { addDays, firstDayOf, lastDayOf } from './periods.js';
import type { Publisher } from './published.js';
import type { Scope } from './service.js';
import { sumsBy } from './sums.js';

/** Days without a report after which a place is silent. */
const silentDays = 14;

const lost = counters.filter(({ group }) => group === 'report_lost').map(({ name }) => name);

interface Parts {
  store: Store;
  disclosure: Disclosure;
  publisher: Publisher;
}

/** Coverage of a published period: see rule 11. What waits in quarantine is always that of now. */
export async function coverageOf(parts: Parts, period: string, scope: Scope): Promise<Coverage> {
  const { store, disclosure } = parts;
  const [first, last] = [firstDayOf(period), lastDayOf(period)];
  const places = await placesOf(store, scope);
  const enrolled = enrolledIn(places, first, last);
  const [reporting, heard] = await Promise.all([
    reportingIn(store, enrolled, period),
    // What comes later is shown in a later period, so that coverage of a published one never changes either.
    reportingBetween(store, enrolled, addDays(last, 1 - silentDays), last, period),
  ]);
  return {
    enrolled: enrolled.length,
    reporting: disclosure.showPlaces(reporting.size),
    silent: disclosure.showPlaces(enrolled.length - heard.size),
    quarantined: await quarantined(store, scope),
    dropped: await dropped(parts, period, scope),
  };
}

/** Coverage of today: who counted anything in the last 14 days. Losses are those of `latest`, the last published month. */
export async function coverageNow(
  parts: Parts,
  today: string,
  latest: string | undefined,
  scope: Scope,
): Promise<Coverage> {
  const { store, disclosure } = parts;
  const enrolled = enrolledIn(await placesOf(store, scope), today, today);
  const heard = await reportingBetween(store, enrolled, addDays(today, 1 - silentDays), addDays(today, 1));
  return {
    enrolled: enrolled.length,
    reporting: disclosure.showPlaces(heard.size),
    silent: disclosure.showPlaces(enrolled.length - heard.size),
    quarantined: await quarantined(store, scope),
    dropped: latest === undefined ? { hidden: 'no-data' } : await dropped(parts, latest, scope),
  };
}

async function quarantined(store: Store, scope: Scope): Promise<number> {
  const rows = await store.everywhere<{ place: string; area: string; n: unknown }>(
    'SELECT place, area, COUNT(*) AS n FROM held GROUP BY place, area',
  );
  if (rows.length === 0) return 0;
  const own =
    scope.organisation === undefined ? undefined : new Set((await placesOf(store, scope)).map(({ id }) => id));
  return rows
    .filter(({ place, area }) => (own?.has(place) ?? true) && (scope.area === undefined || covers(scope.area, area)))
    .reduce((sum, { n }) => sum + Number(n), 0);
}

async function dropped({ store, disclosure, publisher }: Parts, period: string, scope: Scope): Promise<Shown> {
  await publisher.publish([period], lost);
  const places = scope.organisation === undefined ? undefined : (await placesOf(store, scope)).map(({ id }) => id);
  const rows = await sumsBy(store, ['area'], { periods: [period], counters: lost, places });
  const sum = rows
    .filter(({ keys }) => scope.area === undefined || covers(scope.area, keys.area))
    .reduce((total, row) => addSums(total, row.sum), nothing);
  return disclosure.show(sum, { nought: 'shown' });
}
