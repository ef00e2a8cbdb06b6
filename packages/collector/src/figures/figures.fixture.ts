import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { figuresService, type FiguresOptions } from './figures.js';
import { periodsFor } from './periods.js';

/** A place of a test. */
export interface TestPlace {
  id: string;
  kind?: string;
  area?: string;
  organisation?: string;
  people?: number | null;
  created?: string;
  closed?: string;
}

let number = 0;

/** A store with nothing in it but what a test writes, in `shards` files of its own, and figures as of a day. */
export async function openFigures(options: Partial<FiguresOptions> & { day?: string; shards?: number } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-figures-'));
  const files = Array.from({ length: options.shards ?? 1 }, (_, at) => path.join(folder, `${at}.db`));
  const store: Store = await openStore(files);
  const places = new Map<string, Required<Pick<TestPlace, 'kind' | 'area'>>>();
  const clock = { today: options.day ?? '2026-11-25' };
  return {
    store,
    clock,
    figures: figuresService(store, { today: () => clock.today, ...options }),
    async enrol(...all: TestPlace[]) {
      for (const { id, kind = 'barbershop', area = 'E06000027', organisation = 'one', ...rest } of all) {
        const { people = 100, created = '2026-01-01', closed = null } = rest;
        places.set(id, { kind, area });
        await store.home.query(
          'INSERT INTO place (id, organisation, name, kind, area, people, created, closed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          id,
          organisation,
          `Place ${id}`,
          kind,
          area,
          people,
          created,
          closed,
        );
      }
    },
    /** Counts of a place on a day, as they come in on `arrival`: on the day itself when left out. */
    async count(
      place: string,
      day: string,
      counts: Record<string, number>,
      change: { arrival?: string; version?: string; kind?: string; area?: string } = {},
    ) {
      const { kind = 'barbershop', area = 'E06000027' } = places.get(place) ?? {};
      await store.take({
        id: String(number++).padStart(22, '-'),
        kind,
        area,
        place,
        day,
        counts,
        version: '0.1',
        ...change,
        ...periodsFor(day, change.arrival ?? day),
        forget: '2099-01-01',
      });
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type TestFigures = Awaited<ReturnType<typeof openFigures>>;
