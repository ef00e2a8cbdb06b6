import { describe, expect, it } from 'vitest';
import { offeredBy } from '../../../kiosk/src/place/address.js';
import { checkPlace } from '../../../kiosk/src/place/check.js';
import { emptyDraft, emptyService, kinds, withUsual, type Draft } from '../state/draft.js';
import { draftOf, type Settings } from '../state/settings.js';
import { placeJson, tabletFor, tabletSettings } from './tablet.js';

const stand = {
  files: 'https://help.example/',
  tablet: 'https://help.example/kiosk/',
  connect: [],
  version: '0.1.0',
  integrity: undefined,
};
const offered = (draft: Draft) => {
  const { hash, search, href } = new URL(tabletFor(draft, stand).address);
  return offeredBy({ hash, search }, href);
};

describe('the square for a tablet', () => {
  it.each(kinds)('is understood by the tablet’s app, for a %s', (kind) => {
    const draft: Draft = {
      ...withUsual(emptyDraft, kind),
      name: 'Neuadd y Llusern — قاعة',
      nation: 'GB-WLS',
      languages: ['cy', 'en'],
      services: [{ ...emptyService, id: 'tea', name: 'The tea table', summary: 'Sit down.', phone: '01632 960117' }],
    };
    const found = offered(draft);
    if (found.kind !== 'settings') throw new Error(found.kind);
    const { raw, faults } = checkPlace(found.text);
    expect(faults).toEqual([]);
    expect(raw).toMatchObject({ kind, name: draft.name, device: 'shared' });
  });

  it('names the file where it stands on the web', () => {
    const found = offered({ ...emptyDraft, placeFile: 'https://help.example/place.json' });
    expect(found).toEqual({ kind: 'from', address: 'https://help.example/place.json' });
  });

  it('has someone to ask, whatever a file said of people’s own screens', () => {
    const draft: Draft = { ...withUsual(emptyDraft, 'workplace'), rest: { staffed: false } };
    expect(tabletSettings(draft)).toMatchObject({ device: 'shared' });
    expect(tabletSettings(draft)).not.toHaveProperty('staffed');
  });

  it('offers what was chosen, and always the people in the room', () => {
    const choices = (draft: Draft) => (tabletSettings(draft)['kiosk'] as { choices?: unknown } | undefined)?.choices;
    expect(choices(withUsual(emptyDraft, 'workplace'))).toBe(undefined);
    expect(choices({ ...withUsual(emptyDraft, 'barbershop'), show: ['signposts'] })).toEqual(['find', 'someone']);
    expect(choices({ ...withUsual(emptyDraft, 'school'), show: ['prompts'] })).toEqual(['together', 'talk', 'someone']);
    const own = { kiosk: { choices: ['check-in'], idleSeconds: 60 } };
    expect(tabletSettings({ ...withUsual(emptyDraft, 'barbershop'), rest: own })['kiosk']).toEqual(own.kiosk);
    const kept = { ...withUsual(emptyDraft, 'barbershop'), show: ['signposts'], rest: { kiosk: { idleSeconds: 60 } } };
    const { raw, faults } = checkPlace(placeJson(kept as Draft));
    expect(faults).toEqual([]);
    expect(raw).toMatchObject({ kiosk: { idleSeconds: 60, choices: ['find', 'someone'] } });
  });

  it('come back as they were when its place.json is opened again, and can be changed', () => {
    const draft: Draft = {
      ...withUsual(emptyDraft, 'school', 'tablet'),
      show: ['signposts'],
      chosen: ['show'],
      rest: { kiosk: { idleSeconds: 60 } },
    };
    const again = draftOf(JSON.parse(placeJson(draft)) as Settings);
    expect(again).toMatchObject({ show: ['signposts'], rest: { kiosk: { idleSeconds: 60 } } });
    expect(tabletSettings({ ...again, show: ['prompts', 'signposts', 'check-in'] })['kiosk']).toEqual({
      idleSeconds: 60,
    });
    const theirs = { kind: 'school', kiosk: { choices: ['find', { screen: 'talk', words: 'Have a word' }] } };
    expect(draftOf(theirs).rest['kiosk']).toEqual(theirs.kiosk);
  });
});
