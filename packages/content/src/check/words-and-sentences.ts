import { daleChall } from 'dale-chall';
import { syllable } from 'syllable';

const familiar = new Set(daleChall.map((word) => word.toLowerCase()));
/** Syllables of the digits from zero to nine, as they are said one by one. */
const digitSyllables = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1];
const abbreviation = /\b(e\.g|i\.e|Mr|Mrs|Ms|Dr|St)\./gi;

/** Sentences of a text; a curly or straight quote after the full stop still ends one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(abbreviation, (found) => found.replaceAll('.', ''))
    .split(/(?<=[.!?]["”’']*)\s+/)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Words of a sentence. A token counts as the short word that will stand there. */
export function wordsOf(sentence: string): string[] {
  return (
    sentence
      .replace(/\{+\w+\}+/g, 'ten')
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** Syllables of a word as it is spoken: digits one by one, abbreviations letter by letter. */
export function syllablesOf(word: string): number {
  if (/^\d+$/.test(word)) return [...word].reduce((sum, digit) => sum + digitSyllables[Number(digit)]!, 0);
  if (/^(OK|GP|PE|TV)$/.test(word)) return 2;
  if (/^[A-Z]{1,4}$/.test(word)) return word.length;
  return word.split('-').reduce((sum, part) => sum + Math.max(1, syllable(part.replaceAll("'", ''))), 0);
}

/** The forms under which a word may stand in the Dale-Chall list. */
function stems(word: string): string[] {
  const bare = word.replace(/'s$|'$/, '').replace(/(n't|'(?:ll|re|ve|d|m))$/, '');
  const found = [word, bare];
  for (const [ending, ...instead] of [
    ['ies', 'y'],
    ['es', '', 'e'],
    ['s', ''],
    ['ied', 'y'],
    ['ed', '', 'e'],
    ['ing', '', 'e'],
    ['ier', 'y'],
    ['er', '', 'e'],
    ['iest', 'y'],
    ['est', '', 'e'],
    ['ily', 'y'],
    ['ly', ''],
    ['our', 'or'],
  ] as const) {
    if (!bare.endsWith(ending) || bare.length - ending.length < 2) continue;
    const root = bare.slice(0, -ending.length);
    found.push(...instead.map((each) => root + each), root.replace(/(.)\1$/, '$1'));
  }
  return found;
}

/** True for a word that most children of ten know: on the Dale-Chall list, a number or a name. */
export function isFamiliar(word: string, first: boolean): boolean {
  if (/\d/.test(word) || (!first && /^\p{Lu}/u.test(word))) return true;
  return word
    .toLowerCase()
    .split('-')
    .every((part) => stems(part).some((stem) => familiar.has(stem)));
}
