import { limits } from './limits.js';
import { reportSchema, versions, type Report } from './schema.js';

export type RefusalReason = 'too-long' | 'not-json' | 'version' | 'schema';

/** Why a body is no report, and what to do. It never repeats what the body held, but for the names of our own keys. */
export interface Refused {
  reason: RefusalReason;
  message: string;
}

export type Parsed = { report: Report } | { refused: Refused };

const encoder = new TextEncoder();
const refuse = (reason: RefusalReason, message: string): Parsed => ({ refused: { reason, message } });

/** Reads the body of a report. Never throws; what is not wholly right is refused as a whole, with the reason. */
export function parseReport(text: string): Parsed {
  if (text.length > limits.bodyBytes || encoder.encode(text).length > limits.bodyBytes) {
    return refuse('too-long', `The body is longer than ${limits.bodyBytes} bytes. Send fewer counters in one report.`);
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse('not-json', 'The body is not JSON. Send one report as a JSON object.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return refuse('not-json', 'The body is not a JSON object. Send one report, not a list.');
  }
  const known = versions.map(({ version }) => version);
  if (!known.some((version) => version === (body as { v?: unknown }).v)) {
    return refuse('version', `"v" must be ${known.join(' or ')}. Take a newer copy of Talkplace.`);
  }
  const read = reportSchema.safeParse(body);
  if (!read.success) return refuse('schema', messageOf(read.error.issues));
  // `__proto__` is a key of its own after JSON.parse, and the schema's reading passes over it without a word.
  if (hidesKey(body, read.data) || hidesKey((body as Report).c, read.data.c)) {
    return refuse('schema', 'A key with a name of JavaScript’s own is not allowed. Take it out.');
  }
  return { report: read.data };
}

const hidesKey = (given: object, taken: object) => Object.keys(given).length !== Object.keys(taken).length;

type Issue = { code: string; path: readonly PropertyKey[]; message: string };

const ownKeys = new Set(Object.keys(reportSchema.shape));

function messageOf(issues: readonly Issue[]): string {
  const [issue] = issues;
  const [key, name] = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys' || !ownKeys.has(String(key))) {
    return `Only the keys ${[...ownKeys].join(', ')} are allowed. Take the others out.`;
  }
  if (name !== undefined && issue?.code === 'custom') {
    return 'A name under "c" is not a counter that we know. The list is vocabulary.json of @talkplace/report.';
  }
  if (name !== undefined) return `Each count under "c" is a whole number from 1 to ${limits.count}.`;
  if (key === 'c') return `"c" must hold 1 to ${limits.counters} counts.`;
  return `"${String(key)}" is missing or has a form that is not allowed. See report.schema.json of @talkplace/report.`;
}
