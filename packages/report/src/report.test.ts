import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { besideDanger, definitions } from './build/definitions.js';
import { schemaFiles } from './build/schemas.js';
import { valueLists } from './build/values.js';
import { buildVocabulary, countedTable, nameOf } from './build/vocabulary.js';
import { writeVocabulary } from './build/write.js';
import { areaPattern, counters, groups, limits, parseReport, versions } from './index.js';

const folder = path.resolve(import.meta.dirname, '..');

const good = {
  v: 1,
  b: 'q3Zt0m3mJ2yH8w1mVx0c5A',
  w: '0.1',
  d: '2026-11-25',
  p: 'barbershop',
  a: 'GB-ENG',
  c: { urgent_opened: 2 } as Record<string, unknown>,
};

const refusalOf = (change: object) => {
  const parsed = parseReport(JSON.stringify({ ...good, ...change }));
  return 'refused' in parsed ? parsed.refused : undefined;
};

describe('a report', () => {
  it('is read when everything in it is known', () => {
    const key = `tp_${'a'.repeat(22)}`;
    expect(parseReport(JSON.stringify(good))).toEqual({ report: good });
    expect(parseReport(JSON.stringify({ ...good, k: key, a: 'E09000022' }))).toMatchObject({ report: { k: key } });
  });

  it.each([
    ['an unknown key', { t: '12:04' }, 'schema', /Only the keys/],
    ['an unknown version', { v: 2 }, 'version', /"v" must be 1/],
    ['an unknown counter', { c: { name_of_customer: 1 } }, 'schema', /not a counter/],
    ['a number below one', { c: { urgent_opened: 0 } }, 'schema', /whole number/],
    ['a negative number', { c: { urgent_opened: -3 } }, 'schema', /whole number/],
    ['a fraction', { c: { urgent_opened: 1.5 } }, 'schema', /whole number/],
    ['a huge number', { c: { urgent_opened: 10_001 } }, 'schema', /whole number/],
    ['a text for a number', { c: { urgent_opened: '2' } }, 'schema', /whole number/],
    ['no counts', { c: {} }, 'schema', /1 to 64/],
    ['a postcode for an area', { a: 'TQ1 2AB' }, 'schema', /"a" is missing or/],
    ['an output area, some 125 homes', { a: 'E00000001' }, 'schema', /"a" is missing or/],
    ['a neighbourhood', { a: 'E01000001' }, 'schema', /"a" is missing or/],
    ['a ward', { a: 'W05000101' }, 'schema', /"a" is missing or/],
    ['a time in the day', { d: '2026-11-25T12:04' }, 'schema', /"d" is missing or/],
    ['a day that does not exist', { d: '2026-02-30' }, 'schema', /"d" is missing or/],
    ['a short id', { b: 'abc' }, 'schema', /"b" is missing or/],
    ['another kind of place', { p: 'bank' }, 'schema', /"p" is missing or/],
  ])('is refused as a whole for %s', (_, change, reason, message) => {
    expect(refusalOf(change)).toMatchObject({ reason, message: expect.stringMatching(message) as string });
  });

  it.each([
    'E06000027',
    'E07000008',
    'E10000003',
    'W06000015',
    'S12000036',
    'N09000003',
    'S08000015',
    'W92000004',
    'IE',
    'GB-WLS',
  ])('may name the area %s', (a) => expect(refusalOf({ a })).toBe(undefined));

  it.each(['elements/src/place/report-settings', 'content/src/schema/settings', 'studio/src/state/check'])(
    'has the same areas as %s.ts',
    (file) => expect(readFileSync(path.join(folder, `../${file}.ts`), 'utf8')).toContain(areaPattern.source),
  );

  it('is refused with more than 64 counters', () => {
    const many = Object.fromEntries(counters.slice(0, limits.counters + 1).map(({ name }) => [name, 1]));
    expect(refusalOf({ c: many })).toMatchObject({ reason: 'schema' });
    const { [counters[0]!.name]: _, ...enough } = many;
    expect(refusalOf({ c: enough })).toBe(undefined);
  });

  it('is refused when a name is one that JavaScript has a meaning for', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const text = JSON.stringify(good).replace('"urgent_opened":2', `"urgent_opened":2,"${name}":1`);
      expect(parseReport(text), name).toMatchObject({ refused: { reason: 'schema' } });
      expect(parseReport(JSON.stringify(good).replace('{"v"', `{"${name}":1,"v"`)), name).toHaveProperty('refused');
    }
  });

  it.each(['', 'null', '[]', '3', '{', '"x"'])('is refused when the body is %j', (text) => {
    expect(parseReport(text)).toMatchObject({ refused: { reason: 'not-json' } });
  });

  it('is refused beyond 4096 bytes, counted as bytes and not as letters', () => {
    const pad = (length: number) => JSON.stringify(good).padEnd(length, ' ');
    expect(parseReport(pad(limits.bodyBytes))).toHaveProperty('report');
    expect(parseReport(pad(limits.bodyBytes + 1))).toMatchObject({ refused: { reason: 'too-long' } });
    expect(parseReport('é'.repeat(limits.bodyBytes / 2 + 1))).toMatchObject({ refused: { reason: 'too-long' } });
  });

  it('never sees its own words again in a refusal', () => {
    const secret = 'I feel awful';
    for (const change of [{ [secret]: 1 }, { c: { [secret]: 1 } }, { a: secret }, { c: { urgent_opened: secret } }]) {
      expect(JSON.stringify(refusalOf(change))).not.toContain(secret);
    }
  });

  it('fits into a body with every counter that may stand in one', () => {
    const longest = [...counters].sort((one, two) => two.name.length - one.name.length).slice(0, limits.counters);
    const body = JSON.stringify({
      ...good,
      k: `tp_${'a'.repeat(22)}`,
      c: Object.fromEntries(longest.map(({ name }) => [name, 10_000])),
    });
    expect(body.length).toBeLessThanOrEqual(limits.bodyBytes);
  });
});

