import type { ParseArgsConfig } from 'node:util';

/** One choice of whoever runs the collector: a flag of the command line, and a variable of the environment. */
export interface Option {
  flag: string;
  type: 'text' | 'list' | 'switch';
  /** What the value is called in the help. */
  value?: string;
  help: string;
}

/** What `readConfig` reads, in the order of the help. */
export const options = [
  { flag: 'host', type: 'text', value: 'address', help: 'address of this machine to listen on; 127.0.0.1' },
  { flag: 'port', type: 'text', value: 'number', help: 'port to listen on, 0 for any free one; 8787' },
  {
    flag: 'store',
    type: 'list',
    value: 'where',
    help: 'file of SQLite or postgres://user:password@host/name; several to spread areas over them; talkplace.db',
  },
  { flag: 'origin', type: 'list', value: 'https://…', help: 'website that may report, several allowed; any' },
  { flag: 'public-url', type: 'text', value: 'https://…', help: 'where the outside world reaches this collector' },
  { flag: 'kiosk-url', type: 'text', value: 'https://…', help: 'page that a tablet opens from a QR code' },
  { flag: 'trust-proxy', type: 'text', value: 'number', help: 'how many proxies stand before this collector; 0' },
  { flag: 'allow-keyless', type: 'switch', help: 'take reports without a key also once a place is enrolled' },
  { flag: 'closed', type: 'switch', help: 'counting has ended: answer every report with 410' },
  { flag: 'per-address', type: 'text', value: 'number', help: 'reports a minute from one address, 0 for any; 600' },
  { flag: 'per-place', type: 'text', value: 'number', help: 'reports a minute from one place, 0 for any; 600' },
  { flag: 'hide-below', type: 'text', value: 'number', help: 'hide published numbers below this, 8 to 20; 8' },
  {
    flag: 'metrics-token',
    type: 'text',
    value: 'text',
    help: 'who reads /metrics must send it; else this machine only',
  },
  { flag: 'otlp', type: 'text', value: 'https://…', help: 'send published figures to this OpenTelemetry endpoint' },
  { flag: 'otlp-header', type: 'list', value: 'name=value', help: 'header for it, several allowed' },
  { flag: 'webhook', type: 'text', value: 'https://…', help: 'post published figures to this address' },
  { flag: 'webhook-secret', type: 'text', value: 'text', help: 'signs what is posted there' },
  { flag: 'export-raw', type: 'switch', help: 'send raw totals by OTLP as well: these can point at people' },
  { flag: 'log-level', type: 'text', value: 'level', help: 'fatal, error, warn, info, debug, trace or silent; info' },
] as const satisfies readonly Option[];

export type Flag = (typeof options)[number]['flag'];

/** Name of the variable that stands for a flag, such as TALKPLACE_PUBLIC_URL. */
export const variableOf = (flag: string) => `TALKPLACE_${flag.toUpperCase().replaceAll('-', '_')}`;

/** The options as `parseArgs` of node:util takes them. */
export const parseArgsOptions = Object.fromEntries(
  options.map(({ flag, type }) => [
    flag,
    { type: type === 'switch' ? 'boolean' : 'string', multiple: type === 'list' } as const,
  ]),
) satisfies ParseArgsConfig['options'];

/** The options as lines of a help text. */
export const optionLines = options
  .map((option: Option) => {
    const flag = `--${option.flag}${option.value ? ` <${option.value}>` : ''}`;
    return `  ${flag.padEnd(26)} ${option.help}`;
  })
  .join('\n');
