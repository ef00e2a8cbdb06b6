import type { Words } from '@talkplace/content';
import i18next from 'i18next';
import type { HostWords } from '../place/settings.js';
import type { Values } from './messages.controller.js';

/**
 * Words that a host supplied, over ours, through an i18next instance of our own (never the page's). The host's files
 * are i18next JSON v4; what they leave out comes from our words in the language, then from English.
 */
export function hostWords(namespace: string, language: string, ours: Words, supplied: HostWords) {
  const resources = { [language]: { [namespace]: { ...asJson(ours), ...supplied[language]?.[namespace] } } };
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    ns: namespace,
    defaultNS: namespace,
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
  });
  return (key: string, values?: Values): string | undefined =>
    instance.exists(key, values) ? instance.t(key, values ?? {}) : undefined;
}

/** Compiled words back in the form of i18next JSON v4, one key for each plural form. */
export function asJson(words: Words): Record<string, string> {
  const json: Record<string, string> = {};
  for (const key of Object.keys(words)) {
    const value = words[key]!;
    if (typeof value === 'string') json[key] = value;
    else for (const form of Object.keys(value)) json[`${key}_${form}`] = value[form]!;
  }
  return json;
}
