/** What a person takes to their own phone: no words, and nothing about the person. */
export interface Carry {
  /** Ids of services of the directory, the first ones first; six at most. */
  services: readonly string[];
  /** ISO 3166-1, such as `GB`. */
  country: string;
  /** ISO 3166-2, such as `GB-SCT`; left out where it is not known. */
  nation?: string;
  /** Language of the interface, such as `cy`. */
  language: string;
}

/** What stands in a fragment: services still as fingerprints, for `servicesIn`. */
export interface Carried extends Omit<Carry, 'services'> {
  fingerprints: readonly string[];
}

/** Services that fit into a code which any camera reads. */
export const carryAtMost = 6;
const letters = 6;

/**
 * Six letters or digits that stand for a service: FNV-1a, 32 bits, to base 36. Not a secret, but an address bar and a
 * history that hold it do not say the name of a service. A test holds that no two services of a country share one.
 */
export function fingerprint(service: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(service)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % 36 ** letters).toString(36).padStart(letters, '0');
}

/** The fragment of a carry page's address, without `#`, such as `1.GB-SCT.en.k3f9z0a81b2c`. */
export function encodeCarry({ services, country, nation, language }: Carry): string {
  return `1.${nation ?? country}.${language}.${services.slice(0, carryAtMost).map(fingerprint).join('')}`;
}

const form = /^#?1\.([A-Z]{2})(-[A-Z0-9]{1,3})?\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.((?:[a-z0-9]{6}){0,6})$/;

/** Reads a fragment, with or without `#`; undefined for one that is not ours. Never throws. */
export function decodeCarry(fragment: string): Carried | undefined {
  const found = form.exec(fragment);
  if (!found) return undefined;
  const [, country = '', part, language = '', together = ''] = found;
  return {
    country,
    ...(part ? { nation: country + part } : {}),
    language,
    fingerprints: together.match(/.{6}/g) ?? [],
  };
}

/** The services that were meant, in the order in which they were carried; what the directory no longer has is left out. */
export function servicesIn<T extends { id: string }>(carried: Carried, directory: readonly T[]): T[] {
  const known = new Map(directory.map((service) => [fingerprint(service.id), service]));
  return carried.fingerprints.flatMap((each) => known.get(each) ?? []);
}
