import { check, checkPlaceFile } from '@talkplace/content/host';
import { settings as schema } from '@talkplace/content/schema';
import type { Draft, ServiceDraft } from './draft.js';
import { readDraft } from './read-draft.js';
import { draftOf, unasked } from './settings.js';

/** Where something is in a file, as a person says it: `services[2].name` is "service 3, name". */
const inWords = (path: string) =>
  path.replace(
    /^services\[(\d+)\]\.?(.*)$/,
    (_, at: string, rest: string) => `service ${Number(at) + 1}${rest ? `, ${rest}` : ''}`,
  );

/** What nobody asked for and a file said all the same, as far as the schema takes it. */
function restOf({ rest }: Draft) {
  const { good, faults } = checkPlaceFile(unasked(rest));
  return { rest: good, leftOut: faults.map(({ path, allowed }) => `${inWords(path)}: ${allowed}`) };
}

/** The same of a service: its form asks the other fields, and says itself what is wrong there. */
function serviceAsTaken(service: ServiceDraft, at: number) {
  const { rest, needs } = service;
  const { faults } = check('service', { ...rest, needs, id: 'id', name: 'name', summary: 'summary' });
  const wrong = new Set(faults.map(({ path }) => /^\.(\w+)/.exec(path)?.[1]));
  // Names that are none are told of the whole, so then all of it goes.
  const isGood = (name: string) => !wrong.has(name) && !wrong.has(undefined);
  const left = Object.fromEntries(Object.entries(rest).filter(([name]) => isGood(name)));
  return {
    service: { ...service, needs: isGood('needs') ? needs : [], rest: left },
    leftOut: faults.map(({ path, allowed }) => `service ${at + 1}${path.replace('.', ', ')}: ${allowed}`),
  };
}

type Raw = Readonly<Record<string, unknown>>;
type Taken = { draft: Draft; leftOut: string[] };

/** True where at least one name is a setting of a place. */
export const isPlace = (raw: Raw): boolean => Object.keys(raw).some((name) => Object.hasOwn(schema.shape, name));

/** What may not come this way is taken out, and named. */
function refuse(raw: Raw, without: readonly string[]) {
  const isRefused = (name: string) => without.includes(name);
  return {
    allowed: Object.fromEntries(Object.entries(raw).filter(([name]) => !isRefused(name))),
    refused: Object.keys(raw)
      .filter(isRefused)
      .map((name) => `${name}: a link cannot bring it`),
  };
}

/**
 * Takes of a saved draft what this page writes and the schema takes; the rest is left out and named.
 *
 * @param without - Names that are not taken from where it comes.
 */
export function takeDraft(raw: Raw, without: readonly string[]): Taken {
  const { allowed, refused } = refuse(raw, without);
  const { draft, leftOut } = readDraft(allowed);
  const kept = restOf(draft);
  const services = draft.services.map(serviceAsTaken);
  const open = draft.open && serviceAsTaken(draft.open.service, draft.open.at);
  return {
    draft: {
      ...draft,
      rest: kept.rest,
      services: services.map(({ service }) => service),
      open: draft.open && open && { at: draft.open.at, service: open.service },
    },
    leftOut: [
      ...refused,
      ...leftOut.map((name) => `${name}: not as this page writes it`),
      ...kept.leftOut,
      ...services.flatMap((each) => each.leftOut),
      ...(open?.leftOut ?? []),
    ],
  };
}

/** Takes of a `place.json` what the schema lets through; the rest is left out and named. */
export function takePlace(raw: Raw, without: readonly string[]): Taken {
  const { allowed, refused } = refuse(raw, without);
  const { good, faults } = checkPlaceFile(allowed);
  const draft = draftOf(good);
  const first = draft.chosen.includes('show') ? 'Colour' : 'What shows, colour';
  return {
    draft,
    leftOut: [
      ...refused,
      ...faults.map(({ path, allowed: instead }) => `${inWords(path)}: ${instead}`),
      `${first}, logo, addresses and where it goes: a place.json does not hold them. Look at those lines.`,
    ],
  };
}
