/** A target did not take what was sent. It is sent again at the next run. The message holds no secret. */
export class ExportFailedError extends Error {
  override name = 'ExportFailedError';
}

/** A target as it is named in the log: the rest of its address can hold a secret. */
export const hostOf = (url: string): string => new URL(url).host;

/** Most bytes of an answer that are read. */
const longest = 65_536;

/** What is posted. */
export interface Post {
  body: string | Uint8Array;
  headers: Readonly<Record<string, string>>;
  /**
   * Milliseconds until an attempt counts as failed; 8,000 when left out: less than a collector that is told to stop has to
   * finish what it began.
   */
  timeout?: number | undefined;
}

/**
 * Posts a body to an address that the operator chose, and gives what came back. A user and a password in the address go as
 * basic authentication. A redirect is not followed, so that nobody else can choose the address. Rejects with
 * ExportFailedError unless the answer is 2xx.
 */
export async function post(
  url: string,
  { body, headers, timeout = 8_000 }: Post,
): Promise<{ type: string; body: Buffer }> {
  let status: number;
  let answer;
  try {
    const target = new URL(url);
    const user = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
    target.username = target.password = '';
    const response = await fetch(target, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
      headers: {
        ...(user === ':' ? {} : { authorization: `Basic ${Buffer.from(user).toString('base64')}` }),
        ...headers,
      },
    });
    status = response.status;
    answer = { type: response.headers.get('content-type') ?? '', body: await beginningOf(response) };
  } catch (error) {
    throw new ExportFailedError(`${hostOf(url)} could not be reached, or answered with a redirect (${whyOf(error)}).`);
  }
  if (status < 200 || status > 299) throw new ExportFailedError(`${hostOf(url)} answered ${status} instead of 2xx.`);
  return answer;
}

async function beginningOf({ body }: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (body === null) return Buffer.alloc(0);
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    parts.push(part);
    length += part.length;
    if (length > longest) break;
  }
  return Buffer.concat(parts);
}

/** Messages of fetch repeat the address; a code, such as ECONNREFUSED or that of a certificate, does not. */
function whyOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: unknown; name?: unknown; message?: unknown } };
  if (typeof cause?.code === 'string') return cause.code;
  return cause?.message === 'unexpected redirect' ? 'redirect' : name;
}
