/** Parts that a place may lie in, as settings name them, and what people call them. */
export const nations: readonly [code: string, words: string][] = [
  ['GB-ENG', 'England'],
  ['GB-SCT', 'Scotland'],
  ['GB-WLS', 'Wales'],
  ['GB-NIR', 'Northern Ireland'],
  ['IE', 'Ireland'],
  ['other', 'Somewhere else'],
];

/** Country of a draft, ISO 3166-1; undefined where it was not chosen. */
export function countryOf({ nation, country }: { nation: string; country: string }): string | undefined {
  if (nation === 'other') return country || undefined;
  return nation ? nation.slice(0, 2) : undefined;
}

/** Name of a country in English. */
export const countryName = (code: string): string =>
  new Intl.DisplayNames('en-GB', { type: 'region' }).of(code) ?? code;

/** What people call the part or the country of a draft; empty where it was not chosen. */
export function whereInWords(draft: { nation: string; country: string }): string {
  if (draft.nation === 'other') return draft.country ? countryName(draft.country) : '';
  return nations.find(([code]) => code === draft.nation)?.[1] ?? '';
}

/** Time zone of a place, IANA: that of its nation, elsewhere the one of this computer. */
export function zoneOf(draft: { nation: string; country: string }): string {
  const country = countryOf(draft);
  if (country === 'GB') return 'Europe/London';
  if (country === 'IE') return 'Europe/Dublin';
  return new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
}
