import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../server/context.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { accounts } from './accounts.js';
import { firstLink } from './first-link.js';
import { takeUp } from './invitations.js';

const config = { publicUrl: 'https://counts.example', host: '127.0.0.1', port: 80 } as Config;
const person = { email: 'Rosie@Counts.example ', password: 'a lantern on the quay' };
const today = '2026-11-25';

let store: Store;
beforeEach(async () => {
  store = await openStore([':memory:']);
});
afterEach(() => store.close());

const link = (time = 0) => firstLink({ store, config, now: () => time });
const tokenOf = (text: string | undefined) => text!.split('/').at(-1)!;
const take = (text: string | undefined, time = 0) => takeUp(store, { ...person, token: tokenOf(text) }, today, time);

describe('the first link', () => {
  it('makes whoever opens it the first operator, and is not shown again', async () => {
    const first = await link();
    expect(first).toMatch(/^https:\/\/counts\.example\/#\/welcome\/[\w-]{43}$/);
    await take(first);
    expect(await accounts(store)).toMatchObject([{ email: 'rosie@counts.example', role: 'operator', active: true }]);
    expect(await link()).toBeUndefined();
    await expect(take(first)).rejects.toThrow(/has been used/);
  });

  it('ends when the next start shows another one', async () => {
    const first = await link();
    const second = await link();
    await expect(take(first)).rejects.toThrow(/has been used/);
    await take(second);
  });

  it('ends after three days', async () => {
    await expect(take(await link(), 72 * 3_600_000)).rejects.toThrow(/has ended/);
  });

  it('is kept only as a hash', async () => {
    const token = tokenOf(await link());
    expect(JSON.stringify(await store.home.query('SELECT * FROM invitation'))).not.toContain(token);
  });
});
