import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LanguageRule } from '../language-rules.js';
import type { SafeLanguageSource } from '../schema/safe-language.js';
import {
  compileCheckIn,
  compileGuide,
  compileHesitation,
  compileInstrument,
  compileNeeds,
  compilePack,
} from './content.js';
import { packageFolder, readJson, readSources, type Sources } from './read.js';
import { compileService } from './services.js';
import { setTypeOf } from './typography.js';
import { encodeLine } from '../directory/urgent-table.js';
import { emergencyTable, mentalHealthTable, urgentLines } from './urgent.js';
import { calendarOf } from './calendar.js';
import { compileWords } from './words.js';
import { compileZone, until } from './zones.js';

const wordsType =
  "import type { Words } from '@talkplace/content';\ndeclare const words: Words;\nexport default words;\n";

/** The value that occurs most often; empty for none. */
function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Compiles all sources. Returns module path (without ending) to its source text; the same input gives the same text. */
export function compile(sources: Sources): Map<string, string> {
  const modules = new Map<string, string>();
  const loaders: string[] = [];
  const module = (name: string, value: unknown) =>
    modules.set(`${name}.js`, `export default ${JSON.stringify(value)};\n`);
  const folder = (group: string, name: string, values: Iterable<[id: string, value: unknown]>, ending = '.en') => {
    const lines: string[] = [];
    for (const [id, value] of values) {
      const file = `${name}/${id}${ending}`;
      module(file, value);
      lines.push(`  ${JSON.stringify(id)}: () => import('./${file}.js'),`);
    }
    loaders.push(`export const ${group} = {\n${lines.join('\n')}\n};`);
  };
  const each = <S, T>(map: Map<string, S>, one: (source: S) => T) =>
    [...map].map(([id, source]): [string, T] => [id, one(source)]);

  folder(
    'packs',
    'packs',
    each(sources.packs, (pack) => compilePack(pack, sources)),
  );
  folder(
    'checkIns',
    'check-ins',
    each(sources.checkIns, (checkIn) => compileCheckIn(checkIn, sources)),
  );
  folder('instruments', 'instruments', each(sources.instruments, compileInstrument));
  folder('guides', 'guides', each(sources.guides, compileGuide));

  const directory = new Map(
    each(sources.directory, (services) => services.map(compileService).filter((service) => service !== undefined))
      .filter(([, services]) => services.length > 0)
      .map(([code, services]) => [code.toUpperCase(), services] as const),
  );
  const lines: string[] = [];
  for (const [code, services] of directory) {
    module(`directory/${code.toLowerCase()}`, services);
    lines.push(`  ${code}: () => import('./directory/${code.toLowerCase()}.js'),`);
  }
  loaders.push(`export const directories = {\n${lines.join('\n')}\n};`);

  const english = sources.locales.get('en')!;
  const namespaces = [...english.namespaces.keys()];
  const wordLines: string[] = [];
  for (const [tag, locale] of sources.locales) {
    for (const namespace of namespaces) {
      module(`words/${namespace}.${tag}`, compileWords(namespace, locale, english, sources.safety));
      modules.set(`words/${namespace}.${tag}.d.ts`, wordsType);
      // English is imported by each element itself: one request fewer, and always there to fall back on.
      if (tag === 'en') continue;
      wordLines.push(`  '${namespace}.${tag}': () => import('./words/${namespace}.${tag}.js'),`);
    }
  }
  loaders.push(`export const words = {\n${wordLines.join('\n')}\n};`);

  module('hesitation.en', compileHesitation(sources.hesitation, sources));
  module('topics.en', sources.topics.topics);
  module('needs.en', compileNeeds(sources.synonyms));
  for (const name of ['hesitation', 'topics', 'needs'])
    loaders.push(`export const ${name} = () => import('./${name}.en.js');`);

  const { $schema: _schema, version: _version, language: _language, status: _status, ...notices } = sources.notices;
  const sections = Object.entries(notices);
  modules.set(
    'notices.en.js',
    sections.map(([key, value]) => `export const ${key} = ${JSON.stringify(setTypeOf(value))};\n`).join(''),
  );
  modules.set(
    'notices.en.d.ts',
    `import type { Notices } from '@talkplace/content';\n${sections.map(([key]) => `export declare const ${key}: Notices['${key}'];\n`).join('')}`,
  );

  const tables = mentalHealthTable(sources.notices);
  const urgent = [...directory].map(
    ([code, services]) => [code, urgentLines(code, services, sources.notices)] as const,
  );
  const day = mostFrequent(urgent.flatMap(([, each]) => each.map(({ checked }) => checked)));
  const table = Object.fromEntries(
    urgent
      .filter(([, each]) => each.length > 0)
      .map(([code, each]) => [code, each.map((one) => encodeLine(one, day)).join('\n')]),
  );
  modules.set(
    'urgent.js',
    `export const lines = ${JSON.stringify(table)};\nexport const day = '${day}';\nexport const mentalHealth = ${JSON.stringify(tables)};\nexport const emergency = ${JSON.stringify(emergencyTable(sources.emergency))};\n`,
  );

  const zoneNames = [...directory.values()].flatMap((services) =>
    services.flatMap(({ channels }) => channels.flatMap(({ timezone }) => timezone ?? [])),
  );
  const zones = Object.fromEntries([...new Set(zoneNames)].toSorted().map((zone) => [zone, compileZone(zone)]));
  modules.set('zones.js', `export default ${JSON.stringify(zones)};\nexport const until = ${until};\n`);
  module(
    'holidays',
    Object.fromEntries(
      Object.entries(sources.holidays.nations).map(([nation, { days }]) => [nation, days.map(({ date }) => date)]),
    ),
  );
  const languages = [...sources.locales.values()]
    .map(({ language }) => language)
    .toSorted((a, b) => Number(b.tag === 'en') - Number(a.tag === 'en') || (a.tag < b.tag ? -1 : 1));
  modules.set('languages.js', `export const languages = ${JSON.stringify(languages)};\n`);
  modules.set(
    'languages.d.ts',
    "import type { Language } from '@talkplace/content';\nexport declare const languages: readonly Language[];\n",
  );
  const others = languages.filter(({ tag }) => tag !== 'en');
  module('calendars', Object.fromEntries(others.map(({ tag }) => [tag, calendarOf(tag)])));
  modules.set(
    'calendars.d.ts',
    "import type { Calendar } from '@talkplace/content';\ndeclare const calendars: Record<string, Calendar>;\nexport default calendars;\n",
  );
  modules.set('loaders.js', `${loaders.join('\n')}\nexport const wordNamespaces = ${JSON.stringify(namespaces)};\n`);
  return modules;
}

/** Rules of safe language as a page needs them to check words of a host: without examples and sources. */
function compileRules({ rules }: SafeLanguageSource): string {
  const short = rules.map(({ group: _group, source: _source, examples: _examples, ...rule }): LanguageRule => rule);
  return `export default ${JSON.stringify(short)};\n`;
}

/** Compiles everything into generated/. */
export function write(root = packageFolder): number {
  const modules = compile(readSources(root));
  modules.set(
    'safe-language.js',
    compileRules(readJson(path.join(root, 'data/safe-language.json')) as SafeLanguageSource),
  );
  const folder = path.join(root, 'generated');
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of modules) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return modules.size;
}
