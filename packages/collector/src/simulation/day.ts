import type { PlaceKind } from '@talkplace/report';
import { poisson } from './random.js';

/** A made-up place: how busy it is, and which languages are read there. */
export interface MadeUpPlace {
  name: string;
  kind: PlaceKind;
  area: string;
  people: number;
  /** Visitors who look at the screen on a usual day. */
  visitors: number;
  languages: readonly string[];
  /** First day of counting. */
  since: string;
}

const elements: Record<PlaceKind, Record<string, number>> = {
  barbershop: { prompts: 0.7, signposts: 0.2, check_in: 0.1 },
  workplace: { prompts: 0.3, signposts: 0.4, check_in: 0.3 },
  school: { prompts: 0.6, signposts: 0.3, check_in: 0.1 },
  community: { prompts: 0.4, signposts: 0.5, check_in: 0.1 },
};

const topics: Record<PlaceKind, readonly string[]> = {
  barbershop: ['everyday', 'sport', 'work', 'sleep', 'family', 'money', 'loss'],
  workplace: ['work', 'everyday', 'support', 'change', 'sleep', 'money'],
  school: ['school', 'friends', 'feelings', 'online', 'parenting', 'future'],
  community: ['belonging', 'loneliness', 'everyday', 'health', 'home', 'loss'],
};

const needs: Record<PlaceKind, readonly string[]> = {
  barbershop: ['low_mood', 'loneliness', 'debt_money', 'relationships', 'gambling'],
  workplace: ['work_stress', 'anxiety', 'sleep', 'low_mood', 'carers'],
  school: ['parenting', 'bullying', 'exams', 'anxiety', 'online_harm'],
  community: ['loneliness', 'bereavement', 'carers', 'housing', 'low_mood'],
};

const channels = ['phone', 'phone', 'phone', 'text', 'text', 'chat', 'web', 'whatsapp'] as const;
const worries = ['who', 'what_say', 'bad_enough', 'waste_time', 'wait', 'told', 'cry'] as const;
const rungs = ['line', 'line', 'nearby', 'nearby', 'practical'] as const;
const checkIns: Record<PlaceKind, string> = {
  barbershop: 'how_are_you_really',
  workplace: 'weather_at_work',
  school: 'you_and_me',
  community: 'how_are_you_really',
};

/** The earlier in a list, the likelier. */
const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() ** 1.6 * list.length)]!;

/**
 * What one made-up place counts on one day. Made up from start to end: no share or number in it was measured anywhere.
 * Names are counters of the vocabulary. Empty where nobody came.
 */
export function countsOfDay(place: MadeUpPlace, day: string, random: () => number): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (name: string) => (counts[name] = (counts[name] ?? 0) + 1);
  const weekday = new Date(day).getUTCDay();
  const quiet = weekday === 0 || (weekday === 6 && place.kind !== 'barbershop' && place.kind !== 'community');
  for (let left = poisson(random, place.visitors * (quiet ? 0.05 : 1)); left > 0; left--) {
    const chance = random();
    let sum = 0;
    const [element] = Object.entries(elements[place.kind]).find(([, share]) => (sum += share) > chance)!;
    add(`opened_${element}`);
    add(`language_${pick(random, place.languages)}`);
    if (element === 'prompts') talk(place, random, add);
    if (element === 'signposts') look(place, random, add);
    if (element === 'check_in') checkIn(place, random, add);
    if (random() < 0.015) {
      add('urgent_opened');
      if (random() < 0.4) add(`urgent_contact_${random() < 0.7 ? 'phone' : 'text'}`);
    }
  }
  return counts;
}

type Add = (name: string) => unknown;

function talk({ kind }: MadeUpPlace, random: () => number, add: Add) {
  for (let cards = 1 + poisson(random, 2); cards > 0; cards--) {
    const topic = pick(random, topics[kind]);
    add(`prompt_shown_${topic}`);
    if (random() > 0.3) continue;
    add(`prompt_used_${topic}`);
    add(`prompt_part_${pick(random, ['next', 'listen', 'fine', 'worried'])}`);
  }
}

function look({ kind }: MadeUpPlace, random: () => number, add: Add) {
  const need = random() < 0.6 ? pick(random, needs[kind]) : '';
  if (need) add(`need_${need}`);
  else if (random() < 0.3) add('find_search');
  for (let cards = 1 + poisson(random, 3); cards > 0; cards--)
    add(`service_seen_${random() < 0.25 ? 'own' : 'directory'}`);
  if (random() < 0.25) add(`worry_${pick(random, worries)}`);
  if (random() > 0.3) return;
  add(`contact_${pick(random, channels)}`);
  if (need) add(`contact_for_${need}`);
}

function checkIn({ kind }: MadeUpPlace, random: () => number, add: Add) {
  const id = checkIns[kind];
  add(`check_in_begun_${id}`);
  if (random() > 0.7) return;
  add(`check_in_finished_${id}`);
  if (random() < 0.6) add(`rung_${pick(random, rungs)}`);
}
