import * as z from 'zod';
import { locationsOf } from '../store/location.js';
import type { Config } from './context.js';
import { options, variableOf, type Flag } from './options.js';

/** A choice cannot be used. The message names the flag and its variable, and says what to write instead. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** What the command line gave, by flag. */
export type Given = Partial<Record<string, string | boolean | readonly (string | boolean)[]>>;

const wholeNumber = (least: number, most: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, what)
    .transform(Number)
    .refine((number) => number >= least && number <= most, what);

const endpoint = z
  .string()
  .refine(isWebAddress, { error: 'must be an address such as https://counts.example', abort: true });

const webAddress = endpoint.transform((text) => text.replace(/\/+$/, ''));

const anOrigin = 'must be the origin of a website alone, such as https://shop.example';
const origin = z
  .string()
  .refine(isWebAddress, { error: anOrigin, abort: true })
  .refine((text) => new URL(text).origin === text.replace(/\/$/, '').toLowerCase(), anOrigin)
  .transform((text) => new URL(text).origin);

const onOff = z.enum(['true', 'false', '1', '0', ''], 'must be true or false');

const header = z.string().regex(/^[\w-]+=./, 'must be a name, = and a value');

const ratePattern = 'must be a whole number from 0 to 1000000';

const schemas = {
  host: z.string().regex(/^[\w.:-]+$/, 'must be an address of this machine, such as 127.0.0.1 or 0.0.0.0'),
  port: wholeNumber(0, 65_535, 'must be a whole number from 0 to 65535'),
  store: z.array(z.string().min(1, 'must name a file or postgres://…')).min(1),
  origin: z.array(origin),
  'public-url': webAddress,
  'kiosk-url': webAddress,
  'trust-proxy': wholeNumber(0, 20, 'must be the number of proxies, 0 to 20'),
  'allow-keyless': onOff,
  closed: onOff,
  'per-address': wholeNumber(0, 1_000_000, ratePattern),
  'per-place': wholeNumber(0, 1_000_000, ratePattern),
  'hide-below': wholeNumber(8, 20, 'must be a whole number from 8 to 20'),
  'metrics-token': z.string().min(16, 'must have 16 letters or more, so that nobody can guess it'),
  otlp: endpoint,
  'otlp-header': z.array(header),
  webhook: endpoint,
  'webhook-secret': z.string().min(16, 'must have 16 letters or more, so that nobody can guess it'),
  'export-raw': onOff,
  'log-level': z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    error: 'must be one of fatal, error, warn, info, debug, trace, silent',
  }),
} satisfies Record<Flag, z.ZodType>;

const fallbacks: Partial<Record<Flag, string | readonly string[]>> = {
  host: '127.0.0.1',
  port: '8787',
  store: ['talkplace.db'],
  origin: [],
  'trust-proxy': '0',
  'per-address': '600',
  'per-place': '600',
  'hide-below': '8',
  'otlp-header': [],
  'log-level': 'info',
};

/**
 * Reads the choices of whoever runs the collector: a flag wins over its variable, a variable over what is usual. How lists
 * stand in a variable: see `listOf`. Throws ConfigError for what cannot be used, without repeating it.
 */
export function readConfig(given: Given, env: Readonly<Record<string, string | undefined>>): Config {
  const read = <Name extends Flag>(flag: Name) => readOne(flag, given, env);
  const otlp = read('otlp');
  const otlpHeaders = headersOf(read('otlp-header')!);
  const webhook = read('webhook');
  const secret = read('webhook-secret');
  const raw = isOn(read('export-raw'));
  if (raw && !otlp) throw new ConfigError('--export-raw sends raw totals by OTLP. Name the endpoint with --otlp.');
  const store = read('store')!;
  locationsOf(store);
  return {
    host: read('host')!,
    port: read('port')!,
    store,
    origins: read('origin')!,
    publicUrl: read('public-url'),
    kioskUrl: read('kiosk-url'),
    trustProxy: read('trust-proxy')!,
    allowKeyless: isOn(read('allow-keyless')),
    closed: isOn(read('closed')),
    perAddress: read('per-address')!,
    perPlace: read('per-place')!,
    hideBelow: read('hide-below')!,
    metricsToken: read('metrics-token'),
    exports: {
      otlp: otlp === undefined ? undefined : { url: otlp, headers: otlpHeaders },
      webhook: webhook === undefined ? undefined : { url: webhook, secret },
      raw,
    },
    logLevel: read('log-level')!,
  };
}

/** What is usual where nothing was chosen; for tests and programs that start a collector of their own. */
export const usualConfig = (): Config => readConfig({}, {});

function readOne<Name extends Flag>(
  flag: Name,
  given: Given,
  env: Readonly<Record<string, string | undefined>>,
): z.output<(typeof schemas)[Name]> | undefined {
  const { type } = options.find((option) => option.flag === flag)!;
  const variable = variableOf(flag);
  let value: unknown = given[flag];
  if (typeof value === 'boolean') value = String(value);
  if (Array.isArray(value) && value.length === 0) value = undefined;
  const isFlag = value !== undefined;
  if (!isFlag && env[variable] !== undefined && (env[variable] !== '' || type === 'switch')) {
    value = type === 'list' ? listOf(flag, env[variable]) : env[variable];
  }
  value ??= fallbacks[flag];
  if (value === undefined) return undefined;
  const result = (schemas[flag] as z.ZodType).safeParse(value);
  if (result.success) return result.data as z.output<(typeof schemas)[Name]>;
  throw new ConfigError(`${isFlag ? `--${flag}` : variable} ${result.error.issues[0]!.message}.`);
}

/**
 * The parts of a list in a variable: headers as in OTEL_EXPORTER_OTLP_HEADERS of OpenTelemetry, with commas or line breaks
 * between them and their values in percent-encoding; all others with spaces. Paths have spaces too, so a part of `store` after
 * a space begins with its scheme. Throws ConfigError.
 */
function listOf(flag: Flag, text: string): string[] {
  const parts = (between: RegExp) =>
    text
      .split(between)
      .map((part) => part.trim())
      .filter(Boolean);
  if (flag === 'otlp-header') return parts(/[,\n]/).map(decodedHeader);
  if (flag !== 'store') return parts(/\s/);
  const names = parts(/\s+(?=(?:sqlite|file|postgres|postgresql):)/i);
  if (!names.some((name) => /\s/.test(name))) return names;
  throw new ConfigError(
    `${variableOf(flag)} has a space inside a name. Begin each of several databases with sqlite: or postgres:, and write a ` +
      'space of a path as in file:///srv/my%20data/counts.db.',
  );
}

/** A part that cannot be decoded is no header. */
function decodedHeader(line: string): string {
  const [, name = '', value = ''] = /^([^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
  try {
    return `${name}=${decodeURIComponent(value)}`;
  } catch {
    return '';
  }
}

const isOn = (value: z.output<typeof onOff> | undefined) => value === 'true' || value === '1';

const headersOf = (lines: readonly string[]) =>
  Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

function isWebAddress(text: string) {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
