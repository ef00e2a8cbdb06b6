import * as z from 'zod/mini';
import { day, id, languageTag, text } from './words.js';

const appliesTo = z
  .string()
  .check(z.regex(/^(\*|[a-z]+(:[a-z-]+)?)$/, 'a kind of content such as prompt or guide:barber'));

/** One rule of safe language; its examples test it. */
export const safeLanguageRule = z.strictObject({
  id,
  group: id,
  pattern: text(4000),
  flags: z.string().check(z.regex(/^i?u$/, 'the flags u or iu')),
  allow: z.optional(text(1000)),
  why: text(),
  instead: text(),
  severity: z.enum(['block', 'warn', 'note']),
  appliesTo: z.array(appliesTo).check(z.minLength(1)),
  evenInQuotes: z.optional(z.literal(true)),
  source: z.array(z.string()).check(z.minLength(1)),
  examples: z.strictObject({
    flag: z.array(text()).check(z.minLength(1)),
    pass: z.array(text()).check(z.minLength(1)),
  }),
});
export type SafeLanguageRule = z.infer<typeof safeLanguageRule>;

/** Rules for English content: what a machine can find. A person still reads every text. */
export const safeLanguage = z.strictObject({
  $schema: z.optional(z.string()),
  $about: text(),
  version: day,
  language: languageTag,
  severities: z.record(z.string(), text()),
  contentKinds: z.record(z.string(), text()),
  rules: z.array(safeLanguageRule).check(z.minLength(1)),
  sources: z.record(z.string(), text(1000)),
});
export type SafeLanguageSource = z.infer<typeof safeLanguage>;
