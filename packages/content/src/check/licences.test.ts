import { describe, expect, it } from 'vitest';
import { readSources, type Sources } from '../build/read.js';
import { checkLicences } from './licences.js';

const real = readSources();

function broken(spoil: (sources: Sources) => void): Sources {
  const copy = structuredClone(real);
  spoil(copy);
  return copy;
}

describe('instruments', () => {
  const change = (spoil: (ons4: NonNullable<ReturnType<Sources['instruments']['get']>>) => void) =>
    checkLicences(broken((s) => spoil(s.instruments.get('ons4')!)));

  it('ship with a licence that was read and with their own words', () => {
    expect(checkLicences(real)).toEqual([]);
    expect(change((ons4) => (ons4.questions[0]!.text = 'How happy are you?'))).toMatchObject([{ path: 'questions' }]);
    expect(change((ons4) => (ons4.licence.name = 'free'))).toMatchObject([{ path: 'licence.name' }]);
    expect(change((ons4) => (ons4.licence.attribution = 'ONS'))).toMatchObject([{ path: 'licence.attribution' }]);
  });

  it('do not ship at all when nobody has decided that they may', () => {
    const added = broken((s) => s.instruments.set('phq-9', s.instruments.get('ons4')!));
    expect(checkLicences(added)).toMatchObject([{ file: 'data/instruments/phq-9.json', path: 'licence' }]);
  });
});
