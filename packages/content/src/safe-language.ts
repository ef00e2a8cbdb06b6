import rules from '#generated/safe-language.js';
import { makeMatcher, matches, type Matcher } from './language-rules.js';

/** Words that a rule of safe language objects to. */
export interface Objection {
  rule: string;
  /** As they stand in the text. */
  words: string;
  why: string;
  instead: string;
  /** `block` may not be shown to people; `warn` and `note` are advice to the writer. */
  severity: 'block' | 'warn' | 'note';
}

let matchers: readonly Matcher[] | undefined;

/**
 * What the rules of safe language object to in an English text, in the order of the rules. They find set phrases only: a
 * person still has to read it.
 *
 * @param kinds - Kinds of content, as `contentKinds` of safe-language.json names them; rules for `*` always apply.
 */
export function objectionsTo(text: string, kinds: readonly string[] = []): Objection[] {
  matchers ??= rules.map(makeMatcher);
  return matchers
    .filter(({ rule }) => rule.appliesTo.some((kind) => kind === '*' || kinds.includes(kind)))
    .flatMap((matcher) => {
      const { id, why, instead, severity } = matcher.rule;
      return matches(matcher, text).map((words) => ({ rule: id, words, why, instead, severity }));
    });
}
