import { describe, expect, it } from 'vitest';
import type { Dimension, FiguresQuery } from '../api.js';
import { openFigures, type TestFigures } from './figures.fixture.js';
import { FiguresRefusedError, type Scope } from './service.js';

/**
 * What is hidden leaves no trace: two worlds that differ only in a number that is hidden get the same answers, letter by letter,
 * to everything that can be asked. Headings, totals, late lines and coverage are all part of them.
 */

const places = [
  { id: 'a', kind: 'barbershop', area: 'E06000027', organisation: 'one' },
  { id: 'b', kind: 'school', area: 'E06000027', organisation: 'one' },
  { id: 'c', kind: 'workplace', area: 'E09000022', organisation: 'two' },
  { id: 'd', kind: 'school', area: 'W06000015', organisation: 'three' },
  { id: 'e', kind: 'school', area: 'W06000015', organisation: 'four' },
];
const scopes: Scope[] = [
  {},
  { organisation: 'one' },
  { organisation: 'three' },
  { area: 'E06000027' },
  { area: 'GB-ENG' },
];
const dimensions: Dimension[] = ['kind', 'area', 'period', 'value', 'version'];
const spans = [
  ['week', '2026-W41', '2026-W41'],
  ['month', '2026-10', '2026-10'],
  ['month', '2026-09', '2026-10'],
] as const;
const filters = [{}, { kind: 'school' }, { area: 'E06000027' }];

/** Every question about a counter or group, by every scope. */
function* questions(counter: string): Generator<[FiguresQuery, Scope]> {
  for (const scope of scopes)
    for (const [periods, from, to] of spans)
      for (const filter of filters)
        for (const rows of dimensions)
          for (const columns of [undefined, ...dimensions])
            yield [{ counter, rows, ...(columns ? { columns } : {}), periods, from, to, ...filter }, scope];
}

async function answersOf({ figures }: TestFigures, asked: readonly string[]) {
  const answers = new Map<string, string>();
  const keep = async (question: unknown, ask: () => Promise<unknown>) => {
    const answer = await ask().catch((error: unknown) => {
      if (error instanceof FiguresRefusedError) return error.message;
      throw error;
    });
    answers.set(JSON.stringify(question), JSON.stringify(answer));
  };
  for (const counter of asked) {
    for (const [query, scope] of questions(counter)) await keep([query, scope], () => figures.figures(query, scope));
  }
  for (const scope of scopes) {
    await keep(['overview', scope], () => figures.overview(scope));
    await keep(['coverage', scope], () => figures.coverage('2026-10', scope));
  }
  for (const { id } of places) await keep(['place', id], () => figures.placeMonth(id, '2026-10'));
  return answers;
}

/** Answers of a world in which every place was used, and something more may have happened. */
async function answersIn(asked: readonly string[], happen?: (world: TestFigures) => Promise<void>) {
  const world = await openFigures();
  try {
    await world.enrol(...places);
    for (const [at, { id }] of places.entries()) {
      for (const day of ['2026-08-12', '2026-09-09', '2026-10-07']) {
        await world.count(id, day, { opened_prompts: 30 }, { version: at === 0 ? '0.9' : '0.1' });
      }
    }
    await happen?.(world);
    return await answersOf(world, asked);
  } finally {
    await world.close();
  }
}

const few: [name: string, happen: (counter: string) => (world: TestFigures) => Promise<void>][] = [
  [
    'one',
    (counter) =>
      ({ count }) =>
        count('a', '2026-10-07', { [counter]: 1 }, { version: '0.9' }),
  ],
  [
    'seven of several places',
    (counter) =>
      async ({ count }) => {
        for (const place of ['a', 'b', 'c', 'd', 'e']) await count(place, '2026-10-07', { [counter]: 1 });
        await count('a', '2026-10-08', { [counter]: 2 }, { version: '0.9' });
      },
  ],
  [
    'three that came late',
    (counter) =>
      async ({ count }) => {
        for (const place of ['a', 'd', 'e'])
          await count(place, '2026-09-09', { [counter]: 1 }, { arrival: '2026-10-20' });
      },
  ],
];

describe('a number that is hidden', () => {
  for (const counter of ['need_debt_money', 'crashed_prompts', 'need_suicide', 'urgent_opened']) {
    it(`leaves no trace in any answer: ${counter}`, { timeout: 60_000 }, async () => {
      const asked = [counter, counter.replace(/_(debt_money|suicide|prompts)$/, '')].filter(
        (each, at, all) => all.indexOf(each) === at,
      );
      const without = await answersIn(asked);
      expect(without.size).toBeGreaterThan(asked.length * 400);
      for (const [name, happen] of few) {
        const answers = await answersIn(asked, happen(counter));
        for (const [question, answer] of answers) expect(answer, `${name}: ${question}`).toBe(without.get(question));
      }
    });
  }
});

describe('reports without a key', () => {
  it(
    'change nothing that anybody is shown, however many come and wherever they say they are',
    { timeout: 60_000 },
    async () => {
      const asked = ['contact', 'contact_phone', 'urgent_opened'];
      const real = async ({ count }: TestFigures) => {
        for (const place of ['a', 'b', 'c', 'd', 'e']) {
          await count(place, '2026-10-07', { contact_phone: 10, contact_text: 1, urgent_opened: 3 });
        }
      };
      const without = await answersIn(asked, real);
      for (const n of [1, 4, 30, 5000]) {
        const answers = await answersIn(asked, async (world) => {
          await real(world);
          const counts = { contact_phone: n, contact_text: n, contact_web: n, urgent_opened: n };
          await world.count('', '2026-10-07', counts);
          await world.count('', '2026-10-07', counts, { kind: 'community', area: 'S12000036', version: '0.7' });
        });
        for (const [question, answer] of answers) expect(answer, `${n}: ${question}`).toBe(without.get(question));
      }
    },
  );
});
