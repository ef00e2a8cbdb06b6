import { Attempts } from '../../accounts/attempts.js';
import { accountByEmail } from '../../accounts/accounts.js';
import { emailOf } from '../../accounts/email.js';
import { forgetEnded, takeUp } from '../../accounts/invitations.js';
import { isPassword } from '../../accounts/password.js';
import { meOf, type Person } from '../../accounts/person.js';
import { personById } from '../../accounts/accounts.js';
import { beginSession, endSession } from '../../accounts/sessions.js';
import type { Me } from '../../api.js';
import { isSimulated } from '../../store/simulated.js';
import type { Context } from '../context.js';
import { read, RefusedError, signInFirst } from './refusals.js';
import { personOf, type Route } from './route.js';
import * as shapes from './shapes.js';

/** The log tells of too many tries no more often than this, in milliseconds. */
const tellEvery = 60_000;

/** Signing in and out, and taking up an invitation. */
export function sessionRoutes({ store, config, now, today, log }: Context): Route[] {
  const attempts = new Attempts(now);
  let told = -Infinity;
  const slowDown = (account: string, address: string) => {
    const wait = attempts.take(account, address);
    if (wait === 0) return;
    // Whoever tries thousands of times a second must not fill the log.
    if (now() - told >= tellEvery) {
      told = now();
      log.warn('api: signing in was tried too often');
    }
    throw new RefusedError(
      429,
      'too-often',
      `Tried too often. Wait ${Math.ceil(wait / 60)} minutes, then try again.`,
      wait,
    );
  };
  const me = async (person: Person): Promise<Me> => meOf(person, await isSimulated(store));
  return [
    {
      who: 'anyone',
      method: 'POST',
      url: '/session',
      async answer(request) {
        const { email, password } = read(shapes.signIn, request.body);
        slowDown(emailOf(email), request.ip);
        const found = await accountByEmail(store.home, email);
        if (!(await isPassword(password, found?.password))) {
          throw new RefusedError(401, 'sign-in', 'Email address and password do not belong together. Check both.');
        }
        attempts.forget(emailOf(email), request.ip);
        await forgetEnded(store, now());
        await beginSession(request, found!.account.id, now());
        return me(await personNow(found!.account.id));
      },
    },
    {
      who: 'anyone',
      method: 'DELETE',
      url: '/session',
      answer: (request, reply) => endSession(request, reply, config),
    },
    {
      who: 'anyone',
      method: 'POST',
      url: '/welcome',
      async answer(request) {
        const given = read(shapes.welcome, request.body);
        slowDown('', request.ip);
        const account = await takeUp(store, given, today(), now());
        attempts.forget('', request.ip);
        await beginSession(request, account, now());
        return me(await personNow(account));
      },
    },
    { who: 'people', method: 'GET', url: '/me', answer: (request) => me(personOf(request)) },
  ];

  async function personNow(account: string) {
    const person = await personById(store, account);
    if (!person) throw signInFirst();
    return person;
  }
}
