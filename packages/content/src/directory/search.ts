import type { Needs, Service } from '../compiled.js';
import { fold } from './fold.js';

/** Services made ready for searching as someone types. */
export interface SearchIndex {
  readonly services: readonly Service[];
  readonly names: readonly string[];
  readonly needWords: ReadonlyMap<string, string>;
}

const small = new Set(
  'a about am an and any are at be because been can do for from get got had has have help i im in is it its ive me my need not of on or our people please she he so someone something that the their them they this to too up was we with you your'.split(' '),
);

/** Folds names, operators and places of services once; `needs` gives the plain words for each need. */
export function prepareSearch(services: readonly Service[], needs: Needs): SearchIndex {
  const names = services.map(({ name, operator, where }) => ` ${fold(`${name} ${operator} ${where ?? ''}`)}`);
  const needWords = new Map(
    Object.entries(needs).map(([need, { label, words }]) => [need, ` ${fold(label)} ${words.join(' ')} ${fold(need)}`]),
  );
  return { services, names, needWords };
}

/** What a typed text asks for. */
export interface Found {
  services: Service[];
  /** Needs that the text names, for ranking and for telling the person what was understood. */
  needs: string[];
}

/**
 * Services whose name or needs match every word that was typed, as words begin ("gambl" finds gambling). Small words do
 * not count. Where no service has them all, those with most of the words stand in. Names come before needs.
 */
export function search(index: SearchIndex, query: string): Found {
  const words = fold(query).split(' ').filter((word) => word && !small.has(word));
  if (!words.length) return { services: [...index.services], needs: [] };
  const needsOf = words.map((word) => {
    const found = new Set<string>();
    for (const [need, text] of index.needWords) if (text.includes(` ${word}`)) found.add(need);
    return found;
  });
  let best = 0;
  const scores = index.services.map((service, at) => {
    let matched = 0;
    let named = 0;
    for (const [order, word] of words.entries()) {
      if (index.names[at]!.includes(` ${word}`)) {
        matched += 1;
        named += 1;
      } else if (service.needs.some((need) => needsOf[order]!.has(need))) matched += 1;
    }
    best = Math.max(best, matched);
    return { matched, named };
  });
  if (!best) return { services: [], needs: [] };
  const services = index.services
    .map((service, at) => ({ service, at }))
    .filter(({ at }) => scores[at]!.matched === best)
    .toSorted((a, b) => scores[b.at]!.named - scores[a.at]!.named || a.at - b.at)
    .map(({ service }) => service);
  const shared = [...new Set(needsOf.flatMap((found) => [...found]))].filter(
    (need) => needsOf.filter((found) => found.has(need)).length === best,
  );
  return { services, needs: shared };
}
