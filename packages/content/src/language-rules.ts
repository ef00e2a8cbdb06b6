/** What of a rule of safe language finds a match, without its examples and sources. */
export interface LanguageRule {
  id: string;
  pattern: string;
  flags: string;
  allow?: string | undefined;
  why: string;
  instead: string;
  severity: 'block' | 'warn' | 'note';
  appliesTo: readonly string[];
  evenInQuotes?: boolean | undefined;
}

/** A rule with its expressions made. */
export interface Matcher<Rule extends LanguageRule = LanguageRule> {
  rule: Rule;
  pattern: RegExp;
  allow?: RegExp;
}

/** Makes the expressions of a rule. Throws a SyntaxError where they are none. */
export function makeMatcher<Rule extends LanguageRule>(rule: Rule): Matcher<Rule> {
  const pattern = new RegExp(rule.pattern, `g${rule.flags}`);
  return rule.allow ? { rule, pattern, allow: new RegExp(rule.allow, 'giu') } : { rule, pattern };
}

/** What a rule objects to in a text; a match that overlaps an allowed one is fine. */
export function matches({ pattern, allow }: Matcher, text: string): string[] {
  const straight = text.replaceAll('’', "'");
  const found = [...straight.matchAll(pattern)];
  if (!found.length || !allow) return found.map(([match]) => match);
  const allowed = [...straight.matchAll(allow)];
  const overlaps = (a: RegExpExecArray, b: RegExpExecArray) =>
    a.index < b.index + b[0].length && b.index < a.index + a[0].length;
  return found.filter((match) => !allowed.some((each) => overlaps(match, each))).map(([match]) => match);
}
