import type { FiguresService } from '../figures/service.js';
import type { Store } from '../store/store.js';
import { sendOtlp, type OtlpTarget } from './otlp.js';
import type { Publication } from './point.js';
import { publicationOf } from './published.js';
import { rawTotals } from './raw.js';
import { sendWebhook, type WebhookTarget } from './webhook.js';

/** Where figures go beside the dashboard; nowhere by default. */
export interface ExportTargets {
  otlp?: OtlpTarget | undefined;
  webhook?: WebhookTarget | undefined;
  /** Sends the raw totals by OTLP as well. They can point at people, so this is off by default. */
  raw?: boolean | undefined;
}

export interface Exports {
  store: Store;
  figures: FiguresService;
  targets: ExportTargets;
  /** Version of the collector. */
  version: string;
  /** Told of each publication that was taken, and of each attempt that failed. */
  tell(message: string, error?: unknown): void;
}

/**
 * Sends every published month that a target has not had yet, oldest first, and the raw totals where they are switched on.
 * A month that fails is tried again at the next run. Never rejects.
 */
export async function runExports({ store, figures, targets, version, tell }: Exports): Promise<void> {
  const { otlp, webhook, raw } = targets;
  const senders: [name: string, send: (publication: Publication) => Promise<void>][] = [];
  if (otlp) senders.push(['otlp', ({ points }) => sendOtlp(otlp, points, version)]);
  if (webhook) senders.push(['webhook', (publication) => sendWebhook(webhook, publication)]);
  for (const [name, send] of senders) {
    try {
      for (const period of (await figures.periods({})).month.toSorted()) {
        if (await wasSent(store, name, period)) continue;
        await send(await publicationOf(figures, period));
        await markSent(store, name, period);
        tell(`export: ${name} has ${period}`);
      }
    } catch (error) {
      tell(`export: ${name} failed and is tried again later`, error);
    }
  }
  if (!otlp || !raw) return;
  try {
    await sendOtlp(otlp, await rawTotals(store), version);
  } catch (error) {
    tell('export: raw totals failed and are tried again later', error);
  }
}

const markOf = (name: string, period: string) => `exported ${name} ${period}`;

async function wasSent(store: Store, name: string, period: string) {
  return (await store.home.query('SELECT value FROM setting WHERE name = ?', markOf(name, period))).length > 0;
}

async function markSent(store: Store, name: string, period: string) {
  await store.home.query(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING',
    markOf(name, period),
    '1',
  );
}
