import { endOf } from './database.js';
import { type Kept, add, bodiesOf, drop, isBody } from './kept.js';
import type { Ending, Reporter, ReporterOptions } from './options.js';
import { dayOf, seal } from './sealing.js';

const hour = 36e5;
// After the full hour, so that a thousand tablets do not call at once.
const longestDelay = 6e5;
const longestAnswer = 3e4;
// What setTimeout can do.
const longestHold = 2e9;
// Browsers let 64 KiB leave from a page that is going, for all that it sends; a body is no longer than 4.
const mostAtOnce = 9;

/**
 * Counts what happens in a place, under the names of a closed list, and sends the counts to an endpoint now and then.
 * It starts at once, unless storage is `off` or the browser sends Global Privacy Control: a person who asks every site
 * not to pass anything on has asked us too. Then what an earlier visit left is deleted. It never throws, and nothing that
 * goes wrong in it reaches the page.
 */
export function startReporter(place: EventTarget, options: ReporterOptions): Reporter {
  const { minFill = 1, counted, endpoint, storage } = options;
  // The number changes with the form of what is kept: an older page and a newer one then never share a database.
  const name = 'talkplace-1 ' + endpoint;
  const atAnyTime = minFill > 1 ? Infinity : 1;
  let tabs: BroadcastChannel | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** There while it counts. */
  let ears: AbortController | undefined;
  /** Milliseconds before anything may be sent: 1 for each failure, more where the endpoint asked for it. */
  let held = 0;
  let durable: boolean | undefined;
  let line: Promise<unknown> | undefined;
  /** What no database has: all of it where there is none, else what is on its way there. */
  let memory: Kept = {};

  /** What stands above the counts of today. */
  const heading = () =>
    JSON.stringify({ d: dayOf(), w: options.version, p: options.kind, a: options.area, k: options.key });

  /**
   * Brings what is in memory to where it waits; lets go of the body that is `settled`, for a reason if it was lost; seals
   * with `fill`, unless that is 0; and gives all that waits. All of it happens at once or not at all; without a database,
   * before this returns.
   */
  const run = async (fill?: number, settled?: string, reason?: string) => {
    let taken: Kept | undefined;
    const whole = (kept: Kept) => {
      for (const key in (durable && taken) as Kept) add(kept, key, taken![key]!);
      if (settled) drop(kept, heading(), settled, reason);
      if (fill) seal(kept, heading(), fill);
      return kept;
    };
    if (durable)
      try {
        const database = await endOf(indexedDB.open(name), name);
        // Strict: a batch that is sent but not on the disk would be sealed again, under another id, after a power cut.
        const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
        const store = transaction.objectStore(name);
        // Two records. A tap has to do with tallies alone, however many batches wait. Those come first where they are asked
        // for: with a turn of its own between, reading and writing them is not one long piece of work.
        const isAll = fill! >= 0;
        const kept: Kept = { ...(isAll && (await endOf(store.get(1)))), ...(await endOf(store.get(0))) };
        taken = memory;
        memory = {};
        const tallies: Kept = {};
        const bodies: Kept = isAll ? {} : memory;
        for (const key in whole(kept)) (isBody(key) ? bodies : tallies)[key] = kept[key]!;
        store.put(tallies, 0);
        if (isAll) store.put(bodies, 1);
        // At once: a page that is closed now would take with it what waits for its turn.
        transaction.commit();
        await endOf(transaction);
        // Switched off in the meantime: then it is gone.
        return durable ? kept : memory;
      } catch {
        // Missing, full, evicted or broken: it goes on without, and tries again the next time.
      }
    return whole(memory);
  };

  const send = async (body: string) => {
    const breaker = new AbortController();
    const breakOff = () => breaker.abort();
    setTimeout(breakOff, longestAnswer);
    ears?.signal.addEventListener('abort', breakOff, breaker);
    try {
      // A string is sent as text/plain, for which no browser asks the endpoint first.
      const answer = await fetch(endpoint, {
        // Goes on when the page is gone.
        keepalive: true,
        body,
        method: 'POST',
        referrer: '',
        credentials: 'omit',
        redirect: 'error',
        signal: breaker.signal,
      });
      if (!/^5|408|42[59]/.test(answer.status as unknown as string))
        return await (answer.status === 410 ? switchOff('ended') : run(0, body, answer.ok ? '' : 'refused'));
      held += (answer.headers.get('retry-after') as unknown as number) * 1000 || 1;
    } catch {
      held++;
    } finally {
      // What the endpoint writes is never read: it may be a hundred megabytes, or never end.
      breakOff();
    }
  };

  const sealAndSend = (fill?: unknown) => {
    clearTimeout(timer);
    timer =
      ears &&
      setTimeout(
        sealAndSend,
        hour - ((new Date() as unknown as number) % hour) + Math.random() * longestDelay,
        minFill,
      );
    const drain = async () => {
      let failures = 0;
      let bodies: string[];
      let kept = await run((fill as number) > 0 ? (fill as number) : atAnyTime);
      while ((bodies = bodiesOf(kept))[0])
        if (held) {
          if (!ears) return;
          const pause = Math.min(1000 * 2 ** ++failures, hour / 2) * (1 + Math.random());
          await new Promise((resolve) => setTimeout(resolve, Math.min(held + pause, longestHold)));
          held = 0;
          kept = await run(0);
        } else {
          // After a failure the next one: an endpoint that stumbles over one batch gets the others.
          kept = (await send(bodies[failures % bodies.length]!)) ?? kept;
          if (!held) failures = 0;
        }
    };
    // What no database has yet leaves at once: nobody may be here any more when it is its turn.
    seal(memory, heading(), minFill);
    // Then one tab at a time, and each after what it was doing. Not where there are no locks.
    line = Promise.all([
      line,
      ...bodiesOf(memory)
        .slice(0, held < 999 ? mostAtOnce : 0)
        .map(send),
    ])
      .then(() => navigator.locks.request(name, drain))
      .catch(drain);
  };

  /** Only names that the table can make are counted, whatever the event holds. */
  const count = (event: Event & { detail?: Record<string, unknown> | null }) => {
    for (const [name, field, values] of counted[event.type]!) {
      const value = event.detail?.[field];
      const shown = [value, value && 'other'].find((each) => values.split(' ').includes(each as string)) as string;
      if (!field || shown) add(memory, heading(), { [field ? (name + '_' + shown).replaceAll('-', '_') : name]: 1 });
    }
    void run();
  };

  const forget = async (reason?: Ending) => {
    ears = ears?.abort() as undefined;
    durable = false;
    memory = {};
    if (reason) options.ended?.(reason);
    try {
      await endOf(indexedDB.deleteDatabase(name), name);
    } catch {
      // Where it cannot be reached, nothing could be kept either.
    }
    return memory;
  };
  const switchOff = (reason: Ending = 'off') => {
    tabs?.postMessage(reason);
    return forget(reason);
  };
  const switchOn = () => {
    if (ears || storage === 'off') return;
    durable = storage === 'durable';
    ears = new AbortController();
    for (const type in counted) place.addEventListener(type, count, ears);
    addEventListener('visibilitychange', sealAndSend, ears);
    sealAndSend();
  };
  try {
    tabs = new BroadcastChannel(name);
    tabs.onmessage = (message) => forget(message.data);
  } catch {
    // Where nothing may be stored there are no channels either: each tab is on its own.
  }
  if (storage === 'off' || (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) void forget();
  else switchOn();

  return {
    stop() {
      ears = ears?.abort() as undefined;
      sealAndSend();
      // Until then the tabs stay in touch: what still waits to be sent can be switched off.
      void line!.then(() => (tabs = tabs?.close() as undefined));
    },
    switchOff,
    waiting: async () => bodiesOf(await run(atAnyTime)),
    get on() {
      return !!ears;
    },
    switchOn,
  };
}
