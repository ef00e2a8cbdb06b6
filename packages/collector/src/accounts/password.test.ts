import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, passwordTrouble } from './password.js';

const email = 'rosie@counts.example';

describe('a password', () => {
  it('may be any words of 12 to 256 letters', () => {
    for (const good of ['a lantern on the quay', 'Ünïcödé für älle', 'x'.repeat(120) + 'abcdefghijk'.repeat(8)]) {
      expect(passwordTrouble(good, email), good).toBeUndefined();
    }
    expect(passwordTrouble('too short', email)).toMatch(/9 letters.*at least 12/);
    expect(passwordTrouble('lantern quay '.repeat(20), email)).toMatch(/at most 256/);
  });

  it('is counted in letters, not in bytes', () => {
    expect(passwordTrouble('é😀è漢字ê'.normalize('NFD'), email)).toMatch(/6 letters/);
  });

  it.each(['password1234', 'Password-Password-1', '123456789012', 'abcdefghijklm', 'aaaaaaaaaaaaaa', 'ababababababab'])(
    'that is tried first is refused: %s',
    (weak) => expect(passwordTrouble(weak, email)).toMatch(/easy to guess/),
  );

  it('is refused with the own address in it', () => {
    expect(passwordTrouble('rosie@counts.example!', email)).toMatch(/email address/);
    expect(passwordTrouble('my name is Rosie', email)).toMatch(/email address/);
  });

  it('is the same however the keyboard composes its letters', async () => {
    const kept = await hashPassword('café am hafen');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword('cafe\u0301 am hafen', kept)).toBe(true);
    expect(await isPassword('cafe am hafen', kept)).toBe(false);
  });

  it('takes as long to refuse where there is no such account', async () => {
    const kept = await hashPassword('a lantern on the quay');
    const timeOf = async (hash: string | undefined) => {
      const start = performance.now();
      await isPassword('not the right one', hash);
      return performance.now() - start;
    };
    const times: [number, number][] = [];
    for (let round = 0; round < 7; round++) times.push([await timeOf(kept), await timeOf(undefined)]);
    const middle = (which: 0 | 1) => times.map((pair) => pair[which]).toSorted((one, other) => one - other)[3]!;
    // Without the work it takes some hundredth of the time; the bound leaves room for a busy machine.
    expect(middle(1)).toBeGreaterThan(middle(0) / 4);
  });

  it('never fits an account that has none', async () => {
    expect(await isPassword('a lantern on the quay', undefined)).toBe(false);
  });
});
