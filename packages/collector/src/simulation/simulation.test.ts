import { counters, placeKinds } from '@talkplace/report';
import { describe, expect, it } from 'vitest';
import { figuresService } from '../figures/figures.js';
import { openStore } from '../store/open.js';
import { countsOfDay } from './day.js';
import { fillStore, idOf } from './fill.js';
import { madeUp } from './places.js';
import { poisson, seeded } from './random.js';

const names = new Set(counters.map(({ name }) => name));
const places = madeUp.flatMap((each) => each.places);

const totalOf = async (store: Awaited<ReturnType<typeof openStore>>) =>
  (await store.everywhere<{ n: number }>('SELECT SUM(n) AS n FROM tally'))[0]!.n;

describe('the simulation', () => {
  it('counts only what the vocabulary knows', () => {
    for (const place of places) {
      for (let day = 1; day <= 28; day++) {
        const counts = countsOfDay(place, `2026-09-${String(day).padStart(2, '0')}`, seeded(day));
        for (const name of Object.keys(counts)) expect(names.has(name), name).toBe(true);
      }
    }
  });

  it('has places of every kind, each with a name of its own', () => {
    expect(new Set(places.map(({ kind }) => kind))).toEqual(new Set(placeKinds));
    expect(new Set(places.map(({ name }) => idOf(name))).size).toBe(places.length);
  });

  it('draws about as many as it is told to', () => {
    const random = seeded(7);
    let sum = 0;
    for (let draw = 0; draw < 10_000; draw++) sum += poisson(random, 6);
    expect(sum / 10_000).toBeGreaterThan(5.9);
    expect(sum / 10_000).toBeLessThan(6.1);
  });

  it('fills a store once, goes on from where it ended, and marks it as simulated', async () => {
    const store = await openStore([':memory:']);
    const first = await fillStore(store, { today: '2026-03-01' });
    expect(first).toMatchObject({ places: places.length, until: '2026-02-28' });
    expect(first.batches).toBeGreaterThan(500);
    const total = await totalOf(store);
    expect(await fillStore(store, { today: '2026-03-01' })).toMatchObject({ batches: 0 });
    expect(await totalOf(store)).toBe(total);
    expect((await fillStore(store, { today: '2026-03-03' })).batches).toBeGreaterThan(10);
    expect(await totalOf(store)).toBeGreaterThan(total);
    await store.close();
  });

  it('has enough organisations for the tables of urgent help to show numbers, by nation and by kind', async () => {
    const store = await openStore([':memory:']);
    await fillStore(store, { today: '2026-04-20' });
    const figures = figuresService(store, { today: () => '2026-04-20' });
    const month = { counter: 'urgent_opened', periods: 'month', from: '2026-03', to: '2026-03' } as const;
    for (const rows of ['area', 'kind'] as const) {
      const table = await figures.figures({ ...month, rows }, {});
      expect(table.rows.length).toBe(rows === 'area' ? 3 : placeKinds.length);
      for (const [at, { id }] of table.rows.entries()) expect(table.cells[at]![0], id).toHaveProperty('value');
    }
    await store.close();
  });

  it('keeps away from a store that holds something real', async () => {
    const store = await openStore([':memory:']);
    await store.home.query(
      "INSERT INTO place (id, organisation, name, kind, area, created) VALUES ('x', 'y', 'z', 'school', 'IE', '2026-01-01')",
    );
    await expect(fillStore(store, { today: '2026-03-01' })).rejects.toThrow('Name an empty one');
    await store.close();
  });
});
