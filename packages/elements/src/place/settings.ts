import type { CheckIn, KioskSettings, Pack, Service } from '@talkplace/content';
import { complain } from './complain.js';
import type { ReportStorage } from './reporter.js';
import type { Reporting } from './reporting.js';

/** Kinds of place, the values of `kind`. */
export const kinds = ['barbershop', 'workplace', 'school', 'community'] as const;
export type Kind = (typeof kinds)[number];

/** Words of a host by language and namespace, in the form of i18next JSON v4. */
export type HostWords = Record<string, Record<string, Record<string, string>>>;

/** What may be given, from any source; everything is optional. */
export interface Given {
  kind?: Kind;
  name?: string;
  country?: string;
  nation?: string;
  language?: string;
  languages?: string[];
  device?: 'personal' | 'shared';
  view?: 'guest' | 'host';
  distance?: 'near' | 'far';
  exit?: string;
  staffed?: boolean;
  /** Where counts go: a whole address. */
  reportTo?: string;
  placeKey?: string;
  reportArea?: string;
  reportStorage?: ReportStorage;
  reportMinFill?: number;
  services?: Service[];
  service?: Service;
  pack?: Pack;
  checkIn?: CheckIn;
  words?: HostWords;
  kiosk?: KioskSettings;
  /** What the place around does with counts. It comes from `<talk-place>` itself and cannot be given. */
  reporting?: Reporting;
  /** Settings of a place around are still on their way. It cannot be given. */
  pending?: boolean;
}

/** What an element works with: the given values over the defaults. */
export interface Settings extends Given {
  kind: Kind;
  name: string;
  /** ISO 3166-1 alpha-2, or empty when the host gave a country that does not exist: then nothing is guessed. */
  country: string;
  languages: string[];
  device: 'personal' | 'shared';
  view: 'guest' | 'host';
  distance: 'near' | 'far';
  exit: string;
  staffed: boolean;
  services: Service[];
}

/** Attributes that every element understands. */
export const settingAttributes = [
  'kind',
  'name',
  'country',
  'nation',
  'lang',
  'languages',
  'device',
  'view',
  'distance',
  'exit',
  'staffed',
  'report-to',
  'place-key',
  'report-area',
  'report-storage',
  'report-min-fill',
] as const;

/** The name of a setting in an object, from that of its attribute. */
export const settingOf = (attribute: string): string =>
  attribute === 'lang' ? 'language' : attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Settings that hold content and are therefore validated by schema, in a module that loads only then. */
export const contentSettings = ['services', 'service', 'pack', 'checkIn', 'words', 'kiosk'] as const;

const choices: Record<string, readonly string[]> = {
  kind: kinds,
  device: ['personal', 'shared'],
  view: ['guest', 'host'],
  distance: ['near', 'far'],
};

/** Reads further settings, those of one element alone, into what was read already; tells the host what cannot be used. */
export type ReadMore = (element: Element, raw: Record<string, unknown>, given: Given) => void;

/** A neutral page that says nothing about where the visitor was. */
export const defaultExit = 'https://www.bbc.co.uk/weather';

/**
 * Reads the simple settings of an object or of attributes. A value that cannot be used is left out and the host is
 * told once; unknown names are told as well.
 */
export function readSimple(element: Element, raw: Record<string, unknown>): Given {
  const given: Given = {};
  const text = (name: keyof Given) => {
    const value = raw[name];
    if (value === undefined || value === null || value === '') return;
    if (typeof value !== 'string') complain(element, name, value, 'a text');
    else (given as Record<string, unknown>)[name] = value.trim();
  };
  text('name');
  text('language');
  text('exit');
  for (const name of ['kind', 'device', 'view', 'distance'] as const) {
    const value = raw[name];
    if (value === undefined || value === null || value === '') continue;
    if (choices[name]!.includes(value as string)) (given as Record<string, unknown>)[name] = value;
    else complain(element, name, value, choices[name]!.join(', '));
  }
  readPlaceCodes(element, raw, given);
  const { languages, staffed } = raw;
  if (typeof languages === 'string') given.languages = languages.split(/[\s,]+/).filter(Boolean);
  else if (Array.isArray(languages) && languages.every((tag) => typeof tag === 'string')) given.languages = languages;
  else if (languages !== undefined && languages !== null) complain(element, 'languages', languages, 'language tags');
  if (staffed === true || staffed === '' || staffed === 'true') given.staffed = true;
  else if (staffed === false || staffed === 'false') given.staffed = false;
  else if (staffed !== undefined && staffed !== null) complain(element, 'staffed', staffed, 'true, false');
  if (given.exit && !/^https?:\/\//.test(given.exit) && !/^[./]/.test(given.exit)) {
    complain(element, 'exit', given.exit, 'an address that starts with https:// or /');
    delete given.exit;
  }
  return given;
}

function readPlaceCodes(element: Element, raw: Record<string, unknown>, given: Given) {
  const { country, nation } = raw;
  if (typeof country === 'string' && country.trim()) {
    const code = country.trim().toUpperCase();
    if (/^[A-Z]{2}$/.test(code) && code !== 'UK') given.country = code;
    else {
      complain(element, 'country', country, 'an ISO 3166-1 code of two letters such as GB, IE or FR');
      given.country = code === 'UK' ? 'GB' : '';
    }
  } else if (country !== undefined && country !== null && country !== '') {
    complain(element, 'country', country, 'an ISO 3166-1 code of two letters such as GB, IE or FR');
  }
  if (nation === undefined || nation === null || nation === '') return;
  if (typeof nation === 'string' && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(nation.trim().toUpperCase())) {
    given.nation = nation.trim().toUpperCase();
  } else complain(element, 'nation', nation, 'an ISO 3166-2 code such as GB-SCT, GB-WLS, GB-NIR or GB-ENG');
}

/** Names in an object that no element knows, told to the host. */
export function complainOfUnknown(element: Element, raw: Record<string, unknown>): void {
  const known: readonly string[] = [...settingAttributes.map(settingOf), '$schema', 'version', ...contentSettings];
  for (const name of Object.keys(raw)) if (!known.includes(name)) complain(element, 'setting', name, known.join(', '));
}

/** The given values over the defaults. `pageRegion` is the region of the page's language, such as `IE` of `en-IE`. */
export function resolve(given: Given, pageRegion: string | undefined): Settings {
  const nation = given.nation;
  const country = given.country ?? nation?.slice(0, 2) ?? pageRegion ?? 'GB';
  const settings: Settings = {
    ...given,
    kind: given.kind ?? 'community',
    name: given.name ?? '',
    country,
    languages: given.languages ?? [],
    device: given.device ?? 'personal',
    view: given.view ?? 'guest',
    distance: given.distance ?? 'near',
    exit: given.exit ?? defaultExit,
    staffed: given.staffed ?? given.device === 'shared',
    services: given.services ?? [],
  };
  if (nation && nation.slice(0, 2) !== country) delete settings.nation;
  return settings;
}
