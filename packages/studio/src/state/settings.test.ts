import { settings as schema } from '@talkplace/content/schema';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStep, firstUnfinished, reportToAdvice, stepIds } from './check.js';
import { byHand, emptyDraft, emptyService, kinds, withUsual, type Draft } from './draft.js';
import { whereInWords } from './nations.js';
import { draftOf, settingsOf } from './settings.js';
import { after, progressOf } from './steps.js';
import { summaryOf } from './summary.js';
import { deviceWords, languageInWords, screenAdvice } from './words.js';

const done: Draft = {
  ...withUsual(emptyDraft, 'school'),
  name: 'Millbrook Primary',
  nation: 'GB-WLS',
  languages: ['cy', 'en'],
  site: 'iframe',
};
const key = `tp_${'a'.repeat(22)}`;

describe('settings of a draft', () => {
  it('say only what was chosen', () => {
    expect(settingsOf(emptyDraft)).toEqual({ language: 'en', languages: ['en'] });
    expect(settingsOf(done)).toEqual({
      kind: 'school',
      name: 'Millbrook Primary',
      country: 'GB',
      nation: 'GB-WLS',
      language: 'cy',
      languages: ['cy', 'en'],
      device: 'personal',
    });
  });

  it.each(kinds)('hold for a %s, with a service of its own and counting', (kind) => {
    const draft: Draft = {
      ...withUsual(done, kind),
      services: [{ ...emptyService, id: 'walk', name: 'The walk', summary: 'A flat mile.' }],
      report: 'ours',
      reportTo: 'https://counts.example/counts',
      placeKey: key,
      reportStorage: 'memory',
    };
    expect(schema.safeParse(settingsOf(draft)).error).toBe(undefined);
    expect(settingsOf(draft)).toMatchObject({ reportTo: 'https://counts.example/counts', placeKey: key });
  });

  it('say no for a school that has not said yes', () => {
    const report = { report: 'ours', reportTo: 'https://counts.example/counts', placeKey: key } as const;
    expect(settingsOf({ ...withUsual(done, 'school'), ...report })).toMatchObject({ reportStorage: 'off' });
    expect(settingsOf({ ...withUsual(done, 'barbershop'), ...report })).not.toHaveProperty('reportStorage');
  });

  it('count nothing where nothing is to be counted, whatever was typed before', () => {
    const settings = settingsOf({ ...done, report: 'none', reportTo: 'https://counts.example/counts', placeKey: key });
    expect(Object.keys(settings).filter((name) => /report|Key/.test(name))).toEqual([]);
  });

  it.each(['barbershop-kiosk', 'workplace-intranet', 'school-portal', 'community-site'])(
    'come back from the place.json of the example %s as they were',
    (example) => {
      const file = path.resolve(import.meta.dirname, `../../../../examples/${example}/place.json`);
      const raw = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const { language: _language, ...again } = settingsOf(draftOf(raw));
      const { staffed, ...before } = raw;
      expect(again).toEqual(before);
      // What a shared screen is by itself is left out.
      expect([undefined, raw['device'] === 'shared']).toContain(staffed);
      expect(firstUnfinished(draftOf(raw))).toBe('site');
    },
  );

  it('keep whether someone is there to ask, as each screen has it', () => {
    const again = (raw: Record<string, unknown>) => settingsOf(draftOf(raw))['staffed'];
    expect(again({ device: 'shared', staffed: false })).toBe(false);
    expect(again({ device: 'shared', staffed: true })).toBe(undefined);
    expect(again({ device: 'personal', staffed: false })).toBe(false);
    expect(again({ device: 'personal', staffed: true })).toBe(true);
    const changed: Draft = { ...draftOf({ device: 'personal', staffed: false }), device: 'shared' };
    expect(settingsOf(changed)).not.toHaveProperty('staffed');
  });

  it('keep a part of another country for as long as it lies there', () => {
    const draft = draftOf({ nation: 'US-CA', kind: 'school' });
    expect(settingsOf(draft)).toMatchObject({ country: 'US', nation: 'US-CA' });
    expect(checkStep('place', { ...draft, name: 'School' })).toEqual({});
    expect(settingsOf({ ...draft, country: 'FR' })).not.toHaveProperty('nation');
    expect(whereInWords(draft)).toBe('United States (US-CA)');
  });

  it('take a screen to be somebody’s own where a file does not say, as the elements do', () => {
    expect(settingsOf(draftOf({ kind: 'barbershop' }))['device']).toBe('personal');
  });

  it('say out loud that a school has not said yes', () => {
    const counted: Draft = { ...done, report: 'ours', reportTo: 'https://counts.example/counts', placeKey: key };
    expect(settingsOf(counted)['reportStorage']).toBe('off');
    expect(settingsOf({ ...counted, reportStorage: 'durable' })['reportStorage']).toBe('durable');
    const rows = summaryOf(counted).map(({ name, said }) => `${name}: ${said.join()}`);
    expect(rows).toContain('Counts wait: Off until you switch it on');
  });

  it('do not let a choice of a school outlive the school, and show what a file chose for others', () => {
    const school: Draft = { ...done, report: 'ours', reportStorage: 'durable' };
    expect(settingsOf(withUsual(school, 'workplace'))).not.toHaveProperty('reportStorage');
    expect(withUsual(school, 'school').reportStorage).toBe('durable');
    const barber = draftOf({ kind: 'barbershop', reportTo: '/counts', reportStorage: 'off' });
    expect(settingsOf(barber)['reportStorage']).toBe('off');
    expect(summaryOf(barber).map(({ name }) => name)).toContain('Counts wait');
  });
});

