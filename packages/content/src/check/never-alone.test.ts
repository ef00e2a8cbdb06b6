import { describe, expect, it } from 'vitest';
import { readSources, type Sources } from '../build/read.js';
import type { ServiceSource } from '../schema/index.js';
import { checkEmergency } from './emergency.js';
import { checkHolidays } from './holidays.js';
import { checkNeverAlone } from './never-alone.js';

const real = readSources();
const today = new Date('2026-11-25T12:00Z');
const samaritans = real.directory.get('gb')!.find((service) => service.id === 'gb-samaritans')!;

function broken(spoil: (sources: Sources) => void): Sources {
  const copy = structuredClone(real);
  spoil(copy);
  return copy;
}

describe('a line that may not answer', () => {
  const service = (patch: object): ServiceSource => ({
    ...structuredClone(samaritans),
    ...patch,
  });
  const silent = () => service({}).channels.map((channel) => ({ ...channel, hours: 'unknown' as const }));
  const lists = () => service({}).sources.map((source) => ({ ...source, kind: 'peer-list' as const }));
  const country = (services: ServiceSource[], confidence: 'high' | 'low') =>
    checkNeverAlone(
      broken((s) => {
        s.directory = new Map([['gb', services]]);
        s.emergency.numbers = [{ ...s.emergency.numbers[0]!, country: 'GB', confidence }];
      }),
    ).map(({ what }) => what);

  it('never stands alone with unknown hours', () => {
    const unsure = service({ channels: silent() });
    expect(country([unsure], 'low')).toEqual([expect.stringContaining('unknown hours, is the only help')]);
    expect(country([unsure], 'high')).toEqual([]);
    expect(country([unsure, service({ id: 'gb-other' })], 'low')).toEqual([]);
    expect(country([unsure, service({ id: 'gb-other', confidence: 'low' })], 'low')).toHaveLength(1);
    expect(country([unsure, service({ id: 'gb-999', immediacy: 'emergency' })], 'low')).toEqual([]);
  });

  it('never stands alone when only public lists support it', () => {
    const listed = service({ sources: lists() });
    expect(country([listed], 'low')).toEqual([expect.stringContaining('only public lists support')]);
    expect(country([listed], 'high')).toEqual([]);
    expect(country([listed, service({ id: 'gb-other' })], 'low')).toEqual([]);
  });

  it('is accepted for Saint Barthélemy alone, as a warning', () => {
    expect(checkNeverAlone(real)).toMatchObject([{ file: 'data/directory/bl.json', warning: expect.any(String) }]);
  });
});

describe('emergency numbers and holidays', () => {
  it('have no fault', () => {
    const found = [...checkEmergency(real, new Date()), ...checkHolidays(real, new Date())];
    expect(found.filter(({ warning }) => !warning)).toEqual([]);
  });

  const rows = (spoil: (sources: Sources['emergency']) => void) =>
    checkEmergency(
      broken((s) => spoil(s.emergency)),
      today,
    );

  it('are checked row by row', () => {
    const kosovo = real.emergency.numbers.findIndex(({ country }) => country === 'XK');
    const britain = real.emergency.numbers.findIndex(({ country }) => country === 'GB');
    expect(rows(({ numbers }) => numbers.splice(britain, 1))).toMatchObject([
      { path: 'numbers', what: 'has no row for GB' },
    ]);
    expect(rows(({ numbers }) => numbers.push(numbers[0]!))).toMatchObject([
      { what: expect.stringContaining('stands twice') },
    ]);
    expect(rows(({ numbers }) => (numbers[kosovo]!.police = ['call us']))).toMatchObject([
      { path: `numbers.${kosovo}` },
    ]);
    expect(rows(({ numbers }) => (numbers[britain]!.first = '02079460123'))).toContainEqual(
      expect.objectContaining({ path: `numbers.${britain}.first` }),
    );
    expect(rows(({ numbers }) => (numbers[britain]!.sources = ['moon']))).toMatchObject([
      { path: `numbers.${britain}.confidence` },
      { path: `numbers.${britain}.sources` },
    ]);
  });

  it('have a day of their last check', () => {
    expect(rows(({ about }) => (about.verifiedOn = '2027-01-01'))).toMatchObject([
      { what: expect.stringContaining('future') },
    ]);
    expect(rows(({ about }) => (about.verifiedOn = '2026-01-01'))).toMatchObject([
      { warning: 'not checked for 90 days' },
    ]);
  });

  it('stand in order and reach past next year', () => {
    const twice = broken((s) =>
      s.holidays.nations['GB-ENG']!.days.splice(1, 0, s.holidays.nations['GB-ENG']!.days[0]!),
    );
    expect(checkHolidays(twice, today)).toMatchObject([{ path: 'nations.GB-ENG.days.1.date' }]);
    expect(checkHolidays(real, new Date('2028-01-01T00:00Z'))).toContainEqual(
      expect.objectContaining({ warning: 'holidays run out' }),
    );
  });
});
