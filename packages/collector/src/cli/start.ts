import { firstLink } from '../accounts/first-link.js';
import { startCollector } from '../server/collector.js';
import type { Config } from '../server/context.js';
import { stopOnSignals } from '../server/stop-signals.js';

/** Brings the collector up and prints where it is; goes on until a signal ends it. */
export async function start(config: Config): Promise<void> {
  const { address, context, close } = await startCollector(config);
  stopOnSignals(close, (message) => console.warn(message));
  console.log(`Collector listening at ${address}`);
  const link = await firstLink(context);
  if (link !== undefined) {
    console.log(`Nobody can sign in yet. Open this link, which works once, and choose a password:\n${link}`);
  }
}
