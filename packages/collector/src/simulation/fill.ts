import { createHash } from 'node:crypto';
import { limits } from '@talkplace/report';
import { periodsFor } from '../figures/periods.js';
import type { Store } from '../store/store.js';
import { countsOfDay, type MadeUpPlace } from './day.js';
import { madeUp } from './places.js';
import { seeded } from './random.js';

/** The store holds something that is not made up; the message says what to do. */
export class SimulationRefusedError extends Error {
  override name = 'SimulationRefusedError';
}

export interface Filled {
  places: number;
  /** Batches written now. */
  batches: number;
  /** Last day that holds made-up counts, `YYYY-MM-DD`. */
  until: string;
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 24 * 3600 * 1000).toISOString().slice(0, 10);
const dayBefore = (day: string, days = 1) =>
  new Date(Date.parse(day) - days * 24 * 3600 * 1000).toISOString().slice(0, 10);

/**
 * Fills a store with made-up organisations, places and counts of each day up to the one before `today`, and marks it as
 * simulated: every screen then says so. Run again on a later day it goes on from where it ended. The same seed gives the
 * same numbers. Rejects with SimulationRefusedError where the store holds anything else.
 */
export async function fillStore(store: Store, { today, seed = 20261125 }: { today: string; seed?: number }) {
  const until = await claim(store);
  const places = madeUp.flatMap(({ places }) => places);
  if (until === undefined) await enrol(store);
  const last = dayBefore(today);
  let batches = 0;
  for (const place of places) {
    const from = until === undefined ? place.since : dayAfter(until);
    const days: Promise<unknown>[] = [];
    for (let day = from < place.since ? place.since : from; day <= last; day = dayAfter(day)) {
      const counts = countsOfDay(place, day, seeded(numberOf(`${seed} ${place.name} ${day}`)));
      if (Object.keys(counts).length === 0) continue;
      days.push(store.take(batchOf(place, day, counts)));
    }
    // The store holds a limited queue: one place at a time fits into it.
    batches += (await Promise.all(days)).length;
  }
  await store.home.query("UPDATE setting SET value = ? WHERE name = 'simulated'", last);
  return { places: places.length, batches, until: last } satisfies Filled;
}

/** Last day filled before, undefined for a store that is new. */
async function claim(store: Store): Promise<string | undefined> {
  const [mark] = await store.home.query<{ value: string }>("SELECT value FROM setting WHERE name = 'simulated'");
  if (mark) return mark.value || undefined;
  const [place] = await store.home.query('SELECT id FROM place LIMIT 1');
  const tallies = await store.everywhere('SELECT counter FROM tally LIMIT 1');
  if (place || tallies.length > 0) {
    throw new SimulationRefusedError(
      'The store holds places or counts that are real. Name an empty one for the simulation, so that nobody takes the two for one.',
    );
  }
  await store.home.query("INSERT INTO setting (name, value) VALUES ('simulated', '')");
  return undefined;
}

async function enrol(store: Store) {
  await store.home.transaction(async (inside) => {
    for (const { organisation, places } of madeUp) {
      const since = places.map((place) => place.since).toSorted()[0]!;
      await inside.query(
        'INSERT INTO organisation (id, name, created) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
        idOf(organisation),
        organisation,
        since,
      );
      for (const place of places) {
        await inside.query(
          'INSERT INTO place (id, organisation, name, kind, area, people, created, closed) VALUES (?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT (id) DO NOTHING',
          idOf(place.name),
          idOf(organisation),
          place.name,
          place.kind,
          place.area,
          place.people,
          place.since,
        );
      }
    }
  });
}

/** Id of a made-up organisation or place: its name in small letters, and `demo`. */
export const idOf = (name: string): string => `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-demo`;

function batchOf(place: MadeUpPlace, day: string, counts: Record<string, number>) {
  const { area, kind, name } = place;
  return {
    id: createHash('sha256').update(`${name} ${day}`).digest('base64url').slice(0, 22),
    place: idOf(name),
    version: '0.1',
    area,
    day,
    kind,
    counts,
    // As it would have come: on its own day.
    ...periodsFor(day, day),
    forget: dayBefore(day, -limits.idDays),
  };
}

const numberOf = (text: string) => createHash('sha256').update(text).digest().readUInt32BE(0);
