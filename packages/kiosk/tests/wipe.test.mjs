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

/** The heap as the browser itself takes a picture of it. */
async function heap() {
  const devtools = await tablet.page.context().newCDPSession(tablet.page);
  const parts = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  return parts.join('');
}

/**
 * Whether the heap holds the marker. A document that has gone is thrown away when its last tasks have ended, so it is asked
 * again for half a minute before the answer is yes.
 */
async function holdsMarker() {
  for (let times = 0; times < 15; times++) {
    if (!(await heap()).includes(marker)) return false;
    await tablet.page.waitForTimeout(2000);
  }
  return true;
}

/** Answers a check-in to its end: "something else" where there is such a choice, so that it asks for words of their own. */
async function answerEverything(form) {
  await tablet.press(form.getByRole('button', { name: 'Begin' }));
  let hasTyped = false;
  for (;;) {
    await form.locator('#question, #ending').first().waitFor();
    if (await form.locator('#ending').count()) break;
    const question = await form.locator('#question').innerText();
    const other = form.locator('label', { hasText: 'Something I have no word for' });
    if (await form.locator('textarea').count()) {
      await form.locator('textarea').fill(marker);
      hasTyped = true;
    } else await tablet.press((await other.count()) ? other : form.locator('label').first());
    await tablet.press(form.locator('.moves .filled'));
    await tablet.until(async () => {
      const now = await form.locator('#question').allInnerTexts();
      return now[0] !== question;
    }, `what comes after "${question}"`);
  }
  assert.ok(hasTyped, 'it never asked for words of their own');
}

/** A person who answers, types, chooses, searches, copies and selects. */
async function leaveTraces() {
  await tablet.press(tablet.button('Cymraeg'));
  await tablet.button('Dechrau').waitFor();
  await tablet.press(tablet.button('English'));
  await tablet.press(tablet.button('Start'));
  await tablet.press(tablet.kiosk.getByRole('button', { name: 'How am I doing?' }));
  await answerEverything(tablet.kiosk.locator('talk-check-in'));
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
    assert.ok((await heap()).includes(marker));
    const length = await tablet.page.evaluate(() => history.length);

    await tablet.clear();
    const left = await everything();
    assert.doesNotMatch(left, new RegExp(marker));
    assert.ok(left.length > 100_000);
    assert.equal(await holdsMarker(), false);
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
    await tablet.page.waitForLoadState('load');
    await tablet.page.goBack();
    assert.equal(tablet.page.url(), 'about:blank');
    assert.doesNotMatch(await tablet.page.content(), new RegExp(marker));
    await tablet.page.goto(site.address);
    await tablet.attract();
    assert.doesNotMatch(await everything(), new RegExp(marker));
    assert.equal(await holdsMarker(), false);
  });

  it('the clipboard is as it was: nothing can be taken there', async () => {
    await tablet.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tablet.page.evaluate(() => navigator.clipboard.writeText('of the place'));
    await tablet.press(tablet.button('Start'));
    await tablet.press(tablet.kiosk.getByRole('button', { name: 'Find help' }));
    const search = tablet.kiosk.locator('talk-signposts').getByRole('searchbox');
    await search.fill(marker);
    for (const keys of ['Control+C', 'Control+X']) {
      await search.selectText();
      await search.press(keys);
    }
    assert.equal(await search.inputValue(), marker);
    assert.equal(await tablet.page.evaluate(() => navigator.clipboard.readText()), 'of the place');
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
