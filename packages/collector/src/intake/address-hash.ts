import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** For how long a secret lives, in milliseconds. */
const lifetime = 3_600_000;

/**
 * Names for network addresses that mean nothing to anyone: the HMAC of the address under a secret that lives in memory for an
 * hour. Of IPv6 the first 64 bits count, since one machine has all addresses below them. `onChange` is told when the secret
 * changes, for no name of before is met again.
 */
export class AddressHash {
  #secret = randomBytes(32);
  #since: number | undefined;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The name of an address at a time in milliseconds. */
  of(address: string, now: number): string {
    this.#since ??= now;
    if (now - this.#since >= lifetime || now < this.#since) {
      this.#secret = randomBytes(32);
      this.#since = now;
      this.#onChange();
    }
    return createHmac('sha256', this.#secret).update(networkOf(address)).digest('base64url').slice(0, 16);
  }
}

/** An IPv4 address as it is, also where it is written as IPv6; of IPv6 the first four groups. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const front = groups(head);
  const back = tail === undefined ? [] : groups(tail);
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  return [...front, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...back].slice(0, 4).join(':');
}
