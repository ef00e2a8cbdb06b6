import type { FastifyBaseLogger } from 'fastify';
import type { ExportTargets } from '../export/run.js';
import type { FiguresService } from '../figures/service.js';
import type { PlacesService } from '../places/places.js';
import type { Store } from '../store/store.js';

/** What whoever runs the collector may choose. `readConfig` gives each a value from the command line or environment. */
export interface Config {
  /** Address of this machine to listen on; 127.0.0.1 takes callers from this machine only. */
  host: string;
  /** TCP port; 0 takes any free one. */
  port: number;
  /** Databases, the first one being home of places and accounts: file paths, `sqlite:…` or `postgres://…`. */
  store: readonly string[];
  /** Websites that may report, such as `https://shop.example`; empty means any. */
  origins: readonly string[];
  /** Where the outside world reaches this collector, without a slash at the end. Without it the address listened on. */
  publicUrl: string | undefined;
  /** Page that a tablet opens from a QR code. Without it `/kiosk/` below the public address. */
  kioskUrl: string | undefined;
  /** How many proxies in front of this one may say where a request comes from; 0 believes none of them. */
  trustProxy: number;
  /** Takes reports without a key also once a place is enrolled. They are in no figure. */
  allowKeyless: boolean;
  /** Counting has ended: every report is answered with 410, and its sender throws away what it has. */
  closed: boolean;
  /** Whoever reads `/metrics` must send this as a bearer token. Without it only this machine may read them. */
  metricsToken: string | undefined;
  /** Reports a minute that one address may send on average; 0 for any number. Bursts may be ten times as long. */
  perAddress: number;
  /** The same for one place. */
  perPlace: number;
  /** Published numbers below this one are hidden; 8 to 20. */
  hideBelow: number;
  /** Where published figures go beside the dashboard. */
  exports: ExportTargets;
  /** Least level of lines in the log. */
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** What the parts of a running collector are handed, and the only way by which they reach each other. */
export interface Context {
  store: Store;
  config: Config;
  /** Today in UTC, `YYYY-MM-DD`. */
  today: () => string;
  /** Milliseconds since 1970, for what has to end after a time: sessions, invitations. Never stored with a report. */
  now: () => number;
  figures: FiguresService;
  places: PlacesService;
  log: FastifyBaseLogger;
}

/** True where the outside world reaches the collector by TLS: then cookies are `secure` and HSTS is sent. */
export const isBehindTls = (config: Pick<Config, 'publicUrl'>): boolean =>
  config.publicUrl?.startsWith('https://') ?? false;

/**
 * Where the outside world reaches the collector, without a slash at the end. One that listens on every address of its machine
 * and was not told its public one names that by which this machine reaches itself.
 */
export function addressOf({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  if (publicUrl !== undefined) return publicUrl;
  const named = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${named.includes(':') ? `[${named}]` : named}:${port}`;
}