describe('the vocabulary', () => {
  it('is written as the definitions and the content say now', () => {
    const before = (
      JSON.parse(readFileSync(path.join(folder, 'generated/vocabulary.json'), 'utf8')) as { counters: typeof counters }
    ).counters;
    const today = new Date().toISOString().slice(0, 10);
    for (const [name, text] of [...writeVocabulary(before, today), ...schemaFiles()]) {
      expect(readFileSync(path.join(folder, name), 'utf8') === text, `${name}: run npm run build:report`).toBe(true);
    }
  });

  it('says of each counter what it is, in a sentence, and why', () => {
    expect(counters.length).toBeGreaterThan(150);
    for (const { name, sentence, reason, label } of counters) {
      expect(name).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
      expect(sentence, name).toMatch(/[.?”]$/);
      expect(sentence, name).not.toContain('{{');
      expect(reason.length, name).toBeGreaterThan(20);
      expect(label.length, name).toBeGreaterThan(0);
    }
  });

  it('gives every counter a name of its own', () => {
    expect(new Set(counters.map(({ name }) => name)).size).toBe(counters.length);
    expect(new Set(groups.map(({ name }) => name)).size).toBe(definitions.length);
  });

  // That answers change nothing of what is sent, examples/tests/flows.test.mjs shows.
  it('reads no answer out of an event', () => {
    for (const { field } of definitions) expect(field).not.toMatch(/answer|question|text|value/);
  });

  it('counts no quick exit', () => {
    expect(definitions.flatMap(({ events }) => events)).not.toContain('talk-leave-pressed');
  });

  it('gives a page the same names as the collector', () => {
    const names = new Set(counters.filter(({ until }) => !until).map(({ name }) => name));
    const counted = Object.values(countedTable()).flatMap((entries) =>
      entries.flatMap(([name, , values]) => values.split(' ').map((value) => nameOf(name, value))),
    );
    expect(new Set(counted)).toEqual(new Set([...names].filter((name) => !name.startsWith('report_lost'))));
  });

  it('keeps a counter that has gone for 400 days, and no longer', () => {
    const gone = { ...counters[0]!, name: 'gone_with_its_worry' };
    const first = buildVocabulary([...counters, gone], '2027-01-01');
    expect(first.counters.at(-1)).toMatchObject({ name: gone.name, until: '2027-01-01' });
    const later = buildVocabulary(first.counters, '2028-02-05');
    expect(later.counters.at(-1)).toMatchObject({ name: gone.name, until: '2027-01-01' });
    expect(buildVocabulary(later.counters, '2028-02-06').counters.map(({ name }) => name)).not.toContain(gone.name);
  });

  it('marks what tells of danger', () => {
    const sensitive = counters.filter((counter) => counter.sensitive).map(({ name }) => name);
    expect(sensitive).toContain('urgent_opened');
    expect(sensitive).toContain('urgent_contact_phone');
    expect(sensitive).toContain('rung_urgent');
    expect(sensitive).toContain('need_suicide');
    expect(sensitive).toContain('contact_for_self_harm');
    expect(sensitive).not.toContain('need_sleep');
  });

  it('has no counter that is raised beside one of danger, unless a reason says why they cannot be subtracted', () => {
    const dangerous = definitions.filter(({ sensitive }) => sensitive !== undefined);
    const beside = definitions.filter(
      (definition) =>
        definition.sensitive !== true &&
        dangerous.some(
          (other) => other !== definition && other.events.some((event) => definition.events.includes(event)),
        ),
    );
    expect(beside.map(({ name }) => name).sort()).toEqual(Object.keys(besideDanger).sort());
  });

  it('has one counter for the choice of a need: a second one less the first would be the hard needs', () => {
    const { filters, needs } = valueLists();
    expect(needs).toHaveProperty('suicide');
    const names = [filter('need'), filter('search')];
    expect(names).toEqual([['need_suicide'], ['find_search']]);

    /** What the table of a page raises for an event of the list. */
    function filter(by: string) {
      const detail: Record<string, string> = { filter: by, ...(by === 'need' ? { need: 'suicide' } : {}) };
      return countedTable()['talk-signposts-filtered']!.flatMap(([name, field, values]) =>
        values.split(' ').includes(detail[field] ?? '') ? [nameOf(name, detail[field]!)] : [],
      );
    }
    expect(Object.keys(filters)).not.toContain('need');
  });

  it('accepts at least the present version of the format', () => {
    expect(versions.map(({ version }) => version)).toContain(1);
  });
});
