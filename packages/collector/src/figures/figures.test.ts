import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FiguresQuery } from '../api.js';
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

const few = { hidden: 'fewer-than-8' };

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
});
