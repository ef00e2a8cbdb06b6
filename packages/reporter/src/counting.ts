import { type Kept, addTo } from './kept.js';
import { namesOf } from './names.js';
import type { ReporterOptions } from './options.js';
import { dayOf, sealing } from './sealing.js';
import { sender, vary } from './sending.js';
import { nameOf, shelves } from './shelves.js';

/** Events that were counted: one that passes through places within places counts in the innermost only. */
const seen = new WeakSet<Event>();

/** One stretch of counting, from switching on to switching off. */
export interface Counting {
  waiting(): Promise<string[]>;
  /** Counts no more, and sends what it can. */
  stop(): void;
  /** Counts no more, forgets what is in memory, and sends nothing. The database stays. */
  abort(): void;
}

/** Starts to count what happens in a place; `onGone` is called when the database was deleted or the programme closed. */
export function counting(
  place: EventTarget,
  { endpoint, key, kind, area, version, storage, counted, minFill = 1, interval = 36e5 }: ReporterOptions,
  onGone: (closed: boolean) => void,
): Counting {
  const durable = storage === 'durable';
  const who = JSON.stringify({ w: version, p: kind, a: area, k: key });
  const kept = shelves(endpoint, durable, () => onGone(false));
  let leaving = false;
  let timer: ReturnType<typeof setTimeout>;
  const sending = sender({
    endpoint,
    who,
    shelves: kept,
    lock: durable && nameOf(endpoint),
    isLeaving: () => leaving,
    onClosed: () => onGone(true),
  });
  const ears = new AbortController();
  const hear = (target: EventTarget, type: string, hearing: (event: Event) => void) =>
    target.addEventListener(type, hearing, { signal: ears.signal });

  const count = (event: Event) => {
    if (seen.has(event)) return;
    seen.add(event);
    const names = namesOf(event as CustomEvent<unknown>, counted);
    const day = dayOf();
    if (names[0]) void kept.either(addTo(day, who, names, 1), [day, who]);
  };

  const sealAndSend = (fill: number) => kept.both(sealing(who, fill)).then(sending.wake);

  const look = ({ type }: { type: string }) => {
    leaving = type === 'pagehide' || document.visibilityState === 'hidden';
    void sealAndSend(leaving ? minFill : Infinity);
    if (leaving) sending.hurry();
  };

  const sealLater = () => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    timer = setTimeout(
      () => {
        void sealAndSend(minFill);
        sealLater();
      },
      Math.min(vary(interval), +midnight - +now + vary(interval) / 5),
    );
  };

  for (const type of Object.keys(counted)) hear(place, type, count);
  hear(document, 'visibilitychange', look);
  hear(window, 'pagehide', look);
  hear(window, 'online', sending.wake);
  look({ type: '' });
  sealLater();

  const deafen = () => {
    ears.abort();
    clearTimeout(timer);
  };

  return {
    async waiting() {
      const bodies: string[] = [];
      await kept.both(sealing(who, 1));
      await kept.both((all: Kept[]) => bodies.push(...all.flatMap(({ body }) => body ?? [])));
      return bodies;
    },
    stop() {
      deafen();
      leaving = true;
      void sealAndSend(minFill);
      sending.hurry();
      sending.stop();
    },
    abort() {
      deafen();
      kept.close();
      sending.abort();
    },
  };
}
