import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FiguresQuery } from '../api.js';
import { figuresAsCsv } from './csv.js';
import { percentOf } from './disclosure.js';
import { openFigures, type TestFigures } from './figures.fixture.js';

let test: TestFigures;

beforeEach(async () => {
  test = await openFigures();
  await test.enrol(
    { id: 'a' },
    { id: 'b' },
    { id: 'c', organisation: 'two' },
    { id: 'd', kind: 'school', area: 'W06000015' },
  );
});
afterEach(() => test.close());

const october = (change: Partial<FiguresQuery> = {}): FiguresQuery => ({
  counter: 'contact',
  rows: 'value',
  periods: 'month',
  from: '2026-10',
  to: '2026-10',
  ...change,
});

const everywhere = async (counts: Record<string, number>, places = ['a', 'b', 'c'], day = '2026-10-07') => {
  for (const place of places) await test.count(place, day, counts);
};

describe('coverage', () => {
  it('says how many places are enrolled, reported, were silent, and what was lost and waits', async () => {
    await test.enrol(
      ...Array.from({ length: 20 }, (_, at) => ({ id: `more-${at}` })),
      { id: 'new', created: '2026-11-01' },
      { id: 'gone', closed: '2026-09-30' },
    );
    const reporting = Array.from({ length: 12 }, (_, at) => `more-${at}`);
    await everywhere({ opened_prompts: 1, report_lost_full: 1 }, reporting, '2026-10-28');
    await everywhere({ opened_prompts: 1 }, ['a', 'b'], '2026-10-03');
    await test.store.take({ ...held, id: 'held'.padEnd(22, '-') });
    expect(await test.figures.coverage('2026-10', {})).toEqual({
      enrolled: 24,
      reporting: { value: 15 },
      silent: { value: 10 },
      quarantined: 1,
      dropped: { value: 10 },
    });
    expect((await test.figures.coverage('2026-10', { organisation: 'two' })).quarantined).toBe(0);
    expect(await test.figures.coverage(undefined, {})).toMatchObject({
      enrolled: 25,
      reporting: { value: 0 },
      silent: { value: 25 },
    });
    await expect(test.figures.coverage('2026-11', {})).rejects.toThrow(/published on/);
  });

  it('of a published period never changes, whatever comes late for it', async () => {
    const more = Array.from({ length: 20 }, (_, at) => `more-${at}`);
    await test.enrol(...more.map((id) => ({ id })));
    await everywhere({ opened_prompts: 1 }, more.slice(0, 10), '2026-10-28');
    const before = await Promise.all(['2026-10', '2026-W44'].map((period) => test.figures.coverage(period, {})));
    expect(before[0]).toMatchObject({ silent: { value: 15 } });
    for (const place of more.slice(10)) {
      await test.count(place, '2026-10-28', { opened_prompts: 1 }, { arrival: '2026-11-25' });
    }
    expect(await Promise.all(['2026-10', '2026-W44'].map((period) => test.figures.coverage(period, {})))).toEqual(
      before,
    );
  });
});

const held = {
  area: 'E06000027',
  day: '2026-11-20',
  week: '2026-W47',
  month: '2026-11',
  quarter: '2026-Q4',
  kind: 'barbershop',
  place: 'a',
  version: '0.1',
  counts: { opened_prompts: 9000 },
  forget: '2026-12-30',
  held: 'More than a place can see.',
};

