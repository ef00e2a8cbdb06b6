import type { Service } from '../compiled.js';
import { ageFits, asksForAudience, audienceRank, wide } from './audience.js';
import { serviceOpening } from './hours.js';

/** What someone is looking for. Everything is optional except the time. */
export interface Wish {
  now: Date;
  country?: string;
  /** ISO 3166-2 part; unknown when left out. */
  nation?: string | undefined;
  /** Needs, the most important first. */
  needs?: readonly string[];
  audience?: string | undefined;
  age?: number | undefined;
  /** Way of contact. */
  contact?: 'phone' | 'text' | 'chat' | undefined;
  language?: string | undefined;
  openNow?: boolean;
}

const contacts = { phone: ['phone', 'relay', 'sign'], text: ['text', 'whatsapp'], chat: ['chat'] };
const urgentNeeds = ['emergency', 'suicide', 'self-harm', 'distress'];
/** True where a service answers people of this nation; an unknown nation leaves everything of the country in. */
export function covers(service: Service, nation: string | undefined): boolean {
  if (!nation || service.own) return true;
  return service.nations.includes(nation) || service.nations.includes(nation.slice(0, 2));
}

function needRank(service: Service, needs: readonly string[]): number {
  let best = Infinity;
  for (let order = 0; order < needs.length; order += 1) {
    const at = service.needs.indexOf(needs[order]!);
    if (at >= 0) best = Math.min(best, order * 4 + Math.min(at, 3));
  }
  return best;
}

/** A line for anyone, about anything: stands in where nothing closer is known. */
const listens = (service: Service) =>
  service.immediacy === 'crisis' &&
  service.audiences.some((each) => wide.includes(each)) &&
  service.needs.includes('distress');

const openOrder = { always: 0, open: 0, unknown: 1, holiday: 1, closed: 2 };
const immediacyOrder = { emergency: 3, crisis: 0, support: 1, information: 2 };
const urgentOrder = { emergency: 0, crisis: 1, support: 2, information: 3 };

/** True for a line of one part of the country while nobody said which part the person is in. */
const isElsewherePerhaps = (service: Service, { nation }: Wish) =>
  !nation && !service.own && !service.nations.includes(service.country) && service.nations.length < 4;

/** What decides a service's place, the weightiest first; all finite, since two of `NaN` or `Infinity` cannot be compared. */
function keys(service: Service, wish: Wish): number[] {
  const needs = wish.needs ?? [];
  const urgent = needs.some((need) => urgentNeeds.includes(need)) || !needs.length;
  const emergencyFirst = needs.includes('emergency') || needs[0] === 'suicide';
  const unmatched = Math.max(needs.length, 1) * 4;
  const need = Math.min(needRank(service, needs.length ? needs : ['distress']), unmatched);
  const matched = !needs.length || need < unmatched;
  const audience = audienceRank(service, wish);
  const immediacy = (emergencyFirst ? urgentOrder : immediacyOrder)[service.immediacy];
  const local = service.nations.join() === wish.nation;
  return [
    emergencyFirst && service.immediacy === 'emergency' ? 0 : 1,
    service.own ? 0 : 1,
    matched ? 0 : 1,
    isElsewherePerhaps(service, wish) ? 1 : 0,
    audience > 2 ? 1 : 0,
    urgent ? immediacy : 0,
    Math.floor(need / 4),
    service.confirmed ? 0 : 1,
    asksForAudience(wish) && audience > 0 ? 1 : 0,
    needs.length || asksForAudience(wish) ? need % 4 : 0,
    audience,
    openOrder[serviceOpening(service, wish.now, wish.nation).state],
    immediacy,
    // A local line first for what it names; a line for anyone about anything before one for the urgent.
    local === matched ? 0 : 1,
    service.confidence === 'high' ? 0 : 1,
  ];
}

function fits(service: Service, wish: Wish): boolean {
  if (!covers(service, wish.nation)) return false;
  if (wish.age !== undefined && !ageFits(service, wish.age)) return false;
  if (wish.contact && !service.channels.some(({ type }) => contacts[wish.contact!].includes(type))) return false;
  const { language } = wish;
  if (
    language &&
    !service.channels.some(({ languages }) => languages.some((tag) => tag.split('-')[0] === language.split('-')[0]))
  ) {
    return false;
  }
  if (wish.openNow) {
    const { state } = serviceOpening(service, wish.now, wish.nation);
    if (state !== 'always' && state !== 'open') return false;
  }
  return true;
}

/** Two national lines of one operator stand together: the adults' and the young people's, or one for each language. */
function keepPairs(services: Service[]): Service[] {
  const left = new Set(services);
  const paired: Service[] = [];
  for (const service of services) {
    if (!left.delete(service)) continue;
    paired.push(service);
    if (service.immediacy !== 'crisis' || service.own) continue;
    for (const other of left) {
      const same = other.operator === service.operator && other.immediacy === 'crisis';
      if (same && other.nations.join() === service.nations.join() && left.delete(other)) paired.push(other);
    }
  }
  return paired;
}

/** The host's own first, then the order given, but never first what only public lists support where another is there. */
export function ownThenConfirmed(services: readonly Service[], wish: Wish): Service[] {
  const own = services.filter((service) => service.own);
  return [
    ...own,
    ...confirmedFirst(
      services.filter((service) => !service.own),
      wish,
    ),
  ];
}

/** Puts first a confirmed service that answers this person wherever they are, or at least a confirmed one. */
function confirmedFirst(services: readonly Service[], wish: Wish): Service[] {
  const trusted = services.filter(({ confirmed, own }) => confirmed || own);
  const fitting = (each: Service) => each.own || (audienceRank(each, wish) < 3 && !isElsewherePerhaps(each, wish));
  const first = trusted.find(fitting) ?? trusted[0];
  return first ? [first, ...services.filter((each) => each !== first)] : [...services];
}

/**
 * Services for a wish, the best first: the host's own; then whoever answers this need, for this person, in this nation,
 * now. Lines for anyone about anything follow, so that a narrow wish is never a dead end. An entry that only public lists
 * support is never first where another is there. Ties keep the order of the directory.
 */
export function rankServices(services: readonly Service[], wish: Wish): Service[] {
  const needs = wish.needs ?? [];
  const fitting = services.filter((service) => fits(service, wish));
  const wanted = needs.length
    ? fitting.filter(
        (service) => needRank(service, needs) < Infinity || listens(service) || (service.own && !service.needs.length),
      )
    : fitting;
  const ranked = wanted
    .map((service) => ({ service, keys: keys(service, wish) }))
    .toSorted((a, b) => {
      // A loop, not a search with a function: this runs thousands of times between two keys typed.
      for (let at = 0; at < a.keys.length; at += 1) if (a.keys[at] !== b.keys[at]) return a.keys[at]! - b.keys[at]!;
      return 0;
    })
    .map(({ service }) => service);
  return confirmedFirst(keepPairs(ranked), wish);
}

/**
 * True when a list may not stand without the emergency number before it: it is empty, nobody in it is confirmed, only one
 * route is left, or no line in it has known hours.
 */
export function needsEmergencyFirst(services: readonly Service[], now: Date, nation?: string): boolean {
  const routes = new Set(services.flatMap(({ channels }) => channels.map(({ type }) => type)));
  const talks = Object.values(contacts).flat();
  const known = services.filter(
    (service) =>
      (service.confirmed || service.own) &&
      service.channels.some(({ type }) => talks.includes(type)) &&
      serviceOpening(service, now, nation).state !== 'unknown',
  );
  return services.length < 2 || routes.size < 2 || !known.length;
}
