import type { PlaceRecord } from '../api.js';

const nations: Readonly<Record<string, string>> = { E: 'GB-ENG', W: 'GB-WLS', S: 'GB-SCT', N: 'GB-NIR' };

/** Country and nation that an area code lies in, as settings of a place name them. */
export function whereIs(area: string): { country: string; nation?: string } {
  const nation = /^[EWSN]\d{8}$/.test(area) ? nations[area[0]!]! : area;
  const country = nation.slice(0, 2);
  return /^GB-(ENG|WLS|SCT|NIR)$/.test(nation) || nation === 'IE' ? { country, nation } : { country };
}

/**
 * Settings of a place as text of a `place.json`, under the names of docs/guide/settings.md. They say nothing of the device:
 * the same file serves a tablet and a website.
 */
export function placeJson({ kind, name, area }: PlaceRecord, key: string, endpoint: string): string {
  const settings = {
    kind,
    // Longer names are refused by the elements.
    name: [...name].slice(0, 80).join(''),
    ...whereIs(area),
    reportTo: endpoint,
    placeKey: key,
    reportArea: area,
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/**
 * Address of the kiosk page with the settings of a place in its fragment, which no browser sends: `#place=` and the JSON,
 * in base64url of its UTF-8. The device is a shared one.
 */
export function kioskAddress(page: string, json: string): string {
  const settings = { ...(JSON.parse(json) as object), device: 'shared' };
  return `${page.replace(/#.*$/s, '')}#place=${Buffer.from(JSON.stringify(settings)).toString('base64url')}`;
}
