import type { Sources } from '../build/read.js';

/** One text that somebody reads or says. */
export interface Line {
  file: string;
  path: string;
  text: string;
  /** Kinds of content, as the rules of safe-language.json name them. */
  kinds: string[];
  /** A bad example, or words of the person: only rules that hold even in quotes apply. */
  quoted?: boolean;
  /** For children and young people: it has to be easier to read. */
  young?: boolean;
  /** Labels and names are too short to say anything about reading age. */
  label?: boolean;
}

type Traits = Omit<Line, 'file' | 'path' | 'text'>;
/** What a string is, from the path to it and the object it belongs to; undefined when nobody is shown it. */
type Judge = (key: string, path: readonly string[], owner: Record<string, unknown>) => Traits | undefined;

function linesOf(file: string, value: unknown, judge: Judge): Line[] {
  const lines: Line[] = [];
  const walk = (each: unknown, path: string[], key: string, owner: Record<string, unknown>) => {
    if (typeof each === 'string') {
      const traits = judge(key, path, owner);
      if (traits) lines.push({ file, path: path.join('.'), text: each, ...traits });
    } else if (Array.isArray(each)) {
      each.forEach((item, at) => walk(item, [...path, String(at)], key, owner));
    } else if (each && typeof each === 'object') {
      const inner = each as Record<string, unknown>;
      for (const [name, item] of Object.entries(inner)) walk(item, [...path, name], name, inner);
    }
  };
  walk(value, [], '', {});
  return lines;
}

/** Keys that hold words for nobody's eyes: ids, states, notes for editors. */
const unseen = new Set([
  '$schema',
  'id',
  'version',
  'language',
  'status',
  'about',
  'place',
  'audience',
  'type',
  'by',
  'speaker',
  'group',
  'moment',
  'topics',
  'show',
  'ifWorried',
  'needs',
  'steps',
  'q',
  'in',
  'next',
  'quality',
  'start',
  'urgentPointer',
  'pointer',
  'to',
  'service',
  'source',
  'checked',
  'onlyWhere',
  'contentNote',
  'for',
  'note',
]);

const seen =
  (judge: Judge): Judge =>
  (key, path, owner) =>
    unseen.has(key) ? undefined : judge(key, path, owner);

function promptLines(name: string, pack: unknown): Line[] {
  const judge: Judge = (key, _path, owner) => {
    if (key === 'whyItWorks' || key === 'listenFor') return { kinds: ['editor'] };
    const speaker = typeof owner.speaker === 'string' ? owner.speaker : '';
    const young = speaker.startsWith('parent-') && speaker !== 'parent-parent';
    return { kinds: ['prompt', `prompt:${name}`], young, label: key === 'title' };
  };
  return linesOf(`data/prompts/${name}.json`, pack, seen(judge));
}

function checkInLines(name: string, checkIn: { questions: { id: string; by?: string | undefined }[] }): Line[] {
  const judge: Judge = (key, path) => {
    const question = path[0] === 'questions' ? checkIn.questions[Number(path[1])] : undefined;
    return { kinds: ['checkin'], young: question?.by === 'child', label: key === 'label' || key === 'title' };
  };
  return linesOf(`data/check-ins/${name}.json`, checkIn, seen(judge));
}

const guideLines = (name: string, guide: unknown) =>
  linesOf(
    `data/guides/${name}.json`,
    guide,
    seen((key) => ({ kinds: ['guide', `guide:${name}`], quoted: key === 'avoidSaying', label: key === 'title' })),
  );

const scenarioLines = (name: string, scenario: { note: string }) => [
  ...linesOf(
    `data/scenarios/${name}.json`,
    scenario,
    seen((key, _path, owner) => ({
      kinds: ['scenario'],
      quoted: owner.quality === 'unhelpful' && key === 'text',
      label: key === 'title' || key === 'role',
    })),
  ),
  { file: `data/scenarios/${name}.json`, path: 'note', text: scenario.note, kinds: ['scenario'] },
];

const standingLines = ({ hesitation, notices, topics, synonyms, severalVoices }: Sources): Line[] => [
  ...linesOf(
    'data/hesitation.json',
    hesitation,
    seen((key, path) => ({
      kinds: ['hesitation'],
      quoted: key === 'label',
      young: path.includes('youngPerson'),
    })),
  ),
  ...linesOf(
    'data/notices.json',
    notices,
    seen(() => ({ kinds: ['notice'] })),
  ),
  ...linesOf('data/topics.json', topics, (key) => (key === 'label' ? { kinds: ['notice'], label: true } : undefined)),
  ...linesOf('data/synonyms.json', synonyms, (key) =>
    key === 'label' ? { kinds: ['notice'], label: true } : undefined,
  ),
  ...linesOf(
    'data/several-voices.json',
    severalVoices,
    seen((key) => ({
      kinds: key === 'question' ? ['voices', 'voices:question'] : ['voices'],
      label: key === 'name' || key === 'title',
    })),
  ),
  { file: 'data/several-voices.json', path: 'about', text: severalVoices.about, kinds: ['voices'] },
];

const serviceLines = (country: string, services: unknown) =>
  linesOf(`data/directory/${country}.json`, services, (key) =>
    key === 'summary' || key === 'label' ? { kinds: ['service'], label: key === 'label' } : undefined,
  );

/** English words of the interface are held to the rules for short standing lines. */
const interfaceLines = ({ locales }: Sources) =>
  [...(locales.get('en')?.namespaces ?? [])].flatMap(([namespace, words]) =>
    Object.entries(words).map(([key, text]): Line => ({
      file: `locales/en/${namespace}.json`,
      path: key,
      text,
      kinds: ['notice'],
      label: !/[.?]$/.test(text),
    })),
  );

/** Every English text that people read or say. Instruments are left out: their words belong to others (CARE 8.2). */
export function linesIn(sources: Sources): Line[] {
  return [
    ...[...sources.packs].flatMap(([name, pack]) => promptLines(name, pack)),
    ...[...sources.checkIns].flatMap(([name, checkIn]) => checkInLines(name, checkIn)),
    ...[...sources.guides].flatMap(([name, guide]) => guideLines(name, guide)),
    ...[...sources.scenarios].flatMap(([name, scenario]) => scenarioLines(name, scenario)),
    ...standingLines(sources),
    ...[...sources.directory].flatMap(([country, services]) => serviceLines(country, services)),
    ...interfaceLines(sources),
  ];
}
