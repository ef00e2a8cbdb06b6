import { loadWords } from '@talkplace/content';
import { languages } from '@talkplace/content/generated/languages.js';
import compiled from '@talkplace/content/words/carry.en.js';

const english = compiled as Record<string, string>;
let words = english;

/** One text of this page in the language that it speaks. */
export const text = (key: string): string => words[key] ?? '';

/**
 * Lets the page speak a language, `en` where there are no words for it or offline. Words that are English in that
 * language too, because nobody has signed a translation, say so to a screen reader.
 */
export async function speak(wanted: string): Promise<void> {
  const language = languages.find(({ tag }) => tag === wanted || tag === wanted.split('-')[0]);
  const own = language && language.tag !== 'en' ? await loadWords('carry', language.tag).catch(() => undefined) : {};
  words = { ...english, ...(own as Record<string, string>) };
  document.documentElement.lang = (own && language?.tag) || 'en';
  document.documentElement.dir = (own && language?.direction) || 'ltr';
  document.title = text('title');
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    put(element, element.dataset['word'] ?? '');
}

/** Puts one text into an element, and remembers which, so that it changes with the language. */
export function put(element: HTMLElement, key: string): void {
  element.dataset['word'] = key;
  element.textContent = text(key);
  const stayedEnglish = text(key) === english[key];
  element.lang = stayedEnglish ? 'en' : document.documentElement.lang;
  element.dir = stayedEnglish ? 'ltr' : document.documentElement.dir;
}
