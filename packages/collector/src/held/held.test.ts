import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HeldFrom } from '../api.js';
import { Disclosure } from '../figures/disclosure.js';
import { openFigures } from '../figures/figures.fixture.js';
import { bench, report as bodyOf } from '../server/context.fixture.js';
import { batchOf } from '../store/batches.fixture.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { dropHeld, forgetHeld, hasRoom, heldMost, heldPage, heldPerPage, releaseHeld } from './held.js';

let store: Store;
beforeEach(async () => {
  store = await openStore([':memory:']);
});
afterEach(() => store.close());

const late = {
  day: '2026-10-14',
  week: '2026-W42',
  month: '2026-10',
  quarter: '2026-Q4',
  held: 'more than this place ever reported',
};
const report = batchOf('late', { ...late, counts: { urgent_opened: 3, opened_prompts: 700 } });
const another = batchOf('another', { ...late, counts: { opened_prompts: 10 }, held: 'something else' });
const from: HeldFrom = { area: 'GB-ENG', day: '2026-10-14', kind: 'barbershop', place: '' };
const page = (number = 1, of = store) => heldPage(of, number, new Disclosure());
const counted = (of = store) =>
  of.everywhere<{ month: string; n: number }>('SELECT month, counter, n FROM tally ORDER BY counter');

describe('a report in quarantine', () => {
  it('is not counted, and is shown with others of its place and day, with their reasons and all counts in one sum', async () => {
    await store.take(report);
    await store.take(another);
    expect(await counted()).toEqual([]);
    expect(await page()).toEqual({
      held: [{ ...from, reports: 2, reasons: [report.held, another.held], counted: { value: 715 } }],
      page: 1,
      pages: 1,
      days: 40,
    });
  });

  it('is let in with all of its place and day, into the periods that are open, so that no published one changes', async () => {
    await store.take(report);
    await store.take(another);
    await store.take(batchOf('elsewhere', { ...late, place: 'tide' }));
    expect(await releaseHeld(store, from, '2026-11-25')).toBe(2);
    expect(await counted()).toEqual([
      { month: '2026-11', counter: 'opened_prompts', n: 710 },
      { month: '2026-11', counter: 'urgent_opened', n: 3 },
    ]);
    expect((await page()).held.map(({ place }) => place)).toEqual(['tide']);
  });

  it('is let in once, also when two operators press at once, or it is sent again', async () => {
    await store.take(report);
    const release = () => releaseHeld(store, from, '2026-11-25');
    expect((await Promise.all([release(), release()])).filter((reports) => reports === 1)).toHaveLength(1);
    expect(await store.take(report)).toBe('known');
    expect((await counted()).map(({ n }) => n)).toEqual([700, 3]);
  });

  it('that is dropped counts nowhere, and does not come back when it is sent again', async () => {
    await store.take(report);
    expect(await dropHeld(store, from)).toBe(1);
    expect(await dropHeld(store, from)).toBe(0);
    expect(await store.take(report)).toBe('known');
    expect(await counted()).toEqual([]);
    expect((await page()).held).toEqual([]);
  });

  it('goes with its id after 40 days, and coverage has its counts as lost', async () => {
    const { forget } = report;
    await store.take({ ...report, counts: { opened_prompts: 700, report_lost_old: 2 } });
    await forgetHeld(store, forget);
    await store.forgetIds(forget);
    expect(await page()).toMatchObject({ held: [{ reports: 1 }] });
    await forgetHeld(store, '2026-12-31');
    await store.forgetIds('2026-12-31');
    expect(await page()).toMatchObject({ held: [] });
    expect(JSON.stringify(await store.everywhere('SELECT * FROM held'))).not.toContain(report.id);
    expect(await counted()).toEqual([
      { month: '2026-12', counter: 'report_lost_old', n: 2 },
      { month: '2026-12', counter: 'report_lost_refused', n: 700 },
    ]);
  });

  it('goes also where its id was forgotten already, so that nothing stands in the way of the next one', async () => {
    await store.take(report);
    await store.forgetIds('2026-12-31');
    await forgetHeld(store, '2026-12-31');
    expect((await page()).held).toEqual([]);
    expect(await store.take({ ...report, forget: '2027-02-01' })).toBe('stored');
  });

  it('is listed in pages, over several databases too, none twice and none left out', async () => {
    const test = await openFigures({ shards: 2 });
    const several = test.store;
    const areas = Array.from({ length: heldPerPage * 2 + 3 }, (_, number) => `E0${7000000 + number}`);
    await Promise.all(areas.map((area) => several.take(batchOf(area, { ...late, area }))));
    const pages = await Promise.all([1, 2, 3, 4].map((number) => page(number, several)));
    expect(pages.map(({ held, pages }) => [held.length, pages])).toEqual([
      [heldPerPage, 3],
      [heldPerPage, 3],
      [3, 3],
      [0, 3],
    ]);
    expect(pages.flatMap(({ held }) => held.map(({ area }) => area)).toSorted()).toEqual(areas);
    await test.close();
  });
});

describe('quarantine', () => {
  it('keeps so many reports without a key and no more; the next ones are answered alike, and are lost', async () => {
    await using it = await bench({ perAddress: 0 });
    const { store } = it.context;
    const waiting = Array.from({ length: heldMost }, (_, number) => store.take(batchOf(String(number), late)));
    await Promise.all(waiting);
    expect(await hasRoom(store, { area: 'GB-ENG', place: '' })).toBe(false);
    expect(await hasRoom(store, { area: 'GB-ENG', place: 'tide' })).toBe(true);
    const body = bodyOf({ c: { check_in_finished_ons4: 500 } });
    const answers = [await it.post(body), await it.post(body)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202]);
    expect(await store.everywhere('SELECT COUNT(*) AS n FROM held')).toEqual([{ n: heldMost }]);
    expect(await counted(store)).toEqual([{ month: '2026-11', counter: 'report_lost_refused', n: 500 }]);
  });

  it('tells nobody what was counted where on which day: no counter has a number of its own', async () => {
    await using it = await bench();
    const c = { check_in_finished_ons4: 500, need_suicide: 1, need_debt_money: 3 };
    await it.post(bodyOf({ c }));
    await it.post(bodyOf({ c: { need_suicide: 9000 } }));
    const told = JSON.stringify(await page(1, it.context.store));
    expect(told).toContain('"reports":2');
    expect(told).not.toMatch(/suicide|debt|counts|9000/);
  });
});
