import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { buildApp, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

const marker = 'zebrafish';

let files;
let site;
let tablet;
before(async () => {
  files = await buildApp();
});
beforeEach(async () => {
  site = await serveApp(files);
  tablet = await switchOn();
  await tablet.setUp(withPlace(site.address, barbers));
  await tablet.whenOffline();
});
afterEach(async () => {
  await tablet?.close();
  await site?.close();
});
after(() => {
  files = undefined;
});

/** Everything that a page can read of itself and its storage, as one text. */
const everything = () =>
  tablet.page.evaluate(async () => {
    const parts = [location.href, document.referrer, window.name, JSON.stringify(history.state), document.title];
    const walk = (node) => {
      parts.push(node.innerHTML ?? '');
      for (const element of node.querySelectorAll('*')) {
        if ('value' in element) parts.push(String(element.value));
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    for (const storage of [localStorage, sessionStorage]) parts.push(JSON.stringify({ ...storage }));
    for (const { name } of await indexedDB.databases()) {
      parts.push(name);
      const database = await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result);
      });
      for (const store of database.objectStoreNames) {
        for (const ask of ['getAll', 'getAllKeys']) {
          const all = await new Promise((resolve) => {
            database.transaction(store).objectStore(store)[ask]().onsuccess = ({ target }) => resolve(target.result);
          });
          parts.push(JSON.stringify(all));
        }
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        parts.push(request.url, await (await cache.match(request)).text());
      }
    }
    parts.push(String(getSelection()));
    return parts.join('\n');
  });

/** The heap as the browser itself takes a picture of it, after it has thrown away what nobody holds. */
async function heap() {
  const devtools = await tablet.page.context().newCDPSession(tablet.page);
  const parts = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  return parts.join('');
}

/** A person who answers, types, chooses, searches, copies and selects. */
async function leaveTraces() {
  await tablet.press(tablet.button('Cymraeg'));
  await tablet.button('Dechrau').waitFor();
  await tablet.press(tablet.button('English'));
  await tablet.press(tablet.button('Start'));
  await tablet.press(tablet.kiosk.getByRole('button', { name: 'How am I doing?' }));
  const form = tablet.kiosk.locator('talk-check-in');
  await tablet.press(form.getByRole('button', { name: 'Begin' }));
  for (let asked = 0; asked < 12 && (await form.locator('.form').count()) > 0; asked++) {
    if (await form.locator('textarea').count()) await form.locator('textarea').fill(marker);
    else await tablet.press(form.locator('label').first());
    await tablet.press(form.locator('.moves .filled'));
  }
  await tablet.press(tablet.button('Home'));
  await tablet.press(tablet.kiosk.getByRole('button', { name: 'Find help' }));
  const search = tablet.kiosk.locator('talk-signposts').getByRole('searchbox');
  await search.fill(marker);
  await search.selectText();
  await tablet.page.evaluate((word) => {
    globalThis.name = word;
  }, marker);
}

describe('after a wipe', () => {
  it('nothing is left of what the person before chose, typed, copied or looked at', async () => {
    await leaveTraces();
    assert.match(await everything(), new RegExp(marker));
    assert.match(await heap(), new RegExp(marker));
    const length = await tablet.page.evaluate(() => history.length);

    await tablet.clear();
    const left = await everything();
    assert.doesNotMatch(left, new RegExp(marker));
    assert.ok(left.length > 100_000);
    assert.doesNotMatch(await heap(), new RegExp(marker));
    assert.equal(await tablet.page.evaluate(() => history.length), length);
    assert.equal(tablet.page.url(), site.address);
    assert.equal(await tablet.page.evaluate(() => document.activeElement.localName), 'body');
    assert.equal(await tablet.kiosk.evaluate((kiosk) => kiosk.idle), true);
    const language = await tablet.page.evaluate(
      () => document.querySelector('talk-kiosk').shadowRoot.querySelector('.root').lang,
    );
    assert.equal(language, 'en');

    await tablet.press(tablet.button('Start'));
    await tablet.press(tablet.kiosk.getByRole('button', { name: 'Find help' }));
    const search = tablet.kiosk.locator('talk-signposts').getByRole('searchbox');
    assert.equal(await search.inputValue(), '');
  });

  it('Back leads nowhere that the person before was', async () => {
    await leaveTraces();
    await tablet.clear();
    await tablet.page.goBack();
    assert.doesNotMatch(await tablet.page.content(), new RegExp(marker));
    await tablet.page.goto(site.address);
    await tablet.attract();
    assert.doesNotMatch(await everything(), new RegExp(marker));
    assert.doesNotMatch(await heap(), new RegExp(marker));
  });

  it('the clipboard is empty', async () => {
    await tablet.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tablet.press(tablet.button('Start'));
    await tablet.press(tablet.kiosk.getByRole('button', { name: 'Find help' }));
    await tablet.kiosk.locator('talk-signpost').first().waitFor();
    await tablet.page.evaluate(async (word) => {
      await navigator.clipboard.writeText(word);
      document
        .querySelector('talk-kiosk')
        .shadowRoot.querySelector('talk-signposts')
        .dispatchEvent(
          new CustomEvent('talk-signpost-copied', {
            detail: { service: 'gb-samaritans', channel: 'phone' },
            bubbles: true,
            composed: true,
          }),
        );
    }, marker);
    await tablet.clear();
    assert.equal(await tablet.page.evaluate(() => navigator.clipboard.readText()), '');
  });
});

describe('without network', () => {
  it('a wipe leads to a new document all the same', async () => {
    site.down = true;
    await tablet.context.setOffline(true);
    await tablet.press(tablet.button('Start'));
    await tablet.clear();
    assert.deepEqual(tablet.thrown, []);
  });
});
