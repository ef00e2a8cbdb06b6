import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FiguresQuery } from '../api.js';
import { StoreUnavailableError } from '../store/store.js';
import { figuresService } from './figures.js';
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

/** Cells of a table by the ids of their row and column. */
async function cellsOf(query: FiguresQuery, scope = {}) {
  const { rows, columns, cells } = await test.figures.figures(query, scope);
  return Object.fromEntries(
    rows.flatMap((row, at) =>
      cells[at]!.map((cell, column) => [[row.id, columns[column]?.id].filter(Boolean).join(' '), cell]),
    ),
  );
}

const few = { hidden: 'few', below: 8 };
const fewPlaces = { hidden: 'too-few-places' };
const elsewhere = { hidden: 'not-at-this-level' };

describe('small numbers', () => {
  it('are hidden below eight, and everything else is rounded to five by itself', async () => {
    await everywhere({ contact_phone: 4, contact_text: 2, contact_web: 3 });
    expect(await cellsOf(october())).toMatchObject({
      contact_phone: { value: 10 },
      contact_text: few,
      contact_web: { value: 10 },
    });
    expect((await test.figures.figures(october(), {})).total).toEqual({ value: 25 });
  });

  it('are hidden up to the operator’s own threshold, which is never below eight', async () => {
    await everywhere({ contact_phone: 4 });
    const strict = figuresService(test.store, { today: () => '2026-11-25', threshold: 15 });
    expect((await strict.figures(october(), {})).total).toEqual({ hidden: 'few', below: 15 });
    expect((await strict.csv(october(), {})).split('\r\n')).toContain('total,Contact chosen,fewer than 15');
    expect(strict.rules().rules[1]!.text).toBe('Numbers below 15 are not shown.');
    for (const threshold of [7, 21, 8.5]) {
      expect(() => figuresService(test.store, { today: () => '2026-11-25', threshold })).toThrow(/from 8 to 20/);
    }
  });

  it('are never part of an answer, nor is anything that is not rounded', async () => {
    await everywhere({ contact_phone: 17, contact_text: 1, contact_web: 2, contact_chat: 4 });
    const numbers = JSON.stringify((await test.figures.figures(october({ columns: 'kind' }), {})).cells).match(/\d+/g)!;
    for (const number of numbers)
      expect([8, 20].includes(Number(number)) || Number(number) % 5 === 0, number).toBe(true);
  });
});

describe('a nought', () => {
  const byKind = october({ counter: 'opened', rows: 'kind' });

  it('stands where every place of that type reported, beside a total of forty', async () => {
    await everywhere({ opened_prompts: 20 });
    await everywhere({ language_en: 1 }, ['d']);
    expect(await cellsOf(byKind)).toEqual({ barbershop: { value: 60 }, school: { value: 0 } });
  });

  it('is no data where no place of that type reported, and few where only some did', async () => {
    await everywhere({ opened_prompts: 20 });
    expect(await cellsOf(byKind)).toMatchObject({ school: { hidden: 'no-data' } });
    await test.enrol({ id: 'e', kind: 'school', area: 'W06000015' });
    await everywhere({ language_en: 1 }, ['d'], '2026-09-09');
    await everywhere({ opened_prompts: 20 }, ['a', 'b', 'c'], '2026-09-09');
    expect(await cellsOf({ ...byKind, from: '2026-09', to: '2026-09' })).toMatchObject({ school: few });
  });

  it('is one of the numbers that few can mean in smaller tables and beside smaller totals', async () => {
    await everywhere({ opened_prompts: 5, contact_phone: 20 });
    await everywhere({ language_en: 1 }, ['d']);
    expect(await cellsOf(byKind)).toEqual({ barbershop: { value: 15 }, school: few });
    expect(await cellsOf(october({ columns: 'kind' }))).toMatchObject({ 'contact_phone school': few });
    expect(await cellsOf(october({ counter: 'contact_phone', rows: 'kind' }))).toMatchObject({ school: few });
    expect(await cellsOf(october({ rows: 'period' }), { organisation: 'one' })).toEqual({ '2026-10': fewPlaces });
    expect(await cellsOf(october({ counter: 'need', rows: 'period' }), { organisation: 'one' })).toEqual({
      '2026-10': few,
    });
  });

  it('is no data where nobody reported', async () => {
    await everywhere({ opened_prompts: 5 });
    const table = await test.figures.figures(october({ from: '2026-09', to: '2026-09' }), {});
    expect([table.total, table.cells[0]![0]]).toEqual([{ hidden: 'no-data' }, { hidden: 'no-data' }]);
  });
});

