/** A PIN as it is kept: it can be checked and not be read. All in base64. */
export interface PinHash {
  salt: string;
  hash: string;
  iterations: number;
}

/** OWASP, Password Storage Cheat Sheet: PBKDF2-HMAC-SHA256. */
const iterations = 600_000;
/** Digits of a PIN. */
export const pinLength = { least: 4, most: 8 } as const;

const toText = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const toBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256);
  return toText(new Uint8Array(bits));
}

/** False where the browser has no cryptography: a page over http:// from another machine. */
export const canHash = (): boolean => Boolean(globalThis.crypto?.subtle);

/** Digits only, 4 to 8 of them. */
export const isPin = (text: string): boolean => /^\d{4,8}$/.test(text);

/** Hashes a PIN with a fresh salt; takes a second or two on a slow tablet. */
export async function hashPin(pin: string): Promise<PinHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: toText(salt), hash: await derive(pin, salt, iterations), iterations };
}

/** Whether a PIN is the one that was hashed. */
export async function isPinRight(pin: string, { salt, hash, iterations: rounds }: PinHash): Promise<boolean> {
  return (await derive(pin, toBytes(salt), rounds)) === hash;
}

// Every PIN of four digits then takes a hundred days.
const longestWait = 900;

/** Seconds to wait after so many wrong PINs in a row: none for the first two, then 30, doubling up to 15 minutes. */
export function waitAfter(wrong: number): number {
  return wrong < 3 ? 0 : Math.min(30 * 2 ** (wrong - 3), longestWait);
}
