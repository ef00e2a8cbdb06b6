import type { FiguresQuery, PeriodKind, Periods } from '../../../src/api.js';
import { periodInWords } from '../words/time.js';

/** A question that is asked so often that it stands ready. */
export interface Question {
  words: string;
  query: FiguresQuery;
}

const many = 12;

/** A question to begin with: of the newest published month, else week; undefined where nothing is published. */
export function firstQuestion({ month, week, quarter }: Periods): FiguresQuery | undefined {
  const kinds: [PeriodKind, readonly string[]][] = [
    ['month', month],
    ['week', week],
    ['quarter', quarter],
  ];
  const [periods, [latest] = []] = kinds.find(([, published]) => published.length > 0) ?? [];
  return periods && latest ? { counter: 'opened', rows: 'kind', periods, from: latest, to: latest } : undefined;
}

/**
 * Questions that can be answered from these published periods; none where no month is published. `own` leaves out what nobody
 * may ask about one organisation alone; `scoped` what nobody may ask about an organisation or an area alone.
 */
export function readyQuestions(
  { month }: Periods,
  { own, scoped }: { own: boolean; scoped: boolean },
): { heading: string; questions: Question[] }[] {
  const [latest] = month;
  if (!latest) return [];
  const first = month.slice(0, many).at(-1) ?? latest;
  const periods: PeriodKind = 'month';
  const lately = (counter: string, rest: Omit<FiguresQuery, 'counter' | 'periods' | 'from' | 'to'>): FiguresQuery => ({
    counter,
    ...rest,
    periods,
    from: latest,
    to: latest,
  });
  const over = (counter: string, rest: Partial<FiguresQuery> = {}): FiguresQuery => ({
    counter,
    rows: 'period',
    ...rest,
    periods,
    from: first,
    to: latest,
  });
  const forAll = (question: Question): Question[] => (own ? [] : [question]);
  return [
    {
      heading: 'Where and how much',
      questions: [
        {
          words: `Which kinds of places used Talkplace in ${periodInWords(latest)}?`,
          query: lately('opened', { rows: 'kind' }),
        },
        { words: 'How has use changed, month by month?', query: over('opened', { columns: 'kind' }) },
        { words: 'In which areas is it used?', query: lately('opened', { rows: 'area' }) },
        { words: 'Which parts are opened?', query: lately('opened', { rows: 'value' }) },
        { words: 'In which languages?', query: lately('language', { rows: 'value' }) },
      ],
    },
    {
      heading: 'Talks',
      questions: [
        { words: 'Which kinds of cards open talks?', query: lately('prompt_used', { rows: 'value' }) },
        { words: 'Which check-ins are begun?', query: lately('check_in_begun', { rows: 'value' }) },
        { words: 'Which check-ins come to their end?', query: lately('check_in_finished', { rows: 'value' }) },
        { words: 'Which next steps were chosen?', query: lately('rung', { rows: 'value' }) },
      ],
    },
    {
      heading: 'Help',
      questions: [
        { words: 'What help is looked for?', query: lately('need', { rows: 'value' }) },
        { words: 'Which worries were answered?', query: lately('worry', { rows: 'value' }) },
        { words: 'Which ways of contact were chosen?', query: lately('contact', { rows: 'value' }) },
        { words: 'For which needs was a contact chosen?', query: lately('contact_for', { rows: 'value' }) },
        ...forAll({ words: 'How often was urgent help opened, month by month?', query: over('urgent_opened') }),
      ],
    },
    {
      heading: 'Whether it works',
      questions: [
        ...(scoped ? [] : [{ words: 'Which versions are in use?', query: lately('opened', { rows: 'version' }) }]),
        { words: 'Did anything stop working?', query: lately('crashed', { rows: 'value' }) },
        { words: 'Where did content not arrive?', query: lately('content_missing', { rows: 'value' }) },
      ],
    },
  ];
}
