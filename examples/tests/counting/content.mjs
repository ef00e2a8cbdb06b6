import { canaries } from './canaries.mjs';

/** A host's own content, with a canary in every field that takes words. */
const words = `${canaries.name} ${canaries.typed}`;

/** A pack with one card for each topic. */
export const packOf = (topics) => ({
  language: 'en',
  version: '2026-11-25',
  status: words,
  id: canaries.id,
  title: words,
  prompts: topics.map((topic, at) => ({
    id: `${canaries.id}-${at}`,
    speaker: 'customer',
    opener: `${at} ${words}`,
    followUps: [words, canaries.mail],
    whyItWorks: words,
    listenFor: canaries.number,
    ifWorried: 'guide:anyone#worried',
    moment: 'waiting',
    depth: 1,
    handsFree: true,
    topics: [topic],
    show: 'idle-or-browse',
  })),
});

/** A check-in whose ending offers every next step that can be pressed, and that asks for words. */
export const checkIn = {
  language: 'en',
  version: '2026-11-25',
  status: words,
  id: canaries.id,
  title: words,
  seconds: 60,
  place: 'any',
  audience: words,
  intro: [words],
  questions: [
    {
      id: `${canaries.id}-question`,
      text: words,
      type: 'choice',
      options: [
        { id: `${canaries.id}-one`, label: canaries.name, needs: ['gambling'] },
        { id: `${canaries.id}-two`, label: canaries.number },
      ],
    },
    { id: `${canaries.id}-text`, text: words, type: 'text', maxLength: 200, neverLeavesDevice: true },
  ],
  reflections: [
    {
      id: `${canaries.id}-reflection`,
      fallback: true,
      text: words,
      needs: ['distress'],
      steps: ['urgent', 'line', 'nearby', 'practical'],
    },
  ],
  close: { text: words, lines: [words] },
  scored: false,
  storesAnswers: false,
  everyQuestionMayBeSkipped: true,
  urgentAlwaysVisible: true,
  maxReflectionsShown: 1,
  minStepsOffered: 4,
};

const valueOf = (type) =>
  ['phone', 'text', 'whatsapp', 'relay'].includes(type)
    ? canaries.dialled
    : type === 'email'
      ? canaries.mail
      : `https://example.org/${canaries.id}`;

/** One service of the place for each way to get in touch. */
export const services = (channels) =>
  channels.map((type) => ({
    id: `${canaries.id}-${type}`,
    name: `${type} ${words}`,
    summary: words,
    who: canaries.name,
    where: words,
    channels: [{ type, value: valueOf(type), display: canaries.number, label: canaries.name }],
  }));
