import type { Sources } from '../build/read.js';
import { makeMatcher, matches, type Matcher } from '../language-rules.js';
import type { SafeLanguageRule, SafeLanguageSource } from '../schema/safe-language.js';
import type { Fault } from './fault.js';
import { linesIn, type Line } from './lines.js';

const applies = ({ appliesTo, evenInQuotes }: SafeLanguageRule, { kinds, quoted }: Line) =>
  (!quoted || evenInQuotes) && appliesTo.some((kind) => kind === '*' || kinds.includes(kind));

/** The rules hold in every English text. `block` fails; `warn` and `note` are warnings. */
export function checkLanguage(sources: Sources, { rules }: SafeLanguageSource): Fault[] {
  const matchers = rules.map(makeMatcher);
  return linesIn(sources).flatMap((line) =>
    matchers
      .filter(({ rule }) => applies(rule, line))
      .flatMap((matcher) => {
        const { id, why, instead, severity } = matcher.rule;
        return matches(matcher, line.text).map((match): Fault => {
          const fault = {
            file: line.file,
            path: line.path,
            what: `"${match}" (${id}): ${why}`,
            fix: `instead: ${instead}`,
          };
          return severity === 'block' ? fault : { ...fault, warning: `safe language, ${severity}` };
        });
      }),
  );
}

/** The rules test themselves: each finds its bad examples and leaves its good ones alone. */
export function checkRules({ rules, contentKinds, sources }: SafeLanguageSource): Fault[] {
  const file = 'data/safe-language.json';
  return rules.flatMap((rule, at) => {
    const faults: Fault[] = [];
    const add = (path: string, what: string, fix: string) =>
      faults.push({ file, path: `rules.${at}.${path}`, what, fix });
    if (rules.findIndex(({ id }) => id === rule.id) < at)
      add('id', `the id ${rule.id} stands twice`, 'give it an id of its own');
    for (const kind of rule.appliesTo)
      if (!contentKinds[kind.split(':')[0]!])
        add('appliesTo', `the kind ${kind} does not exist`, 'use one of contentKinds');
    for (const source of rule.source)
      if (!sources[source]) add('source', `the source ${source} does not exist`, 'use one of sources');
    let matcher: Matcher;
    try {
      matcher = makeMatcher(rule);
    } catch (error) {
      add('pattern', `is no regular expression (${String(error)})`, 'correct it');
      return faults;
    }
    rule.examples.flag.forEach((text, each) => {
      if (!matches(matcher, text).length)
        add(`examples.flag.${each}`, `${rule.id} does not find "${text}"`, 'widen the pattern');
    });
    rule.examples.pass.forEach((text, each) => {
      if (matches(matcher, text).length)
        add(`examples.pass.${each}`, `${rule.id} objects to "${text}"`, 'narrow the pattern');
    });
    return faults;
  });
}
