import type { Store } from './store.js';

/** Whether `npm run demo:fill` filled this store: every screen, and everything that is sent on, must say so. */
export async function isSimulated({ home }: Pick<Store, 'home'>): Promise<boolean> {
  return (await home.query("SELECT name FROM setting WHERE name = 'simulated'")).length > 0;
}
