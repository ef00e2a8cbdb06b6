import { describe, expect, it } from 'vitest';
import { closeContext, openContext } from '../server/collector.js';
import { usualConfig } from '../server/config.js';
import type { Config } from '../server/context.js';
import { StoreUnavailableError } from '../store/store.js';
import { KeyMemory } from './key-memory.js';
import type { PlaceDetails } from './places.js';

const today = '2026-11-25';

async function enrolled(change: Partial<Config> = {}) {
  const clock = { now: Date.parse(today) };
  const context = await openContext(
    { ...usualConfig(), store: [':memory:'], publicUrl: 'https://counts.example', ...change },
    { now: () => clock.now },
  );
  const { places } = context;
  const organisation = await places.createOrganisation('Harbour Barbers Together');
  const details: PlaceDetails = {
    organisation: organisation.id,
    name: 'Harbour Street Barbers',
    kind: 'barbershop',
    area: 'E06000027',
  };
  const days = (count: number) => (clock.now = Date.parse(today) + count * 864e5);
  return {
    context,
    places,
    organisation,
    details,
    days,
    [Symbol.asyncDispose]: () => closeContext(context),
  };
}

describe('an organisation', () => {
  it('gets an id that can be read, and counts the places that have not left', async () => {
    await using it = await enrolled();
    expect(it.organisation).toMatchObject({
      id: expect.stringMatching(/^harbour-barbers-together-[a-z2-9]{4}$/) as string,
      created: today,
      places: 0,
    });
    const { id } = await it.places.createPlace(it.details);
    await it.places.createPlace(it.details);
    await it.places.closePlace(id);
    expect(await it.places.organisations()).toEqual([{ ...it.organisation, places: 1 }]);
  });

  it('may have a name in any letters, and no empty one', async () => {
    await using it = await enrolled();
    expect((await it.places.createOrganisation('بيت القهوة')).id).toMatch(/^organisation-/);
    expect((await it.places.createOrganisation('Caffi’r Môr')).id).toMatch(/^caffir-mor-/);
    await expect(it.places.createOrganisation('  ')).rejects.toThrow(/1 to 120 letters/);
    await expect(it.places.createOrganisation('x'.repeat(121))).rejects.toThrow(/1 to 120 letters/);
  });
});

