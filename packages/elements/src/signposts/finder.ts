import type { Needs, Service } from '@talkplace/content';
import {
  needsEmergencyFirst,
  ownThenConfirmed,
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

/** Letters from which a typed text counts. */
const shortest = 2;

/**
 * Finds services for a wish and a typed text. Never a dead end: where nothing fits, the lines that listen to anything
 * stand in. The index for searching is made once for a list of services.
 */
export class Finder {
  #index: SearchIndex | undefined;
  #services: readonly Service[] = [];
  #needs: Needs | undefined;
  #order: { key: string; services: readonly Service[]; ranked: Service[] } | undefined;

  /** @param needs - Plain words for needs; without them only names are searched. */
  find(services: readonly Service[], needs: Needs | undefined, query: string, wish: Wish): Findings {
    const found =
      query.trim().length >= shortest
        ? this.#search(services, needs, query, wish)
        : { services: wish.needs?.length ? rankServices(services, wish) : this.#ranked(services, wish), needs: [] };
    const fallback = found.services.length === 0;
    if (fallback) found.services = listening(services, wish);
    return { ...found, fallback, emergencyFirst: needsEmergencyFirst(found.services, wish.now, wish.nation) };
  }

  /** All services in the order for a wish without needs; made once, since each key typed asks again. */
  #ranked(services: readonly Service[], wish: Wish): Service[] {
    const { now, needs: _needs, ...rest } = wish;
    const key = JSON.stringify([Math.floor(now.getTime() / 60_000), rest]);
    if (this.#order?.key !== key || this.#order.services !== services) {
      this.#order = { key, services, ranked: rankServices(services, { ...wish, needs: [] }) };
    }
    return this.#order.ranked;
  }

  /** Those found by name first, then those found by need, each in the order for the wish. */
  #search(services: readonly Service[], needs: Needs | undefined, query: string, wish: Wish) {
    if (this.#services !== services || this.#needs !== needs || !this.#index) {
      this.#services = services;
      this.#needs = needs;
      this.#index = prepareSearch(services, needs ?? {});
    }
    const found = search(this.#index, query);
    const ranked = this.#ranked(services, wish);
    const inOrder = (some: readonly Service[]) => {
      const wanted = new Set(some);
      return wanted.size ? ranked.filter((service) => wanted.has(service)) : [];
    };
    const named = inOrder(found.named);
    const others = found.needs.length
      ? rankServices(services, { ...wish, needs: found.needs })
      : inOrder(found.services);
    const together = [...new Set([...named, ...others])];
    return { services: ownThenConfirmed(together, wish), needs: found.needs };
  }
}

/** Lines for anyone about anything: for this person first, then without the narrower choices. A room in the place is none. */
function listening(services: readonly Service[], { now, country, nation, age, audience }: Wish): Service[] {
  const outside = services.filter(({ own }) => !own);
  const all = outside.length ? outside : services;
  const wide = { now, needs: ['distress'], ...(country ? { country } : {}), ...(nation ? { nation } : {}) };
  const close = rankServices(all, { ...wide, ...(age === undefined ? {} : { age }), audience });
  return (close.length ? close : rankServices(all, wide)).slice(0, 3);
}

const talks = ['phone', 'text', 'whatsapp', 'chat', 'relay', 'sign'];

/** True where someone answers by voice or in writing: not a room, a page or a letter box. */
export const isAnswered = ({ channels }: Service) => channels.some(({ type }) => talks.includes(type));

/** The first services of a list, so many at most, and never only the place's own: two from outside at least. */
export function firstOf(services: readonly Service[], limit: number): Service[] {
  const own = services.filter((service) => service.own);
  const outside = services.filter((service) => !service.own);
  const room = Math.max(limit - Math.min(outside.length, 2), 1);
  return [...own.slice(0, room), ...outside].slice(0, limit);
}