describe('a number of few places', () => {
  it('is hidden with fewer than three, and where one has more than four fifths', async () => {
    await everywhere({ contact_phone: 20 }, ['a', 'b']);
    await everywhere({ contact_text: 5, contact_web: 5 }, ['a', 'b']);
    await everywhere({ contact_text: 50, contact_web: 30 }, ['c']);
    expect(await cellsOf(october())).toMatchObject({
      contact_phone: fewPlaces,
      contact_text: fewPlaces,
      contact_web: { value: 40 },
    });
  });

  it('counts a place once that reported on several days and with several versions', async () => {
    for (const version of ['0.1', '0.2', '0.3']) await test.count('a', '2026-10-05', { contact_phone: 9 }, { version });
    expect(await cellsOf(october())).toMatchObject({ contact_phone: fewPlaces });
  });

  it('holds nothing of reports that carry no key', async () => {
    await test.count('', '2026-10-05', { contact_phone: 90, contact_text: 3, contact_web: 90 });
    await everywhere({ contact_text: 2, contact_web: 100 });
    expect(await cellsOf(october())).toMatchObject({
      contact_phone: few,
      contact_text: few,
      contact_web: { value: 300 },
    });
  });
});

describe('counters that tell of danger', () => {
  const danger = october({ counter: 'urgent_opened', rows: 'area' });
  beforeEach(() => test.enrol({ id: 'e', organisation: 'three' }));

  it('are shown for nations, by month, from twenty', async () => {
    await everywhere({ urgent_opened: 6 }, ['a', 'c', 'e'], '2026-09-07');
    await everywhere({ urgent_opened: 10 }, ['a', 'c', 'e']);
    const september = { from: '2026-09', to: '2026-09' };
    expect(await cellsOf({ ...danger, ...september })).toMatchObject({ 'GB-ENG': { hidden: 'few', below: 20 } });
    expect(await cellsOf(danger)).toMatchObject({ 'GB-ENG': { value: 30 } });
    expect((await test.figures.figures(danger, {})).rows.map(({ label }) => label)).toEqual(['England', 'Wales']);
  });

  it('are hidden where they are those of one or two organisations, whatever was asked for, also when they are few', async () => {
    await everywhere({ urgent_opened: 10 }, ['a', 'b', 'd']);
    // Three places, of which two are of one organisation; a fourth reported nothing of it.
    expect(await cellsOf(danger)).toEqual({ 'GB-ENG': fewPlaces, 'GB-WLS': fewPlaces });
    await everywhere({ urgent_opened: 1 }, ['d'], '2026-09-07');
    const september = { from: '2026-09', to: '2026-09' };
    expect(await cellsOf({ ...danger, ...september })).toEqual({
      'GB-ENG': { hidden: 'few', below: 20 },
      'GB-WLS': fewPlaces,
    });
    expect(await cellsOf({ ...danger, rows: 'kind' })).toMatchObject({ school: fewPlaces });
  });

  it('are hidden where one organisation has more than four fifths, though no place has', async () => {
    await everywhere({ urgent_opened: 50 }, ['a', 'b']);
    await everywhere({ urgent_opened: 5 }, ['c', 'e']);
    expect(await cellsOf(danger)).toMatchObject({ 'GB-ENG': fewPlaces });
    await everywhere({ urgent_contact_phone: 50 }, ['a', 'b']);
    await everywhere({ urgent_contact_phone: 20 }, ['c', 'e']);
    expect(await cellsOf({ ...danger, counter: 'urgent_contact' })).toMatchObject({ 'GB-ENG': { value: 140 } });
  });

  it('never tell a nought, and nothing of what came late', async () => {
    await everywhere({ urgent_opened: 30 }, ['a', 'c', 'e']);
    await test.enrol(...['f', 'g', 'h'].map((id) => ({ id, kind: 'school', organisation: id })));
    await everywhere({ language_en: 1 }, ['d', 'f', 'g', 'h']);
    expect(await cellsOf({ ...danger, rows: 'kind' })).toMatchObject({ school: { hidden: 'few', below: 20 } });
    expect((await test.figures.figures({ ...danger, rows: 'kind' }, {})).late).toEqual(elsewhere);
  });

  it.each([
    ['by week', { periods: 'week', from: '2026-W41', to: '2026-W41' }, {}],
    ['by quarter', { periods: 'quarter', from: '2026-Q3', to: '2026-Q3' }, {}],
    ['for an organisation', {}, { organisation: 'one' }],
    ['for a small area', {}, { area: 'E06000027' }],
    ['for a small area that was asked for', { area: 'E06000027' }, {}],
  ] as [string, Partial<FiguresQuery>, object][])('are not shown %s', async (_, change, scope) => {
    await everywhere({ urgent_opened: 50 });
    const { cells, total, late } = await test.figures.figures({ ...danger, ...change, rows: 'kind' }, scope);
    expect(
      [...cells.flat(), total, late].every((each) => 'hidden' in each && each.hidden === 'not-at-this-level'),
    ).toBe(true);
  });

  it('are part of no total with other counters, and stand apart in their group', async () => {
    await everywhere({ rung_line: 10, rung_urgent: 10 }, ['a', 'c', 'e']);
    const table = await test.figures.figures(october({ counter: 'rung' }), {});
    expect(table.total).toEqual({ value: 30 });
    expect(table.title).toMatch(/without what tells of danger/);
    expect(await cellsOf(october({ counter: 'rung' }))).toMatchObject({
      rung_urgent: { value: 30 },
      rung_line: { value: 30 },
    });
    expect(await cellsOf(october({ counter: 'rung', columns: 'area' }))).toMatchObject({
      'rung_urgent E06000027': elsewhere,
    });
    expect(await cellsOf(october({ counter: 'rung', rows: 'kind' }))).toMatchObject({ barbershop: { value: 30 } });
  });
});

