import type { CheckIn, GuideCard, Hesitation, Instrument, Needs, Pack } from '../compiled.js';
import { fold } from '../directory/fold.js';
import type { GuideSource, HesitationSource, InstrumentSource, PackSource, SynonymsSource } from '../schema/index.js';
import type { CheckInSource } from '../schema/index.js';
import type { Sources } from './read.js';

/** True once the file's record in signoff.json says that everyone who has to has signed. */
export const isSigned = (sources: Sources, file: string): boolean =>
  sources.signoff.files[file]?.state === 'signed' || sources.signoff.files[file]?.state === 'official-wording';

function compileCard(card: GuideSource['cards'][number]): GuideCard {
  const { title, lines, say, contentNote } = card;
  return { title, lines, say, ...(contentNote ? { contentNote } : {}) };
}

/** A pack with the guide cards that its prompts point to; the pointers become keys of `cards`. */
export function compilePack(pack: PackSource, sources: Sources): Pack {
  const cards: Record<string, GuideCard> = {};
  const prompts = pack.prompts.map((prompt) => {
    const key = prompt.ifWorried.replace(/^guide:/, '');
    const [guide, id] = key.split('#');
    const card = sources.guides.get(guide!)?.cards.find((each) => each.id === id);
    if (card) cards[key] = compileCard(card);
    return { ...prompt, ifWorried: key };
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
  return { ...rest, signed: isSigned(sources, `check-ins/${checkIn.id}.json`) };
}

/** An instrument, word for word. */
export function compileInstrument(instrument: InstrumentSource): Instrument {
  const { $schema: _schema, notes: _notes, ...rest } = instrument;
  return rest;
}

/** The step before a number, without notes for editors. */
export function compileHesitation(hesitation: HesitationSource, sources: Sources): Hesitation {
  const { ask, worries, channels, forSomeoneElse, shared } = hesitation;
  return { ask, worries, channels, forSomeoneElse, shared, signed: isSigned(sources, 'hesitation.json') };
}

/** Labels of needs, and the words people type folded for searching. */
export function compileNeeds(synonyms: SynonymsSource): Needs {
  return Object.fromEntries(
    Object.entries(synonyms.needs).map(([need, { label, words }]) => [need, { label, words: words.map(fold) }]),
  );
}
