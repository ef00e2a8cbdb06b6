import { fleschKincaid } from 'flesch-kincaid';
import type { Sources } from '../build/read.js';
import type { Fault } from './fault.js';
import { linesIn, type Line } from './lines.js';
import { isFamiliar, sentencesOf, syllablesOf, wordsOf } from './words-and-sentences.js';

/** The gate of CARE.md 4.2. One sentence is never graded alone (4.3). */
const gate = { grade: 5, youngGrade: 4, cardGrade: 7, cardWords: 25, sentenceWords: 20, sentences: 3, unfamiliar: 8 };
/** Names of services, and words such as ambulance, cannot be made shorter: too hard a text there is a warning. */
const named = /^(data\/directory|locales)\//;
/** Fewer words than this say nothing as a pool. */
const poolWords = 100;

interface Measure {
  words: number;
  grade: number;
  /** Per cent of words off the Dale-Chall list. */
  unfamiliar: number;
}

/** Reading age of some texts taken together. */
export function measure(texts: readonly string[]): Measure {
  let [sentence, word, syllable, unfamiliar] = [0, 0, 0, 0];
  for (const each of texts.flatMap(sentencesOf)) {
    const words = wordsOf(each);
    if (!words.length) continue;
    sentence += 1;
    word += words.length;
    words.forEach((one, at) => {
      syllable += syllablesOf(one);
      if (!isFamiliar(one, at === 0)) unfamiliar += 1;
    });
  }
  if (!word) return { words: 0, grade: 0, unfamiliar: 0 };
  return { words: word, grade: fleschKincaid({ sentence, word, syllable }), unfamiliar: (100 * unfamiliar) / word };
}

function checkParagraph({ file, path, text }: Line): Fault[] {
  const faults: Fault[] = [];
  const sentences = sentencesOf(text);
  if (sentences.length > gate.sentences)
    faults.push({
      file,
      path,
      what: `has ${sentences.length} sentences`,
      fix: `keep to ${gate.sentences}, or split it`,
    });
  for (const sentence of sentences) {
    const { length } = wordsOf(sentence);
    if (length > gate.sentenceWords)
      faults.push({
        file,
        path,
        what: `has a sentence of ${length} words`,
        fix: `keep to ${gate.sentenceWords}, or split it`,
      });
  }
  return faults;
}

function checkPool(file: string, lines: readonly Line[], limit: number, whose: string): Fault[] {
  const { words, grade, unfamiliar } = measure(lines.map(({ text }) => text));
  if (words < poolWords) return [];
  const faults: Fault[] = [];
  if (grade > limit) {
    const what = `${whose} reads at grade ${grade.toFixed(1)}`;
    faults.push({ file, path: '', what, fix: `use shorter words and sentences: grade ${limit} at most` });
  }
  if (unfamiliar > gate.unfamiliar) {
    const what = `${unfamiliar.toFixed(1)} per cent of the words of ${whose} are hard words`;
    faults.push({ file, path: '', what, fix: `use plainer words: ${gate.unfamiliar} per cent at most` });
  }
  return faults;
}

function group(lines: readonly Line[], keyOf: (line: Line) => string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return groups;
}

/** The object that a line belongs to: its card, question or node. */
const cardOf = ({ path }: Line) => path.replace(/(\.(options|points)\.\d+)?\.[A-Za-z]+(\.\d+)?$/, '');

function checkCards(file: string, lines: readonly Line[]): Fault[] {
  return [...group(lines, cardOf)].flatMap(([path, card]): Fault[] => {
    const { words, grade } = measure(card.map(({ text }) => text));
    if (words < gate.cardWords || grade <= gate.cardGrade) return [];
    const what = `this card reads at grade ${grade.toFixed(1)}`;
    return [{ file, path, what, fix: `use shorter words and sentences: grade ${gate.cardGrade} at most` }];
  });
}

/** Texts are plain enough for someone of nine to eleven, and for young people a year easier. */
export function checkReading(sources: Sources): Fault[] {
  const lines = linesIn(sources).filter(({ label, quoted }) => !label && !quoted);
  return [...group(lines, ({ file }) => file)].flatMap(([file, own]) => {
    const faults = [
      ...own.flatMap(checkParagraph),
      ...checkPool(file, own, gate.grade, 'the whole file'),
      ...checkPool(
        file,
        own.filter(({ young }) => young),
        gate.youngGrade,
        'what young people read',
      ),
      ...checkCards(file, own),
    ];
    return named.test(file) ? faults.map((fault) => ({ ...fault, warning: 'reading age beside names' })) : faults;
  });
}
