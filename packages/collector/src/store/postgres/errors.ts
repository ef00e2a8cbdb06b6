import { StoreUnavailableError } from '../store.js';
import type { Address } from './url.js';

/** SQLSTATE of PostgreSQL (its manual, appendix A), or the code that Node gives to trouble of the network. */
export const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : '';
};

/**
 * Whether the same transaction may succeed a moment later: two of them met (40001, 40P01), or two processes made the same
 * table at once, of which one is told that the name exists already (42P07, or 23505 in the catalogue).
 */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  const schema = (error as { schema?: unknown } | undefined)?.schema;
  return code === '40001' || code === '40P01' || code === '42P07' || (code === '23505' && schema === 'pg_catalog');
}

/** Why the database cannot be used, and what to do about it. */
const reasons: readonly (readonly [codes: RegExp, why: string, advice: string])[] = [
  [/^ECONNREFUSED$/, 'nothing answers there', 'Check that it runs, and the host and the port'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'no machine of that name is known', 'Check the host in its address'],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, 'it did not answer in time', 'Check that it runs and the network'],
  [/^(ECONNRESET|EPIPE|57P0[12])$/, 'the connection broke', 'Check that it runs'],
  [/^57P03$/, 'it is starting or stopping', 'Try again in a while'],
  [/^28/, 'it refuses the user or the password', 'Check both in its address'],
  [/^3D000$/, 'it has no database of that name', 'Make one, or check the name in its address'],
  [/^42501$/, 'the user may not do this', 'Make the user owner of the database'],
  [/^53300$/, 'it has too many connections already', 'Allow more (max_connections), or run fewer collectors'],
  [/^53100$/, 'its disk is full', 'Make room'],
  [/^25006$/, 'it may only be read', 'It may be a standby: name the primary in its address'],
  [/^57014$/, 'it took too long', 'Check whether it is overloaded or waits for a standby that is down'],
  [/^(4000|40P01)/, 'too many wrote to the same rows at once', 'Try again in a while'],
  [/CERT|SIGNATURE|^ERR_TLS/, 'its certificate is not trusted', 'Name the file of its authority in sslrootcert'],
];

/** Errors of a statement or of its data, which coming back later would not help. */
const ofStatement = /^(0A|0[3-7F]|1|2[0-7]|2B|2D|2F|3[34489BF]|42|44|P0)/;

/**
 * What a caller gets for an error of `pg`: errors of a statement as they are, everything else as StoreUnavailableError that
 * names the database, the reason and what to do, never the password.
 */
export function explain(error: unknown, { name, hide }: Address): unknown {
  if (error instanceof StoreUnavailableError || error instanceof RangeError) return error;
  const code = codeOf(error) || codeByMessage(error);
  const known = reasons.find(([codes]) => codes.test(code));
  if (!known && ofStatement.test(code)) return error;
  const [, why, advice] = known ?? [undefined, hide((error as Error).message || code), 'Check that it runs'];
  return new StoreUnavailableError(`The database ${name} cannot be used now: ${why}. ${advice}.`, { cause: error });
}

/** What `pg` itself finds has no code. */
function codeByMessage(error: unknown): string {
  const message = (error as Error).message;
  if (/timeout/i.test(message)) return /read timeout/i.test(message) ? '57014' : 'ETIMEDOUT';
  if (/terminated|connection error|not queryable/i.test(message)) return 'ECONNRESET';
  if (/password/i.test(message)) return '28P01';
  return '';
}
