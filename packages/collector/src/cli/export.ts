import { pointsAsCsv } from '../export/csv.js';
import { publicationOf } from '../export/published.js';
import { rawTotals } from '../export/raw.js';
import { runExports } from '../export/run.js';
import type { Context } from '../server/context.js';
import { version } from '../server/version.js';
import { given, type Arguments } from './arguments.js';
import { Stop } from './stop.js';

/** `export run`: sends what the targets have not had yet, as the collector does by itself each day. */
export async function exportNow({ store, figures, config, today }: Context): Promise<void> {
  const { otlp, webhook } = config.exports;
  if (!otlp && !webhook) throw new Stop('Nothing to send to. Name --otlp or --webhook.', 2);
  let failed = false;
  const tell = (message: string, error?: unknown) => {
    failed ||= error !== undefined;
    console.log(error === undefined ? message : `${message}: ${(error as Error).message}`);
  };
  await runExports({ store, figures, targets: config.exports, version, today: today(), tell });
  if (failed) throw new Stop('Not everything was taken.');
}

/** `export csv`: a published month under the disclosure rules, the newest where none is named. */
export async function exportCsv({ figures }: Context, { flags }: Arguments): Promise<void> {
  const { month: months } = await figures.periods({});
  const month = given(flags, 'month') ?? months[0];
  if (month === undefined || !months.includes(month)) {
    throw new Stop(`This month is not published. Published are: ${months.join(', ') || 'none yet'}.`);
  }
  process.stdout.write(pointsAsCsv((await publicationOf(figures, month)).points));
}

/** `export totals --raw`: everything that was counted, not rounded and not hidden. */
export async function exportTotals({ store }: Context, { flags }: Arguments): Promise<void> {
  if (flags.raw !== true) {
    throw new Stop(
      'Raw totals can point at people. Say --raw if you want them; export csv gives what may be shown.',
      2,
    );
  }
  process.stdout.write(pointsAsCsv(await rawTotals(store)));
}
