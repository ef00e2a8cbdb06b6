import * as z from 'zod';
import { counters } from './generated/vocabulary.js';
import { limits } from './limits.js';

/** Kinds of place, as in the settings of a place. */
export const placeKinds = ['barbershop', 'workplace', 'school', 'community'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Versions of the format that are accepted. One that ends is taken for `limits.versionDays` days more. */
export const versions = [{ version: 1, since: '2026-11-25' }] as const;

/**
 * An official code: ISO 3166-1 or -2, or one of the Office for National Statistics for an area no smaller than a local
 * authority. Those are unitary authorities, districts, boroughs and counties (E06 to E10, W06, S12, N09), regions (E12),
 * boards of health (E54, W11, S08) and nations (92), by its Register of Geographic Codes. Wards, output areas and postcodes
 * have other codes.
 */
export const areaPattern =
  /^(E(0[6-9]|10|12|54|92)\d{6}|W(06|11|92)\d{6}|S(08|12|92)\d{6}|N(09|92)\d{6}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/;

/** The key of a place: never of a device or a person. */
export const keyPattern = /^tp_[\w-]{22}$/;

const names = new Set(counters.map(({ name }) => name));

const counts = z
  .record(z.string(), z.int().min(1).max(limits.count))
  .refine((each) => Object.keys(each).length >= 1, { error: 'holds no count' })
  .refine((each) => Object.keys(each).length <= limits.counters, {
    error: `holds more than ${limits.counters} counters`,
  })
  .superRefine((each, context) => {
    for (const name of Object.keys(each)) {
      if (!names.has(name))
        context.addIssue({ code: 'custom', path: [name], message: 'is not a counter that we know' });
    }
  });

/** A report, version 1. Unknown keys and unknown names refuse all of it. */
export const reportSchema = z.strictObject({
  v: z.literal(1).meta({ description: 'Version of the format.' }),
  b: z
    .string()
    .regex(/^[\w-]{22}$/)
    .meta({ description: 'Random id of this batch: 128 bits in base64url. Made when it is sealed, never used again.' }),
  w: z
    .string()
    .regex(/^\d{1,3}\.\d{1,3}$/)
    .meta({ description: 'Version of the sender, major.minor.' }),
  d: z.iso.date().meta({ description: 'Calendar day of the counts, where they were counted.' }),
  p: z.enum(placeKinds).meta({ description: 'Kind of place.' }),
  a: z.string().regex(areaPattern).meta({
    description: 'Area that the place chose: an official code of a local authority or larger, never from an address.',
  }),
  k: z
    .optional(z.string().regex(keyPattern))
    .meta({ description: 'Key of the place. Checked, then dropped; only which place it belongs to is kept.' }),
  c: counts.meta({ description: 'How often each thing happened.' }),
});

/** A report: counts of one day, one place and one kind. See `reportSchema`. */
export type Report = z.infer<typeof reportSchema>;

/** JSON Schema (2020-12) of a report, with the whole vocabulary in it. */
export function reportJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(reportSchema, { io: 'input' }) as { properties: Record<string, object> };
  const count = { type: 'integer', minimum: 1, maximum: limits.count };
  const properties = Object.fromEntries(
    counters.map(({ name, sentence }) => [name, { ...count, description: sentence }]),
  );
  const c = {
    type: 'object',
    minProperties: 1,
    maxProperties: limits.counters,
    additionalProperties: false,
    properties,
  };
  return { title: 'Talkplace report', ...schema, properties: { ...schema.properties, c } };
}
