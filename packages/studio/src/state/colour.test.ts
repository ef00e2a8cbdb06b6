import { wcagContrast } from 'culori/fn';
import { describe, expect, it } from 'vitest';
import { accentInWords, least, readColour, readable } from './colour.js';

describe('a colour of a host', () => {
  it('is read with or without #, short or long', () => {
    expect(readColour(' 5B2D6E ')).toBe('#5b2d6e');
    expect(readColour('#f0a')).toBe('#ff00aa');
    expect(readColour('purple')).toBe(undefined);
    expect(readColour('#12345')).toBe(undefined);
  });

  it('can always be read on light and on dark pages, 7 to 1 or more', () => {
    for (let red = 0; red < 256; red += 51)
      for (let green = 0; green < 256; green += 51)
        for (let blue = 0; blue < 256; blue += 51) {
          const colour = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
          for (const [scheme, ground] of [
            ['light', '#eef1ee'],
            ['dark', '#18211f'],
          ] as const) {
            const found = readable(colour, scheme);
            expect(wcagContrast(found.colour, ground), `${colour} on ${scheme}`).toBeGreaterThanOrEqual(least);
            expect(found.contrast).toBeCloseTo(wcagContrast(found.colour, ground), 5);
          }
        }
  });

  it('stays as it is where it can be read already', () => {
    expect(readable('#1d3f7a', 'light')).toMatchObject({ colour: '#1d3f7a', changed: false });
  });

  it('is told with what becomes of it', () => {
    expect(accentInWords('#ffe000')).toMatch(/^#ffe000, made darker to be read: #[\da-f]{6}$/);
    expect(accentInWords('')).toBe('The colours of such places');
  });
});
