import { objectionsTo, type Objection } from '@talkplace/content/safe-language';

const isPromise = ({ rule }: Objection) => rule === 'secret-promise' || rule === 'ask-for-secrecy';

/** An objection as a sentence to the person who wrote the words. */
function says({ words, why, instead, rule }: Objection): string {
  const extra = isPromise({ rule } as Objection)
    ? ' Nobody here can promise that: if a life is in danger, someone has to be told.'
    : '';
  return `Change “${words}”.${extra} ${why} Better: ${instead}`;
}

/** What rules of safe language refuse in one text; undefined where they refuse nothing. */
export function refusal(text: string): string | undefined {
  const found = objectionsTo(text, ['service', 'notice']).find(
    ({ severity, rule }) => severity === 'block' && rule !== 'samaritans-format',
  );
  return found && says(found);
}

/** Advice on what is allowed but could be better; it stops nobody. */
export function advice(text: string): string[] {
  return objectionsTo(text, ['service', 'notice'])
    .filter(({ severity }) => severity !== 'block')
    .map(({ words, why, instead }) => `“${words}”: ${why} Better: ${instead}`);
}
