import { shown } from '@talkplace/embed/snippets.js';
import { addressFault } from './address.js';
import { emptyDraft, emptyService, kinds, reports, usuals, type Draft, type Logo, type ServiceDraft } from './draft.js';
import { nations } from './nations.js';
import { idFor, isId } from './service.js';
import { siteIds } from './sites.js';

/** Takes a value of a file; undefined for one that has not the form. */
type Reader<T> = (raw: unknown) => T | undefined;
type Readers<T> = { readonly [Name in keyof T]-?: Reader<T[Name]> };

/** True for what JSON writes between braces. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Letters that a text may have: more than any field takes, so that a long one is told at its field. */
const longest = 4000;
const text: Reader<string> = (raw) => (typeof raw === 'string' && raw.length <= longest ? raw : undefined);
const flag: Reader<boolean> = (raw) => (typeof raw === 'boolean' ? raw : undefined);
const group: Reader<Record<string, unknown>> = (raw) => (isObject(raw) ? raw : undefined);
const oneOf =
  <T>(options: readonly T[]): Reader<T> =>
  (raw) =>
    options.find((each) => each === raw);
const matching =
  (pattern: RegExp): Reader<string> =>
  (raw) =>
    typeof raw === 'string' && pattern.test(raw) ? raw : undefined;
/** A list in which every entry is good. */
const listOf =
  <T>(read: Reader<T>): Reader<T[]> =>
  (raw) => {
    if (!Array.isArray(raw)) return undefined;
    const good = raw.map(read).filter((each) => each !== undefined);
    return good.length === raw.length ? good : undefined;
  };
const address: Reader<string> = (raw) =>
  raw === '' || (typeof raw === 'string' && raw.length <= longest && !addressFault(raw, '')) ? raw : undefined;
const languageTag: Reader<string> = (raw) => {
  try {
    return typeof raw === 'string' ? Intl.getCanonicalLocales(raw)[0] : undefined;
  } catch {
    return undefined;
  }
};

const logo: Reader<Logo> = (raw) => {
  if (!isObject(raw)) return undefined;
  const name = text(raw['name']);
  const data = matching(/^data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/)(raw['data']);
  return name !== undefined && data !== undefined ? { name, data } : undefined;
};

const serviceReaders: Readers<ServiceDraft> = {
  id: text,
  name: text,
  summary: text,
  who: text,
  where: text,
  whatHappens: text,
  hours: text,
  phone: text,
  answered: oneOf(['unknown', 'always', 'set', 'kept']),
  days: listOf(oneOf(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'hol'])),
  open: text,
  close: text,
  zone: oneOf(['', ...Intl.supportedValuesOf('timeZone'), 'UTC']),
  email: text,
  web: text,
  needs: listOf(matching(/^[a-z-]+$/)),
  rest: group,
};
const service: Reader<ServiceDraft> = (raw) => {
  if (!isObject(raw)) return undefined;
  const { read, leftOut } = readBy(serviceReaders, emptyService, raw);
  return leftOut.length ? undefined : read;
};

const readers: Readers<Draft> = {
  kind: oneOf(kinds),
  name: text,
  nation: oneOf(['', ...nations.map(([code]) => code)]),
  country: matching(/^([A-Z]{2})?$/),
  part: matching(/^([A-Z]{2}-[A-Z0-9]{1,3})?$/),
  languages: listOf(languageTag),
  show: listOf(oneOf(shown)),
  services: listOf(service),
  open: (raw) => {
    if (!isObject(raw)) return undefined;
    const at = raw['at'];
    const typed = service(raw['service']);
    return typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 && typed ? { at, service: typed } : undefined;
  },
  device: oneOf(['personal', 'shared']),
  staffed: flag,
  chosen: listOf(oneOf(usuals)),
  ownColour: flag,
  accent: text,
  logo,
  report: oneOf(reports),
  reportTo: text,
  placeKey: text,
  reportArea: text,
  reportStorage: oneOf(['', 'durable', 'memory', 'off']),
  site: oneOf(siteIds),
  page: address,
  placeFile: address,
  files: address,
  rest: group,
};

/** Reads by the names of `empty` and no others, so that no name of a file can be one of JavaScript's own. */
function readBy<T extends object>(by: Readers<T>, empty: T, raw: Readonly<Record<string, unknown>>) {
  const read: T = { ...empty };
  const leftOut = Object.keys(raw).filter((name) => !Object.hasOwn(by, name));
  for (const name of Object.keys(by) as (keyof T & string)[]) {
    if (!Object.hasOwn(raw, name)) continue;
    const value = by[name](raw[name]);
    if (value === undefined) leftOut.push(name);
    else read[name] = value;
  }
  return { read, leftOut };
}

/** Every service has an id that the schema takes, and none has that of another. */
function withIds(services: readonly ServiceDraft[]): ServiceDraft[] {
  const taken: string[] = [];
  return services.map((each) => {
    const id = isId(each.id) && !taken.includes(each.id) ? each.id : idFor(each.name, taken);
    taken.push(id);
    return { ...each, id };
  });
}

/**
 * A draft from what a file, a link or the browser kept of one; names of what has not the form that this page writes. What
 * a file said beyond the questions (`rest`) is taken as it is: it is for the schema of `place.json` to check.
 */
export function readDraft(raw: Readonly<Record<string, unknown>>): { draft: Draft; leftOut: string[] } {
  // One wrong service of many takes no other with it.
  const all = Array.isArray(raw['services']) ? raw['services'] : undefined;
  const services = all?.filter((each) => service(each) !== undefined);
  const { read, leftOut } = readBy(readers, emptyDraft, services ? { ...raw, services } : raw);
  const wrong = all?.flatMap((each, at) => (service(each) === undefined ? [`service ${at + 1}`] : [])) ?? [];
  return { draft: { ...read, services: withIds(read.services) }, leftOut: [...leftOut, ...wrong] };
}
