import { checkPlaceFile, type Fault } from '@talkplace/content/host';

/** Settings of a place, and what in them cannot be used. */
export interface CheckedPlace {
  /** As they were given; undefined where they are no settings at all. */
  raw: Record<string, unknown> | undefined;
  faults: Fault[];
}

/** Checks settings of a place by the schema of `place.json`. @param text - JSON. */
export function checkPlace(text: string): CheckedPlace {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { raw: undefined, faults: [{ path: '', value: text.slice(0, 40), allowed: 'JSON, as place.json has it' }] };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { raw: undefined, faults: [{ path: '', value: raw, allowed: 'a JSON object of settings' }] };
  }
  const given = raw as Record<string, unknown>;
  return { raw: given, faults: checkPlaceFile(given).faults };
}
