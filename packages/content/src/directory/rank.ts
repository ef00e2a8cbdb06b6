import type { Service } from '../compiled.js';
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

const wide = ['everyone', 'adults'];
const young = ['young-people', 'children'];
const contacts = { phone: ['phone', 'relay', 'sign'], text: ['text', 'whatsapp'], chat: ['chat'] };
const urgentNeeds = ['emergency', 'suicide', 'self-harm', 'distress'];
/** Audiences that are also a need: whoever looks for that need is of that audience. */
const audienceOfNeed: Record<string, readonly string[]> = {
  farming: ['farmers'],
  construction: ['construction-workers'],
  veterans: ['veterans', 'armed-forces'],
  'armed-forces': ['armed-forces', 'veterans'],
  'first-responders': ['first-responders'],
  'health-workers': ['health-workers'],
  lgbtq: ['lgbtq', 'trans'],
  'gender-identity': ['trans', 'lgbtq'],
  parenting: ['parents', 'families', 'carers'],
  perinatal: ['parents', 'women', 'families'],
  'baby-loss': ['parents', 'bereaved-people', 'families'],
  bereavement: ['bereaved-people', 'families'],
  'suicide-bereavement': ['bereaved-people', 'families'],
  'older-people': ['older-people'],
  loneliness: ['older-people'],
  carers: ['carers'],
  'young-carers': ['young-people', 'children', 'carers'],
  men: ['men'],
  women: ['women'],
  students: ['students'],
  'domestic-abuse': ['women', 'men', 'survivors'],
  'sexual-violence': ['survivors', 'women', 'men'],
  exams: ['students', 'young-people', 'children'],
  bullying: ['young-people', 'children', 'parents'],
  'child-abuse': ['children', 'young-people', 'worried-others', 'survivors'],
  refugees: ['refugees', 'migrants'],
  travellers: ['travellers'],
  prison: ['prisoners', 'families'],
  deaf: ['deaf-people'],
  'work-stress': ['employees'],
};

/** True where a service answers people of this nation; an unknown nation leaves everything of the country in. */
export function covers(service: Service, nation: string | undefined): boolean {
  if (!nation || service.own) return true;
  return service.nations.includes(nation) || service.nations.includes(nation.slice(0, 2));
}

function ageFits({ minAge, maxAge, audiences }: Service, age: number): boolean {
  const inRange = age >= (minAge ?? 0) && age <= (maxAge ?? 150);
  if (!inRange) return false;
  return age < 18 || wide.some((each) => audiences.includes(each)) || !young.every((each) => audiences.includes(each));
}

function audienceRank(service: Service, wish: Wish): number {
  const { audiences } = service;
  const asked = wish.audience ?? (wish.age !== undefined && wish.age < 18 ? 'young-people' : undefined);
  if (asked && audiences.includes(asked)) return 0;
  if (asked === 'young-people' && audiences.includes('children')) return 0;
  if (audiences.includes('everyone')) return 1;
  if (!asked && audiences.includes('adults')) return 1;
  const fitting = (wish.needs ?? []).flatMap((need) => audienceOfNeed[need] ?? []);
  if (audiences.some((each) => fitting.includes(each))) return asked ? 2 : 1;
  return audiences.includes('adults') ? 2 : 3;
}

function needRank(service: Service, needs: readonly string[]): number {
  let best = Infinity;
  for (const [order, need] of needs.entries()) {
    const at = service.needs.indexOf(need);
    if (at >= 0) best = Math.min(best, order * 4 + Math.min(at, 3));
  }
  return best;
}

/** A line for anyone, about anything: stands in where nothing closer is known. */
const listens = (service: Service) =>
  service.immediacy === 'crisis' && service.audiences.some((each) => wide.includes(each)) && service.needs.includes('distress');

const openOrder = { always: 0, open: 0, unknown: 1, holiday: 1, closed: 2 };
const immediacyOrder = { emergency: 3, crisis: 0, support: 1, information: 2 };
const urgentOrder = { emergency: 0, crisis: 1, support: 2, information: 3 };

