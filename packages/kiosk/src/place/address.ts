import { fromBase64Url } from '@talkplace/content/base64url';

/** What the address of the page says about the place. */
export type Offered =
  { kind: 'settings'; text: string } | { kind: 'from'; address: string } | { kind: 'unreadable' } | { kind: 'nothing' };

/** Reads `#place=` (base64url of JSON in UTF-8) and `?place=` (an address). */
export function offeredBy({ hash, search }: Pick<Location, 'hash' | 'search'>, base: string): Offered {
  const inFragment = /^#place=(.*)$/s.exec(hash)?.[1];
  if (inFragment !== undefined) {
    const text = fromBase64Url(inFragment);
    return text === undefined ? { kind: 'unreadable' } : { kind: 'settings', text };
  }
  const given = new URLSearchParams(search).get('place');
  if (!given) return { kind: 'nothing' };
  try {
    const { protocol, href } = new URL(given, base);
    return /^https?:$/.test(protocol) ? { kind: 'from', address: href } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}
