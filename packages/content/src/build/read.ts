import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  CheckInSource,
  EmergencyNumbersSource,
  GuideSource,
  HesitationSource,
  HolidaysSource,
  InstrumentSource,
  LanguageSource,
  NoticesSource,
  PackSource,
  ScenarioSource,
  ServiceSource,
  SeveralVoicesSource,
  SignoffSource,
  SynonymsSource,
  TopicsSource,
} from '../schema/index.js';

/** The package's own folder, from `dist/build` as from `src/build`. */
export const packageFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything in data/ and locales/, by id. File names are kept for the checks' messages. */
export interface Sources {
  packs: Map<string, PackSource>;
  checkIns: Map<string, CheckInSource>;
  guides: Map<string, GuideSource>;
  scenarios: Map<string, ScenarioSource>;
  instruments: Map<string, InstrumentSource>;
  directory: Map<string, ServiceSource[]>;
  emergency: EmergencyNumbersSource;
  hesitation: HesitationSource;
  notices: NoticesSource;
  topics: TopicsSource;
  synonyms: SynonymsSource;
  severalVoices: SeveralVoicesSource;
  holidays: HolidaysSource;
  signoff: SignoffSource;
  locales: Map<string, Locale>;
  /** Keys, as `namespace:key` or `namespace:*`, that are shown in English until a language is signed (CARE 11.5). */
  safety: string[];
}

/** One folder of locales/. */
export interface Locale {
  language: LanguageSource;
  namespaces: Map<string, Record<string, string>>;
}

/** Reads one JSON file; an error names the file. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${path.relative(packageFolder, file)}: cannot be read as JSON (${String(error)})`, {
      cause: error,
    });
  }
}

/** Names of the JSON files of a folder, without their ending, in order. */
export const jsonNames = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .toSorted();

function readFolder<T>(folder: string): Map<string, T> {
  return new Map(jsonNames(folder).map((name) => [name, readJson(path.join(folder, `${name}.json`)) as T]));
}

function readLocale(folder: string): Locale {
  const namespaces = new Map<string, Record<string, string>>();
  for (const name of jsonNames(folder)) {
    if (name !== 'language')
      namespaces.set(name, readJson(path.join(folder, `${name}.json`)) as Record<string, string>);
  }
  return { language: readJson(path.join(folder, 'language.json')) as LanguageSource, namespaces };
}

/** Reads all sources of the package; shapes are taken on trust here and checked by `check:content`. */
export function readSources(root = packageFolder): Sources {
  const data = path.join(root, 'data');
  const locales = path.join(root, 'locales');
  const one = <T>(name: string) => readJson(path.join(data, `${name}.json`)) as T;
  return {
    packs: readFolder(path.join(data, 'prompts')),
    checkIns: readFolder(path.join(data, 'check-ins')),
    guides: readFolder(path.join(data, 'guides')),
    scenarios: readFolder(path.join(data, 'scenarios')),
    instruments: readFolder(path.join(data, 'instruments')),
    directory: readFolder(path.join(data, 'directory')),
    emergency: one('emergency-numbers'),
    hesitation: one('hesitation'),
    notices: one('notices'),
    topics: one('topics'),
    synonyms: one('synonyms'),
    severalVoices: one('several-voices'),
    holidays: one('holidays'),
    signoff: one('signoff'),
    locales: new Map(
      readdirSync(locales, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => [name, readLocale(path.join(locales, name))]),
    ),
    safety: readJson(path.join(locales, 'safety.json')) as string[],
  };
}
