import { beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../compiled.js';
import { loadDirectory } from '../index.js';
import { needs as allNeeds } from '../schema/words.js';
import { needsEmergencyFirst, rankServices, type Wish } from './rank.js';

const now = new Date('2026-11-25T11:00:00Z');
const nations = ['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR'] as const;
let britain: Service[];
let ireland: Service[];
beforeAll(async () => {
  [britain, ireland] = await Promise.all([loadDirectory('GB'), loadDirectory('IE')]);
});

const ids = (services: readonly Service[]) => services.map(({ id }) => id);
const first = (nation: string | undefined, wish: Partial<Wish>, count = 3) =>
  ids(rankServices(nation === 'IE' ? ireland : britain, { now, nation, ...wish })).slice(0, count);
const firstFor = (nation: string | undefined, need: string, wish: Partial<Wish> = {}) =>
  first(nation, { needs: [need], ...wish });

describe('the first three', () => {
  it('are the emergency number and two listening lines for thoughts of suicide, Lifeline in Northern Ireland', () => {
    const listening = ['gb-999', 'gb-samaritans', 'gb-shout'];
    expect(nations.map((nation) => firstFor(nation, 'suicide'))).toEqual([
      listening,
      listening,
      listening,
      ['gb-999', 'gb-lifeline-ni', 'gb-samaritans'],
    ]);
    expect(firstFor('IE', 'suicide')).toEqual(['ie-emergency', 'ie-samaritans', 'ie-text-about-it']);
  });

  it('start with a line that answers now where nothing is asked, the nation’s own where there is one', () => {
    expect(nations.map((nation) => first(nation, {}, 1)[0])).toEqual([
      'gb-nhs-111-mental-health',
      'gb-samaritans',
      'gb-nhs-111-wales',
      'gb-lifeline-ni',
    ]);
    const evening = new Date('2026-11-25T20:00:00Z');
    expect(first('GB-SCT', { now: evening }, 1)).toEqual(['gb-breathing-space']);
    expect(first('IE', {}, 1)).toEqual(['ie-samaritans']);
  });

  it('hold a listening line and lines for grief after a death', () => {
    const grief = britain.filter(({ needs }) => needs.includes('bereavement')).map(({ id }) => id);
    for (const nation of nations) {
      const [top, ...rest] = firstFor(nation, 'bereavement');
      expect(top).toBe('gb-samaritans');
      expect(grief).toEqual(expect.arrayContaining(rest));
    }
    expect(firstFor('IE', 'bereavement').slice(0, 2)).toEqual(['ie-bereavement-support-line', 'ie-samaritans']);
  });

  it('hold the gambling line wherever it answers, behind a confirmed line', () => {
    for (const nation of ['GB-ENG', 'GB-SCT', 'GB-WLS']) {
      expect(firstFor(nation, 'gambling')).toEqual(['gb-samaritans', 'gb-national-gambling-helpline', 'gb-shout']);
    }
    expect(firstFor('GB-NIR', 'gambling')).not.toContain('gb-national-gambling-helpline');
    const irish = firstFor('IE', 'gambling');
    expect(irish[0]).toBe('ie-samaritans');
    expect(irish.slice(1).toSorted()).toEqual(['ie-gamblers-anonymous', 'ie-gambling-care']);
  });

  it('start with the nation’s own line for abuse at home', () => {
    expect([...nations, 'IE'].map((nation) => firstFor(nation, 'domestic-abuse')[0])).toEqual([
      'gb-national-domestic-abuse-helpline',
      'gb-scotland-domestic-abuse-forced-marriage',
      'gb-live-fear-free',
      'gb-dsa-helpline-ni',
      'ie-womens-aid',
    ]);
    expect(firstFor('GB-ENG', 'domestic-abuse')[1]).toBe('gb-mens-advice-line');
  });

  it('are lines for children where the person is 13', () => {
    for (const nation of nations) {
      expect(first(nation, { age: 13 }, 2)).toEqual(['gb-childline', 'gb-papyrus-hopeline247']);
      expect(firstFor(nation, 'suicide', { age: 13 })).toEqual(['gb-999', 'gb-papyrus-hopeline247', 'gb-childline']);
      expect(firstFor(nation, 'bullying', { age: 13 })[0]).toBe('gb-childline');
    }
    expect(first('IE', { age: 13 })[0]).toBe('ie-childline');
    expect(firstFor('IE', 'suicide', { age: 13 }).slice(0, 2)).toEqual(['ie-emergency', 'ie-childline']);
    expect(first('GB-ENG', { age: 40 }, 200)).not.toContain('gb-childline');
    expect(first('GB-ENG', { age: 40 }, 200)).not.toContain('gb-silver-line');
    expect(first('GB-ENG', { age: 70 }, 200)).toContain('gb-silver-line');
  });

  it('help with debt, and with farming where there is a line', () => {
    for (const nation of [...nations, 'IE']) {
      const services = rankServices(nation === 'IE' ? ireland : britain, { now, nation, needs: ['debt-money'] });
      expect(services[0]).toMatchObject({ confirmed: true });
      for (const { needs } of services.slice(0, 2)) expect(needs).toContain('debt-money');
    }
    expect(firstFor('GB-ENG', 'debt-money')).toContain('gb-national-debtline');
    expect(firstFor('GB-ENG', 'farming')[0]).toBe('gb-farming-community-network');
    expect(firstFor('GB-NIR', 'farming')[0]).toBe('gb-samaritans');
    expect(firstFor('IE', 'farming').slice(0, 2)).toEqual(['ie-samaritans', 'ie-embrace-farm']);
  });

  it('start with a service for this person, not for some others who share the need', () => {
    expect(firstFor('GB-ENG', 'alcohol-drugs')[0]).toBe('gb-samaritans');
    expect(firstFor('GB-ENG', 'alcohol-drugs')[1]).toBe('gb-drinkline');
  });
});

describe('where the nation is not known', () => {
  it('never starts with a line of one part of the country', () => {
    for (const need of [undefined, ...allNeeds]) {
      const [service] = rankServices(britain, { now, needs: need ? [need] : [] });
      expect(`${need}: ${service!.nations.length}`).toBe(`${need}: 4`);
    }
  });

  it('puts lines of all nations before those of one, for the same need', () => {
    const services = rankServices(britain, { now, needs: ['domestic-abuse'] });
    const parts = services
      .filter(({ needs }) => needs.includes('domestic-abuse'))
      .map((each) => each.nations.length < 4);
    expect(parts).toContain(true);
    expect(parts).toEqual(parts.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('starts with a line of the nation where it is known', () => {
    expect(firstFor('GB-NIR', 'suicide')).toContain('gb-lifeline-ni');
    expect(first('GB-ENG', {}, 200)).not.toContain('gb-lifeline-ni');
  });
});

describe('the host’s own services', () => {
  const own = (needs: string[]): Service => ({
    ...britain.find(({ id }) => id === 'gb-cruse')!,
    id: 'our-club',
    own: true,
    needs,
  });

  it('come first, but not before the emergency number when life may be at risk', () => {
    const services = [...britain, own([])];
    const wish = { now, nation: 'GB-ENG' };
    expect(ids(rankServices(services, { ...wish, needs: ['loneliness'] }))[0]).toBe('our-club');
    expect(ids(rankServices(services, { ...wish, needs: ['suicide'] })).slice(0, 2)).toEqual(['gb-999', 'our-club']);
  });

  it('stay away where they are for another need', () => {
    expect(ids(rankServices([...britain, own(['gambling'])], { now, needs: ['baby-loss'] }))).not.toContain('our-club');
  });
});

describe('filters', () => {
  it('keep only what can be reached that way, now, in that language', () => {
    const text = rankServices(britain, { now, contact: 'text' });
    expect(text.length).toBeGreaterThan(1);
    for (const { channels } of text)
      expect(channels.some(({ type }) => type === 'text' || type === 'whatsapp')).toBe(true);
    const night = new Date('2026-11-25T03:00:00Z');
    expect(ids(rankServices(britain, { now: night, openNow: true }))).toContain('gb-samaritans');
    expect(ids(rankServices(britain, { now: night, openNow: true }))).not.toContain('gb-stepchange');
    expect(ids(rankServices(britain, { now, language: 'cy-GB' }))).toContain('gb-live-fear-free');
    expect(rankServices(britain, { now, language: 'ja' })).toEqual([]);
  });
});

describe('a list that may not stand alone', () => {
  const line = (over: Partial<Service> = {}) => ({ ...britain.find(({ id }) => id === 'gb-samaritans')!, ...over });
  const phone = () => line().channels.find(({ type, hours }) => type === 'phone' && hours === '24/7')!;

  it('is one that is empty, or has one service, one route, no confirmed line or no known hours', () => {
    const web = { ...phone(), type: 'web' as const };
    const unknown = { ...phone(), hours: 'unknown' as const };
    expect(needsEmergencyFirst([], now)).toBe(true);
    expect(needsEmergencyFirst([line()], now)).toBe(true);
    expect(needsEmergencyFirst([line({ channels: [phone()] }), line({ channels: [phone()] })], now)).toBe(true);
    expect(needsEmergencyFirst([line({ confirmed: false }), line({ confirmed: false })], now)).toBe(true);
    expect(needsEmergencyFirst([line({ channels: [unknown, web] }), line({ channels: [unknown] })], now)).toBe(true);
    expect(needsEmergencyFirst([line({ channels: [web] }), line({ channels: [{ ...web, type: 'app' }] })], now)).toBe(
      true,
    );
    expect(needsEmergencyFirst([line(), line()], now)).toBe(false);
  });
});
