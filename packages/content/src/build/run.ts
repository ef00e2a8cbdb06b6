import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  compileCheckIn,
  compileGuide,
  compileHesitation,
  compileInstrument,
  compileNeeds,
  compilePack,
} from './content.js';
import { packageFolder, readSources, type Sources } from './read.js';
import { compileService } from './services.js';
import { setTypeOf } from './typography.js';
import { emergencyTable, mentalHealthTable, urgentRows } from './urgent.js';
import { withCalendar } from './calendar.js';
import type { Language } from '../compiled.js';
import { compileWords } from './words.js';
import { compileZone, until } from './zones.js';

const wordsType =
  "import type { Words } from '@talkplace/content';\ndeclare const words: Words;\nexport default words;\n";

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
  const urgent = Object.fromEntries(
    [...directory].map(([code, services]) => [code, urgentRows(code, services, sources.notices)]),
  );
  modules.set(
    'urgent.js',
    `export const lines = ${JSON.stringify(urgent)};\nexport const mentalHealth = ${JSON.stringify(tables)};\nexport const emergency = ${JSON.stringify(emergencyTable(sources.emergency))};\n`,
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
    .map(({ language }) => withCalendar(language as Language))
    .toSorted((a, b) => Number(b.tag === 'en') - Number(a.tag === 'en') || (a.tag < b.tag ? -1 : 1));
  modules.set(
    'languages.js',
    `export const languages = ${JSON.stringify(languages)};\nexport const wordNamespaces = ${JSON.stringify(namespaces)};\n`,
  );
  modules.set('loaders.js', `${loaders.join('\n')}\n`);
  return modules;
}

/** Compiles everything into generated/. */
export function write(root = packageFolder): number {
  const modules = compile(readSources(root));
  const folder = path.join(root, 'generated');
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of modules) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return modules.size;
}
