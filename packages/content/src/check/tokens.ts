import type { Sources } from '../build/read.js';
import type { Fault } from './fault.js';
import { linesIn } from './lines.js';

const tokens = new Set(['{urgentMentalHealth}', '{seconds}', '{date}']);

/** Content uses only the tokens that elements fill in; words of the interface use double braces. */
export function checkTokens(sources: Sources): Fault[] {
  return linesIn(sources).flatMap(({ file, path, text }) => {
    const inLocale = file.startsWith('locales/');
    const rest = inLocale
      ? text.replace(/\{\{[a-zA-Z]+\}\}/g, '')
      : text.replace(/\{[^{}]*\}/g, (found) => (tokens.has(found) ? '' : found));
    const found = rest.match(/\{+[^{}]*\}*|\}+/);
    if (!found) return [];
    const fix = inLocale ? 'write a placeholder as {{name}}' : `use one of ${[...tokens].join(', ')}`;
    return [{ file, path, what: `${found[0]} is not filled in by anything`, fix }];
  });
}
