import type { Sources } from '../build/read.js';
import { needs } from '../schema/words.js';
import type { Fault } from './fault.js';

const pointers = (sources: Sources) =>
  new Set([...sources.guides].flatMap(([guide, { cards }]) => cards.map((card) => `guide:${guide}#${card.id}`)));

const serviceIds = (sources: Sources) => new Set([...sources.directory.values()].flat().map(({ id }) => id));

function checkIds(sources: Sources): Fault[] {
  const faults: Fault[] = [];
  const folders = {
    prompts: sources.packs,
    'check-ins': sources.checkIns,
    guides: sources.guides,
    scenarios: sources.scenarios,
  };
  for (const [folder, map] of Object.entries({ ...folders, instruments: sources.instruments })) {
    for (const [name, { id }] of map) {
      if (id === name) continue;
      const file = `data/${folder}/${name}.json`;
      faults.push({ file, path: 'id', what: `the id ${id} is not the file's name`, fix: `name the file ${id}.json` });
    }
  }
  const seen = new Map<string, string>();
  const once = (file: string, path: string, scope: string, id: string) => {
    const key = `${scope} ${id}`;
    const before = seen.get(key);
    if (before)
      faults.push({
        file,
        path,
        what: `the id ${id} is taken by ${before}`,
        fix: 'give the newer one an id of its own',
      });
    seen.set(key, `${file} ${path}`);
  };
  for (const [name, { prompts }] of sources.packs)
    prompts.forEach(({ id }, at) => once(`data/prompts/${name}.json`, `prompts.${at}.id`, 'prompt', id));
  for (const [name, { cards }] of sources.guides)
    cards.forEach(({ id }, at) => once(`data/guides/${name}.json`, `cards.${at}.id`, name, id));
  for (const [name, { nodes }] of sources.scenarios)
    for (const [node, { options = [] }] of Object.entries(nodes))
      options.forEach(({ id }, at) => once(`data/scenarios/${name}.json`, `nodes.${node}.options.${at}.id`, name, id));
  sources.hesitation.worries.forEach(({ id }, at) => once('data/hesitation.json', `worries.${at}.id`, 'worry', id));
  return faults;
}

function checkPrompts(sources: Sources): Fault[] {
  const faults: Fault[] = [];
  const cards = pointers(sources);
  for (const [name, { prompts }] of sources.packs) {
    const file = `data/prompts/${name}.json`;
    prompts.forEach((prompt, at) => {
      const path = `prompts.${at}`;
      if (!cards.has(prompt.ifWorried))
        faults.push({
          file,
          path: `${path}.ifWorried`,
          what: `${prompt.ifWorried} does not exist`,
          fix: 'point to a card of data/guides',
        });
      prompt.topics.forEach((topic, each) => {
        if (Object.hasOwn(sources.topics.topics, topic)) return;
        faults.push({
          file,
          path: `${path}.topics.${each}`,
          what: `the topic ${topic} does not exist`,
          fix: 'use a topic of data/topics.json',
        });
      });
      if (prompt.depth === 3 && prompt.show === 'idle-or-browse')
        faults.push({
          file,
          path: `${path}.show`,
          what: 'a prompt of depth 3 would show on an idle screen',
          fix: 'use browse, on-request or host-only',
        });
    });
  }
  return faults;
}

function checkPointers(sources: Sources): Fault[] {
  const cards = pointers(sources);
  const found: [file: string, path: string, pointer: string][] = [
    ['data/several-voices.json', 'urgent.pointer', sources.severalVoices.urgent.pointer],
    ...[...sources.scenarios].map(
      ([name, { urgentPointer }]) =>
        [`data/scenarios/${name}.json`, 'urgentPointer', urgentPointer] as [string, string, string],
    ),
  ];
  return found
    .filter(([, , pointer]) => !cards.has(pointer))
    .map(([file, path, pointer]) => ({
      file,
      path,
      what: `${pointer} does not exist`,
      fix: 'point to a card of data/guides',
    }));
}

function checkServices(sources: Sources): Fault[] {
  const ids = serviceIds(sources);
  const fix = 'use the id of an entry of data/directory';
  const faults: Fault[] = [];
  sources.hesitation.serviceNotes.forEach(({ service }, at) => {
    const path = `serviceNotes.${at}.service`;
    if (!ids.has(service))
      faults.push({ file: 'data/hesitation.json', path, what: `the service ${service} does not exist`, fix });
  });
  for (const [nation, { service }] of Object.entries(sources.notices.urgentMentalHealth)) {
    const path = `urgentMentalHealth.${nation}.service`;
    if (service !== null && !ids.has(service))
      faults.push({ file: 'data/notices.json', path, what: `the service ${service} does not exist`, fix });
  }
  if (!sources.notices.urgentMentalHealth.unknown)
    faults.push({
      file: 'data/notices.json',
      path: 'urgentMentalHealth',
      what: 'has no words for an unknown nation',
      fix: 'add "unknown" with words that name no number',
    });
  return faults;
}

/** Needs that no synonyms lead to; the schema already refuses needs that do not exist. */
function checkSynonyms({ synonyms }: Sources): Fault[] {
  const file = 'data/synonyms.json';
  return needs.flatMap((need): Fault[] => {
    const words = synonyms.needs[need]?.words;
    if (!words)
      return [{ file, path: `needs.${need}`, what: 'is missing', fix: 'give it a label and the words people type' }];
    const twice = words.filter((word, at) => words.indexOf(word) < at);
    return twice.map((word) => ({
      file,
      path: `needs.${need}.words`,
      what: `"${word}" stands twice`,
      fix: 'remove one',
    }));
  });
}

/** Everything that names something else names something that exists, once. */
export function checkReferences(sources: Sources): Fault[] {
  return [checkIds, checkPrompts, checkPointers, checkServices, checkSynonyms].flatMap((check) => check(sources));
}