describe('a place', () => {
  it.each([
    [{ kind: 'bank' }, /one of the kinds barbershop, workplace, school, community/],
    [{ area: 'TQ1 2AB' }, /never a postcode/i],
    [{ people: 0 }, /whole number from 1/],
    [{ people: 2.5 }, /whole number from 1/],
    [{ organisation: 'nobody' }, /no such organisation/],
    [{ name: '' }, /1 to 120 letters/],
  ])('cannot have %j, and says what it can have', async (change, message) => {
    await using it = await enrolled();
    await expect(it.places.createPlace({ ...it.details, ...change })).rejects.toThrow(message);
    expect(await it.places.places()).toEqual([]);
  });

  it('is listed by name, with its keys, for its organisation alone', async () => {
    await using it = await enrolled();
    const other = await it.places.createOrganisation('Northgate Works');
    const street = await it.places.createPlace({ ...it.details, people: 60 });
    const quay = await it.places.createPlace({ ...it.details, name: 'Harbour Quay Barbers' });
    const { hash } = await it.places.createKey(street.id);
    expect(await it.places.places(it.organisation.id)).toEqual([
      quay,
      { ...street, people: 60, keys: [{ hash, created: today }] },
    ]);
    expect(await it.places.places(other.id)).toEqual([]);
    await expect(it.places.place('nowhere')).rejects.toThrow(/no such place/);
  });

  it('that has left gets no further key', async () => {
    await using it = await enrolled();
    const { id } = await it.places.createPlace(it.details);
    await it.places.closePlace(id);
    await expect(it.places.createKey(id)).rejects.toThrow(/left on 2026-11-25/);
    await expect(it.places.rotateKey(id)).rejects.toThrow(/left on 2026-11-25/);
  });

  it('hands over settings that name where to report, its key and its area, but no device', async () => {
    await using it = await enrolled();
    const place = await it.places.createPlace(it.details);
    const { key } = await it.places.createKey(place.id);
    const handed = it.places.newKey(place, key);
    expect(JSON.parse(handed.placeJson)).toEqual({
      kind: 'barbershop',
      name: 'Harbour Street Barbers',
      country: 'GB',
      nation: 'GB-ENG',
      reportTo: 'https://counts.example/counts',
      placeKey: key,
      reportArea: 'E06000027',
    });
    expect(handed.qr).toMatch(/^<svg /);
    expect(handed.qr).not.toMatch(/<script|<style|style=/);
  });

  it.each([
    ['W06000015', { country: 'GB', nation: 'GB-WLS' }],
    ['S12000033', { country: 'GB', nation: 'GB-SCT' }],
    ['N09000003', { country: 'GB', nation: 'GB-NIR' }],
    ['IE', { country: 'IE', nation: 'IE' }],
    ['IE-D', { country: 'IE' }],
    ['FR', { country: 'FR' }],
  ])('in %s gets the urgent numbers of its country', async (area, where) => {
    await using it = await enrolled();
    const place = await it.places.createPlace({ ...it.details, area });
    const { country, nation } = JSON.parse(
      it.places.placeJson(place, 'tp_', 'https://counts.example'),
    ) as typeof where & {
      nation?: string;
    };
    expect({ country, ...(nation ? { nation } : {}) }).toEqual(where);
  });

  it('sets a tablet up by an address whose settings no server sees', async () => {
    await using it = await enrolled({ kioskUrl: 'https://kiosk.example/start' });
    const place = await it.places.createPlace({ ...it.details, name: 'Caffi’r Môr' });
    const { key } = await it.places.createKey(place.id);
    const address = new URL(it.places.kioskAddress(it.places.newKey(place, key).placeJson));
    expect(address.origin + address.pathname + address.search).toBe('https://kiosk.example/start');
    const settings = Buffer.from(address.hash.replace('#place=', ''), 'base64url').toString();
    expect(JSON.parse(settings)).toMatchObject({ name: 'Caffi’r Môr', placeKey: key, device: 'shared' });
  });

  it('can be scanned from a terminal', async () => {
    await using it = await enrolled();
    const lines = it.places.qrForTerminal('https://kiosk.example/').split('\n');
    expect(lines.every((line) => line.startsWith('\x1b[30;107m') && line.endsWith('\x1b[0m'))).toBe(true);
    expect(new Set(lines.map((line) => [...line].length)).size).toBe(1);
  });
});

