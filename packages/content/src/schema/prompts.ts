import * as z from 'zod/mini';
import { groups, head, id, moments, shows, speakers, text } from './words.js';

/** One card that opens a talk. Lengths: packages/content/data/README.md, "Prompt". */
export const prompt = z.strictObject({
  id,
  speaker: z.enum(speakers),
  group: z.optional(z.enum(groups)),
  opener: text(90),
  followUps: z.array(text(120)).check(z.minLength(2), z.maxLength(3)),
  whyItWorks: text(120),
  listenFor: text(120),
  ifWorried: z.string().check(z.regex(/^guide:[a-z-]+#[a-z-]+$/, 'a pointer such as guide:anyone#worried')),
  moment: z.enum(moments),
  depth: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  handsFree: z.boolean(),
  topics: z.array(id).check(z.minLength(1)),
  show: z.enum(shows),
});

/** A set of prompts for one kind of place. */
export const pack = z.strictObject({
  ...head,
  status: text(),
  id,
  title: text(60),
  note: z.optional(text()),
  prompts: z.array(prompt).check(z.minLength(1)),
});
export type PackSource = z.infer<typeof pack>;
export type PromptSource = z.infer<typeof prompt>;
