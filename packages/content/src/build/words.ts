import i18next from 'i18next';
import type { Words } from '../compiled.js';
import type { Locale } from './read.js';

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const plural = new RegExp(`^(.+)_(${forms.join('|')})$`);

/** A key without its plural ending, and the ending. */
export function splitKey(key: string): { base: string; form?: string } {
  const found = key.match(plural);
  return found ? { base: found[1]!, form: found[2]! } : { base: key };
}

/** True for a key that stays in English until its language is signed. */
export function isSafety(safety: readonly string[], namespace: string, base: string): boolean {
  return safety.includes(`${namespace}:*`) || safety.includes(`${namespace}:${base}`);
}

/**
 * Compiles one namespace of one language by i18next's own rules: what the language lacks (or may not show unsigned)
 * comes from English, and a plural key becomes an object of the forms that the language needs.
 */
export function compileWords(namespace: string, locale: Locale, english: Locale, safety: readonly string[]): Words {
  const { tag, state } = locale.language;
  const source = english.namespaces.get(namespace) ?? {};
  const own = Object.fromEntries(
    Object.entries(locale.namespaces.get(namespace) ?? {}).filter(
      ([key]) => tag === 'en' || state === 'signed' || !isSafety(safety, namespace, splitKey(key).base),
    ),
  );
  const instance = i18next.createInstance();
  void instance.init({
    lng: tag,
    fallbackLng: tag === 'en' ? false : 'en',
    ns: namespace,
    defaultNS: namespace,
    resources: { en: { [namespace]: source }, [tag]: { [namespace]: own } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { skipOnVariables: true, prefix: '{{never ', suffix: ' never}}' },
  });
  const words: Words = {};
  for (const key of Object.keys(source).toSorted()) {
    const { base, form } = splitKey(key);
    if (!form) words[key] = instance.t(key);
    else words[base] ??= compilePlural(base, tag, instance);
  }
  return words;
}

function compilePlural(base: string, tag: string, instance: typeof i18next): Record<string, string> {
  const rules = new Intl.PluralRules(tag);
  const found: Record<string, string> = {};
  // Every number up to 1,000, a round million and a fraction: together they reach every form of every language.
  for (const count of [...Array(1001).keys(), 1_000_000, 1.5]) {
    const form = rules.select(count);
    found[form] ??= instance.t(base, { count });
  }
  return found;
}
