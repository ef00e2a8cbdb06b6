import { isSafety, splitKey } from '../build/words.js';
import type { Locale, Sources } from '../build/read.js';
import type { Fault } from './fault.js';

type Messages = Record<string, string>;

/** Forms for exact numbers: their words may say the number instead of showing it. */
const exact = new Set(['zero', 'one', 'two']);
const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

const placeholdersOf = (text: string) =>
  new Set([...text.matchAll(/\{\{\s*([A-Za-z]+)\s*\}\}/g)].map(([, name]) => name!));
const basesOf = (messages: Messages) => new Set(Object.keys(messages).map((key) => splitKey(key).base));

/** The keys that a language needs for one English key: itself, or one for each of its plural forms. */
function keysFor(key: string, tag: string): string[] {
  const { base, form } = splitKey(key);
  if (!form) return [key];
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories.map((category) => `${base}_${category}`);
}

function checkPlaceholders(key: string, text: string, english: Messages): string | undefined {
  const { base, form } = splitKey(key);
  const model = english[form ? `${base}_other` : key];
  if (model === undefined) return undefined;
  const wanted = placeholdersOf(model);
  const found = placeholdersOf(text);
  const unknown = [...found].find((name) => !wanted.has(name));
  if (unknown) return `has {{${unknown}}}, which English has not`;
  const missing = [...wanted].find((name) => !found.has(name) && !(name === 'count' && form && exact.has(form)));
  return missing ? `lacks {{${missing}}}` : undefined;
}

function checkNamespace(namespace: string, locale: Locale, english: Messages, safety: readonly string[]): Fault[] {
  const { tag, state } = locale.language;
  const file = `locales/${tag}/${namespace}.json`;
  const own = locale.namespaces.get(namespace) ?? {};
  const wanted = new Set(Object.keys(english).flatMap((key) => keysFor(key, tag)));
  const faults: Fault[] = [];
  for (const key of wanted) {
    // Safety texts stand in English until the language is signed, so a draft may leave them out (CARE 11.5).
    const mayWait = tag !== 'en' && state !== 'signed' && isSafety(safety, namespace, splitKey(key).base);
    if (!Object.hasOwn(own, key) && !mayWait)
      faults.push({ file, path: key, what: 'is missing', fix: `add the words, in ${locale.language.name}` });
  }
  for (const [key, text] of Object.entries(own)) {
    const add = (what: string, fix: string) => faults.push({ file, path: key, what, fix });
    if (!wanted.has(key)) add('is a key or plural form that is not needed', 'remove it, or add it to locales/en first');
    if (!text.trim()) add('is empty', 'write the words or remove the key');
    const wrong = checkPlaceholders(key, text, english);
    if (wrong) add(wrong, 'use the placeholders of locales/en');
  }
  return faults;
}

function checkLanguageFile(folder: string, { language }: Locale): Fault[] {
  const file = `locales/${folder}/language.json`;
  const faults: Fault[] = [];
  if (language.tag !== folder)
    faults.push({ file, path: 'tag', what: `${language.tag} is not the folder's name`, fix: `write ${folder}` });
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(language.tag).maximize();
  } catch {
    return [
      ...faults,
      { file, path: 'tag', what: `${language.tag} is no language tag`, fix: 'use BCP 47, such as cy or zh-Hant' },
    ];
  }
  const direction = rightToLeft.has(locale.script ?? '') ? 'rtl' : 'ltr';
  if (language.direction !== direction)
    faults.push({
      file,
      path: 'direction',
      what: `${language.direction} is wrong for ${language.tag}`,
      fix: `write ${direction}`,
    });
  if ((language.state === 'reviewed' || language.state === 'signed') && !language.reviewed)
    faults.push({
      file,
      path: 'reviewed',
      what: `is missing, and the state is ${language.state}`,
      fix: 'add the day of the review',
    });
  return faults;
}

/** Every language has the keys, placeholders and plural forms it needs, none of them empty, and no others. */
export function checkLocales({ locales, safety }: Sources): Fault[] {
  const english = locales.get('en');
  if (!english)
    return [
      { file: 'locales/en', path: '', what: 'is missing', fix: 'English is the source of all languages; add it' },
    ];
  const faults = safety.flatMap((entry, at): Fault[] => {
    const end = entry.indexOf(':');
    const key = entry.slice(end + 1);
    const messages = english.namespaces.get(entry.slice(0, end));
    if (messages && (key === '*' || basesOf(messages).has(key))) return [];
    return [
      {
        file: 'locales/safety.json',
        path: String(at),
        what: `${entry} does not exist in English`,
        fix: 'correct or remove it',
      },
    ];
  });
  for (const [folder, locale] of locales) {
    faults.push(...checkLanguageFile(folder, locale));
    for (const namespace of locale.namespaces.keys())
      if (!english.namespaces.has(namespace))
        faults.push({
          file: `locales/${folder}/${namespace}.json`,
          path: '',
          what: 'does not exist in English',
          fix: 'remove it',
        });
    for (const [namespace, messages] of english.namespaces)
      faults.push(...checkNamespace(namespace, locale, messages, safety));
  }
  return faults;
}
