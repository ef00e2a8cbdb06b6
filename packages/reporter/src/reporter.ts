import { type Counting, counting } from './counting.js';
import type { Reporter, ReporterOptions } from './options.js';
import { deleteDatabase } from './shelves.js';

/** Endpoints whose programme is closed: for as long as this page lives, nobody asks them again. */
const closed = new Set<string>();

/**
 * Counts what happens in a place, under the names of a closed list, and sends the counts to an endpoint now and then.
 * It starts at once, unless storage is `off` or the browser sends Global Privacy Control: a person who asks every site
 * not to pass anything on has asked us too. It never throws, and nothing that goes wrong in it reaches the page.
 */
export function startReporter(place: EventTarget, options: ReporterOptions): Reporter {
  const { endpoint, storage } = options;
  let run: Counting | undefined;

  const off = () => {
    run?.abort();
    run = undefined;
    return deleteDatabase(endpoint);
  };
  const switchOn = () => {
    if (storage !== 'off' && !closed.has(endpoint))
      run ??= counting(place, options, (isClosed) => {
        if (isClosed) closed.add(endpoint);
        void off();
      });
  };
  if (!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) switchOn();

  return {
    endpoint,
    storage,
    get on() {
      return !!run;
    },
    waiting: async () => run?.waiting() ?? [],
    switchOff: off,
    switchOn,
    stop() {
      run?.stop();
      run = undefined;
    },
  };
}
