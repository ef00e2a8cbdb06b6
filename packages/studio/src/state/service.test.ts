import { check } from '@talkplace/content/host';
import { describe, expect, it } from 'vitest';
import { emptyService, type ServiceDraft } from './draft.js';
import { phoneExample } from './phone.js';
import { advice } from './safe-words.js';
import { checkService, fromSettings, idFor, phoneAdvice, toSettings, waysOf } from './service.js';
import { readTime } from './time.js';

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
    ['01632 96011', /has 9 digits after the 0/],
    ['+44 1632 96011', /has 9 digits after the 0/],
    ['020 7946 014', /has 9 digits after the 0/],
  ])('does not take “%s” for a phone number', (phone, says) => {
    expect(faultsOf({ phone })['phone']).toMatch(says);
  });

  it.each(['01632 960117', '+44 1632 960117', '(01632) 960117', '020 7946 0142', '07700 900123'])(
    'takes the phone number %s',
    (phone) => {
      expect(faultsOf({ phone })).toEqual({});
    },
  );

  it.each(['0800 1111', '0800 123456', '016977 2345', '01632 960117'])('knows the lengths of %s', (phone) => {
    expect(faultsOf({ phone })).toEqual({});
  });

  it('advises to ring a number of which nobody can tell whether there is one, and stops nobody', () => {
    expect(phoneAdvice({ ...football, phone: '01632 960117' }, england).join()).toMatch(/ring it once/);
    expect(phoneAdvice({ ...football, phone: '020 7946 0142' }, england)).toEqual([]);
    expect(phoneAdvice(football, england)).toEqual([]);
  });

  it.each([
    ['116 123', '116123'],
    ['988', '988'],
    ['Type 100', '100'],
  ])('takes a short number that a file brought as it was: %s', (display, value) => {
    const raw = {
      id: 'line',
      name: 'Line',
      summary: 'A line.',
      channels: [{ type: 'phone', value, display, label: 'R' }],
    };
    const service = fromSettings(raw);
    expect(checkService(service, england)).toEqual({});
    expect(toSettings(service, england)).toEqual(raw);
    expect(Object.keys(checkService({ ...service, phone: '1161' }, england))).toEqual(['phone']);
  });

  it('shows a number as it is written in the country of the place', () => {
    expect(phoneExample('GB')).toBe('01632 960117');
    expect(phoneExample('FR')).toMatch(/^0\d( \d\d){4}$/);
    const faults = checkService({ ...football, phone: '12345' }, { nation: 'other', country: 'FR' });
    expect(faults['phone']).toContain(phoneExample('FR'));
  });

  it('keeps the time zone of a file, and takes that of the country where nobody said it', () => {
    const hours = [{ days: ['mon'], open: '09:00', close: '17:00' }];
    const channel = { type: 'phone', value: '+12125550143', display: '(212) 555-0143', label: 'Ring', hours };
    const raw = {
      id: 'line',
      name: 'Line',
      summary: 'A line.',
      channels: [{ ...channel, timezone: 'America/New_York' }],
    };
    const elsewhere = { nation: 'other', country: 'US' };
    expect(toSettings(fromSettings(raw), elsewhere)).toEqual(raw);
    const set = { ...football, phone: '01 23 45 67 89', answered: 'set' as const, open: '9', close: '17' };
    const inFrance = toSettings(set, { nation: 'other', country: 'FR' });
    expect(inFrance['channels']).toMatchObject([{ timezone: 'Europe/Paris' }]);
  });

  it('names every way to reach someone, those of a file too', () => {
    const rest = { channels: [{ type: 'text', value: '88222', label: 'Text us' }] };
    expect(waysOf({ ...football, phone: '01632 960117', email: 'a@b.example', rest })).toEqual([
      '01632 960117',
      'a@b.example',
      'Text us: 88222',
    ]);
  });

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

  it('takes nothing that the schema does not take', () => {
    const texts = [
      '',
      ' ',
      'a',
      '🏮'.repeat(60),
      '🏮'.repeat(61),
      'é'.repeat(120),
      'a'.repeat(160),
      'a'.repeat(240),
      'a'.repeat(241),
    ];
    const webs = [
      'http://localhost/x',
      'https://harbour.example',
      'https://intranet/talk',
      'HTTPS://harbour.example',
      'https://a b',
    ];
    const emails = ['a@b.example', `${'a'.repeat(300)}@b.example`, 'a@b'];
    const phones = ['01632 960117', '+1 (202) 555-0143', '0800 1111', '999'];
    const fields = ['name', 'summary', 'who', 'where', 'whatHappens', 'hours'] as const;
    const changes: Partial<ServiceDraft>[] = [
      ...fields.flatMap((field) => texts.map((text) => ({ [field]: text }))),
      ...webs.map((web) => ({ web })),
      ...emails.map((email) => ({ email })),
      ...phones.flatMap((phone) => [
        { phone },
        { phone, answered: 'always' as const },
        { phone, answered: 'set' as const, open: '9', close: '5pm' },
      ]),
    ];
    const taken = changes.filter((change) => Object.keys(faultsOf(change)).length === 0);
    expect(taken.length).toBeGreaterThan(20);
    for (const change of taken) {
      const { faults } = check('service', toSettings({ ...football, ...change }, england));
      expect(faults, JSON.stringify(change)).toEqual([]);
    }
  });

  it('takes a page of an intranet, which has a name without a dot', () => {
    expect(faultsOf({ web: 'https://intranet/talk' })).toEqual({});
    expect(faultsOf({ web: 'http://localhost/talk' })['web']).toMatch(/start with https/);
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

  it('gets an id that the schema takes, whatever its name', () => {
    const words = ['Thursday', 'football', '-', '', ' ', '🏮', 'Café', 'الشاي', '1', '_', 'a'.repeat(39)];
    for (const one of words)
      for (const two of words)
        for (const three of words) {
          const name = [one, two, three, one, two].join(' ');
          const { faults } = check('service', { id: idFor(name, ['a']), name: 'x', summary: 'x' });
          expect(faults, name).toEqual([]);
        }
  });
});
