import { accounts, createAccount, removeAccount } from '../accounts/accounts.js';
import { invitationHours, invite, linkOf } from '../accounts/invitations.js';
import type { Context } from '../server/context.js';
import { given, oneWord, type Arguments } from './arguments.js';
import { Stop } from './stop.js';
import { table } from './table.js';

/** `person invite <email>`: an account, where there is none, and a link that works once. */
export async function invitePerson({ store, config, today, now }: Context, { words, flags }: Arguments): Promise<void> {
  const email = oneWord(words, 'the email address');
  const organisation = given(flags, 'organisation');
  const area = given(flags, 'area');
  const role = organisation === undefined && area === undefined ? 'operator' : 'viewer';
  if (role === 'operator' && flags.operator !== true) {
    throw new Stop('Say what they may see: --organisation <id>, --area <code>, or --operator for everything.', 2);
  }
  if (role === 'viewer' && flags.operator === true) {
    throw new Stop('An operator sees everything: leave --organisation and --area out.', 2);
  }
  const { id } = await createAccount(store, email, { role, organisation, area }, today());
  console.log(`Send them this link. It works once, for ${invitationHours} hours, and asks for a password:`);
  console.log(linkOf(config, await invite(store, id, now())));
}

/** `person link <id>`: a new link, for someone who lost theirs or the password. */
export async function linkPerson({ store, config, now }: Context, { words }: Arguments): Promise<void> {
  const token = await invite(store, oneWord(words, 'the id of the person'), now());
  console.log(`Works once, for ${invitationHours} hours. Earlier links of this person have ended:`);
  console.log(linkOf(config, token));
}

/** `person list`. */
export async function listPeople({ store }: Context): Promise<void> {
  const rows = (await accounts(store)).map(({ id, email, role, organisation, area, active }) => [
    id,
    email,
    organisation ?? area ?? role,
    active ? '' : 'invited',
  ]);
  console.log(table(['id', 'email', 'sees', ''], rows, 'There is nobody yet.'));
}

/** `person remove <id>`. */
export async function removePerson({ store }: Context, { words }: Arguments): Promise<void> {
  await removeAccount(store, oneWord(words, 'the id of the person'));
  console.log('Removed, and signed out everywhere.');
}
