import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');
const tokens = read('../../elements/src/theme/tokens.styles.ts');
const page = read('page.css');
const base = read('base.styles.ts');

/** Values of a name that hold a light and a dark colour, as `#light #dark`, in the order of the text. */
const pairs = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`${name}:[^;]*?light-dark\\((#\\w+), (#\\w+)\\)`, 'g'))].map(
    ([, light, dark]) => `${light} ${dark}`,
  );
/** The last block of a kind that has colours in it. */
const block = (text: string, kind: string) => {
  const blocks = [...text.matchAll(new RegExp(`\\[data-kind='${kind}'\\] \\{([^}]*)\\}`, 'g'))];
  return blocks.map(([, inside]) => inside!).findLast((inside) => inside.includes('light-dark')) ?? '';
};

describe('the colours of the apps', () => {
  it.each([
    ['--ground', '--_ground'],
    ['--card', '--_card'],
    ['--ink', '--_ink'],
    ['--ink-soft', '--_ink-soft'],
    ['--line', '--_line'],
    ['--control-line', '--_control-line'],
    ['--open', '--_open'],
    ['--notice-ground', '--_urgent-ground'],
    ['--notice-ink', '--_urgent-ink'],
    ['--focus', '--_focus'],
  ])('%s is that of the elements', (name, token) => {
    const [colours] = pairs(page, name);
    expect(colours).toMatch(/^#\w{6} #\w{6}$/);
    expect(colours).toBe(pairs(tokens, token)[0]);
  });

  it.each(['barbershop', 'school', 'community'])('a %s looks as it does in the elements', (kind) => {
    const own = block(tokens, kind);
    expect(pairs(page, `--kind-${kind}`)).toEqual(pairs(own, '--_kind-accent'));
    expect(pairs(block(base, kind), '--accent-2')).toEqual(pairs(own, '--_kind-accent-2'));
    expect(pairs(block(base, kind), '--wash')).toEqual(pairs(own, '--_kind-wash'));
    expect(pairs(own, '--_kind-wash')).toHaveLength(1);
  });

  it('a workplace looks as the elements do without a kind, and as the page itself', () => {
    expect(pairs(page, '--kind-workplace')).toEqual(pairs(tokens, '--_kind-accent').slice(0, 1));
    expect(pairs(page, '--accent')).toEqual(pairs(page, '--kind-workplace'));
    for (const name of ['accent-2', 'wash']) {
      const [colours] = pairs(tokens, `--_kind-${name}`);
      expect(pairs(page, `--${name}`)).toEqual([colours]);
      expect(pairs(block(base, 'workplace'), `--${name}`)).toEqual([colours]);
    }
  });
});
