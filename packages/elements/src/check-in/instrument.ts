import type { CheckIn, Instrument } from '@talkplace/content';

/**
 * An instrument by others as a check-in: its words untouched, nothing added up, no result, and the same help whatever
 * was answered.
 *
 * @param close - Words at the end, in the language of the interface.
 * @param ages - Words that say for whom it is.
 */
export function asCheckIn(instrument: Instrument, words: { close: string; ages: string; help: string }): CheckIn {
  return {
    id: instrument.id,
    version: instrument.version,
    language: instrument.language,
    title: instrument.title,
    seconds: 60,
    place: 'any',
    audience: words.ages,
    intro: [instrument.intro, words.ages],
    questions: instrument.questions.map(({ id, text, scale }) => ({
      id,
      text,
      type: 'scale' as const,
      points: [...Array(scale.max - scale.min + 1).keys()].map((at) => {
        const value = scale.min + at;
        const end = value === scale.min ? scale.minLabel : value === scale.max ? scale.maxLabel : '';
        return { id: String(value), label: end ? `${value} ${end}` : String(value) };
      }),
    })),
    reflections: [
      {
        id: 'any',
        fallback: true,
        text: words.help,
        needs: ['find-services'],
        steps: ['someone-you-know', 'line', 'nearby'],
      },
    ],
    close: { text: words.close, lines: [instrument.licence.attribution] },
    scored: false,
    storesAnswers: false,
    everyQuestionMayBeSkipped: true,
    urgentAlwaysVisible: true,
    maxReflectionsShown: 1,
    minStepsOffered: 3,
    signed: true,
  };
}
