import * as z from 'zod/mini';
import { head, id, placeKinds, text } from './words.js';

const lines = z.array(text(200));
const guideCards = [
  'ready',
  'notice',
  'ask',
  'listen',
  'worried',
  'ask-directly',
  'urgent',
  'link',
  'boundaries',
  'check-back',
  'after',
] as const;

export const guideCard = z.strictObject({
  id: z.enum(guideCards),
  title: text(60),
  lines: lines.check(z.minLength(1)),
  say: lines,
  avoidSaying: lines,
  contentNote: z.optional(z.enum(['suicide', 'abuse', 'loss'])),
});

/** Short cards that help the host: notice, ask, listen, link, look after yourself. */
export const guide = z.strictObject({
  ...head,
  status: text(),
  id,
  title: text(60),
  for: text(),
  cards: z.array(guideCard).check(z.minLength(1)),
});
export type GuideSource = z.infer<typeof guide>;

const choice = z.strictObject({
  id,
  quality: z.enum(['helpful', 'partly', 'unhelpful']),
  text: text(240),
  feedback: text(240),
  next: id,
});
const node = z.strictObject({
  turn: z.int(),
  speaker: text(60),
  text: text(500),
  options: z.optional(z.array(choice).check(z.minLength(1))),
  end: z.optional(z.literal(true)),
  learn: z.optional(lines),
});

/** A branching rehearsal; every unhelpful choice can be mended. */
export const scenario = z.strictObject({
  ...head,
  status: text(),
  id,
  title: text(80),
  role: text(80),
  place: z.enum(placeKinds),
  minutes: z.int(),
  note: text(),
  start: id,
  urgentPointer: text(),
  nodes: z.record(id, node),
});
export type ScenarioSource = z.infer<typeof scenario>;

/** The guide for several people talking together. */
export const severalVoices = z.strictObject({
  ...head,
  status: text(),
  id,
  title: text(60),
  about: text(),
  time: text(),
  screenLine: text(),
  urgent: z.strictObject({ onEveryCard: z.literal(true), text: text(), pointer: text() }),
  roles: z.array(z.strictObject({ id, name: text(), does: text(), first: text() })),
  agreements: lines,
  rounds: z.array(z.looseObject({ id })),
  endings: z.array(z.looseObject({ id })),
  ifStuck: z.array(z.looseObject({})),
  notFor: lines,
});
export type SeveralVoicesSource = z.infer<typeof severalVoices>;
