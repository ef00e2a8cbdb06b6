import { createHmac } from 'node:crypto';
import { ExportFailedError, hostOf } from './otlp.js';
import type { Publication } from './point.js';

export interface WebhookTarget {
  /** Where each publication is posted to. */
  url: string;
  /** Shared with the receiver: signs each body. */
  secret?: string | undefined;
  /** Milliseconds until an attempt counts as failed; 10,000 by default. */
  timeout?: number | undefined;
}

/** `sha256=` and the HMAC of a body in hex: what the header `talkplace-signature` holds. */
export const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/**
 * Posts a publication as JSON. The same month always has the same `idempotency-key`, so that a receiver can pass over a
 * repeat. The address is the operator's own choice, so it may lie inside their network; a redirect is not followed, so that
 * nobody else can choose it for them. Rejects with ExportFailedError unless the answer is 2xx.
 */
export async function sendWebhook({ url, secret, timeout = 10_000 }: WebhookTarget, publication: Publication) {
  const body = JSON.stringify(publication);
  let status: number;
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `talkplace-${publication.period}`,
        ...(secret ? { 'talkplace-signature': signatureOf(body, secret) } : {}),
      },
    });
    status = answer.status;
    await answer.body?.cancel();
  } catch (error) {
    throw new ExportFailedError(`${hostOf(url)} could not be reached, or answered with a redirect (${String(error)}).`);
  }
  if (status < 200 || status > 299) throw new ExportFailedError(`${hostOf(url)} answered ${status} instead of 2xx.`);
}
