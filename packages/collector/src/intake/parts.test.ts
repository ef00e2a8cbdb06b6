import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AddressHash, networkOf } from './address-hash.js';
import { daysAfter, readDay } from './day.js';
import { dailyCeiling, implausible, sumOf } from './plausible.js';
import { TokenBuckets } from './token-buckets.js';

const today = '2026-11-25';

describe('the day of a report', () => {
  it('is remembered 40 days after it, so that no report which may still come is forgotten', () => {
    expect(readDay('2026-11-20', today)).toEqual({ day: '2026-11-20', forget: '2026-12-30' });
    expect(readDay('1970-01-01', today)).toEqual({ day: 'unknown', forget: '2027-01-04' });
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 500 }), (age, later) => {
        const day = daysAfter(today, -age);
        const first = readDay(day, today);
        if (first === 'too-old') return;
        // Sent again on any later day: known still, or refused, or of no known day.
        const then = daysAfter(today, later);
        const again = readDay(day, then);
        if (again === 'too-old' || again.day === 'unknown') return;
        expect(first.forget >= then).toBe(true);
      }),
    );
  });
});

describe('a plausible report', () => {
  const shop = { kind: 'barbershop' as const };

  it('is one that a busy day brings', () => {
    expect(implausible({ opened_prompts: 300, prompt_shown_work: 900, urgent_opened: 4 }, shop)).toBe(undefined);
    expect(implausible({ check_in_begun_ons4: 3, check_in_finished_ons4: 5 }, shop)).toBe(undefined);
    expect(implausible({ service_seen_own: 1, contact_phone: 9 }, shop)).toBe(undefined);
    expect(implausible({ report_lost_old: 10_000 }, shop)).toBe(undefined);
  });

  it.each([
    [{ urgent_opened: 6_001 }, shop, /^Something was counted more than 6000 times/],
    [{ opened_prompts: 1_001 }, { ...shop, people: 12 }, /^“Opened: .*” was counted more than 1000 times/],
    [
      { check_in_begun_ons4: 3, check_in_finished_ons4: 24 },
      shop,
      /More check-ins were finished than begun, by about 20/,
    ],
    [{ service_seen_own: 1, contact_phone: 30 }, shop, /About 30 contacts were chosen, which is more than/],
  ])('is not %j', (counts, sender, reason) => {
    expect(implausible(counts, sender)).toMatch(reason);
  });

  it('has a ceiling by kind or size, and losses do not count towards it', () => {
    expect(dailyCeiling(shop)).toBe(60_000);
    expect(dailyCeiling({ ...shop, people: 400 })).toBe(80_000);
    expect(dailyCeiling({ ...shop, people: 3 })).toBe(10_000);
    expect(sumOf({ urgent_opened: 3, report_lost_full: 99 })).toBe(3);
  });
});

describe('token buckets', () => {
  it('allow the average for ever, and ten minutes of it at once', () => {
    const buckets = new TokenBuckets(60);
    for (let n = 0; n < 600; n++) expect(buckets.take('a', 0)).toBe(0);
    expect(buckets.take('a', 0)).toBe(1);
    for (let second = 1; second < 100; second++) expect(buckets.take('a', second * 1000)).toBe(0);
    expect(buckets.take('b', 0)).toBe(0);
  });

  it('never allow more, whenever someone asks', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { maxLength: 300 }), (pauses) => {
        const buckets = new TokenBuckets(6);
        let now = 0;
        let allowed = 0;
        for (const pause of pauses) {
          now += pause;
          if (buckets.take('a', now) === 0) allowed++;
        }
        expect(allowed).toBeLessThanOrEqual(60 + now / 10_000 + 1);
      }),
    );
  });

  it('remember no more senders than they may', () => {
    const buckets = new TokenBuckets(1, 100);
    for (let n = 0; n < 1000; n++) buckets.take(`sender ${n}`, n);
    expect(buckets.size).toBe(100);
  });

  it('allow everything at 0', () => {
    const buckets = new TokenBuckets(0);
    for (let n = 0; n < 1000; n++) expect(buckets.take('a', 0)).toBe(0);
    expect(buckets.size).toBe(0);
  });

  it('go on when a clock is set back', () => {
    const buckets = new TokenBuckets(60);
    buckets.take('a', 1e9);
    expect(buckets.take('a', 0)).toBe(0);
  });
});

describe('the name of an address', () => {
  it('says nothing, is the same within the hour, and another afterwards', () => {
    let changes = 0;
    const names = new AddressHash(() => changes++);
    const name = names.of('198.51.100.7', 0);
    expect(name).toMatch(/^[\w-]{16}$/);
    expect(names.of('198.51.100.7', 3_599_999)).toBe(name);
    expect(names.of('198.51.100.8', 3_599_999)).not.toBe(name);
    expect(names.of('198.51.100.7', 3_600_000)).not.toBe(name);
    expect(changes).toBe(1);
    expect(new AddressHash(() => undefined).of('198.51.100.7', 0)).not.toBe(name);
  });

  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('of %s is that of its network', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
