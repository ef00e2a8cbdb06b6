import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageFolder } from '../build/read.js';
import { jsonSchemas } from '../build/schemas.js';
import { describe as describeFault } from './fault.js';
import { readDataFiles } from './files.js';
import { checkContent } from './run.js';
import { checkSchemas } from './schema.js';

const files = readDataFiles(packageFolder);

/** What is found in one real file when one value in it is replaced. */
function replace(file: string, at: string, by: unknown) {
  const value = structuredClone(files.find((each) => each.file === file)!.value);
  const keys = at.split('.');
  const last = keys.pop()!;
  const owner = keys.reduce((each, key) => each[key] as Record<string, unknown>, value as Record<string, unknown>);
  owner[last] = by;
  return checkSchemas([{ file, value }]);
}

describe('the shape of every file', () => {
  it('fits its schema', () => {
    expect(files.length).toBeGreaterThan(170);
    expect(checkSchemas(files)).toEqual([]);
  });

  it('is refused when a text is missing, too long or empty, with file, path and what to do', () => {
    const [missing] = replace('data/prompts/barbershop.json', 'prompts.3.opener', undefined);
    expect(describeFault(missing!)).toBe(
      'data/prompts/barbershop.json prompts.3.opener: Invalid input: expected string, received undefined; write it as schemas/pack.schema.json says',
    );
    const long = replace('data/prompts/barbershop.json', 'prompts.0.opener', 'word '.repeat(40));
    expect(long).toMatchObject([{ path: 'prompts.0.opener', what: expect.stringContaining('90 characters') }]);
    const empty = replace('data/notices.json', 'kiosk.stay', ' ');
    expect(empty).toMatchObject([{ path: 'kiosk.stay' }]);
  });

  it('is refused when a key or a word is unknown', () => {
    const key = replace('data/directory/gb.json', '0.phone', '999');
    expect(key).toMatchObject([{ path: '0', what: expect.stringContaining('"phone"') }]);
    const need = replace('data/topics.json', 'topics.sleep.needs.1', 'dreams');
    expect(need).toMatchObject([{ path: 'topics.sleep.needs.1' }]);
  });

  it('is refused when a check-in scores or an instrument lacks its licence', () => {
    expect(replace('data/check-ins/you-and-me.json', 'scored', true)).toHaveLength(1);
    expect(replace('data/instruments/ons4.json', 'licence', undefined)).toMatchObject([{ path: 'licence' }]);
  });

  it('is refused for a file of no known kind', () => {
    expect(checkSchemas([{ file: 'data/extra.json', value: {} }])).toMatchObject([{ file: 'data/extra.json' }]);
  });
});

describe('the JSON Schemas for editors', () => {
  const folder = path.join(packageFolder, 'schemas');

  it('are as fresh as the schemas they come from', () => {
    const committed = readdirSync(folder).map((name) => [
      name,
      JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
    ]);
    expect(Object.fromEntries(committed)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(jsonSchemas()))));
  });

  it('tell an editor what a prompt needs', () => {
    const schema = jsonSchemas().get('pack.schema.json') as { required: string[]; properties: object };
    expect(schema.required).toContain('prompts');
    expect(schema.properties).toHaveProperty('$schema');
  });
});

describe('the whole check', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds no fault in the real content', () => {
    const report = checkContent(packageFolder);
    expect(report).toMatchObject({ complete: true, files: files.length });
    expect(report.faults.map(describeFault)).toEqual([]);
  });

  it('stops at the shapes where they are wrong', () => {
    for (const name of ['data', 'locales'])
      cpSync(path.join(packageFolder, name), path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, 'data/topics.json'), '{}');
    const report = checkContent(folder);
    expect(report.complete).toBe(false);
    expect(new Set(report.faults.map(({ file }) => file))).toEqual(new Set(['data/topics.json']));
    writeFileSync(path.join(folder, 'data/topics.json'), '{');
    expect(checkContent(folder).faults).toMatchObject([
      { file: 'data/topics.json', what: expect.stringContaining('is no JSON (SyntaxError') },
    ]);
  });
});
