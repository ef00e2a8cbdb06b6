const nations: Record<string, string> = { E: 'GB-ENG', W: 'GB-WLS', S: 'GB-SCT', N: 'GB-NIR' };
const nationNames = new Map([
  ['GB-ENG', 'England'],
  ['GB-WLS', 'Wales'],
  ['GB-SCT', 'Scotland'],
  ['GB-NIR', 'Northern Ireland'],
]);
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * The large area that an area lies in: one of the four nations of the United Kingdom, elsewhere the country. An ONS code
 * begins with the letter of its nation (E, W, S, N); an ISO 3166-2 code with its country.
 */
export const largeAreaOf = (area: string): string => {
  if (/^[EWSN]\d{8}$/.test(area)) return nations[area[0]!]!;
  return nationNames.has(area) ? area : area.slice(0, 2);
};

/** Whether a viewer of `outer` sees what is reported for `area`: the same area, or one inside it. */
export const covers = (outer: string, area: string): boolean =>
  outer === area || outer === largeAreaOf(area) || (outer === 'GB' && largeAreaOf(area).startsWith('GB-'));

/** Words for an area: the name of a country or nation, else its code. */
export const labelOfArea = (area: string): string =>
  nationNames.get(area) ?? (/^[A-Z]{2}$/.test(area) ? regions.of(area) : undefined) ?? area;

/** Whether this is itself a large area. */
export const areaIsLarge = (area: string): boolean => area === 'GB' || largeAreaOf(area) === area;

/** Areas that a viewer of `outer` sees, as a condition on the column `area`: the same as `covers`. */
export function areasOfScope(outer: string): { sql: string; values: readonly string[] } {
  const letter = Object.entries(nations).find(([, nation]) => nation === outer)?.[0];
  // ONS codes have nine letters, which no code of ISO 3166 has.
  if (outer === 'GB') return { sql: "(area LIKE '_________' OR area = ? OR area LIKE 'GB-%')", values: [outer] };
  if (letter) return { sql: '(area = ? OR area LIKE ?)', values: [outer, `${letter}________`] };
  if (outer.length === 2) return { sql: '(area = ? OR area LIKE ?)', values: [outer, `${outer}-%`] };
  return { sql: 'area = ?', values: [outer] };
}
