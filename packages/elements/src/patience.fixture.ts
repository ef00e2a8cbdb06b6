import { waitUntil as wait } from '@open-wc/testing';

/** Waits until something is so. Green tests never wait; a busy machine with two cores is given its time. */
export const waitUntil = (isSo: () => unknown, what?: string, { timeout = 15_000 } = {}): Promise<void> =>
  wait(isSo, what, { timeout });
