import type { Needs, Service } from '@talkplace/content';
import {
  needsEmergencyFirst,
  prepareSearch,
  rankServices,
  search,
  type SearchIndex,
  type Wish,
} from '@talkplace/content/directory';

/** What a list shows: services the best first, and whether the emergency number has to stand before them. */
export interface Findings {
  services: Service[];
  /** Needs that a typed text named. */
  needs: string[];
  /** Nothing fitted: what stands here are lines that listen to anything. */
  fallback: boolean;
  emergencyFirst: boolean;
}

/**
 * Finds services for a wish and a typed text. Never a dead end: where nothing fits, the lines that listen to anything
 * stand in. The index for searching is made once for a list of services.
 */
export class Finder {
  #index: SearchIndex | undefined;
  #services: readonly Service[] = [];
  #needs: Needs | undefined;

  /** @param needs - Plain words for needs; without them only names are searched. */
  find(services: readonly Service[], needs: Needs | undefined, query: string, wish: Wish): Findings {
    const found = query.trim()
      ? this.#search(services, needs, query, wish)
      : { services: rankServices(services, wish), needs: [] };
    const fallback = found.services.length === 0;
    if (fallback) found.services = listening(services, wish);
    return { ...found, fallback, emergencyFirst: needsEmergencyFirst(found.services, wish.now, wish.nation) };
  }

  /** Those found by name first, then those found by need, each in the order for the wish. */
  #search(services: readonly Service[], needs: Needs | undefined, query: string, wish: Wish) {
    if (this.#services !== services || this.#needs !== needs || !this.#index) {
      this.#services = services;
      this.#needs = needs;
      this.#index = prepareSearch(services, needs ?? {});
    }
    const found = search(this.#index, query);
    const named = rankServices(found.named, { ...wish, needs: [] });
    const others = found.needs.length
      ? rankServices(services, { ...wish, needs: found.needs })
      : rankServices(found.services, { ...wish, needs: [] });
    return { services: [...new Set([...named, ...others])], needs: found.needs };
  }
}

/** Lines for anyone about anything: for this person first, then without the narrower choices. */
function listening(services: readonly Service[], { now, country, nation, age, audience }: Wish): Service[] {
  const wide = { now, needs: ['distress'], ...(country ? { country } : {}), ...(nation ? { nation } : {}) };
  const close = rankServices(services, { ...wide, ...(age === undefined ? {} : { age }), audience });
  return (close.length ? close : rankServices(services, wide)).slice(0, 3);
}
