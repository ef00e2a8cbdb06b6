import { randomUUID } from 'node:crypto';
import { areaPattern } from '@talkplace/report';
import type { Account, Role } from '../api.js';
import { whatAreasAre } from '../places/places.js';
import type { Queryable } from '../store/database.js';
import type { Store } from '../store/store.js';
import { emailOf, isEmail } from './email.js';
import { personOf, type Person, type PersonRow } from './person.js';
import { AccountRefusedError } from './refused.js';

/** What someone may see: everything, or one organisation, or one area. */
export interface Rights {
  role: Role;
  organisation?: string | undefined;
  area?: string | undefined;
}

interface Row extends PersonRow {
  password: string | null;
  created: string;
}

const columns = 'id, email, role, organisation, area, created, password';

const accountOf = (row: Row): Account => ({
  ...personOf(row),
  created: row.created,
  active: row.password !== null,
});

/** Everyone who may sign in, or was invited to, by email address. */
export async function accounts(store: Store): Promise<Account[]> {
  return (await store.home.query<Row>(`SELECT ${columns} FROM account ORDER BY email`)).map(accountOf);
}

/** The person of an account; undefined where there is none. */
export async function personById(store: Store, id: string): Promise<Person | undefined> {
  const [row] = await store.home.query<Row>(`SELECT ${columns} FROM account WHERE id = ?`, id);
  return row && personOf(row);
}

/** The account of an address, with the hash of its password; undefined where there is none. */
export async function accountByEmail(inside: Queryable, email: string) {
  const [row] = await inside.query<Row>(`SELECT ${columns} FROM account WHERE email = ?`, emailOf(email));
  return row && { account: accountOf(row), password: row.password ?? undefined };
}

/** An account that nobody can sign in to yet: see `invite`. Throws AccountRefusedError. `today` is `YYYY-MM-DD`. */
export async function createAccount(store: Store, email: string, rights: Rights, today: string): Promise<Account> {
  const address = emailOf(email);
  if (!isEmail(address))
    throw new AccountRefusedError('input', 'That is not an email address, such as sam@shop.example.');
  await checkRights(store, rights);
  const { role, organisation, area } = rights;
  const [row] = await store.home.query<Row>(
    `INSERT INTO account (id, email, password, role, organisation, area, created) VALUES (?, ?, NULL, ?, ?, ?, ?)
     ON CONFLICT (email) DO NOTHING RETURNING ${columns}`,
    randomUUID(),
    address,
    role,
    organisation ?? null,
    area ?? null,
    today,
  );
  if (!row) throw new AccountRefusedError('conflict', 'There is an account of this address already. Remove it first.');
  return accountOf(row);
}

/** Gives an account other rights, and ends its sessions. Throws AccountRefusedError, also for the last operator. */
export async function changeRights(store: Store, id: string, rights: Rights): Promise<Account> {
  await checkRights(store, rights);
  return store.home.transaction(async (inside) => {
    if (rights.role !== 'operator') await keepAnOperator(inside, id);
    const [row] = await inside.query<Row>(
      `UPDATE account SET role = ?, organisation = ?, area = ? WHERE id = ? RETURNING ${columns}`,
      rights.role,
      rights.organisation ?? null,
      rights.area ?? null,
      id,
    );
    if (!row) throw missing();
    await endSessions(inside, id);
    return accountOf(row);
  });
}

/** Removes an account, its sessions and its invitation. Throws AccountRefusedError, also for the last operator. */
export async function removeAccount(store: Store, id: string): Promise<void> {
  await store.home.transaction(async (inside) => {
    await keepAnOperator(inside, id);
    const gone = await inside.query('DELETE FROM account WHERE id = ? RETURNING id', id);
    if (gone.length === 0) throw missing();
    await inside.query('DELETE FROM invitation WHERE account = ?', id);
    await endSessions(inside, id);
  });
}

/** Signs an account out everywhere. */
export async function endSessions(inside: Queryable, id: string): Promise<void> {
  await inside.query('DELETE FROM session WHERE account = ?', id);
}

/** Whether someone can sign in who may do everything. */
export async function hasOperator(inside: Queryable): Promise<boolean> {
  const operators = "SELECT id FROM account WHERE role = 'operator' AND password IS NOT NULL";
  return (await inside.query(operators)).length > 0;
}

export const missing = () => new AccountRefusedError('missing', 'There is no account of this id.');

async function checkRights(store: Store, { role, organisation, area }: Rights) {
  if (role === 'operator' && (organisation !== undefined || area !== undefined)) {
    throw new AccountRefusedError('input', 'An operator sees everything: leave organisation and area out.');
  }
  if (role === 'viewer' && (organisation === undefined) === (area === undefined)) {
    throw new AccountRefusedError('input', 'A viewer sees one organisation or one area: name exactly one of them.');
  }
  if (area !== undefined && !areaPattern.test(area)) throw new AccountRefusedError('input', whatAreasAre);
  if (organisation === undefined) return;
  const found = await store.home.query('SELECT id FROM organisation WHERE id = ?', organisation);
  if (found.length === 0) throw new AccountRefusedError('input', 'There is no organisation of this id.');
}

async function keepAnOperator(inside: Queryable, id: string) {
  // Locks the rows: of two operators who remove each other at once, one waits here and then finds itself the last.
  await inside.query("UPDATE account SET role = role WHERE role = 'operator'");
  const operators = await inside.query<{ id: string }>(
    "SELECT id FROM account WHERE role = 'operator' AND password IS NOT NULL",
  );
  if (operators.length === 1 && operators[0]!.id === id) {
    throw new AccountRefusedError('conflict', 'This is the last operator. Invite another one first.');
  }
}
