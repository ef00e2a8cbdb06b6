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
