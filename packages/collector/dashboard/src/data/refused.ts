import type { Refusal } from '../../../src/api.js';

/** The collector said no: what is wrong and what to do, in words for people. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  /** `retryAfter`: whole seconds until asking again makes sense, where the collector named a time. */
  constructor(
    readonly status: number,
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** Whether the collector refused because nobody is signed in. */
export const isSignInFirst = (trouble: unknown): boolean => trouble instanceof RefusedError && trouble.status === 401;

/** No answer came: no line, no collector, or an answer that broke off. */
export class OfflineError extends Error {
  override name = 'OfflineError';
}

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && typeof (value as Refusal).message === 'string';

/** The refusal that an answer carries; where it carries none, words for its status. */
export async function refusalOf(response: Response): Promise<RefusedError> {
  const body: unknown = await response.json().catch(() => undefined);
  const message = isRefusal(body) ? body.message : `The collector answered with status ${response.status}.`;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new RefusedError(response.status, message, Number.isFinite(seconds) ? Math.ceil(seconds) : undefined);
}
