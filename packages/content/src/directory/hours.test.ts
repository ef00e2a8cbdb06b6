import { describe, expect, it } from 'vitest';
import { compileHours } from './compile-hours.js';
import type { Channel, Service } from '../compiled.js';
import type { HoursSource } from '../schema/index.js';
import { holidaysOf, isOpenNow, openingAt, serviceOpening } from './hours.js';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Days = Extract<HoursSource, object>[number]['days'];
const open = (from: string, to: string, on: Days = [...days]) => ({ days: on, open: from, close: to });
const london = (at: string, hours: HoursSource, holidays: readonly string[] | undefined = []) =>
  openingAt(compileHours(hours), 'Europe/London', new Date(at), holidays);
const states = (hours: HoursSource, ...instants: string[]) => instants.map((at) => london(at, hours).state);

const nineToFive = [open('09:00', '17:00')];
const nights = [open('18:00', '02:00')];
const office = [open('09:00', '17:00', ['mon', 'tue', 'wed', 'thu', 'fri'])];

describe('opening and closing', () => {
  it('is open from the opening minute to the minute before closing', () => {
    const instants = ['T08:59:59Z', 'T09:00:00Z', 'T16:59:59Z', 'T17:00:00Z'].map((time) => `2026-11-25${time}`);
    expect(states(nineToFive, ...instants)).toEqual(['closed', 'open', 'open', 'closed']);
  });

  it('says until when, and when next', () => {
    expect(london('2026-11-25T10:00Z', office)).toMatchObject({ until: { minutes: 1020, weekday: 2, inDays: 0 } });
    expect(london('2026-11-25T07:00Z', office)).toMatchObject({ opens: { minutes: 540, weekday: 2, inDays: 0 } });
    expect(london('2026-11-27T17:00Z', office)).toMatchObject({ opens: { minutes: 540, weekday: 0, inDays: 3 } });
  });

  it('knows nothing without hours, without a zone, and in a zone that does not exist', () => {
    const now = new Date('2026-11-25T10:00Z');
    const week = compileHours(nineToFive);
    expect(openingAt('unknown', 'Europe/London', now, []).state).toBe('unknown');
    expect(openingAt(week, undefined, now, []).state).toBe('unknown');
    expect(openingAt(week, 'Europe/Nowhere', now, []).state).toBe('unknown');
    expect(openingAt('24/7', undefined, now, undefined).state).toBe('always');
    expect(openingAt(compileHours([open('00:00', '00:00')]), 'Europe/London', now, []).state).toBe('always');
  });

  it('goes by the clock of the service, not of the visitor', () => {
    const at = new Date('2026-11-25T02:00Z');
    expect(openingAt(compileHours(nineToFive), 'Asia/Tokyo', at, undefined).state).toBe('open');
    expect(openingAt(compileHours(nineToFive), 'America/New_York', at, undefined).state).toBe('closed');
  });
});

describe('daylight saving', () => {
  it('opens at nine by the clock on the wall before and after the clocks change', () => {
    expect(states(nineToFive, '2026-03-28T08:59Z', '2026-03-28T09:00Z')).toEqual(['closed', 'open']);
    expect(states(nineToFive, '2026-03-29T07:59Z', '2026-03-29T08:00Z', '2026-03-29T16:00Z')).toEqual([
      'closed',
      'open',
      'closed',
    ]);
    expect(states(nineToFive, '2026-10-24T07:59Z', '2026-10-24T08:00Z')).toEqual(['closed', 'open']);
    expect(states(nineToFive, '2026-10-25T08:59Z', '2026-10-25T09:00Z', '2026-10-25T16:59Z')).toEqual([
      'closed',
      'open',
      'open',
    ]);
  });

  it('ends a night at two by the clock: an hour sooner in March, an hour later in October', () => {
    expect(states(nights, '2026-03-29T00:59Z', '2026-03-29T01:00Z')).toEqual(['open', 'closed']);
    expect(states(nights, '2026-10-25T00:59Z', '2026-10-25T01:30Z', '2026-10-25T02:00Z')).toEqual([
      'open',
      'open',
      'closed',
    ]);
  });
});

describe('past midnight', () => {
  it('stays open until two, and says so from both sides of midnight', () => {
    expect(london('2026-11-25T23:00Z', nights)).toMatchObject({ until: { minutes: 120, weekday: 3, inDays: 1 } });
    expect(london('2026-11-26T01:59Z', nights)).toMatchObject({ until: { minutes: 120, weekday: 3, inDays: 0 } });
    expect(london('2026-11-26T02:00Z', nights)).toMatchObject({ state: 'closed', opens: { minutes: 1080, inDays: 0 } });
  });

  it('runs from Sunday into Monday', () => {
    const sunday = [open('22:00', '03:00', ['sun'])];
    expect(states(sunday, '2026-11-30T02:59Z', '2026-11-30T03:00Z')).toEqual(['open', 'closed']);
    expect(london('2026-11-29T23:00Z', sunday)).toMatchObject({ until: { minutes: 180, weekday: 0, inDays: 1 } });
    expect(london('2026-11-30T03:00Z', sunday)).toMatchObject({ opens: { minutes: 1320, weekday: 6, inDays: 6 } });
  });

  it('runs across the end of February and of the year', () => {
    expect(states(nights, '2028-02-29T01:00Z', '2028-03-01T01:00Z')).toEqual(['open', 'open']);
    expect(london('2028-02-28T19:00Z', [open('09:00', '17:00', ['tue'])])).toMatchObject({ opens: { inDays: 1 } });
    expect(london('2028-02-29T19:00Z', [open('09:00', '17:00', ['wed'])])).toMatchObject({ opens: { inDays: 1 } });
    expect(states(nights, '2027-01-01T01:59Z', '2027-01-01T02:00Z')).toEqual(['open', 'closed']);
  });
});

