import { createHmac } from 'node:crypto';
import type { Publication } from './point.js';
import { post } from './post.js';

export interface WebhookTarget {
  /** Where each publication is posted to. A user and a password in it go as basic authentication. */
  url: string;
  /** Shared with the receiver: signs each body. */
  secret?: string | undefined;
  /** Milliseconds until an attempt counts as failed; 8,000 when left out. */
  timeout?: number | undefined;
}

/** `sha256=` and the HMAC of a body in hex: what the header `talkplace-signature` holds. */
export const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/**
 * Posts a publication as JSON. The same month always has the same `idempotency-key`, so that a receiver can pass over a
 * repeat. The address is the operator's own choice, so it may lie inside their network. Rejects with ExportFailedError unless
 * the answer is 2xx.
 */
export async function sendWebhook({ url, secret, timeout }: WebhookTarget, publication: Publication): Promise<void> {
  const body = JSON.stringify(publication);
  await post(url, {
    body,
    timeout,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `talkplace-${publication.period}`,
      ...(secret ? { 'talkplace-signature': signatureOf(body, secret) } : {}),
    },
  });
}
