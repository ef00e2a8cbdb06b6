import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { AccountRefusedError } from '../../accounts/refused.js';
import type { Refusal } from '../../api.js';
import { FiguresRefusedError } from '../../figures/service.js';
import { PageRefusedError } from '../../pages/pages.js';
import { PlaceRefusedError } from '../../places/places.js';
import { StoreUnavailableError } from '../../store/store.js';

/** An answer that is a refusal: its status, a word for programs, and what is wrong and what to do for people. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Seconds after which to try again. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

export const signInFirst = () => new RefusedError(401, 'sign-in', 'Sign in first.');
export const notYours = (message = 'Your account may not do this. Ask an operator.') =>
  new RefusedError(403, 'not-allowed', message);
export const notThere = (what: string) => new RefusedError(404, 'not-found', `There is no such ${what}.`);

/** A value that a request carried, in the form of a schema. Throws RefusedError (400) that names what is wrong. */
export function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'request'}: ${message}`);
  throw new RefusedError(400, 'not-understood', `${issues.join('. ')}.`);
}

/** Answers everything that is thrown, and every unknown address, with a Refusal. */
export function answerRefusals(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => refuse(refusalOf(error, request), reply));
  app.setNotFoundHandler((_, reply) =>
    refuse(new RefusedError(404, 'not-found', 'There is no such address here.'), reply),
  );
}

function refuse({ status, code, message, retryAfter }: RefusedError, reply: FastifyReply) {
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  const refusal: Refusal = { error: code, message };
  return reply.status(status).send(refusal);
}

const accountStatus = { input: 400, missing: 404, conflict: 409 } as const;

function refusalOf(error: unknown, request: FastifyRequest): RefusedError {
  if (error instanceof RefusedError) return error;
  if (error instanceof AccountRefusedError)
    return new RefusedError(accountStatus[error.reason], error.reason, error.message);
  if (error instanceof PlaceRefusedError || error instanceof PageRefusedError) {
    return new RefusedError(400, 'input', error.message);
  }
  if (error instanceof FiguresRefusedError) {
    return new RefusedError(error.reason === 'unknown' ? 404 : 403, error.reason, error.message);
  }
  if (error instanceof StoreUnavailableError) {
    request.log.error('api: the database cannot be used');
    return new RefusedError(503, 'unavailable', 'The database cannot be used now. Try again in a minute.', 60);
  }
  const { statusCode } = error as { statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return ofFastify(statusCode);
  // The message of an error that nobody foresaw could repeat what was asked: its kind and place must do.
  request.log.error({ kind: (error as Error).name, at: (error as Error).stack?.split('\n')[1]?.trim() }, 'api: failed');
  return new RefusedError(500, 'failed', 'Something went wrong here. It is in the log of the collector.');
}

function ofFastify(status: number) {
  if (status === 413) return new RefusedError(413, 'too-long', 'That is too long.');
  if (status === 415) return new RefusedError(415, 'not-json', 'Send JSON, with content-type: application/json.');
  return new RefusedError(status, 'not-understood', 'The request cannot be read. Send valid JSON.');
}
