import { createHash, randomBytes, randomInt } from 'node:crypto';
import { keyPattern } from '@talkplace/report';

/** A new key of a place: `tp_` and 128 random bits in base64url. */
export const newPlaceKey = (): string => `tp_${randomBytes(16).toString('base64url')}`;

/** SHA-256 of a key in hex: all that is kept of it. A key has 128 random bits, so no slower hash is needed. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The hash of a key that was given as a hash or as itself; undefined for anything else. */
export function asHash(hashOrKey: string): string | undefined {
  if (keyPattern.test(hashOrKey)) return hashOfKey(hashOrKey);
  return /^[0-9a-f]{64}$/.test(hashOrKey) ? hashOrKey : undefined;
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A readable id that nobody has yet: the name in small letters and digits, and four random ones. */
export function idOf(name: string, fallback: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  const short = plain.slice(0, 48).replace(/^-+|-+$/g, '');
  const ending = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${short || fallback}-${ending}`;
}
