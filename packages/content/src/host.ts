import * as z from 'zod/mini';
import type { CheckIn, Pack, Service } from './compiled.js';
import { toService } from './directory/local-services.js';
import { checkIn } from './schema/check-ins.js';
import { localService } from './schema/directory.js';
import { pack } from './schema/prompts.js';
import { hostWords } from './schema/settings.js';

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
    allowed: message,
  }));
  return { faults };
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
 * many is left out; a wrong pack or check-in is left out whole. Names other than services, service, pack, checkIn and
 * words come back as a fault.
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
  return { value: undefined, faults: [{ path: '', value: raw, allowed: 'services, service, pack, checkIn, words' }] };
}
