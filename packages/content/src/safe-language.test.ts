import { describe, expect, it } from 'vitest';
import { objectionsTo } from './safe-language.js';

describe('words that a host wrote', () => {
  it('are refused where they promise secrecy', () => {
    const [first] = objectionsTo('We keep it between us. Nobody else will know.');
    expect(first?.severity).toBe('block');
    expect(first?.words).toContain('between us');
    expect(first?.instead).not.toBe('');
  });

  it('meet rules of a kind only where they are of that kind', () => {
    const text = 'Ring 0800 1111.';
    expect(objectionsTo(text).length).toBe(0);
    expect(objectionsTo(text, ['notice']).map(({ rule }) => rule)).toContain('number-in-prose');
  });

  it('are left alone where nothing is wrong', () => {
    expect(objectionsTo('Ask for five quiet minutes. You do not have to say why.', ['service', 'notice'])).toEqual([]);
  });
});
