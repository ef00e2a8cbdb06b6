import * as z from 'zod/mini';
import { checkIn } from './check-ins.js';
import { localService } from './directory.js';
import { kiosk } from './kiosk.js';
import { pack } from './prompts.js';
import { languageTag, placeKinds, text } from './words.js';

/** Words of a host by language and namespace: i18next JSON v4. */
export const hostWords = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string())));

/** `place.json`: what a host chooses. Everything is optional. */
export const settings = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.optional(z.string()),
  kind: z.optional(z.enum(placeKinds)),
  name: z.optional(text(80)),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code such as GB'))),
  nation: z.optional(z.string().check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'an ISO 3166-2 code such as GB-SCT'))),
  language: z.optional(languageTag),
  languages: z.optional(z.array(languageTag)),
  device: z.optional(z.enum(['personal', 'shared'])),
  view: z.optional(z.enum(['guest', 'host'])),
  distance: z.optional(z.enum(['near', 'far'])),
  exit: z.optional(z.string()),
  staffed: z.optional(z.boolean()),
  reportTo: z.optional(z.string()),
  placeKey: z.optional(z.string().check(z.regex(/^tp_[\w-]{22}$/, 'the key that the collector gave'))),
  reportArea: z.optional(
    z
      .string()
      .check(z.regex(/^([EWSN]\d{8}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/, 'an official code such as E06000027 or GB-WLS')),
  ),
  reportStorage: z.optional(z.enum(['durable', 'memory', 'off'])),
  reportMinFill: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  services: z.optional(z.array(localService)),
  service: z.optional(localService),
  pack: z.optional(pack),
  checkIn: z.optional(checkIn),
  words: z.optional(hostWords),
  kiosk: z.optional(kiosk),
});
export type SettingsFile = z.infer<typeof settings>;
