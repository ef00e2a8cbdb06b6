import type { FiguresService } from '../figures/service.js';
import { isSimulated } from '../server/api/simulated.js';
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
  /** Today in UTC, `YYYY-MM-DD`; of this machine's clock when left out. */
  today?: string | undefined;
  /** Told of each publication that was taken, and of each attempt that failed. */
  tell: (message: string, error?: unknown) => void;
}

/**
 * Sends every published month that a target has not had yet, oldest first, and the raw totals where they are switched on.
 * A month that fails is tried again at the next run; one whose collector died while sending, on the next day. Of several
 * collectors of one store, one sends a month. Never rejects.
 */
export async function runExports({
  store,
  figures,
  targets,
  version,
  tell,
  today = todayHere(),
}: Exports): Promise<void> {
  const { otlp, webhook, raw } = targets;
  if (!otlp && !webhook) return;
  const senders: [name: string, send: (publication: Publication) => Promise<void>][] = [];
  if (otlp) senders.push(['otlp', ({ points, simulated }) => sendOtlp(otlp, points, version, simulated)]);
  if (webhook) senders.push(['webhook', (publication) => sendWebhook(webhook, publication)]);
  for (const [name, send] of senders) {
    try {
      for (const period of (await figures.periods({})).month.toSorted()) {
        const sent = await once(store, `exported ${name} ${period}`, today, async () =>
          send({ ...(await publicationOf(figures, period)), ...(await markOf(store)) }),
        );
        if (sent) tell(`export: ${name} has ${period}`);
      }
    } catch (error) {
      tell(`export: ${name} failed and is tried again later`, error);
    }
  }
  if (!otlp || !raw) return;
  try {
    const { simulated } = await markOf(store);
    await sendOtlp(otlp, await rawTotals(store), version, simulated);
  } catch (error) {
    tell('export: raw totals failed and are tried again later', error);
  }
}

const todayHere = () => new Date().toISOString().slice(0, 10);
/** What made-up numbers carry wherever they go. */
const markOf = async (store: Store): Promise<{ simulated?: true }> =>
  (await isSimulated(store)) ? { simulated: true } : {};

const done = 'done';

/**
 * Does work unless it is done or another collector is at it, and gives whether it did. The mark in the table `setting` holds
 * the day on which it was begun, then `done`.
 */
async function once({ home }: Store, mark: string, today: string, work: () => Promise<void>): Promise<boolean> {
  const begun = await home.query(
    `INSERT INTO setting (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE setting.value <> ? AND setting.value < excluded.value
     RETURNING name`,
    mark,
    today,
    done,
  );
  if (begun.length === 0) return false;
  try {
    await work();
  } catch (error) {
    await home.query('DELETE FROM setting WHERE name = ? AND value = ?', mark, today);
    throw error;
  }
  await home.query('UPDATE setting SET value = ? WHERE name = ?', done, mark);
  return true;
}
