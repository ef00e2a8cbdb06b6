/** What is wrong in a form: name of the field, and what to do about it. */
export type Faults = Readonly<Record<string, string>>;

/** Collects faults; only the first of a field counts. */
export function collect(...faults: readonly (readonly [field: string, says: string | false | undefined])[]): Faults {
  const found: Record<string, string> = {};
  for (const [field, says] of faults) if (says) found[field] ??= says;
  return found;
}

/** True where nothing is wrong. */
export const isFine = (faults: Faults): boolean => Object.keys(faults).length === 0;

/** Says what is wrong with the address of a page; undefined for a good one. */
export function addressFault(text: string, example: string): string | undefined {
  const trimmed = text.trim();
  if (/^http:\/\/(localhost|127\.0\.0\.1)([:/]|$)/.test(trimmed)) return undefined;
  if (trimmed.startsWith('http:'))
    return `The address has to start with https://. Write https${trimmed.slice(4)} if that opens the page.`;
  if (!trimmed.startsWith('https://')) return `Write the whole address, such as ${example}.`;
  try {
    if (new URL(trimmed).hostname.includes('.')) return undefined;
  } catch {
    // Told below.
  }
  return `“${trimmed}” is not an address that a browser can open. Write it as ${example}.`;
}
