/** What a frame can show, and what a snippet can hold. */
export const shown = ['urgent', 'prompts', 'signposts', 'check-in', 'language', 'leave', 'privacy'] as const;
export type Shown = (typeof shown)[number];

/** Settings that an address can carry: short texts. Content of a host goes into a `place.json`, named by `src`. */
const carried = {
  kind: 'kind',
  name: 'name',
  country: 'country',
  nation: 'nation',
  language: 'lang',
  languages: 'languages',
  device: 'device',
  view: 'view',
  distance: 'distance',
  exit: 'exit',
  staffed: 'staffed',
  reportTo: 'report-to',
  placeKey: 'place-key',
  reportArea: 'report-area',
  reportStorage: 'report-storage',
  reportMinFill: 'report-min-fill',
} as const;

/**
 * Address of `frame.html` with what it shows. Settings stand in the fragment, which no server sees and no log keeps.
 *
 * @param page - Address of `frame.html`.
 */
export function frameAddress(
  page: string,
  settings: Readonly<Record<string, unknown>>,
  { show, src }: { show: readonly Shown[]; src?: string },
): string {
  const fragment = new URLSearchParams();
  fragment.set('show', show.join(' '));
  for (const [name, written] of Object.entries(carried)) {
    const value = inWords(settings[name]);
    if (value !== undefined) fragment.set(written, value);
  }
  if (src) fragment.set('src', src);
  return `${page}#${fragment.toString().replaceAll('+', '%20')}`;
}

/** A short setting as an attribute holds it; undefined where there is none, or where it is content. */
export function inWords(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : undefined;
}
