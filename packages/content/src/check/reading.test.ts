import { describe, expect, it } from 'vitest';
import { readSources, type Sources } from '../build/read.js';
import { checkReading, measure } from './reading.js';
import { isFamiliar, sentencesOf, syllablesOf, wordsOf } from './words-and-sentences.js';

const real = readSources();
const faultsOnly = <T extends { warning?: string }>(found: T[]) => found.filter(({ warning }) => !warning);

/** Enough of the real content to break: one pack of each kind of text, and a short directory. */
const few: Sources = {
  ...real,
  packs: new Map([['school', real.packs.get('school')!]]),
  guides: new Map([...real.guides].slice(0, 2)),
  directory: new Map([['gb', real.directory.get('gb')!.slice(0, 8)]]),
};

function broken(spoil: (sources: Sources) => void): Sources {
  const copy = structuredClone(few);
  spoil(copy);
  return copy;
}

describe('reading age', () => {
  const hard = 'Psychological deterioration necessitates immediate professional consultation.';

  it('is right in the real content', () => {
    expect(faultsOnly(checkReading(real))).toEqual([]);
  });

  it('is measured over a whole file, for words on a list and for length', () => {
    const faults = checkReading(
      broken((s) => s.packs.get('school')!.prompts.forEach((prompt) => (prompt.whyItWorks = hard))),
    );
    const whole = faults
      .filter(({ file, path: at }) => file === 'data/prompts/school.json' && !at)
      .map(({ what }) => what);
    expect(whole).toEqual([expect.stringContaining('reads at grade'), expect.stringContaining('hard words')]);
  });

  it('is measured a year stricter for young people, and for one long card', () => {
    const young = checkReading(
      broken((s) => {
        const { phone, text, chat } = s.hesitation.channels;
        for (const way of [phone, text, chat])
          way.youngPerson.whatHappens = Array<string>(6).fill(
            'Afterwards a counsellor will telephone somebody in your family.',
          );
      }),
    );
    expect(young).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('what young people read reads at grade') }),
    );
    const card = checkReading(broken((s) => (s.guides.get('anyone')!.cards[0]!.lines = Array<string>(6).fill(hard))));
    expect(card).toContainEqual(
      expect.objectContaining({ path: 'cards.0', what: expect.stringContaining('this card') }),
    );
  });

  it('keeps sentences and paragraphs short', () => {
    const line = (text: string) =>
      faultsOnly(checkReading(broken((s) => (s.guides.get('anyone')!.cards[0]!.lines[0] = text))));
    expect(line(`${'and '.repeat(20)}so.`)).toMatchObject([
      { path: 'cards.0.lines.0', what: 'has a sentence of 21 words' },
    ]);
    expect(line('One. Two. Three. Four.')).toMatchObject([{ path: 'cards.0.lines.0', what: 'has 4 sentences' }]);
  });

  it('splits and counts as people speak (CARE 4.5)', () => {
    expect(sentencesOf('Ask Mr. Lee, e.g. now. “Are you OK?” Then wait.')).toHaveLength(3);
    expect(wordsOf('Don’t call {urgentMentalHealth} at 116 123.')).toEqual([
      "Don't",
      'call',
      'ten',
      'at',
      '116',
      '123',
    ]);
    expect(['OK', '116', 'NHS', 'helpline', 'well-being'].map(syllablesOf)).toEqual([2, 3, 3, 2, 3]);
    expect(['walked', 'stories', 'Marcus', 'safeguarding', 'colour'].map((word) => isFamiliar(word, false))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(measure(['The cat sat on the mat.']).grade).toBeLessThan(0);
  });
});
