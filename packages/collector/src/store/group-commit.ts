import type { Database } from './database.js';
import { StoreUnavailableError, type Batch, type Taken, type WriteBatches } from './store.js';

/** Most batches in one transaction, and most that may wait. Beyond that the sender is asked to come back. */
const groupSize = 500;
const queueLength = 20_000;

interface Waiting {
  batch: Batch;
  resolve: (taken: Taken) => void;
  reject: (error: unknown) => void;
}

/**
 * Commits batches together: those that arrive while a commit is under way go into the next one, so that one wait for the
 * disk serves many. Each resolves after its own commit and never before. A group that fails is written again one by one, so
 * that a batch that cannot be written takes no other with it; it rejects with StoreUnavailableError.
 */
export function groupCommit(database: Database, write: WriteBatches): (batch: Batch) => Promise<Taken> {
  let queue: Waiting[] = [];
  let busy = false;

  const commit = (batches: readonly Batch[]) => database.transaction((inside) => write(inside, batches));

  const commitOneByOne = async (group: readonly Waiting[]) => {
    for (const { batch, resolve, reject } of group) {
      try {
        resolve((await commit([batch]))[0]!);
      } catch (error) {
        reject(unavailable(error));
      }
    }
  };

  const run = async () => {
    busy = true;
    while (queue.length > 0) {
      const group = queue.slice(0, groupSize);
      queue = queue.slice(groupSize);
      try {
        const taken = await commit(group.map(({ batch }) => batch));
        group.forEach(({ resolve }, at) => resolve(taken[at]!));
      } catch (error) {
        if (group.length === 1) group[0]!.reject(unavailable(error));
        else await commitOneByOne(group);
      }
    }
    busy = false;
  };

  return (batch) =>
    new Promise((resolve, reject) => {
      if (queue.length >= queueLength) {
        reject(new StoreUnavailableError('Too many reports wait to be written. They may be sent again in a while.'));
        return;
      }
      queue.push({ batch, resolve, reject });
      if (!busy) queueMicrotask(() => busy || void run());
    });
}

const unavailable = (error: unknown) =>
  error instanceof StoreUnavailableError
    ? error
    : new StoreUnavailableError(`The report could not be written (${(error as Error).message}).`, { cause: error });
