import type { Words } from '@talkplace/content';

/** Invented languages that show what was left in English and what does not fit: accented, and right to left. */
export type PseudoLocale = 'en-XA' | 'ar-XB';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, at) => [letter, [...accented][at]!]));
const marks = { open: '\u200f\u202e', close: '\u202c\u200f' };

/** Applies a change to a text but to its `{{placeholders}}`. */
function around(text: string, change: (words: string) => string): string {
  return text
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith('{{') || !part.trim() ? part : change(part)))
    .join('');
}

/** No letter of English stays, and the whole grows by two fifths: vowels double, marks make up the rest. */
function accent(text: string): string {
  const longer = around(text, (part) =>
    [...part].map((letter) => (accents.get(letter) ?? letter).repeat(/[aeiou]/.test(letter) ? 2 : 1)).join(''),
  );
  return longer.padEnd(Math.ceil(text.length * 1.4), '~');
}

const turn = (text: string) => around(text, (part) => marks.open + part + marks.close);

/**
 * English words in an invented language, as a host would supply them (i18next JSON v4, every plural form that the
 * language needs): `settings.words = { 'en-XA': { prompts: pseudo(english, 'en-XA') } }`.
 */
export function pseudo(words: Words, locale: PseudoLocale): Record<string, string> {
  const change = locale === 'en-XA' ? accent : turn;
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const supplied: Record<string, string> = {};
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') supplied[key] = change(value);
    else for (const form of pluralCategories) supplied[`${key}_${form}`] = change(value[form] ?? value.other!);
  }
  return supplied;
}

const named = ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription'];

/** True where a part of the page says that it is in another language than the root around it. */
function isForeign(element: Element, locale: string): boolean {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  return lang !== null && lang !== undefined && lang !== locale;
}

/**
 * Texts and labels under an element's shadow root that are still in English although it speaks a pseudo-locale. Parts
 * that say by `lang` that they are in another language are left out, and so are numbers and names given in `allowed`.
 */
export function unlocalised(element: Element, locale: PseudoLocale, allowed: readonly string[] = []): string[] {
  const found: string[] = [];
  const look = (text: string, at: Element) => {
    const kept = allowed.reduce((left, each) => left.replaceAll(each, ''), text);
    if (!isForeign(at, locale) && /[A-Za-z]/.test(kept.replace(/\u202e[^\u202c]*\u202c/g, ''))) found.push(text.trim());
  };
  for (const at of element.shadowRoot!.querySelectorAll('*')) {
    if (at.localName === 'style' || at.localName === 'script') continue;
    for (const name of named) look(at.getAttribute(name) ?? '', at);
    for (const node of at.childNodes) if (node.nodeType === Node.TEXT_NODE) look(node.textContent ?? '', at);
  }
  return found;
}

/** Elements under a shadow root that are wider than the room they have, by class or tag. */
export function overflowing(element: Element): string[] {
  const found: string[] = [];
  for (const at of [element, ...element.shadowRoot!.querySelectorAll<HTMLElement>('*')]) {
    const { display, position } = getComputedStyle(at);
    if (display === 'inline' || position === 'absolute' || !at.clientWidth) continue;
    // Widths are rounded to whole pixels.
    if (at.scrollWidth > at.clientWidth + 1)
      found.push(`${at.localName}.${at.className} ${at.scrollWidth - at.clientWidth}`);
  }
  return found;
}
