import * as z from 'zod/mini';
import { checkIn, instrument } from './check-ins.js';
import { emergencyNumbers, services } from './directory.js';
import { guide, scenario, severalVoices } from './guides.js';
import { pack } from './prompts.js';
import { safeLanguage } from './safe-language.js';
import { settings } from './settings.js';
import { hesitation, holidays, language, messages, notices, signoff, synonyms, topics } from './standing.js';

const safetyKeys = z.array(z.string().check(z.regex(/^[a-z-]+:([A-Za-z0-9:-]+|\*)$/, 'namespace:key or namespace:*')));

/** One kind of file: its schema, and which files of the package are of it. */
export interface Kind {
  name: string;
  schema: z.ZodMiniType;
  /** Paths from the package's folder; a kind without them exists only in the pages of hosts. */
  files?: RegExp;
}

/** Every kind of file. The first whose expression matches a path is that file's kind. */
export const kinds: readonly Kind[] = [
  { name: 'pack', schema: pack, files: /^data\/prompts\/[a-z-]+\.json$/ },
  { name: 'check-in', schema: checkIn, files: /^data\/check-ins\/[a-z-]+\.json$/ },
  { name: 'guide', schema: guide, files: /^data\/guides\/[a-z-]+\.json$/ },
  { name: 'scenario', schema: scenario, files: /^data\/scenarios\/[a-z-]+\.json$/ },
  { name: 'instrument', schema: instrument, files: /^data\/instruments\/[a-z0-9-]+\.json$/ },
  { name: 'services', schema: services, files: /^data\/directory\/[a-z]{2}\.json$/ },
  { name: 'emergency-numbers', schema: emergencyNumbers, files: /^data\/emergency-numbers\.json$/ },
  { name: 'hesitation', schema: hesitation, files: /^data\/hesitation\.json$/ },
  { name: 'notices', schema: notices, files: /^data\/notices\.json$/ },
  { name: 'topics', schema: topics, files: /^data\/topics\.json$/ },
  { name: 'synonyms', schema: synonyms, files: /^data\/synonyms\.json$/ },
  { name: 'several-voices', schema: severalVoices, files: /^data\/several-voices\.json$/ },
  { name: 'holidays', schema: holidays, files: /^data\/holidays\.json$/ },
  { name: 'signoff', schema: signoff, files: /^data\/signoff\.json$/ },
  { name: 'safe-language', schema: safeLanguage, files: /^data\/safe-language\.json$/ },
  { name: 'safety', schema: safetyKeys, files: /^locales\/safety\.json$/ },
  { name: 'language', schema: language, files: /^locales\/[A-Za-z0-9-]+\/language\.json$/ },
  { name: 'messages', schema: messages, files: /^locales\/[A-Za-z0-9-]+\/[a-z-]+\.json$/ },
  { name: 'settings', schema: settings },
];
