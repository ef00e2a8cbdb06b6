import type { Needs, Service } from '../compiled.js';
import { fold } from './fold.js';

/** Services made ready for searching as someone types. */
export interface SearchIndex {
  readonly services: readonly Service[];
  readonly names: readonly string[];
  readonly needWords: ReadonlyMap<string, string>;
}

const small = new Set(
  'a about am an and any are at be because been can cannot cant could do dont feel feeling feels for from get got had has have help i im in is it its ive me my need not of on or our people please she he so someone something that the their them they this to too up very wanna want was we with you your'.split(
    ' ',
  ),
);

/** Folds names, operators and places of services once; `needs` gives the plain words for each need. */
export function prepareSearch(services: readonly Service[], needs: Needs): SearchIndex {
  const names = services.map(({ name, operator, where }) => ` ${fold(`${name} ${operator} ${where ?? ''}`)} `);
  const needWords = new Map(
    Object.entries(needs).map(([need, { label, words }]) => [
      need,
      ` ${fold(label)} ${words.join(' ')} ${fold(need)} `,
    ]),
  );
  return { services, names, needWords };
}

/** What a typed text asks for. */
export interface Found {
  services: Service[];
  /** Those of them that were found by name. */
  named: Service[];
  /** Needs that the text names, for ranking and for telling the person what was understood. Without services, rank by these. */
  needs: string[];
}

/** Where a typed word occurs: as a whole word, or else as the beginning of one, so that "men" does not find "mental". */
function occurrences({ names, needWords }: SearchIndex, word: string) {
  for (const text of [` ${word} `, ` ${word}`]) {
    const needs = new Set([...needWords.keys()].filter((need) => needWords.get(need)!.includes(text)));
    const named = names.map((name) => name.includes(text));
    if (needs.size || named.includes(true)) return { needs, named };
  }
  return { needs: new Set<string>(), named: [] };
}

/**
 * Services whose name or needs match every word that was typed, as words begin ("gambl" finds gambling). Small words do
 * not count. Where no service has them all, those with most of the words stand in. Names come before needs.
 */
export function search(index: SearchIndex, query: string): Found {
  const words = fold(query)
    .split(' ')
    .filter((word) => word && !small.has(word));
  if (!words.length) return { services: [...index.services], named: [], needs: [] };
  const found = words.map((word) => occurrences(index, word));
  const scores = index.services.map((service, at) => {
    const named = found.filter((each) => each.named[at]).length;
    const matched = found.filter((each) => each.named[at] || service.needs.some((need) => each.needs.has(need))).length;
    return { service, named, matched };
  });
  const best = Math.max(0, ...scores.map(({ matched }) => matched));
  const hits = scores.filter(({ matched }) => best > 0 && matched === best).toSorted((a, b) => b.named - a.named);
  const services = hits.map(({ service }) => service);
  const named = hits.filter((hit) => hit.named > 0).map(({ service }) => service);
  const counts = new Map<string, number>();
  for (const { needs } of found) for (const need of needs) counts.set(need, (counts.get(need) ?? 0) + 1);
  const most = Math.max(1, best, ...counts.values());
  return { services, named, needs: [...counts.keys()].filter((need) => counts.get(need) === most) };
}
