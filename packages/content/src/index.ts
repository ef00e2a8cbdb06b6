import { languages as compiled } from '#generated/languages.js';
import * as load from '#generated/loaders.js';
import type {
  CheckIn,
  GuideCard,
  Hesitation,
  Instrument,
  Language,
  Needs,
  Pack,
  Service,
  Topics,
  Words,
} from './compiled.js';

export type * from './compiled.js';
/** Languages of the interface. */
export const languages: readonly Language[] = compiled;
/** Namespaces of the interface's words, one for each element family. */
export const wordNamespaces: readonly string[] = load.wordNamespaces;

/** Something was asked for that this copy of Talkplace does not have. */
export class ContentMissingError extends Error {
  override name = 'ContentMissingError';

  constructor(kind: string, id: string, existing: readonly string[]) {
    super(`There is no ${kind} "${id}". There are: ${existing.join(', ')}.`);
  }
}

type Loaders<T> = Record<string, () => Promise<{ default: T }>>;

async function take<T>(loaders: Loaders<T>, kind: string, id: string): Promise<T> {
  const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!loader) throw new ContentMissingError(kind, id, Object.keys(loaders));
  return (await loader()).default;
}

/** Ids of what can be loaded. */
export const packIds = Object.keys(load.packs);
export const checkInIds = Object.keys(load.checkIns);
export const instrumentIds = Object.keys(load.instruments);
export const guideIds = Object.keys(load.guides);
/** Countries with a directory, ISO 3166-1 alpha-2. */
export const countries = Object.keys(load.directories);

/** A pack of prompts. Rejects with `ContentMissingError`, or with the loader's error when offline. */
export const loadPack = (id: string): Promise<Pack> => take(load.packs as Loaders<Pack>, 'pack', id);

/** A check-in. Rejects like `loadPack`. */
export const loadCheckIn = (id: string): Promise<CheckIn> => take(load.checkIns as Loaders<CheckIn>, 'check-in', id);

/** An instrument by others. Rejects like `loadPack`. */
export const loadInstrument = (id: string): Promise<Instrument> =>
  take(load.instruments as Loaders<Instrument>, 'instrument', id);

/** The cards of a host guide, by card id. Rejects like `loadPack`. */
export const loadGuide = (id: string): Promise<Record<string, GuideCard>> =>
  take(load.guides as Loaders<Record<string, GuideCard>>, 'guide', id);

/** The services of a country: none below `medium` confidence. Rejects like `loadPack`. */
export const loadDirectory = (country: string): Promise<Service[]> =>
  take(load.directories as Loaders<Service[]>, 'directory', country);

/** The worries before a number and their answers. */
export const loadHesitation = async (): Promise<Hesitation> => (await load.hesitation()).default as Hesitation;

/** Topics of prompts: their labels and the needs they lead to. */
export const loadTopics = async (): Promise<Topics> => (await load.topics()).default as Topics;

/** Needs: their plain labels and the words people type. */
export const loadNeeds = async (): Promise<Needs> => (await load.needs()).default as Needs;

/**
 * Words of one element family in a language other than English; undefined when that language has none. English is a
 * module to import: `@talkplace/content/words/<namespace>.en.js`.
 */
export async function loadWords(namespace: string, language: string): Promise<Words | undefined> {
  const loaders = load.words as Loaders<Words>;
  const key = `${namespace}.${language}`;
  return Object.hasOwn(loaders, key) ? (await loaders[key]!()).default : undefined;
}
