import { languages } from '@talkplace/content';
import { accentInWords } from './colour.js';
import { checkStep, type StepId } from './check.js';
import { emptyDraft, type Draft } from './draft.js';
import type { Faults } from './faults.js';
import { whereInWords } from './nations.js';
import { waysOf } from './service.js';
import { siteOf } from './sites.js';
import {
  deviceWords,
  kindWords,
  languageInWords,
  reportWords,
  screenAdvice,
  shownWords,
  storageInWords,
} from './words.js';

/** One row to check: what was asked, what was said, and how to change it. */
export interface Row {
  name: string;
  said: readonly string[];
  /** What is missing or wrong there. */
  fault?: string | undefined;
  /** What could be better; it stops nobody. */
  advice?: readonly string[];
  /** The step that asks it; or, where none does, what takes it away. */
  change: { step: StepId } | { without: Partial<Draft> };
}

type Asked = [step: StepId, name: string, fields: string[], said: (string | false | undefined)[], advice?: string[]];

/** A person or a service in one line: how people reach it has to be seen by whoever hands it out. */
const inOneLine = (service: Draft['services'][number]) => [service.name, ...waysOf(service)].join(', ');

function askedRows(draft: Draft): Asked[] {
  const { kind, name, report, reportTo, logo, site, services } = draft;
  const words = (tag: string) => languageInWords(tag, languages.find((each) => each.tag === tag)?.name ?? tag);
  const counts = report && report !== 'none';
  return [
    ['kind', 'Kind of place', ['kind'], [kind && kindWords[kind].label]],
    ['place', 'Name', ['name'], [name.trim()]],
    ['place', 'Where', ['nation', 'country'], [whereInWords(draft)]],
    ['place', 'Languages', ['languages'], draft.languages.map(words)],
    ['show', 'Shows', ['show'], shownWords.filter(({ value }) => draft.show.includes(value)).map(({ label }) => label)],
    [
      'people',
      'Your own people and services',
      ['services', 'open'],
      services.length ? services.map(inOneLine) : ['None yet'],
    ],
    ['device', 'Screen', ['device'], [deviceWords(draft)], screenAdvice(draft)],
    ['look', 'Colour', ['accent'], [accentInWords(draft.accent)]],
    ['look', 'Logo on the poster', ['logo'], [logo?.name ?? 'None']],
    [
      'report',
      'Counting',
      ['report', 'reportTo', 'placeKey', 'reportArea'],
      [report && reportWords[report].label, counts && reportTo.trim()],
    ],
    ...(storageInWords(draft) ? [['report', 'Counts wait', [], [storageInWords(draft)]] satisfies Asked] : []),
    ['site', 'Goes to', ['site'], [siteOf(site)?.label]],
  ];
}

const addresses = {
  page: 'Page it stands on',
  placeFile: 'place.json stands at',
  files: 'Files come from',
} as const;

const restWords: Readonly<Record<string, string>> = {
  exit: 'The quick way out leads to',
  view: 'Made for',
  distance: 'Read from',
  staffed: 'Someone is there to ask',
  words: 'Words of the buttons',
  pack: 'Cards of your own',
  checkIn: 'A check-in of your own',
  service: 'A service on its own',
  kiosk: 'How the tablet behaves',
  reportMinFill: 'Counts to wait for',
};
/** They change nothing that anyone sees. */
const silent = ['$schema', 'version'];

/** What a file or the form of addresses brought, and no step asks: it is handed out too, so it has to be seen. */
function broughtRows(draft: Draft): Row[] {
  const names = Object.keys(addresses) as (keyof typeof addresses)[];
  const { rest } = draft;
  const without = (name: string) => Object.fromEntries(Object.entries(rest).filter(([each]) => each !== name));
  const shownValue = (value: unknown) => {
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : 'As in the file that was opened';
  };
  return [
    ...names
      .filter((name) => draft[name].trim())
      .map((name) => ({
        name: addresses[name],
        said: [draft[name].trim()],
        change: { without: { [name]: emptyDraft[name] } },
      })),
    ...Object.keys(rest)
      .filter((name) => !silent.includes(name))
      .map((name) => ({
        name: restWords[name] ?? name,
        said: [shownValue(rest[name])],
        change: { without: { rest: without(name) } },
      })),
  ];
}

/** What was chosen, row by row. Nothing said is an empty list. */
export function summaryOf(draft: Draft): Row[] {
  const told = new Map<StepId, Faults>();
  const faultOf = (step: StepId, fields: readonly string[]) => {
    const faults = told.get(step) ?? checkStep(step, draft);
    told.set(step, faults);
    return fields.map((field) => faults[field]).find((fault) => fault !== undefined);
  };
  const asked = askedRows(draft).map(([step, name, fields, said, advice = []]): Row => {
    const texts = said.filter((each): each is string => Boolean(each));
    return { name, said: texts, fault: faultOf(step, fields), advice, change: { step } };
  });
  return [...asked, ...broughtRows(draft)];
}