describe('a question', () => {
  it.each([
    ['a period that is not published', { from: '2026-11', to: '2026-11' }, 'not-allowed', /published on 2026-12-14/],
    ['a period that does not exist', { from: '2026-13' }, 'unknown', /no such period/],
    ['a week among months', { from: '2026-W40' }, 'unknown', /no such period/],
    ['a range added up', { from: '2026-08' }, 'not-allowed', /never added up/],
    ['a range back to front', { from: '2026-10', to: '2026-08', rows: 'period' }, 'not-allowed', /after the last/],
    ['three dimensions', { columns: 'kind', area: 'E06000027' }, 'not-allowed', /more than two/],
    ['the same twice', { columns: 'value' }, 'not-allowed', /the same/],
    ['versions by kind', { rows: 'version', columns: 'kind' }, 'not-allowed', /Versions/],
    ['versions of what people chose', { rows: 'version' }, 'not-allowed', /By version only/],
    ['a counter that is none', { counter: 'name_of_customer' }, 'unknown', /no such counter/],
    ['a thousand weeks', { periods: 'week', rows: 'period', from: '2019-W01', to: '2026-W40' }, 'not-allowed', /160/],
  ] as [string, Partial<FiguresQuery>, string, RegExp][])('about %s is refused', async (_, change, reason, message) => {
    await expect(test.figures.figures(october(change), {})).rejects.toMatchObject({
      name: 'FiguresRefusedError',
      reason,
      message: expect.stringMatching(message) as string,
    });
  });

  it('over several periods has no total', async () => {
    await everywhere({ contact_phone: 20 });
    const table = await test.figures.figures(october({ rows: 'period', from: '2026-08' }), {});
    expect([table.cells.length, table.total, table.late]).toEqual([3, elsewhere, elsewhere]);
  });

  it('is answered from all databases, by kind, area, version and period', async () => {
    const sharded = await openFigures({ shards: 3 });
    try {
      const areas = ['E06000027', 'E09000022', 'W06000015', 'IE'];
      for (const area of areas) await sharded.enrol(...[1, 2, 3].map((at) => ({ id: `${area}-${at}`, area })));
      for (const area of areas) {
        for (const at of [1, 2, 3])
          await sharded.count(`${area}-${at}`, '2026-10-05', { contact_phone: 10, opened_prompts: 5 });
      }
      const ask = async (change: Partial<FiguresQuery>) => {
        const { rows, cells } = await sharded.figures.figures(october(change), {});
        return Object.fromEntries(rows.map(({ id }, at) => [id, cells[at]![0]]));
      };
      expect(await ask({ rows: 'area' })).toEqual(Object.fromEntries(areas.map((area) => [area, { value: 30 }])));
      expect(await ask({ counter: 'opened', rows: 'version' })).toEqual({ '0.1': { value: 60 } });
      expect(await ask({ rows: 'kind', area: 'IE' })).toEqual({ barbershop: { value: 30 } });
      expect(await ask({ rows: 'period', kind: 'barbershop' })).toEqual({ '2026-10': { value: 120 } });
      expect(await ask({ rows: 'period', periods: 'week', from: '2026-W41', to: '2026-W41' })).toEqual({
        '2026-W41': { value: 120 },
      });
      expect((await sharded.figures.overview({})).coverage).toMatchObject({ enrolled: 12, silent: { value: 10 } });
    } finally {
      await sharded.close();
    }
  });
});

