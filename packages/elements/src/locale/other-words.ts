import { loadWords, type Calendar, type Words } from '@talkplace/content';
import calendars from '@talkplace/content/generated/calendars.js';

/** What an element needs to speak another language than English. */
export interface OtherWords {
  words: Words | undefined;
  calendar: Calendar | undefined;
}

/** Words of a namespace in a language, and its names of days and months. Rejects when offline and not yet loaded. */
export async function otherWords(namespace: string, language: string): Promise<OtherWords> {
  return { words: await loadWords(namespace, language), calendar: calendars[language] };
}
