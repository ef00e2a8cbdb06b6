interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Allows each of many senders a number of requests a minute on average, and ten times that at once: a tablet that was offline
 * for a month brings up to 400 reports, and many tablets can share one address. At most `most` senders are remembered; the
 * one that was quiet for longest is forgotten first, and starts afresh.
 */
export class TokenBuckets {
  readonly #perMinute: number;
  readonly #most: number;
  readonly #buckets = new Map<string, Bucket>();

  /** `perMinute` 0 allows everything. */
  constructor(perMinute: number, most = 20_000) {
    this.#perMinute = perMinute;
    this.#most = most;
  }

  /** How many senders are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** Takes one token. 0 where there was one, else the whole seconds until there is one again. `now` is in milliseconds. */
  take(sender: string, now: number): number {
    if (this.#perMinute === 0) return 0;
    const most = this.#perMinute * 10;
    const bucket = this.#buckets.get(sender) ?? { tokens: most, at: now };
    const filled = Math.min(most, bucket.tokens + (Math.max(0, now - bucket.at) * this.#perMinute) / 60_000);
    this.#buckets.delete(sender);
    const allowed = filled >= 1;
    this.#buckets.set(sender, { tokens: allowed ? filled - 1 : filled, at: now });
    if (this.#buckets.size > this.#most) this.#buckets.delete(this.#buckets.keys().next().value!);
    return allowed ? 0 : Math.max(1, Math.ceil(((1 - filled) * 60) / this.#perMinute));
  }

  /** Forgets all senders. */
  clear(): void {
    this.#buckets.clear();
  }
}
