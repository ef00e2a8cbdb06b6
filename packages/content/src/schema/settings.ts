import * as z from 'zod/mini';
import { checkIn } from './check-ins.js';
import { localService } from './directory.js';
import { kiosk } from './kiosk.js';
import { pack } from './prompts.js';
import { languageTag, placeKinds, text } from './words.js';

/** Words of a host by language and namespace: i18next JSON v4. */
export const hostWords = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string())));

/** A whole address, or one from the root of the site or from the file; with no user and no place to be filled in. */
const address = z
  .string()
  .check(
    z.regex(
      /^(https?:\/\/[^\s"#%/<>?@\\^`{|}]+([/?#]\S*)?|\.{0,2}\/\S*)$/,
      'an address that starts with https:// or /, such as https://www.example/',
    ),
  );
/** An address without room for a name or number of whoever reads the page. */
const endpoint = z
  .string()
  .check(
    z.regex(
      /^(https?:\/\/[^\s"#%/<>?@\\^`{|}]+(\/[^\s?#]*)?|\.{0,2}\/[^\s?#]*)$/,
      'an address that starts with https:// or /, without ? and #, such as https://counts.example/v1',
    ),
  );

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
  exit: z.optional(address),
  staffed: z.optional(z.boolean()),
  reportTo: z.optional(endpoint),
  placeKey: z.optional(z.string().check(z.regex(/^tp_[\w-]{22}$/, 'the key that the collector gave'))),
  reportArea: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^(E(0[6-9]|10|12|54|92)\d{6}|W(06|11|92)\d{6}|S(08|12|92)\d{6}|N(09|92)\d{6}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/,
          'an official code such as E06000027 or GB-WLS',
        ),
      ),
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
