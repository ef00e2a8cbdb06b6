import { type Kept, addTo, sumOf } from './kept.js';
import { post } from './post.js';
import { dayOf } from './sealing.js';
import type { Shelves } from './shelves.js';

const firstWait = 2000;
const longestWait = 36e5;

/** A time that differs from the given one by a fifth at most, so that a thousand tablets do not call at once. */
export const vary = (milliseconds: number): number => milliseconds * (0.8 + 0.4 * Math.random());

/** Sends what waits. */
export interface Sender {
  /** Sends all that waits, one after the other, unless the endpoint asked to wait or another tab is at it. */
  wake(): void;
  /** Sends what waits in memory, all at once, since the page may be gone in a moment. */
  hurry(): void;
  /** Ends when there is nothing to send or the endpoint does not answer, and does not try again. */
  stop(): void;
  /** Breaks off what is on its way, and does not try again. */
  abort(): void;
}

/** What a sender is made with. */
export interface SenderOptions {
  readonly endpoint: string;
  readonly shelves: Shelves;
  /** The tally that counts what the endpoint refused. */
  readonly who: string;
  /** Name of the lock that lets one tab send at a time; none where tabs share nothing. */
  readonly lock: string | false;
  /** Whether the page may be gone in a moment, so that the browser has to finish requests without it. */
  readonly isLeaving: () => boolean;
  /** The endpoint said that its programme is closed. */
  readonly onClosed: () => void;
}

export function sender({ endpoint, shelves, who, lock, isLeaving, onClosed }: SenderOptions): Sender {
  /** Batches that have their answer: if the database cannot delete one, it is not sent for ever. */
  const settled = new Set<string>();
  const underWay = new Map<string, Promise<number | undefined>>();
  const stoppers = new Set<AbortController>();
  let stopped = false;
  let aborted = false;
  let busy = false;
  let again = false;
  let held = false;
  let rouse: (() => void) | undefined;

  const settle = (batch: Kept, refused: boolean) => {
    settled.add(batch.id);
    return shelves.both(
      (kept, put, remove) => {
        // Aged out or settled by another tab in the meantime.
        if (!kept.some(({ id }) => id === batch.id)) return;
        remove(batch);
        // A refused batch of nothing but losses is not told again: its loss would be refused in turn, without end.
        if (refused && Object.keys(batch.counts).some((name) => !name.startsWith('report_lost')))
          addTo(dayOf(), who, ['report_lost_refused'], sumOf(batch))(kept, put, remove);
      },
      refused ? undefined : [batch.day, batch.id],
    );
  };

  /** Milliseconds that the endpoint asked to wait, 0 if it did not say; nothing when the batch is settled. */
  const send = async (batch: Kept, keepalive: boolean) => {
    if (aborted) return 0;
    const stopper = new AbortController();
    stoppers.add(stopper);
    const answer = await post(endpoint, batch.body!, keepalive, stopper);
    stoppers.delete(stopper);
    if (typeof answer === 'object') return answer.retryAfter;
    if (answer === 'closed') onClosed();
    else await settle(batch, answer === 'refused');
  };

  const deliver = (batch: Kept) => {
    // What was sent without keepalive does not outlive the page, so it is sent again when that is leaving.
    const keepalive = isLeaving();
    const id = batch.id + keepalive;
    const sending = underWay.get(id) ?? send(batch, keepalive).finally(() => underWay.delete(id));
    underWay.set(id, sending);
    return sending;
  };

  const isWaiting = ({ body, id }: Kept) => body && !settled.has(id);

  const drain = async () => {
    let wait = firstWait;
    let waiting: Kept[];
    do {
      again = false;
      waiting = [];
      await shelves.both((kept) => waiting.push(...kept.filter(isWaiting)));
      for (const batch of waiting) {
        const asked = await deliver(batch);
        wait = asked === undefined ? firstWait : Math.min(wait * 2, longestWait);
        if (asked === undefined) continue;
        held = asked > 0;
        if (!stopped)
          await new Promise<void>((resolve) => {
            rouse = resolve;
            setTimeout(resolve, Math.max(asked, vary(wait / 2)));
          });
        held = false;
        if (stopped) return;
        // Some may be too old by now, or sent by another tab.
        break;
      }
    } while (waiting[0]);
  };

  const wake = () => {
    again = true;
    if (!held) rouse?.();
    if (busy) return;
    busy = true;
    again = false;
    const locks = lock && navigator.locks;
    const done = () => {
      busy = false;
      if (again) wake();
    };
    (locks ? locks.request(lock, { ifAvailable: true }, (one) => one && drain()).catch(drain) : drain()).then(
      done,
      done,
    );
  };

  const stop = () => {
    stopped = true;
    rouse?.();
  };

  return {
    wake,
    hurry() {
      if (held) return;
      void shelves.inMemory((kept) => {
        for (const batch of kept.filter(isWaiting)) void deliver(batch);
      });
    },
    stop,
    abort() {
      aborted = true;
      for (const stopper of stoppers) stopper.abort();
      stop();
    },
  };
}
