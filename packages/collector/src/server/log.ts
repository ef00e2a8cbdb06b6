import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';
import type { Config } from './context.js';

/** Errors of our own, whose messages hold nothing of a request. */
const ours =
  /^(StoreUnavailable|DatabaseFile|ExportFailed|ShardOrder|NewerDatabase|OlderDatabase|StoreMissing|Config|Location|PlaceRefused)Error$/;

/**
 * What the log says of an error: its name, code and place in the code. Messages of other programs may repeat a body or a key,
 * so only those of our own errors are written.
 */
export function errorInLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack = '' } = error;
  const code = (error as { code?: unknown }).code;
  return {
    type: name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(ours.test(name)
      ? { message: error.message }
      : { at: stack.split('\n').filter((line) => /^\s+at /.test(line)) }),
    ...(error.cause === undefined ? {} : { cause: errorInLog(error.cause) }),
  };
}

/** Lines of JSON to the error output: the day and no time, and no addresses, bodies, keys or query strings. */
export const loggerOptions = ({ logLevel }: Pick<Config, 'logLevel'>): FastifyServerOptions['logger'] =>
  logLevel === 'silent'
    ? false
    : {
        level: logLevel,
        base: null,
        // Whoever may know the time has it from what collects the lines, such as journald.
        timestamp: () => `,"day":"${new Date().toISOString().slice(0, 10)}"`,
        formatters: { level: (level) => ({ level }) },
        stream: process.stderr,
        serializers: {
          err: errorInLog as never,
          error: errorInLog,
          // Fastify hands requests to the log in a few places of its own.
          req: () => ({}),
          res: ({ statusCode }) => ({ statusCode }),
        },
      };

/** A log to nowhere, for parts that run without a server. */
export const silentLog: FastifyBaseLogger = (() => {
  const nothing = () => undefined;
  const log = { level: 'silent', silent: nothing, child: () => log } as unknown as FastifyBaseLogger;
  for (const level of ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const) log[level] = nothing;
  return log;
})();
