import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder, readJson, readSources, type Sources } from '../build/read.js';
import type { SafeLanguageSource } from '../schema/safe-language.js';
import { checkLanguage, checkRules } from './language.js';
import { checkTokens } from './tokens.js';

const real = readSources();
const rules = readJson(path.join(packageFolder, 'data/safe-language.json')) as SafeLanguageSource;
const faultsOnly = <T extends { warning?: string }>(found: T[]) => found.filter(({ warning }) => !warning);

/** Enough of the real content to break: one pack of each kind of text, and a short directory. */
const few: Sources = {
  ...real,
  packs: new Map([['school', real.packs.get('school')!]]),
  guides: new Map([...real.guides].slice(0, 2)),
  directory: new Map([['gb', real.directory.get('gb')!.slice(0, 8)]]),
};

function broken(spoil: (sources: Sources) => void): Sources {
  const copy = structuredClone(few);
  spoil(copy);
  return copy;
}

const opener = (text: string) => broken((s) => (s.packs.get('school')!.prompts[0]!.opener = text));
const found = (sources: Sources) => checkLanguage(sources, rules).map(({ path: at, what }) => `${at} ${what}`);
/** Warnings that are there before anything is broken. */
const before = found(few);

describe('safe language', () => {
  it('holds in the real content', () => {
    expect(faultsOnly(checkLanguage(real, rules))).toEqual([]);
  });

  it('finds a blocked phrase and says what to write instead', () => {
    const faults = faultsOnly(checkLanguage(opener('He committed suicide.'), rules));
    expect(faults).toMatchObject([
      { file: 'data/prompts/school.json', path: 'prompts.0.opener', what: expect.stringContaining('suicide-commit') },
    ]);
    expect(faults[0]!.fix).toContain('died by suicide');
  });

  it('reads curly apostrophes as straight ones', () => {
    expect(found(opener('I’ll never leave.'))).toContainEqual(expect.stringContaining('always-here'));
  });

  it('counts a milder phrase as a warning', () => {
    const warned = checkLanguage(opener('Tell me now!'), rules).filter(({ path: at }) => at === 'prompts.0.opener');
    expect(warned).toMatchObject([{ warning: 'safe language, warn', what: expect.stringContaining('exclamation') }]);
  });

  it('lets a guide quote what not to say, but never a method', () => {
    const quote = (text: string) => broken((s) => (s.guides.get('barber')!.cards[0]!.avoidSaying = [text]));
    expect(found(quote('Man up.'))).toEqual(before);
    expect(found(quote('He took an overdose.'))).toContainEqual(expect.stringContaining('method-suicide'));
    const said = broken((s) => (s.guides.get('barber')!.cards[0]!.say = ['Man up.']));
    expect(found(said)).toContainEqual(expect.stringContaining('cards.0.say.0 "Man up" (man-up)'));
  });

  it('lets a scene offer an unhelpful choice, not a helpful one in the same words', () => {
    const choose = (at: number) => broken((s) => (s.scenarios.get('chair')!.nodes.c1!.options![at]!.text = 'Man up.'));
    expect(found(choose(2))).toEqual(before);
    expect(found(choose(0))).toContainEqual(expect.stringContaining('man-up'));
  });

  it('keeps a rule to the kinds it is for', () => {
    const text = 'It might be depression.';
    expect(found(opener(text))).toContainEqual(expect.stringContaining('diagnosis-in-prompt'));
    expect(found(broken((s) => (s.guides.get('barber')!.cards[0]!.lines = [text])))).toEqual(before);
  });

  it('is also asked of the interface, of summaries and of labels', () => {
    const bad = 'Clinically proven help.';
    expect(found(broken((s) => (s.locales.get('en')!.namespaces.get('leave')!.done = bad))).length).toBeGreaterThan(
      before.length,
    );
    expect(found(broken((s) => (s.directory.get('gb')![0]!.summary = bad))).length).toBeGreaterThan(before.length);
    expect(found(broken((s) => (s.topics.topics.sleep!.label = bad))).length).toBeGreaterThan(before.length);
  });

  it('leaves the words of an instrument alone', () => {
    expect(found(broken((s) => (s.instruments.get('ons4')!.intro = 'He committed suicide.')))).toEqual(before);
  });
});

describe('the rules of safe language', () => {
  const spoilt = (spoil: (source: SafeLanguageSource) => void) => {
    const copy = structuredClone(rules);
    spoil(copy);
    return checkRules(copy);
  };

  it('find their own bad examples and leave their good ones alone', () => {
    expect(rules.rules).toHaveLength(143);
    expect(checkRules(rules)).toEqual([]);
  });

  it('are found out when they do not', () => {
    expect(spoilt(({ rules: [rule] }) => (rule!.pattern = 'moon'))).toMatchObject([
      { path: 'rules.0.examples.flag.0' },
    ]);
    expect(spoilt(({ rules: [rule] }) => rule!.examples.pass.push('He committed suicide.'))).toMatchObject([
      { path: 'rules.0.examples.pass.2' },
    ]);
    expect(spoilt(({ rules: [rule] }) => (rule!.pattern = '('))).toMatchObject([{ path: 'rules.0.pattern' }]);
    expect(spoilt(({ rules: [rule] }) => (rule!.appliesTo = ['poem']))).toMatchObject([{ path: 'rules.0.appliesTo' }]);
    expect(spoilt(({ rules: [rule] }) => (rule!.source = ['MOON']))).toMatchObject([{ path: 'rules.0.source' }]);
    expect(spoilt(({ rules: [first, second] }) => (second!.id = first!.id))).toMatchObject([{ path: 'rules.1.id' }]);
  });
});

describe('tokens', () => {
  it('are those that something fills in', () => {
    expect(checkTokens(real)).toEqual([]);
  });

  it('are refused when nothing does, or when the braces are of the other kind', () => {
    const notice = (text: string) => checkTokens(broken((s) => (s.notices.kiosk.idle = text)));
    expect(notice('Clears in {seconds} seconds.')).toEqual([]);
    expect(notice('Clears in {minutes} minutes.')).toMatchObject([
      { path: 'kiosk.idle', what: expect.stringContaining('{minutes}') },
    ]);
    expect(notice('Clears in {{seconds}} seconds.')).toHaveLength(1);
    expect(notice('Clears in {seconds seconds.')).toHaveLength(1);
    const word = (text: string) =>
      checkTokens(broken((s) => (s.locales.get('en')!.namespaces.get('leave')!.done = text)));
    expect(word('Bye {{name}}.')).toEqual([]);
    expect(word('Bye {name}.')).toMatchObject([{ file: 'locales/en/leave.json', path: 'done' }]);
  });
});
