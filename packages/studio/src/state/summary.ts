import { languages } from '@talkplace/content';
import { accentInWords } from './colour.js';
import { checkStep, type StepId } from './check.js';
import type { Draft } from './draft.js';
import { whereInWords } from './nations.js';
import { siteOf } from './sites.js';
import { deviceWords, kindWords, languageInWords, reportWords, shownWords } from './words.js';

/** One row to check: what was asked, what was said, and the step that asks it. */
export interface Row {
  step: StepId;
  name: string;
  said: readonly string[];
  /** What is missing or wrong there. */
  fault: string | undefined;
}

/** What was chosen, row by row. Nothing said is an empty list. */
export function summaryOf(draft: Draft): Row[] {
  const { kind, name, report, reportTo, logo, site, services } = draft;
  const words = (tag: string) => languageInWords(tag, languages.find((each) => each.tag === tag)?.name ?? tag);
  const rows: [StepId, string, (string | false | undefined)[]][] = [
    ['kind', 'Kind of place', [kind && kindWords[kind].label]],
    ['place', 'Name', [name.trim()]],
    ['place', 'Where', [whereInWords(draft)]],
    ['place', 'Languages', draft.languages.map(words)],
    ['show', 'Shows', shownWords.filter(({ value }) => draft.show.includes(value)).map(({ label }) => label)],
    [
      'people',
      'Your own people and services',
      services.length ? services.map((service) => service.name) : ['None yet'],
    ],
    ['device', 'Screen', [deviceWords(draft)]],
    ['look', 'Colour', [accentInWords(draft.accent)]],
    ['look', 'Logo on the poster', [logo?.name ?? 'None']],
    ['report', 'Counting', [report && reportWords[report].label, report !== 'none' && reportTo]],
    ['site', 'Goes to', [siteOf(site)?.label]],
  ];
  return rows.map(([step, title, said]) => {
    const told = said.filter((each): each is string => Boolean(each));
    const [fault] = Object.values(checkStep(step, draft));
    return { step, name: title, said: told, fault: told.length === 0 || step !== 'place' ? fault : undefined };
  });
}
