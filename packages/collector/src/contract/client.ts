import { request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';

/** What an endpoint answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What is sent: the header `content-type` has to be named where there is a body. */
export interface Sending {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

/** The endpoint gave no whole answer in time. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}

/** Most letters of an answer that are read. */
const longest = 1_000_000;

/** Sends one request, and follows no redirect. Rejects with NoAnswerError after `timeout` milliseconds. */
export function send(endpoint: URL, { method = 'POST', headers = {}, body = '' }: Sending, timeout: number) {
  return new Promise<Answer>((resolve, reject) => {
    const request = (endpoint.protocol === 'https:' ? requestHttps : requestHttp)(endpoint, {
      method,
      headers: {
        ...headers,
        ...(body === '' && method !== 'POST' ? {} : { 'content-length': Buffer.byteLength(body) }),
      },
      signal: AbortSignal.timeout(timeout),
      agent: false,
    });
    const fail = (error: Error) =>
      reject(
        new NoAnswerError(
          error.name === 'TimeoutError' || error.name === 'AbortError'
            ? `no answer within ${timeout / 1000} seconds`
            : `no answer (${(error as NodeJS.ErrnoException).code ?? error.message})`,
        ),
      );
    request.on('error', fail);
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        if (text.length < longest) text += part;
      });
      response.on('error', fail);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.end(body);
  });
}
