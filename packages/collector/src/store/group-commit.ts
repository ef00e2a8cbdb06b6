import type { Database } from './database.js';
import { StoreUnavailableError, type Batch, type Taken } from './store.js';

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
 * disk serves many. Each resolves after its own commit and never before. Where a batch itself cannot be written, its group is
 * written again one by one, so that it takes no other with it. Rejects with StoreUnavailableError.
 */
export function groupCommit(database: Pick<Database, 'take'>): (batch: Batch) => Promise<Taken> {
  let queue: Waiting[] = [];
  let busy = false;

  const commitOneByOne = async (group: readonly Waiting[]) => {
    for (const { batch, resolve, reject } of group) {
      try {
        resolve((await database.take([batch]))[0]!);
      } catch (error) {
        reject(unavailable(error));
      }
    }
  };

  const commit = async (group: readonly Waiting[]) => {
    try {
      const taken = await database.take(group.map(({ batch }) => batch));
      group.forEach(({ resolve }, index) => resolve(taken[index]!));
    } catch (error) {
      if (error instanceof StoreUnavailableError || group.length === 1) {
        for (const { reject } of group) reject(unavailable(error));
      } else await commitOneByOne(group);
    }
  };

  /** SQLite holds the thread while it commits: what arrived meanwhile is read from the network first. */
  const commitSoon = () =>
    setImmediate(async () => {
      const group = queue.slice(0, groupSize);
      queue = queue.slice(groupSize);
      await commit(group);
      busy = queue.length > 0;
      if (busy) commitSoon();
    });

  return (batch) =>
    new Promise((resolve, reject) => {
      if (queue.length >= queueLength) {
        reject(new StoreUnavailableError('Too many reports wait to be written. They may be sent again in a while.'));
        return;
      }
      queue.push({ batch, resolve, reject });
      if (busy) return;
      busy = true;
      commitSoon();
    });
}

const unavailable = (error: unknown) =>
  error instanceof StoreUnavailableError
    ? error
    : new StoreUnavailableError(`The report could not be written (${(error as Error).message}).`, { cause: error });
