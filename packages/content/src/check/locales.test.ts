import { describe, expect, it } from 'vitest';
import { readSources, type Locale, type Sources } from '../build/read.js';
import type { LanguageSource } from '../schema/index.js';
import { describe as describeFault } from './fault.js';
import { checkLocales } from './locales.js';

const real = readSources();

function locale(
  tag: string,
  messages: Record<string, Record<string, string>>,
  language: Partial<LanguageSource> = {},
): Locale {
  const direction = tag === 'ar' ? 'rtl' : 'ltr';
  return {
    language: { tag, name: tag, direction, state: 'draft', ...language },
    namespaces: new Map(Object.entries(messages)),
  };
}

const english = {
  leave: { exit: 'Exit', greet: 'Hello {{name}}', count_one: '{{count}} card', count_other: '{{count}} cards' },
  urgent: { call: 'Call {{number}}' },
};
const welsh = { exit: 'Gadael', greet: 'Helo {{name}}' };
const six = (text: string) =>
  Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`count_${form}`, text]));
const full: Record<string, string> = { ...welsh, ...six('{{count}} cerdyn') };

function check(own: Locale, safety = ['urgent:*']): string[] {
  const sources: Sources = {
    ...real,
    safety,
    locales: new Map([
      ['en', locale('en', english)],
      [own.language.tag, own],
    ]),
  };
  return checkLocales(sources).map(({ file, path, what }) => `${file} ${path} ${what}`);
}

describe('every language', () => {
  it('is complete in the real files', () => {
    expect(checkLocales(real).map(describeFault)).toEqual([]);
  });

  it('may wait with safety texts until it is signed', () => {
    expect(check(locale('cy', { leave: full }))).toEqual([]);
    expect(check(locale('cy', { leave: full }), [])).toEqual(['locales/cy/urgent.json call is missing']);
    const signed = locale('cy', { leave: full }, { state: 'signed', reviewed: '2026-11-22' });
    expect(check(signed)).toEqual(['locales/cy/urgent.json call is missing']);
  });

  it('has every key, and no other', () => {
    const { exit: _exit, ...less } = full;
    expect(check(locale('cy', { leave: less }))).toEqual(['locales/cy/leave.json exit is missing']);
    expect(check(locale('cy', { leave: { ...full, moon: 'lleuad' } }))).toEqual([
      expect.stringContaining('moon is a key or plural form'),
    ]);
    expect(check(locale('cy', { leave: full, moon: {} }))).toEqual([
      expect.stringContaining('moon.json  does not exist in English'),
    ]);
  });

  it('has every plural form it needs by its own rules, and no other', () => {
    const { count_few: _few, ...less } = full;
    expect(check(locale('cy', { leave: less }))).toEqual(['locales/cy/leave.json count_few is missing']);
    expect(check(locale('ar', { leave: full }))).toEqual([]);
    const german = { ...welsh, count_one: '{{count}} Karte', count_other: '{{count}} Karten' };
    expect(check(locale('de', { leave: german }))).toEqual([]);
    expect(check(locale('de', { leave: { ...german, count_few: '{{count}}' } }))).toEqual([
      expect.stringContaining('count_few'),
    ]);
  });

  it('has the placeholders of English; a form for an exact number may say the number in words', () => {
    const leave = (change: Record<string, string>) => check(locale('cy', { leave: { ...full, ...change } }));
    expect(leave({ greet: 'Helo' })).toEqual(['locales/cy/leave.json greet lacks {{name}}']);
    expect(leave({ greet: 'Helo {{name}} {{moon}}' })).toEqual([expect.stringContaining('has {{moon}}')]);
    expect(leave({ count_two: 'dau gerdyn' })).toEqual([]);
    expect(leave({ count_many: 'cardiau' })).toEqual(['locales/cy/leave.json count_many lacks {{count}}']);
  });

  it('has no empty words', () => {
    expect(check(locale('cy', { leave: { ...full, exit: ' ' } }))).toEqual(['locales/cy/leave.json exit is empty']);
  });

  it('says what it is', () => {
    const say = (language: Partial<LanguageSource>) => check(locale('cy', { leave: full }, language));
    expect(say({ direction: 'rtl' })).toEqual([expect.stringContaining('direction rtl is wrong for cy')]);
    expect(say({ state: 'reviewed' })).toEqual([expect.stringContaining('reviewed is missing')]);
    const renamed = {
      ...real,
      locales: new Map([
        ['en', locale('en', english)],
        ['cymraeg', locale('cy', { leave: full, urgent: { call: '{{number}}' } })],
      ]),
    };
    expect(checkLocales({ ...renamed, safety: [] })).toMatchObject([
      { file: 'locales/cymraeg/language.json', path: 'tag' },
    ]);
  });

  it('stands beside safety keys that exist', () => {
    const found = check(locale('cy', { leave: full, urgent: { call: 'Ffonio {{number}}' } }), [
      'moon:*',
      'urgent:moon',
      'urgent:call',
      'leave:count',
    ]);
    expect(found).toEqual([
      'locales/safety.json 0 moon:* does not exist in English',
      'locales/safety.json 1 urgent:moon does not exist in English',
    ]);
  });

  it('has English to start from', () => {
    expect(checkLocales({ ...real, locales: new Map() })).toMatchObject([{ file: 'locales/en' }]);
  });
});
