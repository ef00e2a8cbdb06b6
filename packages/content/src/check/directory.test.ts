import { describe, expect, it } from 'vitest';
import { readSources, type Sources } from '../build/read.js';
import type { ServiceSource } from '../schema/index.js';
import { checkDirectory } from './directory.js';
import { operatorOf } from './support.js';

const real = readSources();
const today = new Date('2026-11-25T12:00Z');
const inBritain = (id: string) => real.directory.get('gb')!.findIndex((service) => service.id === id);

function broken(spoil: (sources: Sources) => void): Sources {
  const copy = structuredClone(real);
  spoil(copy);
  return copy;
}

const samaritans = inBritain('gb-samaritans');
const change = (spoil: (service: ServiceSource) => void) => broken((s) => spoil(s.directory.get('gb')![samaritans]!));
const at = (path: string) => `${samaritans}.${path}`;

describe('the directory', () => {
  it('has no fault', () => {
    expect(checkDirectory(real, new Date()).filter(({ warning }) => !warning)).toEqual([]);
  });

  it.each<[string, (service: ServiceSource) => void, string]>([
    ['an id without its country', (s) => (s.id = 'samaritans'), 'id'],
    ['an id that another entry has', (s) => (s.id = 'gb-999'), 'id'],
    ['another country than its file', (s) => (s.country = 'FR'), 'country'],
    ['a nation of another country', (s) => (s.nations = ['FR']), 'nations'],
    ['a channel for a nation of another country', (s) => (s.channels[0]!.nations = ['IE']), 'channels.0.nations'],
    ['a day that has not come', (s) => (s.verifiedOn = '2026-11-27'), 'verifiedOn'],
    ['ages the wrong way round', (s) => Object.assign(s, { minAge: 18, maxAge: 12 }), 'maxAge'],
    [
      'hours without a zone',
      (s) => (s.channels[0]!.hours = [{ days: ['mon'], open: '09:00', close: '17:00' }]),
      'channels.0.timezone',
    ],
    [
      'a zone that does not exist',
      (s) =>
        Object.assign(s.channels[0]!, {
          hours: [{ days: ['mon'], open: '09:00', close: '17:00' }],
          timezone: 'Europe/Camelot',
        }),
      'channels.0.timezone',
    ],
    ['a zone without hours', (s) => (s.channels[0]!.timezone = 'Europe/London'), 'channels.0.timezone'],
    ['one source only', (s) => (s.sources = [s.sources[0]!]), 'confidence'],
    [
      'two pages of one body',
      (s) => (s.sources = [s.sources[0]!, { ...s.sources[0]!, url: `${s.sources[0]!.url}?2` }]),
      'confidence',
    ],
    [
      'a number that no second page states',
      (s) => s.sources.slice(1).forEach((each) => (each.supports = [])),
      'channels.0.confidence',
    ],
    [
      '"high" from public lists alone',
      (s) => s.sources.forEach((each) => (each.kind = 'peer-list')),
      'channels.0.confidence',
    ],
    ['a source for a number it does not have', (s) => s.sources[0]!.supports!.push('116124'), 'sources.0.supports'],
    [
      'a stored file as an official page',
      (s) => Object.assign(s.sources[0]!, { url: 'stored-file:1', kind: 'official' }),
      'sources.0',
    ],
    ['a summary that promises secrecy', (s) => (s.summary = 'A confidential chat.'), 'summary'],
    [
      'a summary that needs no name, unconfirmed',
      (s) => Object.assign(s, { summary: 'No name needed.', anonymous: null }),
      'summary',
    ],
    [
      'a free summary of a call that costs',
      (s) => Object.assign(s, { summary: 'A free call.', channels: [{ ...s.channels[0]!, cost: 'unknown' }] }),
      'summary',
    ],
    [
      'a summary for day and night, with hours unknown',
      (s) => s.channels.forEach((each) => (each.hours = 'unknown')),
      'summary',
    ],
  ])('finds %s', (_what, spoil, path) => {
    expect(checkDirectory(change(spoil), today)).toContainEqual(
      expect.objectContaining({ file: 'data/directory/gb.json', path: at(path) }),
    );
  });

  it('warns about what nobody checked for 90 days, and accepts a day that has begun somewhere', () => {
    const checkedOn = (day: string) => {
      const found = checkDirectory(
        change((s) => (s.verifiedOn = day)),
        today,
      );
      return found.filter(({ file, path }) => file === 'data/directory/gb.json' && path === at('verifiedOn'));
    };
    expect(checkedOn('2026-08-26')).toMatchObject([{ warning: 'not checked for 90 days' }]);
    expect(checkedOn('2026-08-27')).toEqual([]);
    expect(checkedOn('2026-11-26')).toEqual([]);
    expect(checkedOn('2026-11-27')).toMatchObject([{ what: '2026-11-27 is in the future' }]);
  });

  it('asks no second source of an entry that is low', () => {
    const low = change((s) =>
      Object.assign(s, { confidence: 'low', sources: [s.sources[0]!], channels: [s.channels[0]!] }),
    );
    expect(checkDirectory(low, today).filter(({ path }) => path.includes('confidence'))).toEqual([]);
  });

  it('knows who is behind a page', () => {
    expect(operatorOf('https://www.samaritans.org/a')).toBe(operatorOf('https://help.samaritans.org/b'));
    expect(operatorOf('https://www.tewv.nhs.uk/')).not.toBe(operatorOf('https://www.cnwl.nhs.uk/'));
    expect(operatorOf('https://a.org.uk/')).not.toBe(operatorOf('https://b.org.uk/'));
    expect(operatorOf('https://github.com/Ann/one')).toBe(operatorOf('https://github.com/ann/two'));
    expect(operatorOf('https://github.com/ann/one')).not.toBe(operatorOf('https://github.com/bo/one'));
    expect(operatorOf('stored-file:1')).not.toBe(operatorOf('stored-file:2'));
  });
});