describe('the steps', () => {
  it('ask for what is missing, first things first', () => {
    expect(firstUnfinished(emptyDraft)).toBe('kind');
    expect(firstUnfinished({ ...done, nation: '' })).toBe('place');
    expect(firstUnfinished(done)).toBe(undefined);
  });

  it('take a country where the place is elsewhere', () => {
    expect(checkStep('place', { ...done, nation: 'other' })).toEqual({ country: 'Choose the country of your place.' });
    expect(settingsOf({ ...done, nation: 'other', country: 'FR' })).toMatchObject({ country: 'FR' });
    expect(settingsOf({ ...done, nation: 'other', country: 'FR' })).not.toHaveProperty('nation');
  });

  it('do not take a key that was copied in part, nor a postcode for an area', () => {
    const report = {
      ...done,
      report: 'ours' as const,
      reportTo: 'http://counts.example',
      placeKey: 'tp_abc',
      reportArea: 'B1 1AA',
    };
    const faults = checkStep('report', report);
    expect(Object.keys(faults)).toEqual(['reportTo', 'placeKey', 'reportArea']);
    expect(faults['placeKey']).toMatch(/has 6 signs/);
  });

  it('lead one to the next, and back to the list after a change', () => {
    expect(after('start', false)).toBe('kind');
    expect(after('site', false)).toBe('check');
    expect(after('place', true)).toBe('check');
    expect(stepIds.map(progressOf)).toContain('Step 8 of 8');
    expect(progressOf('check')).toBe('');
  });

  it('keep what someone chose whatever they look at, and follow the kind in everything else', () => {
    const passed = withUsual(withUsual(withUsual(emptyDraft, 'barbershop'), 'school'), 'workplace');
    expect(passed).toMatchObject({ device: 'personal', show: ['prompts', 'signposts', 'check-in'] });
    const chosen: Draft = { ...done, ...byHand(done, 'show', { show: ['urgent'] }) };
    expect(withUsual(withUsual(chosen, 'barbershop'), 'school').show).toEqual(['urgent']);
    const screen: Draft = { ...chosen, ...byHand(chosen, 'device', { device: 'shared' }) };
    expect(withUsual(screen, 'workplace')).toMatchObject({ device: 'shared', show: ['urgent'] });
  });

  it('do not make a website a shared screen because a tablet was passed on the way', () => {
    const passed = withUsual(withUsual(done, 'school', 'tablet'), 'school', 'wordpress');
    expect(passed).toMatchObject({ site: 'wordpress', device: 'personal' });
    expect(screenAdvice(passed)).toEqual([]);
    expect(screenAdvice({ ...passed, device: 'shared' }).join()).toMatch(/no number to tap/);
    const tablet: Draft = { ...passed, site: 'tablet' };
    expect(deviceWords(tablet)).toMatch(/^A screen in the place/);
    expect(screenAdvice(tablet).join()).toMatch(/set up as a shared screen/);
  });

  it('ask to save a person or a service that was begun', () => {
    const open = { at: 0, service: { ...emptyService, name: 'Tea' } };
    expect(checkStep('people', { ...done, open })['open']).toMatch(/not saved “Tea”/);
    expect(firstUnfinished({ ...done, open })).toBe('people');
    expect(checkStep('people', { ...done, open: { at: 0, service: emptyService } })).toEqual({});
  });

  it('take a path of the own site for counts, with a word on where it works', () => {
    const counted: Draft = { ...done, report: 'own', reportTo: '/counts' };
    expect(checkStep('report', counted)).toEqual({});
    expect(reportToAdvice('/counts').join()).toMatch(/site that the page stands on/);
    expect(Object.keys(checkStep('report', { ...counted, reportTo: '//counts.example' }))).toEqual(['reportTo']);
  });

  it('ask for the colour of one’s own that was not written yet', () => {
    expect(Object.keys(checkStep('look', { ...done, ownColour: true }))).toEqual(['accent']);
    expect(checkStep('look', { ...done, ownColour: true, accent: '#5b2d6e' })).toEqual({});
  });

  it('are summed up with what was said, and what is missing', () => {
    const rows = summaryOf({ ...done, site: undefined });
    expect(rows.find(({ name }) => name === 'Languages')?.said).toEqual(['Cymraeg (Welsh)', 'English']);
    expect(rows.filter(({ fault }) => fault).map(({ name }) => name)).toEqual(['Goes to']);
  });

  it.each<[string, Partial<Draft>]>([
    ['Kind of place', { kind: undefined }],
    ['Name', { name: '' }],
    ['Name', { name: 'a'.repeat(81) }],
    ['Name', { name: '🏮'.repeat(41) }],
    ['Where', { nation: '' }],
    ['Where', { nation: 'other' }],
    ['Languages', { languages: [] }],
    ['Shows', { show: [] }],
    ['Your own people and services', { services: [{ ...emptyService, name: 'Tea' }] }],
    ['Your own people and services', { open: { at: 0, service: { ...emptyService, name: 'Tea' } } }],
    ['Screen', { device: undefined }],
    ['Colour', { accent: 'purple' }],
    ['Counting', { report: undefined }],
    ['Counting', { report: 'ours', reportTo: 'https://counts.example/counts' }],
    ['Counting', { report: 'own', reportTo: 'https://counts.example/counts', reportArea: 'B1 1AA' }],
    ['Goes to', { site: undefined }],
  ])('say what is wrong at its own line: %s, %o', (line, change) => {
    const wrong = summaryOf({ ...done, ...change }).filter(({ fault }) => fault);
    expect(wrong.map(({ name }) => name)).toEqual([line]);
  });
});

describe('names of languages', () => {
  it('are told as the tag where it is none', () => {
    expect(languageInWords('en_GB', 'en_GB')).toBe('en_GB');
    expect(languageInWords('cy', 'Cymraeg')).toBe('Cymraeg (Welsh)');
  });
});
