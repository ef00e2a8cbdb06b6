import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts.js';

const begin = (now = { time: 0 }) => ({ attempts: new Attempts(() => now.time), now });
const many = (count: number, attempt: (number: number) => number) =>
  Array.from({ length: count }, (_, number) => attempt(number)).at(-1)!;

describe('attempts to sign in', () => {
  it('are slowed after five for one account from one address, until the quarter of an hour is over', () => {
    const { attempts, now } = begin();
    expect(many(5, () => attempts.take('a', '10.0.0.1'))).toBe(0);
    now.time = 60_000;
    expect(attempts.take('a', '10.0.0.1')).toBe(840);
    expect(attempts.take('a', '10.0.0.2')).toBe(0);
    expect(attempts.take('b', '10.0.0.1')).toBe(0);
    now.time = 900_000;
    expect(attempts.take('a', '10.0.0.1')).toBe(0);
  });

  it('are slowed after twenty from one address, and after sixty for one account', () => {
    const { attempts } = begin();
    expect(many(20, (number) => attempts.take(`account ${number}`, '10.0.0.1'))).toBe(0);
    expect(attempts.take('another', '10.0.0.1')).toBe(900);
    expect(many(60, (number) => attempts.take('target', `10.0.1.${number}`))).toBe(0);
    expect(attempts.take('target', '10.0.2.1')).toBe(900);
  });

  it('are those of one address however it is written', () => {
    const { attempts } = begin();
    expect(many(5, () => attempts.take('a', '10.0.0.1'))).toBe(0);
    expect(attempts.take('a', '::ffff:10.0.0.1')).toBe(900);
    expect(many(5, () => attempts.take('b', '2001:DB8:0:1::5'))).toBe(0);
    expect(attempts.take('b', '2001:db8:0:1:ffff::9')).toBe(900);
  });

  it('stay slowed, however many more come from an address that is slowed', () => {
    const { attempts } = begin();
    expect(many(5, () => attempts.take('target', '10.0.0.1'))).toBe(0);
    expect(many(60_000, (number) => attempts.take(`made up ${number}`, '10.0.0.1'))).toBe(900);
    expect(attempts.take('target', '10.0.0.1')).toBe(900);
  });

  it('do not count once they were right, so a whole office can sign in from one address', () => {
    const { attempts } = begin();
    for (let number = 0; number < 100; number++) {
      expect(attempts.take(`account ${number}`, '10.0.0.1')).toBe(0);
      attempts.forget(`account ${number}`, '10.0.0.1');
    }
  });

  it('count for the whole network that has an address of IPv6', () => {
    const { attempts } = begin();
    expect(many(5, (number) => attempts.take('a', `2001:db8::1:${number}`))).toBe(0);
    expect(attempts.take('a', '2001:db8:0:0:ffff::9')).toBe(900);
    expect(attempts.take('a', '2001:db8:0:1::9')).toBe(0);
  });
});
