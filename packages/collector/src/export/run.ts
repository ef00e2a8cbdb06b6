import type { FiguresService } from '../figures/service.js';
import { isSimulated } from '../store/simulated.js';
import type { Store } from '../store/store.js';
import { metricsOf, rawMetricsOf, sendOtlp, type OtlpTarget, type Rejected } from './otlp.js';
import type { Publication } from './point.js';
import { ExportFailedError, hostOf } from './post.js';
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
  /** Milliseconds since 1970; the clock of this machine when left out. */
  now?: (() => number) | undefined;
  /** This published month alone, also where it was sent before; every one that was not when left out. */
  month?: string | undefined;
  /** Once aborted, what is on its way is finished and nothing further begun. */
  signal?: AbortSignal | undefined;
  /** Told of each publication that was taken, and of each attempt that failed. */
  tell: (message: string, error?: unknown) => void;
}

/**
 * Sends every published month that a target has not had yet, oldest first, and the raw totals where they are switched on.
 * A month that fails is tried again at the next run; one whose collector died while sending, on the next day; one of which an
 * endpoint of OTLP took only a part, when it is named. Of several collectors of one store, one sends a month. Never rejects.
 */
export async function runExports(exports: Exports): Promise<void> {
  const { store, targets, version, tell, signal, month, now = Date.now } = exports;
  const { otlp, webhook, raw } = targets;
  if (otlp) {
    await sendMonths(exports, 'otlp', (publication) => {
      const { rules, simulated } = publication;
      return sendOtlp(otlp, metricsOf(publication), { version, rules, simulated }, signal);
    });
  }
  if (webhook) {
    await sendMonths(exports, 'webhook', async (publication) => {
      await sendWebhook(webhook, publication);
      return { count: 0, why: '' };
    });
  }
  if (!otlp || !raw || month !== undefined || signal?.aborted) return;
  try {
    const origin = { version, simulated: await isSimulated(store) };
    const { count } = await sendOtlp(otlp, rawMetricsOf(await rawTotals(store), now()), origin, signal);
    if (count > 0) throw new ExportFailedError(`${hostOf(otlp.url)} threw ${count} of the raw totals away.`);
  } catch (error) {
    if (!signal?.aborted) tell('export: raw totals failed and are tried again later', error);
  }
}

/** Sends what one target has not had. */
async function sendMonths(
  { store, figures, targets, tell, signal, month, now = Date.now }: Exports,
  name: keyof ExportTargets & ('otlp' | 'webhook'),
  send: (publication: Publication) => Promise<Rejected>,
): Promise<void> {
  if (signal?.aborted) return;
  const today = new Date(now()).toISOString().slice(0, 10);
  try {
    const months = (await figures.periods({})).month.filter((each) => month === undefined || each === month);
    for (const period of months.toSorted()) {
      if (signal?.aborted) return;
      const mark = `exported ${name} ${period}`;
      if (month !== undefined) await store.home.query('DELETE FROM setting WHERE name = ?', mark);
      const rejected = await once(store, mark, today, async () =>
        send(await publicationOf({ store, figures, signal }, period)),
      );
      if (rejected?.count === 0) tell(`export: ${name} has ${period}`);
      else if (rejected) {
        tell(
          `export: ${name} has ${period} in part, and it is not sent again unasked: collector export run --month ${period}`,
          new ExportFailedError(
            `${hostOf(targets[name]!.url)} threw ${rejected.count} numbers away, and says: ${rejected.why || 'nothing'}`,
          ),
        );
      }
    }
  } catch (error) {
    if (!signal?.aborted) tell(`export: ${name} failed and is tried again later`, error);
  }
}

const done = 'done';
const partly = 'partly refused';

/**
 * Does work unless it is done or another collector is at it; gives what it gave, or undefined. The mark in the table
 * `setting` holds the day on which it was begun, then `done`, or `partly refused`; every day comes before either.
 */
async function once(
  { home }: Store,
  mark: string,
  today: string,
  work: () => Promise<Rejected>,
): Promise<Rejected | undefined> {
  const begun = await home.query(
    `INSERT INTO setting (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE setting.value < excluded.value
     RETURNING name`,
    mark,
    today,
  );
  if (begun.length === 0) return undefined;
  let rejected: Rejected;
  try {
    rejected = await work();
  } catch (error) {
    await home.query('DELETE FROM setting WHERE name = ? AND value = ?', mark, today);
    throw error;
  }
  await home.query('UPDATE setting SET value = ? WHERE name = ?', rejected.count === 0 ? done : partly, mark);
  return rejected;
}
