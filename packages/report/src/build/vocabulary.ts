import type { Counter, Group } from '../counters.js';
import { limits } from '../limits.js';
import { definitions, type Definition } from './definitions.js';
import { valueLists } from './values.js';

export interface Vocabulary {
  groups: Group[];
  counters: Counter[];
}

/** What a page needs in order to count: for each event, the names it raises, the field to read and the values allowed. */
export type CountedTable = Record<string, [name: string, field: string, values: string][]>;

const milliseconds = 24 * 3600 * 1000;

/** The name of a counter in a report: letters, digits and underscores. */
export const nameOf = (group: string, value: string) => (value ? `${group}_${value.replaceAll('-', '_')}` : group);

/**
 * The vocabulary of today. What the one before held and this one no longer does is kept with the day on which it ended,
 * as long as pages that still count it may be about.
 *
 * @param before - Counters of the vocabulary as it was last written.
 * @param today - `YYYY-MM-DD`; the last day of a counter that has gone.
 */
export function buildVocabulary(before: readonly Counter[], today: string): Vocabulary {
  const lists = valueLists();
  const counters = definitions.flatMap((definition) => countersOf(definition, lists));
  const present = new Set(counters.map(({ name }) => name));
  const gone = before
    .filter(({ name }) => !present.has(name))
    .map((counter) => ({ ...counter, until: counter.until ?? today }))
    .filter(({ until }) => Date.parse(today) - Date.parse(until) <= limits.versionDays * milliseconds);
  const since = new Map(before.map((counter) => [counter.name, counter.since]));
  return {
    groups: definitions.map(({ name, label, sentence, reason }) => ({ name, label, sentence, reason })),
    counters: [
      ...counters.map((counter) => ({ ...counter, since: since.get(counter.name) ?? counter.since })),
      ...gone,
    ],
  };
}

function countersOf(definition: Definition, lists: ReturnType<typeof valueLists>): Counter[] {
  const { name, events, field, values, label, sentence, reason, sensitive, since } = definition;
  const list = values ? lists[values] : { '': label };
  return Object.entries(list).map(([value, words]) => ({
    name: nameOf(name, value),
    group: name,
    ...(value ? { value } : {}),
    events,
    ...(field ? { field } : {}),
    label: words,
    sentence: sentence.replace('{{value}}', words),
    reason,
    sensitive: sensitive === true || (sensitive?.includes(value) ?? false),
    since,
  }));
}

/** The part of the vocabulary that goes into a page. Values are separated by spaces, so that it stays small. */
export function countedTable(): CountedTable {
  const lists = valueLists();
  const table: CountedTable = {};
  for (const { name, events, field, values } of definitions) {
    for (const event of events) {
      (table[event] ??= []).push([name, field, values ? Object.keys(lists[values]).join(' ') : '']);
    }
  }
  return table;
}
