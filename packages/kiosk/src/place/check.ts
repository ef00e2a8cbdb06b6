import { check, type Fault } from '@talkplace/content/host';
import { settings as schema } from '@talkplace/content/schema';

/** Settings of a place, and what in them cannot be used. */
export interface CheckedPlace {
  /** As they were given; undefined where they are no settings at all. */
  raw: Record<string, unknown> | undefined;
  faults: Fault[];
}

const content = ['services', 'service', 'pack', 'checkIn', 'words', 'kiosk'];

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  object: 'a group of settings',
};

/** What the schema library says, as someone in a shop would say it. Our own messages are plain already. */
function plainly(message: string): string {
  const options = /^Invalid option: expected one of (.*)$/.exec(message)?.[1];
  if (options) return options.replaceAll('"', '').split('|').join(', ');
  const kind = /^Invalid input: expected (\w+)/.exec(message)?.[1];
  return (kind && kinds[kind]) ?? message;
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
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (content.includes(name)) {
      for (const fault of check(name, value).faults)
        faults.push({ ...fault, path: name + fault.path, allowed: plainly(fault.allowed) });
    } else if (Object.hasOwn(schema.shape, name)) {
      const { error } = schema.shape[name as keyof typeof schema.shape].safeParse(value);
      for (const { message } of error?.issues ?? []) faults.push({ path: name, value, allowed: plainly(message) });
    } else {
      faults.push({ path: name, value, allowed: `only ${Object.keys(schema.shape).join(', ')}` });
    }
  }
  return { raw: given, faults };
}
