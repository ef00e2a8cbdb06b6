import { randomUUID } from 'node:crypto';
import type { Context } from '../server/context.js';
import { addressOf } from '../server/context.js';
import type { Queryable } from '../store/database.js';
import type { Store } from '../store/store.js';
import { endSessions, hasOperator, missing } from './accounts.js';
import { emailOf, isEmail } from './email.js';
import { hashPassword, passwordTrouble } from './password.js';
import { AccountRefusedError } from './refused.js';
import { hashOf, newToken } from './tokens.js';

/** Hours for which the link of an invitation works. */
export const invitationHours = 72;

/** Stands in the table for the account of the first operator, whose address is not known yet. */
const nobodyYet = '';

const hour = 3_600_000;

/** Address of the dashboard that takes an invitation up. What stands behind `#` is never sent to a server. */
export const linkOf = (config: Context['config'], token: string): string => `${addressOf(config)}/#/welcome/${token}`;

/** A new invitation for an account; one that it had before ends. Gives its token, which is kept only as a hash. */
export async function invite(store: Store, account: string, now: number): Promise<string> {
  return store.home.transaction(async (inside) => {
    const found = await inside.query('SELECT id FROM account WHERE id = ?', account);
    if (found.length === 0) throw missing();
    return replaceInvitation(inside, account, now + invitationHours * hour);
  });
}

/** The one invitation of a first operator: undefined where there is an operator. */
export async function inviteFirst(store: Store, now: number): Promise<string | undefined> {
  return store.home.transaction(async (inside) =>
    (await hasOperator(inside)) ? undefined : replaceInvitation(inside, nobodyYet, now + invitationHours * hour),
  );
}

async function replaceInvitation(inside: Queryable, account: string, expires: number) {
  const token = newToken();
  await inside.query('DELETE FROM invitation WHERE account = ?', account);
  await inside.query(
    'INSERT INTO invitation (hash, account, expires) VALUES (?, ?, ?)',
    hashOf(token),
    account,
    expires,
  );
  return token;
}

/** What someone who opens an invitation gives. */
export interface TakeUp {
  token: string;
  email: string;
  password: string;
}

/**
 * Takes an invitation up: sets the password, ends all sessions of the account, and gives its id. An invitation works once,
 * and only with the address that it was made for. Throws AccountRefusedError; until it is used it may be tried again.
 */
export async function takeUp(store: Store, { token, email, password }: TakeUp, today: string, now: number) {
  const address = emailOf(email);
  if (!isEmail(address))
    throw new AccountRefusedError('input', 'That is not an email address, such as sam@shop.example.');
  const trouble = passwordTrouble(password, address);
  if (trouble !== undefined) throw new AccountRefusedError('input', trouble);
  const hash = await hashPassword(password);
  return store.home.transaction(async (inside) => {
    // Whoever deletes the row has the invitation: a second one waits here and then finds nothing. Trouble puts it back.
    const [row] = await inside.query<{ account: string }>(
      'DELETE FROM invitation WHERE hash = ? AND expires > ? RETURNING account',
      hashOf(token),
      now,
    );
    if (!row) throw ended();
    if (row.account === nobodyYet) return createFirst(inside, address, hash, today);
    const [account] = await inside.query<{ id: string }>(
      'UPDATE account SET password = ? WHERE id = ? AND email = ? RETURNING id',
      hash,
      row.account,
      address,
    );
    // The same words as for a link that has ended: who found a link does not learn whether it works.
    if (!account) throw ended();
    await endSessions(inside, account.id);
    return account.id;
  });
}

const ended = () =>
  new AccountRefusedError(
    'missing',
    'This link has been used, has ended, or was made for another email address. Ask for a new one.',
  );

async function createFirst(inside: Queryable, email: string, password: string, today: string) {
  if (await hasOperator(inside)) throw ended();
  const [row] = await inside.query<{ id: string }>(
    `INSERT INTO account (id, email, password, role, organisation, area, created)
     VALUES (?, ?, ?, 'operator', NULL, NULL, ?)
     ON CONFLICT (email) DO UPDATE SET password = excluded.password, role = 'operator', organisation = NULL, area = NULL
     RETURNING id`,
    randomUUID(),
    email,
    password,
    today,
  );
  await endSessions(inside, row!.id);
  return row!.id;
}

/** Forgets invitations and sessions that have ended. */
export async function forgetEnded(store: Store, now: number): Promise<void> {
  await store.home.query('DELETE FROM invitation WHERE expires <= ?', now);
  await store.home.query('DELETE FROM session WHERE expires <= ?', now);
}
