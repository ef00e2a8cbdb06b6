import * as z from 'zod/mini';
import { day, head, id, need, needs, text } from './words.js';

const forBoth = z.strictObject({ adult: z.nullable(text(200)), youngPerson: z.nullable(text(200)) });
const way = z.strictObject({
  whatHappens: z.array(text(200)).check(z.minLength(1)),
  firstSentences: z.array(text(120)).check(z.minLength(1)),
  ifYouFreeze: text(120),
});
const ways = z.strictObject({ adult: way, youngPerson: way });

/** The step before a number: worries, what happens, first sentences. */
export const hesitation = z.strictObject({
  ...head,
  status: text(),
  id,
  about: text(),
  ask: z.strictObject({ adult: text(80), youngPerson: text(80) }),
  worries: z.array(z.extend(forBoth, { id, label: text(60) })).check(z.minLength(1)),
  channels: z.strictObject({ phone: ways, text: ways, chat: ways }),
  forSomeoneElse: z.strictObject({ text: text(), firstSentences: z.array(text(120)) }),
  shared: text(),
  serviceNotes: z.array(
    z.strictObject({
      service: id,
      facts: z.array(text()),
      source: text(),
      checked: day,
      verifyBeforeShipping: z.boolean(),
    }),
  ),
});
export type HesitationSource = z.infer<typeof hesitation>;

const nation = z.strictObject({ text: text(120), service: z.nullable(id) });
const step = z.strictObject({ title: text(60), line: text(120), onlyWhere: z.optional(z.literal('staffed')) });

/** Standing lines: not an emergency service, privacy, safeguarding, titles of next steps. */
export const notices = z.strictObject({
  ...head,
  status: text(),
  notEmergency: z.strictObject({ short: text(), long: z.array(text()) }),
  urgentMentalHealth: z.record(z.string(), nation),
  whatThisIs: z.array(text()),
  privacy: z.strictObject({ nothingKept: text(), counted: text(), takeAway: text(), shared: text() }),
  hostRole: z.strictObject({
    general: z.array(text()),
    barber: text(),
    manager: text(),
    teacher: text(),
    parent: text(),
    community: text(),
  }),
  limitsOfSecrecy: z.array(text()),
  safeguarding: z.strictObject({ child: text(), adult: text() }),
  kiosk: z.strictObject({ idle: text(), stay: text(), clear: text(), someoneHere: text() }),
  contentNote: z.strictObject({ suicide: text(), abuse: text(), loss: text(), skip: text() }),
  translationState: z.strictObject({ reviewed: text(), draft: text() }),
  leaving: text(),
  steps: z.record(id, step),
});
export type NoticesSource = z.infer<typeof notices>;

/** Topic words, their labels, and the needs they lead to. */
export const topics = z.strictObject({
  ...head,
  about: text(),
  topics: z.record(id, z.strictObject({ label: text(40), needs: z.array(need) })),
});
export type TopicsSource = z.infer<typeof topics>;

/** A plain label and the words people type, for every need of the directory. */
export const synonyms = z.strictObject({
  ...head,
  about: text(),
  needs: z.record(z.enum(needs), z.strictObject({ label: text(40), words: z.array(text(40)) })),
});
export type SynonymsSource = z.infer<typeof synonyms>;

/** Public holidays by nation: dates only, each list with its source. */
export const holidays = z.strictObject({
  $schema: z.optional(z.string()),
  about: text(1000),
  nations: z.record(
    z.string(),
    z.strictObject({ source: text(600), days: z.array(z.strictObject({ date: day, name: text(80) })) }),
  ),
});
export type HolidaysSource = z.infer<typeof holidays>;

/** Who has signed what (CARE 12). A file without a signature is a draft, and the screen says so. */
export const signoff = z.strictObject({
  $schema: z.optional(z.string()),
  about: text(1000),
  files: z.record(
    z.string(),
    z.strictObject({
      state: z.enum(['draft', 'signed', 'official-wording']),
      needs: z.array(text()),
      signers: z.array(z.strictObject({ name: text(), role: text(), date: day, version: day })),
    }),
  ),
});
export type SignoffSource = z.infer<typeof signoff>;

/** A language of the interface. */
export const language = z.strictObject({
  tag: z.string(),
  name: text(40),
  direction: z.enum(['ltr', 'rtl']),
  state: z.enum(['draft', 'translated', 'reviewed', 'signed']),
  reviewed: z.optional(day),
});
export type LanguageSource = z.infer<typeof language>;

/** Words of the interface: a flat i18next JSON v4 file. */
export const messages = z.record(z.string(), z.string());
