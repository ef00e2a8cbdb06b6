import * as z from 'zod/mini';
import { audience, channelTypes, confidences, costs, day, id, immediacies, languageTag, need, text } from './words.js';

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:00, on the 24-hour clock'));
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'hol'] as const;
const span = z.strictObject({ days: z.array(z.enum(weekdays)).check(z.minLength(1)), open: clock, close: clock });
const nationCode = z.string().check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'an ISO 3166 code such as GB-SCT or IE'));
const age = z.optional(z.int().check(z.minimum(0), z.maximum(130)));
const web = z.string().check(z.regex(/^https:\/\//, 'an address that starts with https://'));

/** Opening hours: day and night, not known, or spans of local time in the channel's own zone. */
export const hours = z.union([z.literal('24/7'), z.literal('unknown'), z.array(span).check(z.minLength(1))]);

const channelFields = {
  type: z.enum(channelTypes),
  value: text(300),
  display: z.optional(text(60)),
  keyword: z.optional(text(20)),
  menu: z.optional(text(10)),
  label: text(60),
  cost: z.enum(costs),
  hours,
  timezone: z.optional(z.string()),
  languages: z.array(languageTag).check(z.minLength(1)),
  nations: z.optional(z.array(nationCode)),
  audiences: z.optional(z.array(audience)),
  minAge: age,
  maxAge: age,
};

/** One way to reach a service. */
export const channel = z.strictObject({
  ...channelFields,
  confidence: z.optional(z.enum(confidences)),
  replyWithin: z.optional(z.string().check(z.regex(/^P/))),
});

/** A page that was read for an entry. */
export const source = z.strictObject({
  url: text(2000),
  kind: z.enum(['official', 'government', 'peer-list']),
  readAs: z.string().check(z.regex(/^(undated|\d{4}(-\d\d(-\d\d)?)?)$/, 'YYYY, YYYY-MM, YYYY-MM-DD or undated')),
  supports: z.optional(z.array(text(300))),
  siteOnly: z.optional(z.boolean()),
});

/** An entry of the directory. Field by field: packages/content/data/directory/README.md. */
export const service = z.strictObject({
  id,
  name: text(120),
  operator: text(200),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  nations: z.array(nationCode).check(z.minLength(1)),
  summary: text(160),
  needs: z.array(need).check(z.minLength(1)),
  audiences: z.array(audience).check(z.minLength(1)),
  minAge: age,
  maxAge: age,
  channels: z.array(channel).check(z.minLength(1)),
  immediacy: z.enum(immediacies),
  anonymous: z.nullable(z.boolean()),
  url: web,
  sources: z.array(source).check(z.minLength(1)),
  confidence: z.enum(confidences),
  verifiedOn: day,
  note: z.optional(text(2000)),
});
export const services = z.array(service);
export type ServiceSource = z.infer<typeof service>;
export type ChannelSource = z.infer<typeof channel>;
export type HoursSource = z.infer<typeof hours>;

const numbers = z.array(text(20));

/** Emergency numbers by country or territory. */
export const emergencyNumbers = z.strictObject({
  $schema: z.optional(z.string()),
  about: z.looseObject({ verifiedOn: day }),
  sources: z.record(
    z.string(),
    z.strictObject({ url: text(400), kind: text(40), readAs: text(40), note: z.optional(text(600)) }),
  ),
  numbers: z.array(
    z.strictObject({
      country: z.string().check(z.regex(/^[A-Z]{2}$/)),
      name: text(80),
      first: text(20),
      firstFor: z.enum(['all', 'ambulance', 'fire-and-rescue', 'police-and-fire', 'police', 'unknown']),
      police: numbers,
      ambulance: numbers,
      fire: numbers,
      otherListed: z.optional(numbers),
      works112: z.nullable(z.boolean()),
      region112: z.optional(z.string()),
      confidence: z.enum(confidences),
      sources: z.array(z.string()),
      note: z.optional(text(2000)),
    }),
  ),
});
export type EmergencyNumbersSource = z.infer<typeof emergencyNumbers>;

/** A host's own service: a person or a group here. Only a name and one line are needed. */
export const localService = z.strictObject({
  id,
  name: text(120),
  summary: text(240),
  who: z.optional(text(160)),
  where: z.optional(text(160)),
  whatHappens: z.optional(text(240)),
  hoursInWords: z.optional(text(120)),
  needs: z.optional(z.array(need)),
  audiences: z.optional(z.array(audience)),
  minAge: age,
  maxAge: age,
  nations: z.optional(z.array(nationCode)),
  channels: z.optional(
    z.array(
      z.strictObject({
        ...channelFields,
        cost: z.optional(z.enum(costs)),
        hours: z.optional(hours),
        languages: z.optional(z.array(languageTag)),
      }),
    ),
  ),
  url: z.optional(web),
  checked: z.optional(day),
});
export type LocalService = z.infer<typeof localService>;
