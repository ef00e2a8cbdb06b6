import type { CheckIn, GuideCard, Hesitation, Instrument, Needs, Pack } from '../compiled.js';
import { fold } from '../directory/fold.js';
import type {
  GuideSource,
  HesitationSource,
  InstrumentSource,
  PackSource,
  PromptSource,
  SynonymsSource,
} from '../schema/index.js';
import type { CheckInSource } from '../schema/index.js';
import type { Sources } from './read.js';
import { setTypeOf } from './typography.js';

/** True once the file's record in signoff.json says that everyone who has to has signed. */
export const isSigned = (sources: Sources, file: string): boolean =>
  sources.signoff.files[file]?.state === 'signed' || sources.signoff.files[file]?.state === 'official-wording';

function compileCard(card: GuideSource['cards'][number]): GuideCard {
  const { title, lines, say, contentNote } = card;
  return setTypeOf({ title, lines, say, ...(contentNote ? { contentNote } : {}) });
}

/** The guide whose "ask, then ask again" card goes with a speaker; who speaks of themselves needs none. */
const guideOfSpeaker: Partial<Record<PromptSource['speaker'], string>> = {
  barber: 'barber',
  colleague: 'anyone',
  manager: 'manager',
  'parent-4-7': 'parent',
  'parent-8-11': 'parent',
  'parent-12-15': 'parent',
  'parent-16-plus': 'parent',
  'parent-parent': 'anyone',
  'community-host': 'community',
};

/** A pack with the guide cards that its prompts point to; the pointers become keys of `cards`. */
export function compilePack(pack: PackSource, sources: Sources): Pack {
  const cards: Record<string, GuideCard> = {};
  const take = (key: string) => {
    const [guide, id] = key.split('#');
    const card = sources.guides.get(guide!)?.cards.find((each) => each.id === id);
    if (card) cards[key] = compileCard(card);
    return key;
  };
  const prompts = pack.prompts.map((prompt) => {
    const guide = guideOfSpeaker[prompt.speaker];
    const ifWorried = take(prompt.ifWorried.replace(/^guide:/, ''));
    return { ...setTypeOf(prompt), ifWorried, ...(guide ? { ifFine: take(`${guide}#ask`) } : {}) };
  });
  const signed = isSigned(sources, `prompts/${pack.id}.json`);
  return { id: pack.id, title: pack.title, language: 'en', version: pack.version, signed, prompts, cards };
}

/** A guide's cards by their ids. */
export function compileGuide(guide: GuideSource): Record<string, GuideCard> {
  return Object.fromEntries(guide.cards.map((card) => [card.id, compileCard(card)]));
}

/** A check-in as the page needs it. */
export function compileCheckIn(checkIn: CheckInSource, sources: Sources): CheckIn {
  const { $schema: _schema, status: _status, ...rest } = checkIn;
  return { ...setTypeOf(rest), signed: isSigned(sources, `check-ins/${checkIn.id}.json`) };
}

/** An instrument, word for word. */
export function compileInstrument(instrument: InstrumentSource): Instrument {
  const { $schema: _schema, notes: _notes, ...rest } = instrument;
  return rest;
}

/** The step before a number, without notes for editors. */
export function compileHesitation(hesitation: HesitationSource, sources: Sources): Hesitation {
  const { ask, worries, channels, forSomeoneElse, shared } = hesitation;
  return {
    ...setTypeOf({ ask, worries, channels, forSomeoneElse, shared }),
    signed: isSigned(sources, 'hesitation.json'),
  };
}

/** Labels of needs, and the words people type folded for searching. */
export function compileNeeds(synonyms: SynonymsSource): Needs {
  return Object.fromEntries(
    Object.entries(synonyms.needs).map(([need, { label, words }]) => [need, { label, words: words.map(fold) }]),
  );
}
