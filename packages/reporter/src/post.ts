/** What became of a body: it is `done`, was refused for good, the programme is `closed`, or it has to wait. */
export type Answer = 'done' | 'refused' | 'closed' | { readonly retryAfter: number };

const longestAnswer = 30_000;
const longestWait = 864e5;

/**
 * Sends one body and gives the answer by its status alone: what the endpoint writes is never read. `retryAfter` is in
 * milliseconds, 0 if the endpoint asked for nothing, a day at most. Never rejects.
 */
export async function post(
  endpoint: string,
  body: string,
  keepalive: boolean,
  stopper: AbortController,
): Promise<Answer> {
  const timer = setTimeout(() => stopper.abort(), longestAnswer);
  try {
    // A string is sent as text/plain, for which no browser asks the endpoint first.
    const { ok, status, headers } = await fetch(endpoint, {
      method: 'POST',
      body,
      keepalive,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: stopper.signal,
    });
    if (ok) return 'done';
    if (status === 410) return 'closed';
    if (status < 500 && ![408, 425, 429].includes(status)) return 'refused';
    const asked = headers.get('retry-after') ?? '';
    return { retryAfter: Math.min(Number(asked) * 1000 || Date.parse(asked) - Date.now(), longestWait) || 0 };
  } catch {
    return { retryAfter: 0 };
  } finally {
    clearTimeout(timer);
    // An endpoint may answer a hundred megabytes, or never finish.
    stopper.abort();
  }
}
