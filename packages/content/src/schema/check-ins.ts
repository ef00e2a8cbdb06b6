import * as z from 'zod/mini';
import { head, id, need, placeKinds, text } from './words.js';

const condition = z.strictObject({ q: id, in: z.array(id).check(z.minLength(1)) });
const conditions = z.strictObject({ any: z.optional(z.array(condition)), all: z.optional(z.array(condition)) });
const option = z.strictObject({ id, label: text(60), needs: z.optional(z.array(need)) });
const asked = {
  id,
  text: text(160),
  help: z.optional(text(160)),
  showIf: z.optional(conditions),
  by: z.optional(z.enum(['child', 'grown-up'])),
};
const options = z.array(option).check(z.minLength(2));

/** One question. A text answer never leaves the device, and the file has to say so. */
export const question = z.discriminatedUnion('type', [
  z.strictObject({ ...asked, type: z.literal('scale'), points: options }),
  z.strictObject({ ...asked, type: z.literal('choice'), options }),
  z.strictObject({ ...asked, type: z.literal('multi'), options }),
  z.strictObject({
    ...asked,
    type: z.literal('text'),
    maxLength: z.int().check(z.positive(), z.maximum(400)),
    neverLeavesDevice: z.literal(true),
  }),
]);

/** What is given back for a set of answers; nothing is added up. */
export const reflection = z.strictObject({
  id,
  when: z.optional(conditions),
  fallback: z.optional(z.literal(true)),
  urgent: z.optional(z.literal(true)),
  text: text(240),
  needs: z.array(need),
  steps: z.array(id).check(z.minLength(1)),
});

/** A short form that scores nothing and stores nothing. */
export const checkIn = z.strictObject({
  ...head,
  status: text(),
  id,
  title: text(60),
  seconds: z.int().check(z.positive()),
  place: z.enum(['any', ...placeKinds]),
  audience: text(160),
  intro: z.array(text(160)).check(z.minLength(1)),
  countedIntro: z.optional(text(160)),
  questions: z.array(question).check(z.minLength(1)),
  reflections: z.array(reflection).check(z.minLength(1)),
  close: z.strictObject({ text: text(160), lines: z.array(text(160)) }),
  adultNote: z.optional(text()),
  scored: z.literal(false),
  storesAnswers: z.literal(false),
  everyQuestionMayBeSkipped: z.literal(true),
  urgentAlwaysVisible: z.literal(true),
  maxReflectionsShown: z.int().check(z.minimum(1), z.maximum(5)),
  minStepsOffered: z.int().check(z.minimum(3)),
});
export type CheckInSource = z.infer<typeof checkIn>;

/** An instrument by others: no licence, no entry (CARE 8.2). Its words are never edited. */
export const instrument = z.strictObject({
  ...head,
  id,
  title: text(80),
  kind: z.literal('instrument'),
  verbatim: z.literal(true),
  purpose: text(),
  minAge: z.int(),
  proxyAllowed: z.boolean(),
  licence: z.strictObject({ name: text(), attribution: text(), basis: text(600), verified: text() }),
  intro: text(600),
  questions: z
    .array(
      z.strictObject({
        id,
        text: text(300),
        scale: z.strictObject({ min: z.int(), max: z.int(), minLabel: text(60), maxLabel: text(60) }),
      }),
    )
    .check(z.minLength(1)),
  rules: z.array(text()).check(z.minLength(1)),
  notes: z.array(text()),
});
export type InstrumentSource = z.infer<typeof instrument>;
