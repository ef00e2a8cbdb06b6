import type { Context } from '../server/context.js';
import { inviteFirst, linkOf } from './invitations.js';

/**
 * A link by which the first operator signs up: to be shown at each start for as long as there is no operator. Each new one
 * ends the one before. Undefined where someone can sign in already.
 */
export async function firstLink({ store, config, now }: Pick<Context, 'store' | 'config' | 'now'>) {
  const token = await inviteFirst(store, now());
  return token === undefined ? undefined : linkOf(config, token);
}
