import { firstLink } from '../accounts/first-link.js';
import { startCollector } from '../server/collector.js';
import type { Config, Context } from '../server/context.js';
import { isLoopback } from '../server/metrics.js';
import { stopOnSignals } from '../server/stop-signals.js';

/** Whether a report needs a key, and why. */
const whoMayReport = ({ config, places }: Context) => {
  const inNoFigure = 'They are in no figure.';
  if (config.allowKeyless) return `Reports without a key are taken, as --allow-keyless says. ${inNoFigure}`;
  if (places.isAnyEnrolled()) return 'Reports need the key of a place.';
  return `Reports without a key are taken until the first place is enrolled. ${inNoFigure}`;
};

/** Brings the collector up and prints where it is; goes on until a signal ends it. */
export async function start(config: Config): Promise<void> {
  const { address, context, close } = await startCollector(config);
  stopOnSignals(close, (message) => console.warn(message));
  console.log(`Collector listening at ${address}`);
  console.log(whoMayReport(context));
  if (config.publicUrl === undefined && !isLoopback(config.host) && config.host !== 'localhost') {
    console.warn('No --public-url was given: links, settings and QR codes name an address of this machine alone.');
  }
  try {
    const link = await firstLink(context);
    if (link === undefined) return;
    console.log(`Nobody can sign in yet. Open this link, which works once, and choose a password:\n${link}`);
  } catch (error) {
    // Nobody could get in.
    await close();
    throw error;
  }
}
