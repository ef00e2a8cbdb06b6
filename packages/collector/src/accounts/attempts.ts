import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '../intake/address-hash.js';

/** Attempts that a quarter of an hour allows. */
const limits = {
  /** For one account from one address. */
  pair: 5,
  /** From one address, whatever the account. */
  address: 20,
  /** For one account, wherever from. */
  account: 60,
} as const;
const windowLength = 15 * 60_000;
const mostKept = 50_000;

/**
 * Counts attempts to sign in or to take up an invitation, so that guessing is slow. In memory only; accounts and addresses
 * are in it as a hash whose key changes with each quarter of an hour and is kept nowhere.
 */
export class Attempts {
  readonly #now: () => number;
  #key = randomBytes(32);
  #began = -Infinity;
  #counts = new Map<string, number>();

  /** `now` gives milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Counts one attempt. Gives 0 where it may go on, else after how many seconds to try again. What one limit stops is not
   * counted for the next: or whoever is over theirs could fill the memory, until what limits them is forgotten.
   */
  take(account: string, address: string): number {
    const now = this.#now();
    if (now < this.#began || now >= this.#began + windowLength) this.#begin(now);
    for (const [kind, hash] of this.#kinds(account, address)) {
      if ((this.#counts.get(hash) ?? 0) >= limits[kind]) return Math.ceil((this.#began + windowLength - now) / 1000);
      this.#add(hash);
    }
    return 0;
  }

  /** The attempt was the right one: it is taken back, and with it all others of this account from this address. */
  forget(account: string, address: string): void {
    for (const [kind, hash] of this.#kinds(account, address)) {
      const count = this.#counts.get(hash) ?? 0;
      if (kind === 'pair' || count <= 1) this.#counts.delete(hash);
      else this.#counts.set(hash, count - 1);
    }
  }

  #begin(now: number) {
    this.#key = randomBytes(32);
    this.#began = now;
    this.#counts.clear();
  }

  #kinds(account: string, address: string): [keyof typeof limits, string][] {
    const from = networkOf(address);
    const kinds: [keyof typeof limits, string][] = [['address', this.#hash(`address ${from}`)]];
    if (account !== '') kinds.push(['account', this.#hash(`account ${account}`)]);
    return [...kinds, ['pair', this.#hash(`pair ${account} ${from}`)]];
  }

  #hash(text: string) {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }

  #add(hash: string) {
    const count = (this.#counts.get(hash) ?? 0) + 1;
    if (count === 1 && this.#counts.size >= mostKept) this.#counts.delete(this.#counts.keys().next().value!);
    this.#counts.set(hash, count);
  }
}
