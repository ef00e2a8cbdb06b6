import type { Counter } from '../counters.js';
import { buildVocabulary, countedTable } from './vocabulary.js';

const note = '// Written by `npm run build:report` from src/build/definitions.ts and the content. Do not edit.\n';
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Files of the vocabulary: name in the package to text. */
export function writeVocabulary(before: readonly Counter[], today: string): Map<string, string> {
  const vocabulary = buildVocabulary(before, today);
  return new Map([
    ['generated/vocabulary.json', json(vocabulary)],
    [
      'src/generated/vocabulary.ts',
      `${note}import type { Counter, Group } from '../counters.js';\n\n` +
        `/** Groups of counters, in the order in which people read them. */\n` +
        `export const groups: readonly Group[] = ${JSON.stringify(vocabulary.groups, null, 2)};\n\n` +
        `/** Every counter that a report may hold. */\n` +
        `export const counters: readonly Counter[] = ${JSON.stringify(vocabulary.counters, null, 2)};\n`,
    ],
    ['generated/counted.js', `${note}export const counted = ${JSON.stringify(countedTable())};\n`],
    [
      'generated/counted.d.ts',
      `${note}/** For each event: names it raises, the field of its detail, and the values that are counted, separated by spaces. */\n` +
        `export declare const counted: Readonly<Record<string, readonly (readonly [name: string, field: string, values: string])[]>>;\n`,
    ],
    [
      'generated/sentences.js',
      `${note}export const sentences = ${JSON.stringify(
        Object.fromEntries(
          vocabulary.counters.filter(({ until }) => !until).map(({ name, sentence }) => [name, sentence]),
        ),
      )};\n`,
    ],
    [
      'generated/sentences.d.ts',
      `${note}/** The plain sentence of each counter that pages count today, by its name. */\n` +
        `export declare const sentences: Readonly<Record<string, string>>;\n`,
    ],
  ]);
}
