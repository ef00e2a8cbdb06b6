import * as z from 'zod/mini';

/** A text that is not empty and not longer than a card can hold. */
export const text = (max = 400) => z.string().check(z.minLength(1), z.maxLength(max), z.regex(/\S/));

/** A stable identifier: lower-case letters, digits and hyphens. */
export const id = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and hyphens'));

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** A language tag (BCP 47). */
export const languageTag = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or zh-HK'));

/** What every file of content says of itself. `$schema` is for editors. */
export const head = {
  $schema: z.optional(z.string()),
  version: day,
  language: languageTag,
};

export const needs = [
  'suicide',
  'distress',
  'anxiety',
  'low-mood',
  'self-harm',
  'bereavement',
  'suicide-bereavement',
  'domestic-abuse',
  'sexual-violence',
  'child-abuse',
  'elder-abuse',
  'stalking',
  'hate-crime',
  'crime-victim',
  'forced-marriage',
  'trafficking',
  'online-harm',
  'harmful-behaviour',
  'alcohol-drugs',
  'gambling',
  'eating',
  'debt-money',
  'benefits-rights',
  'employment-rights',
  'work-stress',
  'unemployment',
  'housing',
  'homelessness',
  'food-poverty',
  'legal',
  'immigration',
  'veterans',
  'armed-forces',
  'first-responders',
  'health-workers',
  'lgbtq',
  'gender-identity',
  'perinatal',
  'baby-loss',
  'pregnancy',
  'parenting',
  'relationships',
  'bullying',
  'exams',
  'loneliness',
  'older-people',
  'carers',
  'young-carers',
  'men',
  'women',
  'students',
  'farming',
  'construction',
  'neurodivergence',
  'autism',
  'adhd',
  'disability',
  'deaf',
  'sight-loss',
  'learning-disability',
  'psychosis',
  'bipolar',
  'ocd',
  'phobia',
  'trauma',
  'personality-disorder',
  'body-image',
  'dementia',
  'physical-health',
  'cancer',
  'sexual-health',
  'sleep',
  'prison',
  'missing',
  'care-experienced',
  'faith-culture',
  'travellers',
  'refugees',
  'racism',
  'indigenous',
  'disaster',
  'find-services',
  'emergency',
] as const;

export const audiences = [
  'everyone',
  'adults',
  'young-people',
  'children',
  'parents',
  'carers',
  'men',
  'women',
  'employees',
  'employers',
  'students',
  'older-people',
  'veterans',
  'armed-forces',
  'families',
  'lgbtq',
  'trans',
  'farmers',
  'construction-workers',
  'hospitality-workers',
  'health-workers',
  'first-responders',
  'teachers',
  'legal-workers',
  'media-workers',
  'transport-workers',
  'black-people',
  'asian-people',
  'muslim-people',
  'jewish-people',
  'sikh-people',
  'hindu-people',
  'christian-people',
  'travellers',
  'migrants',
  'refugees',
  'indigenous-people',
  'deaf-people',
  'disabled-people',
  'autistic-people',
  'prisoners',
  'survivors',
  'bereaved-people',
  'professionals',
  'worried-others',
] as const;

export const speakers = [
  'customer',
  'barber',
  'colleague',
  'manager',
  'parent-4-7',
  'parent-8-11',
  'parent-12-15',
  'parent-16-plus',
  'parent-parent',
  'community-host',
  'member',
] as const;

export const moments = [
  'waiting',
  'in-the-chair',
  'check-out',
  'break',
  'desk',
  'video-call',
  'message',
  '1:1',
  'walking',
  'car',
  'school-run',
  'school-gate',
  'after-school',
  'meal',
  'bedtime',
  'doorstep',
  'arrival',
  'group',
  'after-session',
  'home-visit',
] as const;

export const groups = ['older', 'sport', 'faith', 'new-parents'] as const;
export const shows = ['idle-or-browse', 'browse', 'on-request', 'host-only'] as const;
export const placeKinds = ['barbershop', 'workplace', 'school', 'community'] as const;
export const channelTypes = ['phone', 'text', 'chat', 'email', 'web', 'whatsapp', 'app', 'relay', 'sign'] as const;
export const costs = ['free', 'national-rate', 'local-rate', 'premium', 'standard-message', 'unknown'] as const;
export const immediacies = ['emergency', 'crisis', 'support', 'information'] as const;
export const confidences = ['high', 'medium', 'low'] as const;

export const need = z.enum(needs);
export const audience = z.enum(audiences);
