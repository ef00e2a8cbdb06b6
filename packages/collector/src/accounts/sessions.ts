import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isBehindTls, type Context } from '../server/context.js';
import type { Store } from '../store/store.js';
import { personById } from './accounts.js';
import type { Person } from './person.js';
import { sessionStore } from './session-store.js';
import { newToken } from './tokens.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null where nobody is signed in. */
    person: Person | null;
  }
}

/** Name of the cookie. Behind TLS the prefix makes browsers refuse one that another host or an open line has set. */
export const cookieName = (config: Context['config']): string =>
  isBehindTls(config) ? '__Host-talkplace' : 'talkplace';

/** Gives every request of this part of the server its session, and `request.person`. */
export async function useSessions(app: FastifyInstance, { store, config, now }: Context): Promise<void> {
  await app.register(cookie);
  await app.register(session, {
    secret: await secretOf(store),
    store: sessionStore(store, now),
    cookieName: cookieName(config),
    cookie: { httpOnly: true, sameSite: 'strict', secure: isBehindTls(config), path: '/' },
    idGenerator: newToken,
    saveUninitialized: false,
    rolling: false,
  });
  app.decorateRequest('person', null);
  app.addHook('onRequest', async (request) => {
    const { account } = request.session;
    // Asked at each request: someone who was removed, or has other rights now, has them from this request on.
    request.person = account === undefined ? null : ((await personById(store, account)) ?? null);
  });
}

/** Begins a session of an account, under a new id: an id from before signing in is worth nothing afterwards. */
export async function beginSession(request: FastifyRequest, account: string, now: number): Promise<void> {
  await request.session.regenerate();
  request.session.account = account;
  request.session.began = now;
  // Saved here, not by the plugin at the end: it would not set the cookie where a proxy in front of us speaks TLS.
  await request.session.save();
}

/** Ends the session of a request and takes its cookie back. */
export async function endSession(request: FastifyRequest, reply: FastifyReply, config: Context['config']) {
  await request.session.destroy();
  reply.clearCookie(cookieName(config), { path: '/', httpOnly: true, sameSite: 'strict', secure: isBehindTls(config) });
}

/** Signs cookies; the same for all processes of one store, and made at its first start. */
async function secretOf({ home }: Store): Promise<string> {
  const name = 'session-secret';
  await home.query('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING', name, newToken());
  const [row] = await home.query<{ value: string }>('SELECT value FROM setting WHERE name = ?', name);
  return row!.value;
}
