import { describe, expect, it } from 'vitest';
import { compileZone, until } from '../build/zones.js';
import { countries, loadDirectory } from '../index.js';
import { dayAfter, localTime, offsetAt } from './zones.js';

/** The same numbers each run, so that a failure can be repeated. */
function randomNumbers(seed: number) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** The wall clock of a zone as Intl shows it, read another way than the code under test does. */
function clockByIntl(zone: string, at: Date): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(at);
}

function clock(zone: string, at: Date): string {
  const { date, minutes } = localTime(zone, at)!;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const directories = await Promise.all(countries.map(loadDirectory));
const channels = directories.flatMap((services) => services.flatMap((service) => service.channels));
const compiled = [...new Set(channels.flatMap(({ timezone }) => timezone ?? []))];
const start = Date.UTC(2026, 0, 1);
const end = Date.UTC(2036, 0, 1);

describe('local time', () => {
  it('has tables for the zones of the directory, with daylight saving, north and south', () => {
    expect(compiled).toEqual(expect.arrayContaining(['Europe/London', 'Europe/Dublin', 'America/New_York']));
    expect(compileZone('Europe/London').length).toBeGreaterThan(20);
  });

  it('agrees with Intl in every compiled zone at random instants of 2026 to 2035', () => {
    const random = randomNumbers(2026);
    for (const zone of compiled) {
      for (let i = 0; i < 200; i += 1) {
        const at = new Date(start + Math.floor(random() * (end - start)));
        expect(`${zone} ${clock(zone, at)}`).toBe(`${zone} ${clockByIntl(zone, at)}`);
      }
    }
  });

  it('changes in the very minute in which the clocks change', () => {
    for (const zone of compiled) {
      for (const change of compileZone(zone).filter((_, i) => i % 2 === 1)) {
        for (const at of [change - 1, change].map((minute) => new Date(minute * 60_000))) {
          expect(`${zone} ${clock(zone, at)}`).toBe(`${zone} ${clockByIntl(zone, at)}`);
        }
      }
    }
    expect(offsetAt('Europe/London', new Date('2026-03-29T00:59:59Z'))).toBe(0);
    expect(offsetAt('Europe/London', new Date('2026-03-29T01:00:00Z'))).toBe(60);
    expect(offsetAt('Europe/London', new Date('2026-10-25T01:00:00Z'))).toBe(0);
  });

  it('asks Intl beyond the tables and for zones without one', () => {
    expect(until).toBe(end / 60_000);
    expect(offsetAt('Europe/London', new Date('2041-07-01T12:00Z'))).toBe(60);
    expect(offsetAt('Europe/London', new Date('2041-01-01T12:00Z'))).toBe(0);
    expect(compiled).not.toContain('Asia/Kathmandu');
    expect(offsetAt('Asia/Kathmandu', new Date('2026-01-01T00:00Z'))).toBe(345);
    expect(offsetAt('America/St_Johns', new Date('2026-07-01T00:00Z'))).toBe(-150);
  });

  it('knows no time in a zone that does not exist', () => {
    expect(offsetAt('Europe/Nowhere', new Date(start))).toBeUndefined();
    expect(offsetAt('constructor', new Date(start))).toBeUndefined();
    expect(localTime('', new Date(start))).toBeUndefined();
  });

  it('counts weekdays from Monday and days over leap days', () => {
    expect(localTime('Europe/London', new Date('2028-02-29T12:00Z'))).toEqual({
      date: '2028-02-29',
      weekday: 1,
      minutes: 720,
    });
    expect(localTime('Asia/Tokyo', new Date('2026-11-29T15:00Z'))).toEqual({
      date: '2026-11-30',
      weekday: 0,
      minutes: 0,
    });
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2027-02-28', 1)).toBe('2027-03-01');
    expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31');
  });
});
