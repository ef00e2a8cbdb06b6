import { describe, expect, it } from 'vitest';
import { readSources, type Sources } from '../build/read.js';
import type { ServiceSource } from '../schema/index.js';
import { checkNumbers } from './numbers.js';

const real = readSources();
const inBritain = (id: string) => real.directory.get('gb')!.findIndex((service) => service.id === id);

function broken(spoil: (sources: Sources) => void): Sources {
  const copy = structuredClone(real);
  spoil(copy);
  return copy;
}

const samaritans = inBritain('gb-samaritans');
const change = (spoil: (service: ServiceSource) => void) => broken((s) => spoil(s.directory.get('gb')![samaritans]!));
const at = (path: string) => `${samaritans}.${path}`;

describe('numbers', () => {
  it('are all in order in the real directory', () => {
    expect(checkNumbers(real)).toEqual([]);
  });

  const first = (patch: Partial<ServiceSource['channels'][number]>) =>
    checkNumbers(change((s) => (s.channels[0] = { ...s.channels[0]!, ...patch }))).map(
      ({ path, what }) => `${path} ${what}`,
    );
  const says = (words: string, field = 'value') => [
    expect.stringMatching(new RegExp(`^${at(`channels.0.${field}`)} .*${words}`)),
  ];

  it('are refused as short codes in international form', () => {
    expect(first({ value: '+44116123' })).toEqual(says('short code in international form'));
    expect(first({ type: 'text', value: '+4485258' })).toEqual(says('short code in international form'));
  });

  it('are refused when no such number or code can exist', () => {
    expect(first({ value: '+44116124' })).toEqual(says('no valid phone number'));
    expect(first({ value: '+4480800' })).toEqual(says('no valid phone number'));
    expect(first({ value: '116124' })).toEqual(says('no known short code of GB'));
    expect(first({ value: '+44 808 808 8000' })).toEqual(says('not in the form E.164'));
    expect(first({ value: '+33145394000' })).toEqual(says('not a number of GB'));
  });

  it('are refused when what is shown is another number than what is dialled', () => {
    expect(first({ display: '116 124' })).toEqual(says('is not 116123', 'display'));
    expect(first({ value: '+448088088000', display: '0808 808 8001' })).toEqual(says('is not', 'display'));
    expect(first({ value: '+448088088000', display: '0808 808 8000' })).toEqual([]);
  });

  it('of text relay are the relay code before a number that exists', () => {
    expect(first({ type: 'relay', value: '18001116123', display: undefined })).toEqual([]);
    expect(first({ type: 'relay', value: '1800108088088000', display: undefined })).toEqual([]);
    expect(first({ type: 'relay', value: '18001999999999', display: undefined })).toEqual(says('no known short code'));
  });

  it('have words to send and keys to press only where that is possible', () => {
    expect(first({ keyword: 'SHOUT' })).toEqual(says('word to send', 'keyword'));
    expect(first({ type: 'text', value: '85258', display: '85258', menu: '2' })).toEqual(says('key to press', 'menu'));
  });

  it('are not needed for addresses, which have a form of their own', () => {
    expect(first({ type: 'email', value: 'jo' })).toEqual(says('no address'));
    expect(first({ type: 'web', value: 'http://example.org' })).toEqual(says('no https address'));
  });
});