describe('an organisation', () => {
  it('sees its own places only, and no report without a key', async () => {
    await test.enrol({ id: 'e', organisation: 'one' });
    await everywhere({ contact_phone: 10 }, ['a', 'b', 'c', 'e']);
    await test.count('', '2026-10-05', { contact_phone: 5 });
    expect(await cellsOf(october(), { organisation: 'one' })).toMatchObject({ contact_phone: { value: 30 } });
    expect(await cellsOf(october(), { organisation: 'none' })).toMatchObject({ contact_phone: { hidden: 'no-data' } });
    expect((await test.figures.periods({ organisation: 'one' })).month).toEqual(['2026-10']);
    expect((await test.figures.periods({ organisation: 'none' })).month).toEqual([]);
  });

  it('sees no versions, of which few are in use at once, and neither does a viewer of an area', async () => {
    for (const scope of [{ organisation: 'one' }, { area: 'E06000027' }, { area: 'GB' }]) {
      const query = october({ counter: 'opened', rows: 'version' });
      await expect(test.figures.figures(query, scope)).rejects.toThrow(/Versions/);
    }
  });
});

describe('a viewer of an area', () => {
  it('sees that area, and all areas inside a nation', async () => {
    await test.enrol({ id: 'e', kind: 'school', area: 'W06000001' }, { id: 'f', kind: 'school', area: 'GB-WLS' });
    await everywhere({ contact_phone: 10 }, ['a', 'b', 'c', 'd', 'e', 'f']);
    expect(await cellsOf(october(), { area: 'GB-WLS' })).toMatchObject({ contact_phone: { value: 30 } });
    expect(await cellsOf(october(), { area: 'E06000027' })).toMatchObject({ contact_phone: { value: 30 } });
    expect((await test.figures.periods({ area: 'GB-WLS' })).month).toEqual(['2026-10']);
    expect((await test.figures.periods({ area: 'GB-SCT' })).month).toEqual([]);
    expect((await test.figures.coverage('2026-10', { area: 'GB-WLS' })).enrolled).toBe(3);
  });
});

