import * as z from 'zod/mini';
import { hours } from './directory.js';
import { text } from './words.js';

/** Screens that a home of the kiosk may lead to. */
export const kioskChoices = ['talk', 'check-in', 'find', 'someone', 'together'] as const;

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

const seconds = (least: number, most: number) => {
  const allowed = `a whole number of seconds from ${least} to ${most}`;
  return z.int(allowed).check(z.minimum(least, allowed), z.maximum(most, allowed));
};
const screen = z.enum(kioskChoices, `a screen: ${kioskChoices.join(', ')}`);
const choice = z.union(
  [screen, z.strictObject({ screen, words: text(40) })],
  `a screen (${kioskChoices.join(', ')}), or { "screen": "talk", "words": "at most 40 letters of your own" }`,
);
const screenOf = (each: z.infer<typeof choice>) => (typeof each === 'string' ? each : each.screen);

/** `kiosk` in `place.json`: how the tablet of a place behaves. Everything is optional. */
export const kiosk = z.strictObject({
  attract: z.optional(z.enum(['discreet', 'open'], 'discreet (the first screen does not name the subject) or open')),
  idleSeconds: z.optional(seconds(30, 600)),
  warnSeconds: z.optional(seconds(20, 120)),
  choices: z.optional(
    z.array(choice).check(
      z.minLength(1, 'at least one choice'),
      z.maxLength(5, 'at most five choices'),
      z.refine((list) => new Set(list.map(screenOf)).size === list.length, 'each screen once'),
    ),
  ),
  hours: z.optional(hours),
  timezone: z.optional(z.string().check(z.refine(isZone, 'a time zone such as Europe/London'))),
  handsFree: z.optional(z.boolean('true or false')),
  carry: z.optional(
    z.string().check(z.regex(/^(https:\/\/|\.{0,2}\/)[^#]*$/, 'an address that starts with https:// or /, without #')),
  ),
  print: z.optional(z.boolean('true or false')),
});
export type KioskSource = z.infer<typeof kiosk>;
