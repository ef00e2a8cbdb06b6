import { languages } from '@talkplace/content';
import { nothing, type TemplateResult } from 'lit';
import type { Draft } from '../state/draft.js';
import { languageInWords } from '../state/words.js';
import { bar } from './bar.js';

/** Of the languages that the place offers the one to show: the wanted one, else the first. */
export const languageOf = ({ languages: chosen }: Draft, wanted: string): string =>
  chosen.includes(wanted) ? wanted : (chosen[0] ?? 'en');

/** The languages that the place offers, to choose one from; nothing where there is only one. */
export function languageBar(
  draft: Draft,
  wanted: string,
  legend: string,
  set: (tag: string) => void,
): TemplateResult | typeof nothing {
  if (draft.languages.length < 2) return nothing;
  const words = (tag: string) => languageInWords(tag, languages.find((each) => each.tag === tag)?.name ?? tag);
  const options = draft.languages.map((tag) => [tag, words(tag)] as const);
  return bar(legend, options, languageOf(draft, wanted), set);
}
