import { describe, expect, it } from 'vitest';
import { readSources, type Sources } from '../build/read.js';
import { checkCheckIns } from './check-ins.js';
import type { Fault } from './fault.js';
import { checkReferences } from './references.js';
import { checkScenarios } from './scenarios.js';
import { checkSignoff } from './signoff.js';

const real = readSources();

/** What a check finds in a copy of the real content that was broken once. */
function find(check: (sources: Sources) => Fault[], spoil: (sources: Sources) => void): Fault[] {
  const copy = structuredClone(real);
  spoil(copy);
  return check(copy);
}

const pack = (sources: Sources) => sources.packs.get('barbershop')!;
const checkIn = (sources: Sources) => sources.checkIns.get('how-are-you-really')!;
const scenario = (sources: Sources) => sources.scenarios.get('chair')!;

describe('references', () => {
  it('all lead somewhere in the real content', () => {
    for (const check of [checkReferences, checkCheckIns, checkScenarios, checkSignoff]) expect(check(real)).toEqual([]);
  });

  it.each<[string, (sources: Sources) => void, Partial<Fault>]>([
    ['an id used twice', (s) => (pack(s).prompts[1]!.id = pack(s).prompts[0]!.id), { path: 'prompts.1.id' }],
    ['an id of another pack', (s) => (pack(s).prompts[0]!.id = s.packs.get('workplace')!.prompts[0]!.id), {}],
    [
      'a pack that is not called as its file',
      (s) => (pack(s).id = 'barber'),
      { file: 'data/prompts/barbershop.json', path: 'id' },
    ],
    ['a guide card twice', (s) => (s.guides.get('barber')!.cards[1]!.id = 'ready'), { path: 'cards.1.id' }],
    ['a worry twice', (s) => (s.hesitation.worries[1]!.id = 'who'), { path: 'worries.1.id' }],
    [
      'a pointer to no card',
      (s) => (pack(s).prompts[2]!.ifWorried = 'guide:barber#never'),
      { path: 'prompts.2.ifWorried' },
    ],
    ['a topic that does not exist', (s) => (pack(s).prompts[2]!.topics = ['moon']), { path: 'prompts.2.topics.0' }],
    [
      'depth 3 on an idle screen',
      (s) => Object.assign(pack(s).prompts[4]!, { depth: 3, show: 'idle-or-browse' }),
      { path: 'prompts.4.show' },
    ],
    ['a scene without its urgent card', (s) => (scenario(s).urgentPointer = 'guide:x#y'), { path: 'urgentPointer' }],
    [
      'several voices without its urgent card',
      (s) => (s.severalVoices.urgent.pointer = 'guide:x#y'),
      { path: 'urgent.pointer' },
    ],
    [
      'a note on no service',
      (s) => (s.hesitation.serviceNotes[0]!.service = 'gb-none'),
      { path: 'serviceNotes.0.service' },
    ],
    ['an urgent line that is gone', (s) => s.directory.delete('gb'), { path: 'urgentMentalHealth.GB-ENG.service' }],
    [
      'no words for an unknown nation',
      (s) => delete s.notices.urgentMentalHealth.unknown,
      { path: 'urgentMentalHealth' },
    ],
    [
      'a need without synonyms',
      (s) => delete (s.synonyms.needs as Record<string, unknown>).gambling,
      { path: 'needs.gambling' },
    ],
    [
      'a synonym twice',
      (s) => s.synonyms.needs.sleep.words.push(s.synonyms.needs.sleep.words[0]!),
      { path: 'needs.sleep.words' },
    ],
  ])('find %s', (_what, spoil, fault) => {
    expect(find(checkReferences, spoil)).toContainEqual(expect.objectContaining(fault));
  });
});

