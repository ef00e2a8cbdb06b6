import { callbackify } from 'node:util';
import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { Store } from '../store/store.js';
import { hashOf } from './tokens.js';

declare module 'fastify' {
  interface Session {
    /** Whose session it is. */
    account?: string;
    /** When it began, in milliseconds. */
    began?: number;
  }
}

/** A session ends after this time without a request, and after this time in any case. Milliseconds. */
export const sessionLength = { idle: 60 * 60_000, most: 12 * 60 * 60_000 } as const;

/** Each request moves the end of a session on, but no more often than this. */
const touchEvery = 60_000;

/**
 * Keeps the sessions of people who are signed in, in the table `session`. Their ids are random and kept only as a hash: who
 * reads the database cannot sign in with them. A session of nobody is not kept.
 */
export function sessionStore(store: Store, now: () => number): SessionStore {
  const destroy = async (id: string) => {
    await store.home.query('DELETE FROM session WHERE id = ?', hashOf(id));
  };
  const endOf = (began: number) => Math.min(now() + sessionLength.idle, began + sessionLength.most);
  const set = async (id: string, { account, began }: Session) => {
    if (account === undefined || began === undefined) return;
    await store.home.query(
      `INSERT INTO session (id, account, data, expires) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET account = excluded.account, data = excluded.data, expires = excluded.expires`,
      hashOf(id),
      account,
      JSON.stringify({ began }),
      endOf(began),
    );
  };
  const get = async (id: string) => {
    const [row] = await store.home.query<{ account: string; data: string; expires: number }>(
      'SELECT account, data, expires FROM session WHERE id = ?',
      hashOf(id),
    );
    if (!row) return null;
    const { began } = JSON.parse(row.data) as { began: number };
    if (row.expires <= now() || began + sessionLength.most <= now()) {
      await destroy(id);
      return null;
    }
    const end = endOf(began);
    if (end - row.expires >= touchEvery) {
      await store.home.query('UPDATE session SET expires = ? WHERE id = ?', end, hashOf(id));
    }
    return { account: row.account, began } as Session;
  };
  return {
    set: callbackify(set),
    get: callbackify(get),
    destroy: callbackify(destroy),
  };
}
