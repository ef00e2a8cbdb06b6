import { endOf } from './database.js';
import { type Kept, type Work, add, bodiesOf } from './kept.js';
import type { Reporter, ReporterOptions } from './options.js';
import { dayOf, lose, seal } from './sealing.js';

// Some browsers never answer when they are asked for a database.
const patience = 3000;
const firstWait = 2000;
const longestWait = 36e5;
const longestAnswer = 3e4;
// What setTimeout can do.
const longestHold = 2e9;

/** Events that were counted: one that passes through places within places counts in the innermost only. */
const seen = new WeakSet<Event>();

/** Differs by a fifth at most, so that a thousand tablets do not call at once. */
const vary = (milliseconds: number) => milliseconds * (0.8 + Math.random() * 0.4);

/**
 * Counts what happens in a place, under the names of a closed list, and sends the counts to an endpoint now and then.
 * It starts at once, unless storage is `off` or the browser sends Global Privacy Control: a person who asks every site
 * not to pass anything on has asked us too. Then what an earlier visit left is deleted. It never throws, and nothing that
 * goes wrong in it reaches the page.
 */
export function startReporter(place: EventTarget, options: ReporterOptions): Reporter {
  const { key: k, storage, kind: p, area: a, version: w, minFill = 1, counted, endpoint } = options;
  // The number changes with the form of what is kept: an older page and a newer one then never share a database.
  const name = 'talkplace-1 ' + endpoint;
  const tabs = new BroadcastChannel(name);
  /** Has its answer: a database that cannot be changed would have it sent for ever. */
  const settled: string[] = [];
  /** What no database has: all of it where there is none, else what is on its way there. */
  let memory: Kept = {};
  let durable: boolean | undefined;
  /** There while it counts. */
  let ears: AbortController | undefined;
  /** The endpoint asked to wait. */
  let held = 0;
  let line: Promise<unknown> | undefined;
  let timer: ReturnType<typeof setTimeout>;

  /** What stands above the counts of today. */
  const heading = () => JSON.stringify({ w, d: dayOf(), p, a, k });

  /** Does something to all that waits, at once or not at all. Without a database, before it returns. */
  const run = async (work?: Work) => {
    let taken: Kept | undefined;
    const whole = (kept: Kept) => {
      for (const key in taken) add(kept, key, taken![key]!);
      for (const body of settled) delete kept[body];
      work?.(kept, heading());
      return kept;
    };
    if (durable)
      try {
        const request = indexedDB.open(name);
        request.onupgradeneeded = () => request.result.createObjectStore(name);
        const database = await endOf(request, patience);
        // Strict: a batch that is sent but not on the disk would be sealed again, under another id, after a power cut.
        const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
        const store = transaction.objectStore(name);
        // It closes when the transaction has ended. Left open, it would stand in the way of a tab that deletes it.
        database.close();
        const kept: Kept = (await endOf(store.get(name))) ?? {};
        taken = memory;
        memory = {};
        store.put(whole(kept), name);
        // At once: a page that is closed now would take with it what waits for its turn.
        transaction.commit();
        await endOf(transaction);
        // Switched off in the meantime: then it is gone.
        return durable ? kept : memory;
      } catch {
        // Missing, full, evicted or broken: it goes on without, and tries again the next time.
        if (!durable) return memory;
      }
    return whole(memory);
  };

  /** Milliseconds to wait at least, if the endpoint asked for more than 1; nothing when the batch has its final answer. */
  const send = async (body: string) => {
    const breaker = new AbortController();
    const breakOff = () => breaker.abort();
    setTimeout(breakOff, longestAnswer);
    ears?.signal.addEventListener('abort', breakOff);
    try {
      // A string is sent as text/plain, for which no browser asks the endpoint first.
      const answer = await fetch(endpoint, {
        referrerPolicy: 'no-referrer',
        signal: breaker.signal,
        // Goes on when the page is gone.
        keepalive: true,
        redirect: 'error',
        credentials: 'omit',
        body,
        method: 'POST',
      });
      if (/^5|408|42[59]/.test(answer.status as unknown as string))
        return ((answer.headers.get('retry-after') as unknown as number) * 1000) % longestHold || 1;
      settled.push(body);
      if (answer.status === 410) void switchOff();
      else if (!answer.ok) await run(lose(body, 'refused'));
    } catch {
      return 1;
    } finally {
      // What the endpoint writes is never read: it may be a hundred megabytes, or never end.
      breakOff();
    }
  };

  const drain = async () => {
    let failures = 0;
    let bodies: string[];
    while ((bodies = bodiesOf(await run()))[0]) {
      // After a failure the next one: an endpoint that stumbles over one batch gets the others.
      const wait = await send(bodies[failures % bodies.length]!);
      if (!wait) failures = 0;
      else {
        if (!ears) return;
        held = wait;
        const pause = vary(Math.min(firstWait * 2 ** failures++, longestWait));
        await new Promise((resolve) => setTimeout(resolve, Math.max(wait, pause)));
        held = 0;
      }
    }
  };

  const sealAndSend = async () => {
    clearTimeout(timer);
    // A quarter past midnight, and not at midnight: see `vary`.
    if (ears) timer = setTimeout(sealAndSend, vary(Math.min(longestWait, new Date().setHours(24, 15) - +new Date())));
    const work = seal(minFill);
    let sent: unknown[] = [];
    // What no database has yet leaves at once: nobody may be here any more when it is its turn.
    if (document.hidden && held < 2) {
      work(memory, heading());
      sent = bodiesOf(memory).map(send);
    }
    await run(work);
    // One tab at a time, and each after what it was doing. Not where there are no locks.
    sent.push(line);
    line = Promise.all(sent)
      .then(() => navigator.locks.request(name, drain))
      .catch(drain);
  };

  /** Only names that the table can make are counted, whatever the event holds. */
  const count = (event: Event & { detail?: Record<string, unknown> | null }) => {
    if (seen.has(event)) return;
    seen.add(event);
    for (const [name, field, values] of counted[event.type]!) {
      const value = event.detail?.[field];
      const shown = [value, value && 'other'].find((each) => values.split(' ').includes(each as string)) as string;
      if (!field || shown) add(memory, heading(), { [field ? (name + '_' + shown).replaceAll('-', '_') : name]: 1 });
    }
    void run();
  };

  const deafen = () => {
    ears?.abort();
    ears = undefined;
  };
  const forget = async () => {
    deafen();
    durable = false;
    memory = {};
    try {
      await endOf(indexedDB.deleteDatabase(name), patience);
    } catch {
      // Where it cannot be reached, nothing could be kept either.
    }
  };
  const switchOff = () => {
    tabs.postMessage(0);
    return forget();
  };
  const switchOn = () => {
    if (ears || storage === 'off') return;
    durable = storage === 'durable';
    ears = new AbortController();
    for (const type in counted) place.addEventListener(type, count, ears);
    addEventListener('visibilitychange', sealAndSend, ears);
    void sealAndSend();
  };
  tabs.onmessage = forget;
  if (storage === 'off' || (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) void forget();
  else switchOn();

  return {
    get on() {
      return !!ears;
    },
    waiting: async () => bodiesOf(await run(seal(0))),
    switchOff,
    switchOn,
    stop() {
      deafen();
      // The tabs stay in touch: what is still being sent can be switched off.
      void sealAndSend();
    },
  };
}
