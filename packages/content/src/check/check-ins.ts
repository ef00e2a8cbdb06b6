import type { Sources } from '../build/read.js';
import type { CheckInSource } from '../schema/index.js';
import type { Fault } from './fault.js';

type Conditions = NonNullable<CheckInSource['reflections'][number]['when']>;

const answersOf = (question: CheckInSource['questions'][number]) =>
  question.type === 'text' ? [] : question.type === 'scale' ? question.points : question.options;

function checkConditions(conditions: Conditions, known: ReadonlyMap<string, Set<string>>): string[] {
  const all = [...(conditions.any ?? []), ...(conditions.all ?? [])];
  if (!all.length) return ['has no condition in it'];
  return all.flatMap(({ q, in: values }) => {
    const answers = known.get(q);
    if (!answers) return [`the question ${q} does not exist, or is not asked before`];
    return values.filter((value) => !answers.has(value)).map((value) => `the question ${q} has no answer ${value}`);
  });
}

function checkOne(file: string, checkIn: CheckInSource, steps: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const add = (path: string, what: string, fix: string) => faults.push({ file, path, what, fix });
  const asked = new Map<string, Set<string>>();
  checkIn.questions.forEach((question, at) => {
    const path = `questions.${at}`;
    if (question.showIf)
      for (const what of checkConditions(question.showIf, asked))
        add(`${path}.showIf`, what, 'name an earlier question and answers of its own');
    if (asked.has(question.id))
      add(`${path}.id`, `the id ${question.id} stands twice`, 'give the newer question an id of its own');
    const answers = answersOf(question).map(({ id }) => id);
    const twice = answers.find((id, each) => answers.indexOf(id) < each);
    if (twice) add(path, `the answer ${twice} stands twice`, 'give the newer answer an id of its own');
    asked.set(question.id, new Set(answers));
  });
  const always = checkIn.questions.filter(({ showIf }) => !showIf).length;
  if (always > 5)
    add(
      'questions',
      `${always} questions are always asked`,
      'keep to five, and make the others conditional (CARE 8.1)',
    );

  const ids = checkIn.reflections.map(({ id }) => id);
  checkIn.reflections.forEach((reflection, at) => {
    const path = `reflections.${at}`;
    if (ids.indexOf(reflection.id) < at)
      add(`${path}.id`, `the id ${reflection.id} stands twice`, 'give the newer one an id of its own');
    if (reflection.when)
      for (const what of checkConditions(reflection.when, asked))
        add(`${path}.when`, what, 'name a question and answers of its own');
    if (Boolean(reflection.when) === Boolean(reflection.fallback))
      add(path, 'needs either "when" or "fallback", not both', 'say when it is shown');
    for (const step of reflection.steps)
      if (!steps.has(step)) add(`${path}.steps`, `the step ${step} does not exist`, 'use a step of data/notices.json');
    if (reflection.urgent && reflection.steps[0] !== 'urgent')
      add(`${path}.steps`, 'an urgent reflection does not offer urgent help first', 'put the step urgent first');
  });
  const fallback = checkIn.reflections.find((reflection) => reflection.fallback);
  if (!fallback) add('reflections', 'has no fallback', 'add a reflection with "fallback": true');
  else if (new Set(fallback.steps).size < checkIn.minStepsOffered)
    add(
      'reflections',
      `the fallback has fewer than ${checkIn.minStepsOffered} steps`,
      'add steps until every end offers enough',
    );
  return faults;
}

/** Conditions speak of questions and answers that exist, steps exist, and every end offers enough of them. */
export function checkCheckIns({ checkIns, notices }: Sources): Fault[] {
  const steps = new Set(Object.keys(notices.steps));
  return [...checkIns].flatMap(([name, checkIn]) => checkOne(`data/check-ins/${name}.json`, checkIn, steps));
}
