import { publicationAsCsv, rawTotalsAsCsv } from '../export/csv.js';
import { publicationOf } from '../export/published.js';
import { rawTotals } from '../export/raw.js';
import { runExports } from '../export/run.js';
import type { Context } from '../server/context.js';
import { version } from '../server/version.js';
import { isSimulated } from '../store/simulated.js';
import { given, type Arguments } from './arguments.js';
import { Stop } from './stop.js';

/**
 * `export run`: sends what the targets have not had yet, as the collector does by itself each day; with a month that month,
 * also where they have had it.
 */
export async function exportNow(context: Context, { flags }: Arguments): Promise<void> {
  const { store, figures, config, now } = context;
  const { otlp, webhook } = config.exports;
  if (!otlp && !webhook) throw new Stop('Nothing to send to. Name --otlp or --webhook.', 2);
  const month = given(flags, 'month');
  if (month !== undefined) await published(context, month);
  let failed = false;
  const tell = (message: string, error?: unknown) => {
    failed ||= error !== undefined;
    console.log(error === undefined ? message : `${message}: ${(error as Error).message}`);
  };
  await runExports({ store, figures, targets: config.exports, version, now, month, tell });
  if (failed) throw new Stop('Not everything was taken.');
}

/** `export csv`: a published month under the disclosure rules, the newest where none is named. */
export async function exportCsv(context: Context, { flags }: Arguments): Promise<void> {
  const month = await published(context, given(flags, 'month'));
  process.stdout.write(publicationAsCsv(await publicationOf(context, month)));
}

/** That month, or the newest; throws Stop where it is not published. */
async function published({ figures }: Context, named: string | undefined): Promise<string> {
  const { month: months } = await figures.periods({});
  const month = named ?? months[0];
  if (month !== undefined && months.includes(month)) return month;
  throw new Stop(`This month is not published. Published are: ${months.join(', ') || 'none yet'}.`);
}

/** `export totals --raw`: everything that was counted, not rounded and not hidden. */
export async function exportTotals({ store }: Context, { flags }: Arguments): Promise<void> {
  if (flags.raw !== true) {
    throw new Stop(
      'Raw totals can point at people. Say --raw if you want them; export csv gives what may be shown.',
      2,
    );
  }
  process.stdout.write(rawTotalsAsCsv(await rawTotals(store), await isSimulated(store)));
}
