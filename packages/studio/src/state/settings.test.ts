import { settings as schema } from '@talkplace/content/schema';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStep, firstUnfinished, stepIds } from './check.js';
import { emptyDraft, emptyService, kinds, withUsual, type Draft } from './draft.js';
import { draftOf, settingsOf } from './settings.js';
import { after, progressOf } from './steps.js';
import { summaryOf } from './summary.js';

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

  it('count nothing where nothing is to be counted, whatever was typed before', () => {
    const settings = settingsOf({ ...done, report: 'none', reportTo: 'https://counts.example/counts', placeKey: key });
    expect(Object.keys(settings).filter((name) => /report|Key/.test(name))).toEqual([]);
  });

  it.each(['barbershop-kiosk', 'workplace-intranet', 'school-portal', 'community-site'])(
    'come back from the place.json of the example %s as they were',
    (example) => {
      const file = path.resolve(import.meta.dirname, `../../../../examples/${example}/place.json`);
      const raw = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const { language: _language, staffed: _staffed, ...again } = settingsOf(draftOf(raw));
      const { staffed: _was, ...before } = raw;
      expect(again).toEqual(before);
    },
  );
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

  it('keep what someone chose when they look at the kind again, and start afresh for another kind', () => {
    const chosen: Draft = { ...done, show: ['urgent'] };
    expect(withUsual(chosen, 'school').show).toEqual(['urgent']);
    expect(withUsual(chosen, 'barbershop').show).toEqual(['prompts', 'signposts']);
  });

  it('are summed up with what was said, and what is missing', () => {
    const rows = summaryOf({ ...done, site: undefined });
    expect(rows.find(({ name }) => name === 'Languages')?.said).toEqual(['Cymraeg (Welsh)', 'English']);
    expect(rows.filter(({ fault }) => fault).map(({ step }) => step)).toEqual(['site']);
  });
});
