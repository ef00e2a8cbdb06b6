import { setTimeout as pause } from 'node:timers/promises';

/**
 * Sends batches as tablets do, 100 at a time: one that is refused comes again a little later, behind the others, until it is
 * taken. Anything but StoreUnavailableError is thrown. `onTaken` and `onRefused` are called with each batch.
 */
export async function sendAll(store, batches, onTaken = () => undefined, onRefused = () => undefined) {
  /** The answer to each batch that ended its sending, by id. */
  const first = new Map();
  const waiting = batches.toReversed();
  const cameBack = [];
  let refused = 0;
  const send = async () => {
    for (let batch; (batch = waiting.pop() ?? cameBack.shift());) {
      try {
        first.set(batch.id, await store.take(batch));
        onTaken(batch);
      } catch (error) {
        if (error.name !== 'StoreUnavailableError') throw error;
        refused++;
        onRefused(batch, error);
        cameBack.push(batch);
        // What a tablet's back-off does in minutes.
        await pause(20);
      }
    }
  };
  await Promise.all(Array.from({ length: 100 }, send));
  return { refused, first };
}
