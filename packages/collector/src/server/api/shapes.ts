import * as z from 'zod';

/** Forms of what requests carry, as `src/api.ts` describes them. Unknown names are refused. */

const id = z.string().min(1).max(100);
const email = z.string().min(3).max(254);
const code = z.string().regex(/^[\w.-]{1,64}$/, { error: 'is not a name of ours' });
const role = z.enum(['operator', 'viewer']);
const dimension = z.enum(['kind', 'area', 'period', 'value', 'version']);

export const byId = z.strictObject({ id });
export const byOrganisation = z.strictObject({ organisation: id });
export const byKey = z.strictObject({
  id,
  hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'is not the hash of a key' }),
});
export const byMonth = z.strictObject({
  id,
  month: z.string().regex(/^\d{4}-\d{2}$/, { error: 'is not a month, such as 2026-10' }),
});
export const heldQuery = z.strictObject({ page: z.optional(z.coerce.number().int().min(1).max(1_000_000)) });
export const heldFrom = z.strictObject({ area: code, day: code, kind: code, place: z.string().max(100) });

export const signIn = z.strictObject({ email, password: z.string().min(1).max(1024) });
export const welcome = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/, { error: 'is not the last part of an invitation link' }),
  email,
  password: z.string().min(1).max(1024),
});
export const figuresQuery = z.strictObject({
  counter: code,
  rows: dimension,
  columns: z.optional(dimension),
  periods: z.enum(['week', 'month', 'quarter']),
  from: code,
  to: code,
  kind: z.optional(code),
  area: z.optional(code),
});
export const coverageQuery = z.strictObject({ period: z.optional(code) });
export const placesQuery = z.strictObject({ organisation: z.optional(id) });
export const newOrganisation = z.strictObject({ name: z.string().max(200) });
export const newPlace = z.strictObject({
  organisation: id,
  name: z.string().max(200),
  kind: code,
  area: code,
  people: z.optional(z.int().min(1).max(10_000_000)),
});
export const rotation = z.strictObject({ graceDays: z.optional(z.int().min(0).max(60)) });
export const rights = z.strictObject({ role, organisation: z.optional(id), area: z.optional(code) });
export const newPerson = rights.extend({ email });
export const pageText = z.strictObject({
  title: z.string(),
  said: z.string(),
  did: z.string(),
  language: z.optional(z.string()),
  published: z.boolean(),
});
