import { check } from '@talkplace/content/host';
import { describe, expect, it } from 'vitest';
import { emptyService, type ServiceDraft } from './draft.js';
import { advice, checkService, fromSettings, idFor, readTime, toSettings } from './service.js';

const england = { nation: 'GB-ENG', country: '' };
const football: ServiceDraft = {
  ...emptyService,
  id: 'thursday-football',
  name: 'Thursday football',
  summary: 'An easy game, then a flask of tea.',
};
const faultsOf = (change: Partial<ServiceDraft>) => checkService({ ...football, ...change }, england);

describe('the form for one of the host’s own people', () => {
  it('takes a name and one line, and nothing else is needed', () => {
    expect(faultsOf({})).toEqual({});
  });

  it('says what is missing at its field', () => {
    expect(Object.keys(faultsOf({ name: ' ', summary: '' }))).toEqual(['name', 'summary']);
  });

  it('points out a promise of secrecy, in any line', () => {
    for (const field of ['summary', 'whatHappens', 'who', 'where', 'hours'] as const)
      expect(faultsOf({ [field]: 'We keep it between us.' })[field], field).toMatch(/Nobody here can promise that/);
  });

  it('says what to write instead of words that hurt', () => {
    expect(faultsOf({ summary: 'Help after someone committed suicide.' })['summary']).toMatch(/died by suicide/);
  });

  it('gives advice on words that could be plainer, and stops nobody', () => {
    expect(advice('Come along!').join()).toMatch(/full stop/);
    expect(faultsOf({ summary: 'Come along!' })).toEqual({});
  });

  it('says by how much a line is too long', () => {
    expect(faultsOf({ summary: 'a'.repeat(243) })['summary']).toMatch(/by 3 letters/);
  });

  it.each([
    ['call the office', /digits only/],
    ['214', /too short/],
    ['116 123', /shown already/],
    ['01632 96011798765', /not a phone number/],
  ])('does not take “%s” for a phone number', (phone, says) => {
    expect(faultsOf({ phone })['phone']).toMatch(says);
  });

  it.each(['01632 960117', '+44 1632 960117', '(01632) 960117', '020 7946 0142', '07700 900123'])(
    'takes the phone number %s',
    (phone) => {
      expect(faultsOf({ phone })).toEqual({});
    },
  );

  it('takes times as people write them', () => {
    expect(['9', '9:30', '09.30', '5pm', '12am', '12 p.m.'].map(readTime)).toEqual([
      '09:00',
      '09:30',
      '09:30',
      '17:00',
      '00:00',
      '12:00',
    ]);
    expect(['late', '25:00', '13pm', ''].map(readTime)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('asks for days and times where the phone is answered at some times only', () => {
    const faults = faultsOf({ phone: '01632 960117', answered: 'set', days: [], open: '', close: 'late' });
    expect(Object.keys(faults)).toEqual(['days', 'open', 'close']);
    expect(faultsOf({ phone: '01632 960117', answered: 'set', open: '9', close: '09:00' })['close']).toMatch(
      /closes at the time it opens/,
    );
  });

  it('asks for a whole e-mail and web address', () => {
    expect(Object.keys(faultsOf({ email: 'sam@', web: 'harbour.example' }))).toEqual(['email', 'web']);
    expect(faultsOf({ email: 'help@harbour.example', web: 'https://harbour.example/walk' })).toEqual({});
  });

  it('writes what the schema of the elements takes', () => {
    const full: ServiceDraft = {
      ...football,
      who: 'Men, any fitness',
      where: 'By the park gate',
      whatHappens: 'Ask for the coach.',
      hours: 'Thursdays from 19:00',
      phone: '01632 960117',
      answered: 'set',
      open: '9am',
      close: '17:00',
      email: 'help@harbour.example',
      web: 'https://harbour.example/',
      needs: ['loneliness'],
    };
    expect(checkService(full, england)).toEqual({});
    const settings = toSettings(full, england);
    expect(check('services', [settings]).faults).toEqual([]);
    expect(settings['channels']).toContainEqual({
      type: 'phone',
      label: 'Ring',
      value: '+441632960117',
      display: '01632 960117',
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '17:00' }],
      timezone: 'Europe/London',
    });
  });

  it('keeps of a file what the form does not ask', () => {
    const raw = {
      id: 'gatehouse',
      name: 'The gatehouse',
      summary: 'Ask who is on today.',
      audiences: ['employees'],
      minAge: 16,
      channels: [
        {
          type: 'phone',
          value: '+442079460142',
          display: '020 7946 0142',
          label: 'Ring the gatehouse',
          cost: 'local-rate',
          languages: ['en'],
          timezone: 'Europe/London',
          hours: [
            { days: ['mon'], open: '06:00', close: '12:00' },
            { days: ['tue'], open: '13:00', close: '22:00' },
          ],
        },
        { type: 'text', value: '+447700900123', label: 'Text us' },
      ],
      checked: '2026-11-16',
    };
    expect(toSettings(fromSettings(raw), england)).toEqual(raw);
  });

  it('gets an id that nobody has yet', () => {
    expect(idFor('Café & Toast', [])).toBe('cafe-toast');
    expect(idFor('Café & Toast', ['cafe-toast'])).toBe('cafe-toast-2');
    expect(idFor('الشاي', [])).toBe('service');
  });
});
