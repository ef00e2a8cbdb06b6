import * as z from 'zod/mini';
import type { CheckIn, Pack, Service } from '../compiled.js';
import { toKiosk } from '../directory/kiosk-settings.js';
import { toService } from '../directory/local-services.js';
import { checkIn } from '../schema/check-ins.js';
import { localService } from '../schema/directory.js';
import { kiosk } from '../schema/kiosk.js';
import { pack } from '../schema/prompts.js';
import { hostWords } from '../schema/settings.js';
import { plainly } from './plainly.js';

/** What cannot be used: where it is, what it was, what would be right. */
export interface Fault {
  /** Path such as `[2].channels[0].type`; empty for the whole. */
  path: string;
  value: unknown;
  allowed: string;
}

/** Content that a host supplied, as far as it holds, and what is wrong with the rest. */
export interface Checked {
  value: unknown;
  faults: Fault[];
}

z.config(z.locales.en());

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part], value);
}

function take<T extends z.core.$ZodType>(
  schema: T,
  raw: unknown,
  before: string,
): { value?: z.output<T>; faults: Fault[] } {
  const result = z.safeParse(schema, raw);
  if (result.success) return { value: result.data, faults: [] };
  const faults = result.error.issues.map(({ path, message }) => ({
    path: before + pathOf(path),
    value: valueAt(raw, path),
    allowed: plainly(message),
  }));
  // An empty text breaks two rules that say the same.
  const isNew = (fault: Fault, at: number) =>
    !faults.slice(0, at).some(({ path, allowed }) => path === fault.path && allowed === fault.allowed);
  return { faults: faults.filter(isNew) };
}

function asPack(source: z.infer<typeof pack>): Pack {
  const { id, title, language, version, prompts } = source;
  return { id, title, language, version, signed: false, prompts, cards: {} };
}

function asCheckIn(source: z.infer<typeof checkIn>): CheckIn {
  const { $schema: _schema, status: _status, ...rest } = source;
  return { ...rest, signed: false };
}

/**
 * Checks content of a host against our schema and gives it the form of our own compiled content. One wrong service of
 * many is left out; a wrong pack or check-in is left out whole. Of the tablet's settings the wrong ones are
 * left out. Names other than services, service, pack, checkIn, words and kiosk come back as a fault.
 */
export function check(name: string, raw: unknown): Checked {
  if (name === 'services') {
    if (!Array.isArray(raw))
      return { value: undefined, faults: [{ path: '', value: raw, allowed: 'a list of services' }] };
    const faults: Fault[] = [];
    const value: Service[] = [];
    // Not by entries(): old libraries replace it.
    for (let at = 0; at < raw.length; at += 1) {
      const one = take(localService, raw[at], `[${at}]`);
      faults.push(...one.faults);
      if (one.value) value.push(toService(one.value));
    }
    return { value, faults };
  }
  if (name === 'service') {
    const { value, faults } = take(localService, raw, '');
    return { value: value && toService(value), faults };
  }
  if (name === 'pack') {
    const { value, faults } = take(pack, raw, '');
    return { value: value && asPack(value), faults };
  }
  if (name === 'checkIn') {
    const { value, faults } = take(checkIn, raw, '');
    return { value: value && asCheckIn(value), faults };
  }
  if (name === 'words') return take(hostWords, raw, '') as Checked;
  if (name === 'kiosk') return checkKiosk(raw);
  return {
    value: undefined,
    faults: [{ path: '', value: raw, allowed: 'services, service, pack, checkIn, words, kiosk' }],
  };
}

/** Of the tablet's settings each one counts by itself: a wrong one is left out, so that the tablet still starts. */
function checkKiosk(raw: unknown): Checked {
  const { value, faults } = take(kiosk, raw, '');
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { value: undefined, faults };
  const wrong = new Set(faults.map(({ path }) => /^\.(\w+)/.exec(path)?.[1]));
  const known = Object.keys(kiosk.shape);
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => known.includes(key) && !wrong.has(key)));
  const told = faults.map((fault) =>
    fault.path ? fault : { ...fault, allowed: `only ${known.join(', ')}. ${fault.allowed}` },
  );
  const kept = value ?? take(kiosk, rest, '').value ?? {};
  if (kept.hours && kept.hours !== '24/7' && kept.hours !== 'unknown' && !kept.timezone) {
    told.push({ path: '.timezone', value: undefined, allowed: 'a time zone such as Europe/London, needed with hours' });
  }
  return { value: toKiosk(kept), faults: told };
}
