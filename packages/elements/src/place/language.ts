import { languages } from '@talkplace/content/generated/languages.js';

/** The nearest element that names its language, looking out of shadow roots too; the document's root at last. */
export function nearestLang(element: Element): Element | null {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest('[lang]:not([lang=""])');
    if (found) return found;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The first wanted language that is available: whole tag first, then its language alone. */
export function matchLanguage(
  wanted: readonly (string | undefined)[],
  available: readonly string[],
): string | undefined {
  for (const tag of wanted) {
    if (!tag) continue;
    const lower = tag.toLowerCase();
    const whole = available.find((each) => each.toLowerCase() === lower);
    if (whole) return whole;
    const base = lower.split('-')[0];
    const part = available.find((each) => each.toLowerCase() === base);
    if (part) return part;
  }
  return undefined;
}

/** Region of a language tag: `IE` of `en-IE`; undefined where it names none. */
export function regionOf(tag: string | undefined): string | undefined {
  return tag?.match(/-([A-Za-z]{2})(?:-|$)/)?.[1]?.toUpperCase();
}

const rightToLeft = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'];

/** Direction in which a language is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const known = languages.find((each) => each.tag === tag);
  if (known) return known.direction;
  return tag === 'ar-XB' || rightToLeft.includes(tag.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr';
}
