import { describe, expect, it } from 'vitest';
import { readSources } from '../build/read.js';
import { compileService } from '../build/services.js';
import { urgentLines } from '../build/urgent.js';
import { decodeLine, encodeLine } from './urgent-table.js';
import { urgentHelp } from './urgent.js';
import { isWithin } from './wall-clock.js';

const sources = readSources();
const noon = new Date('2026-11-24T12:00:00Z');
const countries = [...sources.directory.keys()].map((code) => code.toUpperCase());

const linesOf = (country: string) => {
  const services = sources.directory.get(country.toLowerCase())!.map(compileService);
  return urgentLines(
    country,
    services.filter((service) => service !== undefined),
    sources.notices,
  );
};

describe('the table of urgent lines', () => {
  it('gives back every line of every country as it was', () => {
    let compared = 0;
    for (const country of countries) {
      for (const line of linesOf(country)) {
        const channels = line.channels.map(({ hours, zone, ...channel }) => ({
          ...channel,
          hours: typeof hours === 'string' ? hours : { week: hours.week },
          zone: typeof hours === 'string' ? '' : zone,
        }));
        expect(decodeLine(encodeLine(line, '2026-11-22'), country, '2026-11-22')).toEqual({ ...line, channels });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(150);
  });
});

describe('urgent help', () => {
  it('has for every country an emergency number, or no number rather than an unsure one', () => {
    for (const country of countries) {
      const sure = sources.emergency.numbers.find((each) => each.country === country && each.confidence !== 'low');
      expect(urgentHelp(country, undefined, noon).emergency?.number, country).toBe(sure?.first);
    }
  });

  it('never shows a way of low confidence, and never rewrites a short code', () => {
    for (const country of countries) {
      const services = sources.directory.get(country.toLowerCase())!;
      for (const line of urgentHelp(country, undefined, noon).lines) {
        const source = services.find(({ id }) => id === line.id)!;
        expect(source.confidence, line.id).not.toBe('low');
        for (const way of line.ways) {
          const channel = source.channels.find(({ value, type }) => value === way.value && type === way.type);
          expect(channel, `${line.id} ${way.value}`).toBeDefined();
          expect(channel!.confidence ?? source.confidence, `${line.id} ${way.value}`).not.toBe('low');
        }
      }
    }
  });

  it('puts what only public lists support after what is confirmed', () => {
    for (const country of countries) {
      const { lines } = urgentHelp(country, undefined, noon);
      const unconfirmed = lines.findIndex(({ confirmed }) => !confirmed);
      if (unconfirmed >= 0)
        expect(
          lines.slice(unconfirmed).some(({ confirmed }) => confirmed),
          country,
        ).toBe(false);
    }
  });

  it('offers a voice and a written way where the directory has both for everyone', () => {
    for (const country of ['GB', 'IE', 'US', 'CA', 'NZ', 'NL']) {
      const types = urgentHelp(country, undefined, noon).lines.flatMap(({ ways }) => ways.map(({ type }) => type));
      expect(types, country).toContain('phone');
      expect(
        types.some((type) => ['text', 'chat', 'whatsapp'].includes(type)),
        country,
      ).toBe(true);
    }
  });

  it('names the urgent mental health line of a nation and guesses none', () => {
    const firstOf = (nation?: string) => urgentHelp('GB', nation, noon).lines[0]!.id;
    expect(firstOf('GB-ENG')).toBe('gb-nhs-111-mental-health');
    expect(firstOf('GB-WLS')).toBe('gb-nhs-111-wales');
    expect(firstOf('GB-SCT')).toBe('gb-nhs-24-mental-health-hub');
    expect(firstOf('GB-NIR')).toBe('gb-lifeline-ni');
    expect(firstOf()).toBe('gb-samaritans');
  });

  it('gives no number for a country that does not exist', () => {
    expect(urgentHelp('XX', undefined, noon)).toEqual({ lines: [] });
    expect(urgentHelp('', undefined, noon)).toEqual({ lines: [] });
    expect(urgentHelp('toString', undefined, noon)).toEqual({ lines: [] });
  });
});

describe('the clock on the wall', () => {
  const nine = [[540, 1020]] as const;
  it('follows daylight saving and runs past Sunday midnight', () => {
    expect(isWithin(nine, 'Europe/London', new Date('2026-07-06T08:00:00Z'))).toBe(true);
    expect(isWithin(nine, 'Europe/London', new Date('2026-12-07T08:59:00Z'))).toBe(false);
    const sundayNight = [[6 * 1440 + 1200, 7 * 1440 + 120]] as const;
    expect(isWithin(sundayNight, 'Europe/London', new Date('2026-12-07T01:00:00Z'))).toBe(true);
    expect(isWithin(sundayNight, 'Europe/London', new Date('2026-12-07T02:00:00Z'))).toBe(false);
    expect(isWithin(nine, 'Europe/Nowhere', noon)).toBe(undefined);
  });
});
