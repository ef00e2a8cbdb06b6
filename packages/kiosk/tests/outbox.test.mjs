import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { buildApp, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

let files;
let site;
let tablet;
before(async () => {
  files = await buildApp();
});
afterEach(async () => {
  await tablet?.close();
  await site?.close();
});
after(() => {
  files = undefined;
});

/** Nobody takes the counts: they stay on the tablet. */
const nobody = 'http://127.0.0.1:9/counts';

async function open({ reportTo = [new URL(nobody).origin], place = { reportTo: nobody } } = {}) {
  site = await serveApp(files, { reportTo });
  tablet = await switchOn();
  await tablet.setUp(withPlace(site.address, { ...barbers, ...place }), { pin: '4839' });
  await tablet.whenOffline();
}
const go = (name) => tablet.press(tablet.button(name));
const outboxes = () =>
  tablet.page.evaluate(async () => {
    const all = await indexedDB.databases();
    return all.map(({ name }) => name).filter((name) => /^talkplace-\d/.test(name));
  });

/** All that waits in the database of the counts, whatever its form. */
const outboxText = () =>
  tablet.page.evaluate(async () => {
    const { name } = (await indexedDB.databases()).find((each) => /^talkplace-\d/.test(each.name));
    const database = await new Promise((resolve) => {
      indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result);
    });
    const [store] = database.objectStoreNames;
    const records = database.transaction(store).objectStore(store);
    const all = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const found = await Promise.all([all(records.getAllKeys()), all(records.getAll())]);
    database.close();
    return JSON.stringify(found);
  });

describe('counts that wait on a tablet', () => {
  it('are whole when the disk is busy at the moment of a wipe', async () => {
    await open();
    await tablet.until(async () => (await outboxes()).length === 1, 'counting has begun');
    const mark = await tablet.mark();
    await tablet.page.evaluate(async () => {
      const { name } = (await indexedDB.databases()).find((each) => /^talkplace-\d/.test(each.name));
      const database = await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result);
      });
      const [store] = database.objectStoreNames;
      const busy = database.transaction(store, 'readwrite').objectStore(store);
      const until = performance.now() + 600;
      const goOn = () => {
        if (performance.now() < until) busy.count().onsuccess = goOn;
      };
      goOn();
      const kiosk = document.querySelector('talk-kiosk');
      const detail = { element: 'signposts', language: 'en' };
      kiosk.dispatchEvent(new CustomEvent('talk-opened', { bubbles: true, composed: true, detail }));
      kiosk.clear();
    });
    await tablet.whenFresh(mark);
    assert.match(await outboxText(), /opened_signposts\W+1\b/);
  });

  it('and may not leave by the policy of the page, are told to staff until they may', async () => {
    await open({ reportTo: [] });
    await tablet.page.evaluate((address) => fetch(address, { method: 'POST', body: '' }).catch(() => {}), nobody);
    await tablet.openMenu('4839');
    await tablet.staff.locator('.bad', { hasText: 'Counts cannot leave this tablet.' }).waitFor();
    await tablet.clear();
    await tablet.openMenu('4839');
    await go('Counts');
    await tablet.staff.locator('.bad', { hasText: 'Counts cannot leave this tablet.' }).waitFor();
    assert.deepEqual(await tablet.axe(), []);
  });
});

describe('counts for an address that the settings do not name any more', () => {
  it('are told to staff, and go with everything else, where nothing is counted now too', async () => {
    await open({ place: {} });
    await tablet.page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('talkplace-1 https://former.example/counts');
          request.onupgradeneeded = () => request.result.createObjectStore(request.result.name);
          request.onsuccess = () => {
            const { result } = request;
            const written = result.transaction(result.name, 'readwrite');
            // Of today: what is a month old goes by itself.
            written.objectStore(result.name).put({}, `{"d":"${new Date().toISOString().slice(0, 10)}"}`);
            written.oncomplete = () => resolve(result.close());
          };
        }),
    );
    await tablet.openMenu('4839');
    await go('Counts');
    await tablet.staff.getByText('Counts for former.example are still on this tablet.').waitFor();
    await go('Back');
    await go('Forget everything');
    site.down = true;
    await go('Yes, forget everything');
    await tablet.staff.getByText('This needs network').waitFor();
    assert.equal((await outboxes()).length, 1);
    site.down = false;
    await go('Yes, forget everything');
    await tablet.page.getByText('Scan the QR code of your place').waitFor();
    assert.deepEqual(await outboxes(), []);
  });
});