describe('a check-in', () => {
  it.each<[string, (sources: Sources) => void, string]>([
    [
      'a condition on no question',
      (s) => (checkIn(s).questions[2]!.showIf = { any: [{ q: 'moon', in: ['full'] }] }),
      'questions.2.showIf',
    ],
    [
      'a condition on a later question',
      (s) => (checkIn(s).questions[0]!.showIf = { any: [{ q: 'nights', in: ['poor'] }] }),
      'questions.0.showIf',
    ],
    [
      'a condition on no answer',
      (s) => (checkIn(s).reflections[0]!.when = { all: [{ q: 'day', in: ['moon'] }] }),
      'reflections.0.when',
    ],
    ['a reflection twice', (s) => (checkIn(s).reflections[1]!.id = 'unsafe'), 'reflections.1.id'],
    ['no fallback', (s) => checkIn(s).reflections.pop(), 'reflections'],
    ['an empty condition', (s) => (checkIn(s).reflections[0]!.when = {}), 'reflections.0.when'],
    ['a reflection that is never shown', (s) => delete checkIn(s).reflections[0]!.when, 'reflections.0'],
    ['a step that does not exist', (s) => checkIn(s).reflections[3]!.steps.push('moon'), 'reflections.3.steps'],
    [
      'urgent help that does not come first',
      (s) => (checkIn(s).reflections[0]!.steps = ['someone-here', 'urgent']),
      'reflections.0.steps',
    ],
    ['too few steps at the end', (s) => (checkIn(s).reflections.at(-1)!.steps = ['line']), 'reflections'],
    [
      'a sixth question for everyone',
      (s) => checkIn(s).questions.forEach((question) => delete question.showIf),
      'questions',
    ],
    ['a question twice', (s) => (checkIn(s).questions[1]!.id = 'day'), 'questions.1.id'],
    [
      'an answer twice',
      (s) => Object.assign(checkIn(s).questions[1]!, { options: [{ id: 'a' }, { id: 'a' }] }),
      'questions.1',
    ],
  ])('may not have %s', (_what, spoil, path) => {
    expect(find(checkCheckIns, spoil)).toContainEqual(expect.objectContaining({ path }));
  });
});

describe('a scene', () => {
  it.each<[string, (sources: Sources) => void, string]>([
    ['a way to no node', (s) => (scenario(s).nodes.c1!.options![0]!.next = 'moon'), 'nodes.c1.options.0.next'],
    ['a start that does not exist', (s) => (scenario(s).start = 'moon'), 'start'],
    ['a node nobody reaches', (s) => (scenario(s).nodes.moon = structuredClone(scenario(s).nodes.c1!)), 'nodes.moon'],
    [
      'a circle without an end',
      (s) => scenario(s).nodes.c2!.options!.forEach((option) => (option.next = 'c1')),
      'nodes.c1',
    ],
    [
      'an unhelpful choice that cannot be mended',
      (s) => delete scenario(s).nodes.c1c!.options,
      'nodes.c1.options.2.next',
    ],
    ['a node with no helpful way on', (s) => (scenario(s).nodes.c1!.options![0]!.quality = 'partly'), 'nodes.c1'],
    [
      'an end that teaches nothing',
      (s) => delete Object.values(scenario(s).nodes).find(({ end }) => end)!.learn,
      'nodes.c6',
    ],
  ])('may not have %s', (_what, spoil, path) => {
    expect(find(checkScenarios, spoil)).toContainEqual(expect.objectContaining({ path }));
  });

  it('goes on or ends at every node, never both', () => {
    const fault = { path: 'nodes.c1', what: 'needs either options or an end, not both' };
    expect(find(checkScenarios, (s) => delete scenario(s).nodes.c1!.options)).toContainEqual(
      expect.objectContaining(fault),
    );
    expect(find(checkScenarios, (s) => (scenario(s).nodes.c1!.end = true))).toContainEqual(
      expect.objectContaining(fault),
    );
  });
});

describe('signatures', () => {
  const records = (sources: Sources) => sources.signoff.files;
  const sign = (name: string, version: string) => ({ name, role: 'clinician', date: '2026-11-22', version });

  it('are kept for every file of content and for no other', () => {
    expect(find(checkSignoff, (s) => delete records(s)['hesitation.json'])).toMatchObject([{ path: 'files' }]);
    const extra = find(checkSignoff, (s) => (records(s)['prompts/moon.json'] = records(s)['topics.json']!));
    expect(extra).toMatchObject([{ path: 'files.prompts/moon.json' }]);
  });

  it('count only when enough people signed this version', () => {
    const name = 'topics.json';
    const signed = (people: string[], version: string) =>
      find(checkSignoff, (s) => {
        Object.assign(records(s)[name]!, { state: 'signed', signers: people.map((each) => sign(each, version)) });
      });
    const { version } = real.topics;
    expect(signed(['Ana', 'Bo', 'Cy'], version)).toEqual([]);
    expect(signed(['Ana', 'Bo', 'Cy'], '2020-01-01')).toMatchObject([{ path: `files.${name}` }]);
    expect(signed(['Ana', 'Bo', 'Bo'], version)).toMatchObject([{ path: `files.${name}` }]);
  });

  it('leave official wording to instruments', () => {
    const found = find(checkSignoff, (s) => (records(s)['notices.json']!.state = 'official-wording'));
    expect(found).toMatchObject([{ path: 'files.notices.json' }]);
  });
});
