/** English quotation marks and apostrophes as a printer sets them: "x" and don't become “x” and don’t. */
export function setType(text: string): string {
  return text
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/(\p{L})'(\p{L})/gu, '$1’$2')
    .replace(/(\p{L})'(?=[\s.,?!]|$)/gu, '$1’');
}

const kept = new Set(['id', 'q', 'in', 'version', 'language', 'type', 'value', 'url', 'show', 'moment', 'speaker']);

/** Sets every text inside a value; ids and codes stay as they are. */
export function setTypeOf<T>(value: T): T {
  if (typeof value === 'string') return setType(value) as T;
  if (Array.isArray(value)) return value.map(setTypeOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, kept.has(key) ? each : setTypeOf(each)]),
  ) as T;
}
