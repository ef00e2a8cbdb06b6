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

let formatter: Intl.DisplayNames | undefined;

/** Name of a country in English; the code itself where it has none. */
export function countryName(code: string): string {
  try {
    formatter ??= new Intl.DisplayNames('en-GB', { type: 'region' });
    return formatter.of(code) ?? code;
  } catch {
    return code;
  }
}

/** What people call the part or the country of a draft; empty where it was not chosen. */
export function whereInWords(draft: { nation: string; country: string; part: string }): string {
  if (draft.nation === 'other') {
    if (!draft.country) return '';
    return partOf(draft) ? `${countryName(draft.country)} (${draft.part})` : countryName(draft.country);
  }
  return nations.find(([code]) => code === draft.nation)?.[1] ?? '';
}

/** Part of a country elsewhere, ISO 3166-2; undefined where none is known, or where it is of another country. */
export const partOf = ({ nation, country, part }: { nation: string; country: string; part: string }) =>
  nation === 'other' && country && part.startsWith(`${country}-`) ? part : undefined;

/** Time zone of this computer, IANA. */
const zoneHere = () => new Intl.DateTimeFormat('en').resolvedOptions().timeZone;

/** Time zones that a place may have: those of its country, or all where the browser does not know them. */
export function zonesOf(draft: { nation: string; country: string }): readonly string[] {
  const country = countryOf(draft);
  if (country === 'GB') return ['Europe/London'];
  if (country === 'IE') return ['Europe/Dublin'];
  const all = Intl.supportedValuesOf('timeZone');
  if (!country) return all;
  // Browsers have it as one or as the other.
  const locale = new Intl.Locale('und', { region: country }) as { timeZones?: string[]; getTimeZones?: () => string[] };
  const known = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  return known.length ? known : all;
}

/** Time zone of a place, IANA: of those it may have that of this computer, else the first. */
export function zoneOf(draft: { nation: string; country: string }): string {
  const zones = zonesOf(draft);
  const mine = zoneHere();
  return zones.includes(mine) || !countryOf(draft) || zones.length > 100 ? mine : zones[0]!;
}
