import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { policy } from '../build/policy.mjs';
import { buildApp, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';
import { broken, impatient, isWaiting, noteOf, titled, update, whenNoted, whenTitled } from './versions.mjs';

/** Shorter than the pause after four crashes. */
const short = 4000;

let first;
let site;
let tablet;
before(async () => {
  first = await buildApp();
});
beforeEach(async () => {
  site = await serveApp(first);
  tablet = await switchOn();
  await tablet.setUp(withPlace(site.address, barbers));
  await tablet.whenOffline();
});
afterEach(async () => {
  await tablet?.close();
  await site?.close();
});
after(() => {
  first = undefined;
});

const staysNewer = async () => {
  await whenTitled(tablet, 'Newer');
  await tablet.attract();
  await whenNoted(tablet, ['healthy', true]);
  assert.equal((await tablet.ask()).revision, 'newer');
  assert.equal(await tablet.page.title(), 'Newer');
};

describe('a good new version', () => {
  it('stays when it starts in a page that gets no frames', async () => {
    await tablet.context.addInitScript(() => {
      globalThis.requestAnimationFrame = () => 0;
    });
    site.files = titled(first, 'Newer');
    await update(tablet);
    await staysNewer();
  });

  it('waits until somebody could see it', async () => {
    await tablet.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    });
    site.files = titled(first, 'Newer');
    await update(tablet);
    await tablet.until(() => isWaiting(tablet), 'a new version waits');
    // Longer than it takes to change over where somebody could.
    await tablet.page.waitForTimeout(4000);
    assert.equal(await tablet.page.title(), 'Words to start with');
    await tablet.page.evaluate(() => {
      delete document.visibilityState;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await staysNewer();
  });

  it('stays when it begins with the pause after a row of crashes', async () => {
    await tablet.page.evaluate(async () => {
      const name = (await indexedDB.databases()).find((each) => each.name.startsWith('talkplace-kiosk ')).name;
      await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target: { result } }) => {
          const kept = result.transaction('kept', 'readwrite');
          kept.objectStore('kept').put({ inRow: 4, isPauseDue: true }, 'crashes');
          kept.oncomplete = resolve;
        };
      });
    });
    site.files = impatient(titled(first, 'Newer'), short);
    await update(tablet);
    await whenTitled(tablet, 'Newer');
    await tablet.page.getByText(/starts again in \d+ seconds?/).waitFor();
    await staysNewer();
  });

  it('is not vouched for by the document of the version before it', async () => {
    site.files = titled(first, 'Newer');
    await update(tablet);
    await staysNewer();
    // Somebody comes in the moment in which the version changes.
    await tablet.press(tablet.button('Start'));
    site.files = titled(first, 'Newest');
    await update(tablet);
    await tablet.until(() => isWaiting(tablet), 'a new version waits');
    await tablet.page.evaluate(async () => {
      (await navigator.serviceWorker.getRegistration()).waiting.postMessage({ type: 'change' });
    });
    await whenNoted(tablet, ['current', 'newest']);
    await tablet.press(tablet.kiosk.getByRole('button', { name: 'Something to talk about' }));
    await tablet.kiosk.locator('talk-prompts [part=opener]').first().waitFor();
    // Longer than it takes to note it.
    await tablet.page.waitForTimeout(2000);
    assert.equal(await noteOf(tablet, 'healthy'), false);
    const versions = await tablet.page.evaluate(() => caches.keys());
    assert.ok(versions.some((name) => name.endsWith(' newer')));
    await tablet.clear();
    await whenTitled(tablet, 'Newest');
    await whenNoted(tablet, ['healthy', true]);
  });
});

describe('a version that did not start', () => {
  /** A day has passed since it was noted. */
  const passADay = async () => {
    await tablet.page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((each) => each.endsWith(' state')));
      const address = new URL('state', document.baseURI).href;
      const state = await (await cache.match(address)).json();
      await cache.put(address, new Response(JSON.stringify({ ...state, refusedAt: state.refusedAt - 90_000_000 })));
    });
    const profile = await tablet.switchOff();
    tablet = await switchOn({ profile });
    await tablet.page.goto(site.address);
  };

  it('is tried once more after a day', async () => {
    site.files = impatient(broken(first), short);
    await update(tablet);
    await whenTitled(tablet, 'Broken');
    await whenTitled(tablet, 'Words to start with');
    await tablet.attract();
    assert.equal(await noteOf(tablet, 'refused'), 'broken');
    assert.equal(await tablet.page.title(), 'Words to start with');
    await passADay();
    await whenTitled(tablet, 'Broken');
    await whenTitled(tablet, 'Words to start with');
    await tablet.attract();
    await passADay();
    await tablet.attract();
    assert.equal(await tablet.page.title(), 'Words to start with');
  });
});

describe('what the server says about the page', () => {
  const policyHere = () =>
    tablet.page.evaluate(async () => (await fetch(document.baseURI)).headers.get('content-security-policy'));

  it('reaches a tablet that has every file already', async () => {
    assert.equal(await policyHere(), policy([]));
    site.headers = { 'content-security-policy': policy(['https://counts.example']) };
    await tablet.page.evaluate(() => dispatchEvent(new Event('online')));
    await tablet.until(
      async () => (await policyHere()) === policy(['https://counts.example']),
      'the new policy is kept',
    );
  });
});