describe('public holidays', () => {
  const christmas = '2026-12-25';
  const onChristmas = (time: string, hours: HoursSource) => london(`${christmas}T${time}Z`, hours, [christmas]);
  const stated = [...nineToFive, open('10:00', '14:00', ['hol'])];

  it('claims nothing for 25 December and 1 January when the service does not say', () => {
    const england = holidaysOf('GB-ENG');
    expect(london('2026-12-25T10:00Z', nineToFive, england).state).toBe('holiday');
    expect(london('2027-01-01T10:00Z', nineToFive, england).state).toBe('holiday');
    expect(london('2026-12-24T10:00Z', nineToFive, england).state).toBe('open');
    expect(openingAt('24/7', 'Europe/London', new Date('2026-12-25T10:00Z'), england).state).toBe('always');
  });

  it('uses the hours for holidays where the service states them', () => {
    expect(onChristmas('09:30', stated)).toMatchObject({ state: 'closed', opens: { minutes: 600, inDays: 0 } });
    expect(onChristmas('10:00', stated)).toMatchObject({ state: 'open', until: { minutes: 840 } });
    expect(onChristmas('14:00', stated)).toMatchObject({ state: 'closed', opens: { minutes: 540, inDays: 1 } });
  });

  it('promises no opening on a holiday it knows nothing of', () => {
    expect(london('2026-12-24T18:00Z', nineToFive, [christmas])).toMatchObject({ opens: { inDays: 2 } });
  });

  it('lets the night before a holiday end, and claims nothing for the night of the holiday', () => {
    expect(onChristmas('01:00', nights)).toMatchObject({ state: 'open', until: { minutes: 120 } });
    expect(onChristmas('03:00', nights).state).toBe('holiday');
    expect(london('2026-12-26T01:00Z', nights, [christmas]).state).toBe('holiday');
    expect(london('2026-12-26T03:00Z', nights, [christmas]).state).toBe('closed');
  });

  it('takes the night of a holiday from the hours for holidays', () => {
    const shorter = [...nights, open('18:00', '22:00', ['hol'])];
    const longer = [...nineToFive, open('18:00', '04:00', ['hol'])];
    expect(london('2026-12-26T01:00Z', shorter, [christmas]).state).toBe('closed');
    expect(london('2026-12-26T03:00Z', longer, [christmas]).state).toBe('open');
  });

  it('breaks a week of open days at a holiday', () => {
    const weekdays = [open('00:00', '00:00', ['mon', 'tue', 'wed', 'thu', 'fri'])];
    expect(london('2026-12-24T10:00Z', weekdays, [christmas])).toMatchObject({ until: { minutes: 0, inDays: 1 } });
    expect(onChristmas('10:00', weekdays).state).toBe('holiday');
    expect(london('2026-12-23T10:00Z', weekdays)).toMatchObject({ until: { minutes: 0, weekday: 5, inDays: 3 } });
  });

  it('says where and when holidays are not known', () => {
    const known = (at: string, place: string) => london(at, office, holidaysOf(place));
    expect(known('2026-11-25T10:00Z', 'GB')).toMatchObject({ holidaysKnown: true });
    expect(known('2026-11-25T10:00Z', 'JP')).toMatchObject({ holidaysKnown: false });
    expect(known('2029-11-28T10:00Z', 'GB')).toMatchObject({ holidaysKnown: false });
    expect(london('2029-11-28T10:00Z', stated, [])).toMatchObject({ holidaysKnown: true });
  });

  it('keeps the holidays of the nations apart, and takes them all where the nation is not known', () => {
    const onHoliday = (place: string, at: string) => london(at, office, holidaysOf(place)).state === 'holiday';
    const places = ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR', 'IE', 'GB'];
    const where = (date: string) => places.filter((place) => onHoliday(place, `${date}T11:00Z`));
    expect(where('2026-07-13')).toEqual(['GB-NIR', 'GB']);
    expect(where('2026-11-30')).toEqual(['GB-SCT', 'GB']);
    expect(where('2028-01-04')).toEqual(['GB-SCT', 'GB']);
    expect(where('2027-02-01')).toEqual(['IE']);
    expect(where('2027-12-28')).toEqual(['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR', 'GB']);
    expect(where('2027-03-29')).toEqual(['GB-ENG', 'GB-WLS', 'GB-NIR', 'IE', 'GB']);
  });
});

describe('a service', () => {
  const channel = (type: Channel['type'], hours: HoursSource): Channel => ({
    type,
    value: '',
    display: '',
    label: '',
    cost: 'free',
    languages: [],
    hours: compileHours(hours),
    timezone: 'Europe/London',
  });
  const service = (...channels: Channel[]) => ({ country: 'GB', nations: ['GB-ENG', 'GB-SCT'], channels }) as Service;
  const evening = new Date('2026-11-25T20:00Z');

  it('is open while one of its lines is, but not because its web page always is', () => {
    expect(isOpenNow(service(channel('phone', office), channel('chat', nights)), evening)).toBe(true);
    expect(isOpenNow(service(channel('phone', office), channel('web', '24/7')), evening)).toBe(false);
    expect(serviceOpening(service(channel('web', '24/7')), evening).state).toBe('always');
  });
});
