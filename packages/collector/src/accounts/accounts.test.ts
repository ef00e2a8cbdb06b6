import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { changeRights, createAccount } from './accounts.js';

let store: Store;
beforeEach(async () => {
  store = await openStore([':memory:']);
});
afterEach(() => store.close());

describe('a viewer of an area', () => {
  const invite = (area: string) => createAccount(store, 'sam@board.example', { role: 'viewer', area }, '2026-11-25');

  it.each(['e09000022', 'E0900002', 'SW9 8PS', 'Lambeth', ''])(
    'is refused for what is no area, and told what is one: %j',
    (area) => expect(invite(area)).rejects.toThrow(/official code.*E06000027.*Never a postcode/),
  );

  it.each(['E09000022', 'GB-WLS', 'IE'])('is invited for %s', async (area) => {
    const { id } = await invite(area);
    await expect(changeRights(store, id, { role: 'viewer', area: 'wales' })).rejects.toThrow(/official code/);
  });
});
