import { check, type Fault } from '@talkplace/content/host';
import { settings as schema } from '@talkplace/content/schema';

/** Settings of a place, and what in them cannot be used. */
export interface CheckedPlace {
  /** As they were given; undefined where they are no settings at all. */
  raw: Record<string, unknown> | undefined;
  faults: Fault[];
}

const content = ['services', 'service', 'pack', 'checkIn', 'words', 'kiosk'];

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
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (content.includes(name)) {
      for (const fault of check(name, value).faults) faults.push({ ...fault, path: name + fault.path });
    } else if (Object.hasOwn(schema.shape, name)) {
      const { error } = schema.shape[name as keyof typeof schema.shape].safeParse(value);
      for (const { message } of error?.issues ?? []) faults.push({ path: name, value, allowed: message });
    } else {
      faults.push({ path: name, value, allowed: `only ${Object.keys(schema.shape).join(', ')}` });
    }
  }
  return { raw: given, faults };
}
