import type { CheckIn, Conditions, Question, Reflection } from '@talkplace/content';

/** Answers by question id: ids of options, or the typed words for a text. They live in memory only. */
export type Answers = ReadonlyMap<string, readonly string[]>;

function holds(conditions: Conditions | undefined, answers: Answers): boolean {
  const fits = ({ q, in: values }: { q: string; in: string[] }) =>
    answers.get(q)?.some((each) => values.includes(each)) ?? false;
  if (conditions?.any && !conditions.any.some(fits)) return false;
  return conditions?.all?.every(fits) ?? true;
}

/** Questions that are asked, given the answers so far: each one's condition looks only at questions that are asked too. */
export function questionsAsked(checkIn: CheckIn, answers: Answers): Question[] {
  const asked: Question[] = [];
  const counted = new Map<string, readonly string[]>();
  for (const question of checkIn.questions) {
    if (!holds(question.showIf, counted)) continue;
    asked.push(question);
    const answer = answers.get(question.id);
    if (answer) counted.set(question.id, answer);
  }
  return asked;
}

function answersAsked(checkIn: CheckIn, answers: Answers): Answers {
  const asked = questionsAsked(checkIn, answers).map(({ id }) => id);
  return new Map([...answers].filter(([id]) => asked.includes(id)));
}

/** What is given back: reflections that match in the order of the file, urgent ones first, or the fallback. Nothing is added up. */
export function reflectionsFor(checkIn: CheckIn, answers: Answers): Reflection[] {
  const counted = answersAsked(checkIn, answers);
  const matching = checkIn.reflections.filter(({ when, fallback }) => !fallback && when && holds(when, counted));
  const chosen = [...matching.filter(({ urgent }) => urgent), ...matching.filter(({ urgent }) => !urgent)];
  const fallback = checkIn.reflections.filter((reflection) => reflection.fallback);
  return (chosen.length ? chosen : fallback).slice(0, checkIn.maxReflectionsShown);
}

/** People come first: the order in which rungs stand, whatever led to them. */
const peopleFirst = ['urgent', 'someone-here', 'someone-you-know'];
/** Fills up where a check-in itself offers too few. */
const always = ['someone-you-know', 'line', 'nearby', 'tiny'];

/**
 * Next steps: those of the reflections, filled up from the fallback to at least `minStepsOffered`, people first.
 *
 * @param staffed - Someone is in the room to ask; without anyone that rung is left out.
 */
export function rungsFor(checkIn: CheckIn, reflections: readonly Reflection[], staffed: boolean): string[] {
  const fallback = checkIn.reflections.filter((reflection) => reflection.fallback).flatMap(({ steps }) => steps);
  const offered = (steps: readonly string[]) => steps.filter((step) => staffed || step !== 'someone-here');
  const rungs = new Set(offered(reflections.flatMap(({ steps }) => steps)));
  for (const step of offered([...fallback, ...always])) if (rungs.size < checkIn.minStepsOffered) rungs.add(step);
  return [
    ...peopleFirst.filter((step) => rungs.has(step)),
    ...[...rungs].filter((step) => !peopleFirst.includes(step)),
  ];
}

/** Needs of the reflections and then of the options chosen, each once: they order services and hide none. */
export function needsFor(checkIn: CheckIn, reflections: readonly Reflection[], answers: Answers): string[] {
  const counted = answersAsked(checkIn, answers);
  const chosen = checkIn.questions.flatMap((question) => {
    if (question.type === 'text') return [];
    const options = question.type === 'scale' ? question.points : question.options;
    return options.filter(({ id }) => counted.get(question.id)?.includes(id)).flatMap(({ needs }) => needs ?? []);
  });
  return [...new Set([...reflections.flatMap(({ needs }) => needs), ...chosen])];
}

const practical = [
  'debt-money', 'benefits-rights', 'housing', 'homelessness', 'food-poverty', 'employment-rights', 'unemployment',
  'work-stress', 'legal', 'immigration', 'physical-health', 'find-services',
]; // prettier-ignore

const urgent = ['emergency', 'suicide', 'self-harm', 'distress'];

/** The needs that a rung's services are ordered by. */
export function needsOfRung(rung: string, needs: readonly string[]): string[] {
  const some = (wanted: (need: string) => boolean, otherwise: string) => {
    const found = needs.filter((need) => need !== 'emergency' && wanted(need));
    return found.length ? found : [otherwise];
  };
  if (rung === 'practical') return some((need) => practical.includes(need), 'find-services');
  if (rung === 'nearby') return some((need) => !urgent.includes(need), 'find-services');
  return some((need) => need !== 'find-services', 'distress');
}
