// The shapes of the compiled modules, so that the sources type-check before anything is compiled.
type Loader = () => Promise<{ default: unknown }>;

declare module '#generated/loaders.js' {
  export const packs: Record<string, Loader>;
  export const checkIns: Record<string, Loader>;
  export const instruments: Record<string, Loader>;
  export const guides: Record<string, Loader>;
  export const directories: Record<string, Loader>;
  export const words: Record<string, Loader>;
  export const hesitation: Loader;
  export const topics: Loader;
  export const needs: Loader;
  export const wordNamespaces: readonly string[];
}

declare module '#generated/languages.js' {
  export const languages: readonly import('./compiled.js').Language[];
}

declare module '#generated/zones.js' {
  /** Zone name to its first offset in minutes, then pairs of a UTC minute (since 1970) and the offset from then on. */
  const zones: Record<string, readonly number[]>;
  export default zones;
  /** The UTC minute after which the tables say nothing. */
  export const until: number;
}

declare module '#generated/holidays.js' {
  /** Nation to ISO dates. */
  const holidays: Record<string, readonly string[]>;
  export default holidays;
}

declare module '#generated/urgent.js' {
  /** Country to its urgent lines, one a row, in the form of `directory/urgent-table.ts`. */
  export const lines: Record<string, string>;
  /** Day on which lines were checked that name no other. */
  export const day: string;
  /** Country to its urgent mental health line by nation: service ids. */
  export const mentalHealth: Record<string, string>;
  /** "what the number is for" to "number" to countries, two letters each without spaces. */
  export const emergency: Record<string, Record<string, string>>;
}

declare module '#generated/notices.en.js' {
  export const urgentMentalHealth: import('./compiled.js').Notices['urgentMentalHealth'];
}

declare module '#generated/safe-language.js' {
  const rules: readonly import('./language-rules.js').LanguageRule[];
  export default rules;
}