describe('headings', () => {
  it('name every version, kind and area that could have something, whatever was counted', async () => {
    await everywhere({ opened_prompts: 20 });
    await test.count('d', '2026-10-07', { opened_urgent: 1 }, { version: '0.2' });
    const headingsOf = async (change: Partial<FiguresQuery>) =>
      (await test.figures.figures(october(change), {})).rows.map(({ id }) => id);
    expect(await headingsOf({ counter: 'crashed_prompts', rows: 'version' })).toEqual(['0.1', '0.2']);
    await test.count('', '2026-10-07', { contact_phone: 9 }, { kind: 'community', area: 'IE' });
    expect(await headingsOf({ rows: 'kind' })).toEqual(['barbershop', 'school']);
    expect(await headingsOf({ rows: 'area' })).toEqual(['E06000027', 'W06000015']);
  });

  it('are refused where there would be more than five thousand cells', async () => {
    const areas = Array.from({ length: 40 }, (_, at) => `E060000${String(at + 30)}`);
    await test.enrol(...areas.map((area) => ({ id: area, area })));
    const query = october({ rows: 'area', columns: 'period', periods: 'week', from: '2023-W40', to: '2026-W41' });
    await expect(test.figures.figures(query, {})).rejects.toThrow(/a table of \d+ cells, and 5000 is the most/);
    expect((await test.figures.figures({ ...query, from: '2026-W01' }, {})).cells.length).toBe(42);
  });
});

describe('a published period', () => {
  it('never changes: what comes later is shown in the next one, and told as late', async () => {
    test.clock.today = '2026-11-25';
    await everywhere({ contact_phone: 20 });
    const before = await test.figures.figures(october(), {});
    expect([before.total, before.late]).toEqual([{ value: 60 }, few]);
    for (const place of ['a', 'b', 'c'])
      await test.count(place, '2026-10-30', { contact_phone: 30 }, { arrival: '2026-11-25' });
    expect(await test.figures.figures(october(), {})).toEqual(before);
    test.clock.today = '2026-12-20';
    for (const place of ['a', 'b', 'c'])
      await test.count(place, '2026-11-30', { contact_phone: 4 }, { arrival: '2026-12-01' });
    const november = await test.figures.figures(october({ from: '2026-11', to: '2026-11' }), {});
    expect([november.total, november.late]).toEqual([{ value: 100 }, { value: 90 }]);
  });

  it('is written down once where two ask at the same moment', async () => {
    await everywhere({ contact_phone: 20 });
    const two = [1, 2].map(() => figuresService(test.store, { today: () => '2026-11-25' }));
    const [one, other] = await Promise.all(two.map((figures) => figures.figures(october(), {})));
    expect(one).toEqual(other);
    expect(one!.total).toEqual({ value: 60 });
  });

  it('stays as it was even where something is written into it behind our back', async () => {
    await everywhere({ contact_phone: 20 });
    const before = await test.figures.figures(october(), {});
    await everywhere({ contact_phone: 500 });
    const again = figuresService(test.store, { today: () => '2026-11-25' });
    expect(await again.figures(october(), {})).toEqual(before);
  });
});

describe('a place', () => {
  it('sees its own months, where it is for fifty people or more', async () => {
    await test.enrol({ id: 'small', people: 49 }, { id: 'silent', people: null }, { id: 'large', people: 50 });
    await everywhere({ contact_phone: 12, contact_text: 3, urgent_opened: 40 }, ['large']);
    const { counts } = await test.figures.placeMonth('large', '2026-10');
    const of = (name: string) => counts.find(({ counter }) => counter === name)?.count;
    expect([of('contact_phone'), of('contact_text'), of('contact_web')]).toEqual([{ value: 10 }, few, few]);
    expect(of('urgent_opened')).toBe(undefined);
    for (const id of ['small', 'silent']) {
      await expect(test.figures.placeMonth(id, '2026-10')).rejects.toMatchObject({ reason: 'not-allowed' });
    }
    await expect(test.figures.placeMonth('nowhere', '2026-10')).rejects.toMatchObject({ reason: 'unknown' });
    await expect(test.figures.placeMonth('large', '2026-11')).rejects.toMatchObject({ reason: 'not-allowed' });
    await expect(test.figures.placeMonth('large', '2026-W41')).rejects.toMatchObject({ reason: 'unknown' });
  });
});

describe('while a database is down', () => {
  it('nothing is answered rather than something wrong', async () => {
    await everywhere({ contact_phone: 20 });
    const down = Object.create(test.store, {
      everywhere: { value: () => Promise.reject(new StoreUnavailableError('down')) },
    }) as typeof test.store;
    await expect(figuresService(down, { today: () => '2026-11-25' }).figures(october(), {})).rejects.toThrow(
      StoreUnavailableError,
    );
  });
});