describe('a key', () => {
  const placeWithKey = async (it: Awaited<ReturnType<typeof enrolled>>) => {
    const place = await it.places.createPlace({ ...it.details, people: 60 });
    return { place, ...(await it.places.createKey(place.id)) };
  };

  it('is known to nobody but its holder: only a hash is kept', async () => {
    await using it = await enrolled();
    const { key, hash, place } = await placeWithKey(it);
    expect(key).toMatch(/^tp_[\w-]{22}$/);
    const stored = JSON.stringify(await it.context.store.home.query('SELECT * FROM place_key'));
    expect(stored).toContain(hash);
    expect(stored).not.toContain(key.slice(3));
    expect(await it.places.placeOfKey(key)).toEqual({
      place: place.id,
      kind: 'barbershop',
      area: 'E06000027',
      people: 60,
    });
  });

  it('ends at once when it is revoked, by itself or by its hash', async () => {
    await using it = await enrolled();
    const { key, place } = await placeWithKey(it);
    const other = await it.places.createKey(place.id);
    await it.places.revokeKey(key);
    expect(await it.places.placeOfKey(key)).toBe('revoked');
    expect(await it.places.placeOfKey(other.key)).toMatchObject({ place: place.id });
    await it.places.revokeKey(other.hash);
    expect(await it.places.placeOfKey(other.key)).toBe('revoked');
    await expect(it.places.revokeKey(`tp_${'x'.repeat(22)}`)).rejects.toThrow(/no such key/);
    await expect(it.places.revokeKey('anything')).rejects.toThrow(/no such key/);
  });

  it('goes on for some days after a rotation, if that was asked for', async () => {
    await using it = await enrolled();
    const { key: old, place } = await placeWithKey(it);
    const { key } = await it.places.rotateKey(place.id, { graceDays: 3 });
    it.days(2);
    expect([await it.places.placeOfKey(old), await it.places.placeOfKey(key)]).toMatchObject([
      { place: place.id },
      { place: place.id },
    ]);
    it.days(3);
    expect(await it.places.placeOfKey(old)).toBe('revoked');
    expect(await it.places.placeOfKey(key)).toMatchObject({ place: place.id });
    const next = await it.places.rotateKey(place.id);
    expect([await it.places.placeOfKey(key), await it.places.placeOfKey(next.key)]).toMatchObject([
      'revoked',
      { place: place.id },
    ]);
    await expect(it.places.rotateKey(place.id, { graceDays: 61 })).rejects.toThrow(/0 to 60 days/);
  });

  it('of a place that left is closed', async () => {
    await using it = await enrolled();
    const { key, place } = await placeWithKey(it);
    await it.places.closePlace(place.id);
    expect(await it.places.placeOfKey(key)).toBe('closed');
  });

  it('that another process made is found at once, and holds while the database is down', async () => {
    await using it = await enrolled();
    const { key } = await placeWithKey(it);
    const home = { ...it.context.store.home, down: false, asked: 0 };
    const memory = new KeyMemory(
      {
        ...home,
        query: async (sql: string, ...values: string[]) => {
          home.asked++;
          if (home.down) throw new StoreUnavailableError('The database is down.');
          return it.context.store.home.query(sql, ...values) as never;
        },
      } as never,
      () => today,
    );
    const { hashOfKey } = await import('./identifiers.js');
    const unknown = hashOfKey(`tp_${'x'.repeat(22)}`);
    expect(await memory.holderOf(hashOfKey(key))).toMatchObject({ kind: 'barbershop' });
    expect(await memory.holderOf(unknown)).toBe('unknown');
    const { asked } = home;
    home.down = true;
    await expect(memory.read()).rejects.toThrow(StoreUnavailableError);
    expect(await memory.holderOf(hashOfKey(key))).toMatchObject({ kind: 'barbershop' });
    expect(await memory.holderOf(unknown)).toBe('unknown');
    expect(home.asked).toBe(asked + 1);
    await expect(memory.holderOf(hashOfKey(`tp_${'y'.repeat(22)}`))).rejects.toThrow(StoreUnavailableError);
    memory.stop();
  });
});

describe('a key that is taken back while keys are read', () => {
  it('that nobody knows is not refused for good in the week after a restore: it may be younger than the backup', async () => {
    await using it = await enrolled();
    const { home } = it.context.store;
    await home.query("INSERT INTO setting (name, value) VALUES ('restored', ?)", today);
    const keys = new KeyMemory(home, it.context.today);
    await keys.read();
    it.days(6);
    await expect(keys.holderOf('0'.repeat(64))).rejects.toThrow(StoreUnavailableError);
    it.days(7);
    expect(await keys.holderOf('0'.repeat(64))).toBe('unknown');
    keys.stop();
  });

  it('stays taken back, though the answer of before arrives afterwards', async () => {
    await using it = await enrolled();
    const { id } = await it.places.createPlace(it.details);
    const { key } = await it.places.createKey(id);
    const { home } = it.context.store;
    let arrive: () => void = () => undefined;
    let asked: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    let first = true;
    const slow = {
      query: async (sql: string, ...values: string[]) => {
        const rows = await home.query(sql, ...values);
        if (first) {
          first = false;
          asked();
          await new Promise<void>((resolve) => (arrive = resolve));
        }
        return rows;
      },
    };
    const memory = new KeyMemory(slow as never, () => today);
    const { hashOfKey } = await import('./identifiers.js');
    const reading = memory.read();
    await isAsked;
    await it.places.revokeKey(key);
    memory.forget(id);
    arrive();
    await reading;
    expect(await memory.holderOf(hashOfKey(key))).toBe('revoked');
    memory.stop();
  });
});