describe('an overview', () => {
  it('says that there is nothing, then too little, then shows ladders', async () => {
    expect(await test.figures.overview({})).toMatchObject({
      state: 'empty',
      periods: { week: [], month: [], quarter: [] },
      nextPublication: '2026-12-14',
      ladders: [],
      simulated: false,
    });
    await everywhere({ opened_prompts: 1 });
    expect(await test.figures.overview({})).toMatchObject({ state: 'too-little', ladders: [{ period: '2026-10' }] });
    await everywhere({ opened_signposts: 30, service_seen_own: 20, contact_phone: 5 }, ['a', 'b', 'c'], '2026-09-02');
    await test.store.home.query("INSERT INTO setting (name, value) VALUES ('simulated', '2026-11-24')");
    const { state, ladders, periods, simulated } = await test.figures.overview({});
    expect([state, simulated, periods.month, periods.quarter]).toEqual([
      'ready',
      true,
      ['2026-10', '2026-09'],
      ['2026-Q3'],
    ]);
    expect(ladders[1]!.steps).toMatchObject([
      { counter: 'opened', count: { value: 90 } },
      { counter: 'service_seen', count: { value: 60 }, percentOfFirst: 67 },
      { counter: 'contact', count: { value: 15 }, percentOfFirst: 17 },
    ]);
    expect(await test.figures.ladders('2026-09', {})).toEqual([ladders[1]]);
  });

  it('is empty where reports wait to be published, and says too little', async () => {
    await everywhere({ opened_prompts: 100 }, ['a', 'b', 'c'], '2026-11-20');
    expect(await test.figures.overview({})).toMatchObject({ state: 'too-little', periods: { month: [] }, ladders: [] });
  });

  it('gives a share only from a base of forty and a part that is shown', () => {
    expect(percentOf({ value: 10 }, { value: 40 })).toBe(25);
    expect(percentOf({ value: 10 }, { value: 35 })).toBe(undefined);
    expect(percentOf({ hidden: 'few', below: 8 }, { value: 400 })).toBe(undefined);
    expect(percentOf({ value: 50 }, { value: 40 })).toBe(undefined);
    expect(percentOf({ value: 10 }, { value: 60 })).toBe(17);
  });
});

describe('CSV', () => {
  it('holds the same table, hidden cells in words, coverage and rules, with as many fields in each line', async () => {
    await everywhere({ contact_phone: 20, contact_text: 1 });
    const text = await test.figures.csv(october({ columns: 'kind' }), {});
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('value,label,barbershop,school');
    expect(lines).toContain('contact_phone,phone,60,fewer than 8');
    expect(lines).toContain('total,Contact chosen,65,');
    expect(lines).toContain('places enrolled,2026-10,4,');
    expect(lines).toContain('rules,version of the disclosure rules,1,');
    expect(new Set(lines.slice(0, -1).map((line) => line.replaceAll(/"[^"]*"/g, '').split(',').length))).toEqual(
      new Set([4]),
    );
  });

  it('says what it is about: which places, and that a program made the numbers up', async () => {
    await everywhere({ contact_phone: 20 });
    await test.store.home.query(
      "INSERT INTO organisation (id, name, created) VALUES ('one', 'Quay, Hub', '2026-01-01')",
    );
    const linesOf = async (...asked: Parameters<typeof test.figures.csv>) =>
      (await test.figures.csv(...asked)).split('\r\n');
    const all = await linesOf(october(), {});
    expect(all).toContain('whose places,everyone,');
    expect(all.join()).not.toMatch(/only this|simulated/);
    const some = await linesOf(october({ kind: 'barbershop' }), { area: 'GB-ENG' });
    expect(some).toContain('whose places,area,GB-ENG');
    expect(some).toContain('only this kind,barbershop,');
    await test.store.home.query("INSERT INTO setting (name, value) VALUES ('simulated', '')");
    const own = await linesOf(october({ rows: 'period', area: 'E06000027' }), { organisation: 'one' });
    expect(own).toContain('whose places,organisation,"Quay, Hub"');
    expect(own).toContain('only this area,E06000027,');
    expect(own).toContain('simulated,made up by a program,');
  });

  it('gives a spreadsheet nothing to run', async () => {
    await everywhere({ opened_prompts: 20 });
    const table = await test.figures.figures(october({ rows: 'kind' }), {});
    const rows = [{ id: '=1+1', label: '@sum "x", y' }];
    expect(figuresAsCsv({ ...table, rows, cells: [[{ value: 5 }]] }).split('\r\n')[1]).toBe(`'=1+1,"'@sum ""x"", y",5`);
  });
});

describe('the rules', () => {
  it('are twelve, numbered, public and named beside every figure', async () => {
    const { version, rules } = test.figures.rules();
    expect(rules.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect((await test.figures.figures(october(), {})).rules).toBe(version);
    expect(test.figures.counters().length).toBeGreaterThan(150);
  });
});