function keys(service: Service, wish: Wish): number[] {
  const needs = wish.needs ?? [];
  const urgent = needs.some((need) => urgentNeeds.includes(need)) || !needs.length;
  const emergencyFirst = needs.includes('emergency') || needs[0] === 'suicide';
  const need = needs.length ? needRank(service, needs) : service.needs.includes('distress') ? 0 : 1;
  const partial = !wish.nation && !service.own && !service.nations.includes(service.country) && service.nations.length < 4;
  const local = wish.nation !== undefined && service.nations.length === 1 && service.nations[0] === wish.nation;
  const immediacy = (emergencyFirst ? urgentOrder : immediacyOrder)[service.immediacy];
  return [
    service.own ? 0 : 1,
    emergencyFirst && service.immediacy === 'emergency' ? 0 : 1,
    Math.min(need, 1000) < 1000 ? 0 : 1,
    partial ? 1 : 0,
    audienceRank(service, wish) > 2 ? 1 : 0,
    urgent ? immediacy : 0,
    needs.length ? Math.floor(need / 4) : need,
    service.confirmed ? 0 : 1,
    needs.length ? need % 4 : 0,
    audienceRank(service, wish),
    openOrder[serviceOpening(service, wish.now, wish.nation).state],
    immediacy,
    local ? 0 : 1,
    service.confidence === 'high' ? 0 : 1,
  ];
}

function fits(service: Service, wish: Wish): boolean {
  if (!covers(service, wish.nation)) return false;
  if (wish.age !== undefined && !ageFits(service, wish.age)) return false;
  if (wish.contact && !service.channels.some(({ type }) => contacts[wish.contact!].includes(type))) return false;
  const { language } = wish;
  if (language && !service.channels.some(({ languages }) => languages.some((tag) => tag.split('-')[0] === language.split('-')[0]))) {
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
    for (const other of [...left]) {
      const same = other.operator === service.operator && other.immediacy === 'crisis';
      if (same && other.nations.join() === service.nations.join() && left.delete(other)) paired.push(other);
    }
  }
  return paired;
}

/** Puts a confirmed service first where there is one. */
function confirmedFirst(services: Service[]): Service[] {
  const first = services.findIndex(({ confirmed, own }) => confirmed || own);
  if (first <= 0) return services;
  return [services[first]!, ...services.slice(0, first), ...services.slice(first + 1)];
}

/**
 * Services for a wish, the best first: the host's own; then whoever answers this need, for this person, in this nation,
 * now. Lines for anyone about anything follow, so that a narrow wish is never a dead end. An entry that only public lists
 * support is never first where another is there.
 */
export function rankServices(services: readonly Service[], wish: Wish): Service[] {
  const needs = wish.needs ?? [];
  const fitting = services.filter((service) => fits(service, wish));
  const wanted = needs.length
    ? fitting.filter((service) => needRank(service, needs) < Infinity || listens(service) || (service.own && !service.needs.length))
    : fitting;
  const ranked = wanted
    .map((service) => ({ service, keys: keys(service, wish) }))
    .toSorted((a, b) => {
      for (const [at, key] of a.keys.entries()) if (key !== b.keys[at]) return key - b.keys[at]!;
      return a.service.id < b.service.id ? -1 : 1;
    })
    .map(({ service }) => service);
  return confirmedFirst(keepPairs(ranked));
}

/**
 * True when a list may not stand without the emergency number before it: it is empty, nobody in it is confirmed, only one
 * route is left, or no line in it has known hours.
 */
export function needsEmergencyFirst(services: readonly Service[], now: Date, nation?: string): boolean {
  const routes = new Set(services.flatMap(({ channels }) => channels.map(({ type }) => type)));
  const known = services.filter((service) => service.confirmed && serviceOpening(service, now, nation).state !== 'unknown');
  return services.length < 2 || routes.size < 2 || !known.length;
}
