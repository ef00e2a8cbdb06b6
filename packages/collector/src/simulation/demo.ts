import { accountByEmail, createAccount } from '../accounts/accounts.js';
import { hashPassword } from '../accounts/password.js';
import { savePage } from '../pages/pages.js';
import type { Store } from '../store/store.js';
import { idOf } from './fill.js';
import { madeUp } from './places.js';

/**
 * Lets someone in who wants to look at the simulation, and publishes the page of its first organisation. For a store that
 * `fillStore` filled: the password stands on the start page, so nothing real may ever be in it.
 */
export async function openDemo(
  store: Store,
  { email, password, today }: Record<'email' | 'password' | 'today', string>,
) {
  if (!(await accountByEmail(store.home, email))) {
    const { id } = await createAccount(store, email, { role: 'operator' }, today);
    await store.home.query('UPDATE account SET password = ? WHERE id = ?', await hashPassword(password), id);
  }
  const [first] = madeUp;
  await savePage(store, idOf(first!.organisation), {
    title: first!.organisation,
    said:
      'This page belongs to a demonstration. The barbers, their words and their numbers are made up.\n\n' +
      'You said that the screen by the mirror was hard to read from the chair, and that nobody knew what it counted.',
    did:
      'We made the letters larger, and turned the screen to the chair.\n\n' +
      'A card beside each screen now says what is counted, and how to switch it off.',
    published: true,
  });
}
