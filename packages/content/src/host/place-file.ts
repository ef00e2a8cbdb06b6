import { kiosk } from '../schema/kiosk.js';
import { settings } from '../schema/settings.js';
import { check, type Fault } from './check.js';
import { plainly } from './plainly.js';

/** A `place.json` that was read, as far as it holds, and what is wrong with the rest. */
export interface CheckedPlaceFile {
  /** Settings that hold, in the form of the file: of services and of the tablet's settings the good ones. */
  good: Record<string, unknown>;
  /** Paths begin with the name of the setting: `services[2].name`. */
  faults: Fault[];
}

const contents = ['services', 'service', 'pack', 'checkIn', 'words', 'kiosk'];

/** What is left of a setting when what its faults point at is taken out; undefined where nothing is. */
function withoutFaults(name: string, value: unknown, faults: readonly Fault[]): unknown {
  if (faults.length === 0) return value;
  if (name === 'services' && Array.isArray(value)) {
    const wrong = new Set(faults.map(({ path }) => /^\[(\d+)\]/.exec(path)?.[1]));
    return value.filter((_, at) => !wrong.has(String(at)));
  }
  if (name === 'kiosk' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const wrong = new Set(faults.map(({ path }) => /^\.(\w+)/.exec(path)?.[1]));
    const left = Object.entries(value).filter(([key]) => Object.hasOwn(kiosk.shape, key) && !wrong.has(key));
    return left.length ? Object.fromEntries(left) : undefined;
  }
  return undefined;
}

/** Checks a `place.json` setting by setting, so that one that is wrong takes no other with it. @param raw - Parsed JSON. */
export function checkPlaceFile(raw: Readonly<Record<string, unknown>>): CheckedPlaceFile {
  const good: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (!Object.hasOwn(settings.shape, name)) {
      faults.push({ path: name, value, allowed: 'only names of settings, such as kind or services' });
    } else if (contents.includes(name)) {
      const found = check(name, value).faults;
      faults.push(...found.map((fault) => ({ ...fault, path: name + fault.path })));
      const left = withoutFaults(name, value, found);
      if (left !== undefined) good[name] = left;
    } else {
      const { error } = settings.shape[name as keyof typeof settings.shape].safeParse(value);
      for (const { message } of error?.issues ?? []) faults.push({ path: name, value, allowed: plainly(message) });
      if (!error) good[name] = value;
    }
  }
  return { good, faults };
}
