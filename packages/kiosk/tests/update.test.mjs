import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { buildApp, newVersion, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';
import { broken, isWaiting, titled, update, whenNoted, whenTitled } from './versions.mjs';

const titleOf = (tablet) => tablet.page.title();

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

const page = () => String(first.get('index.html'));
const newer = () => titled(first, 'Newer');

describe('a new version', () => {
  it('arrives while someone is here, and is used when nobody is', async () => {
    await tablet.press(tablet.button('Start'));
    const mark = await tablet.mark();
    site.files = newer();
    await update(tablet);
    await tablet.until(() => isWaiting(tablet), 'a new version waits');
    await tablet.press(tablet.kiosk.getByRole('button', { name: 'Something to talk about' }));
    await tablet.kiosk.locator('talk-prompts [part=opener]').first().waitFor();
    // Longer than it takes to change over where nobody is here.
    await tablet.page.waitForTimeout(4000);
    assert.equal(await tablet.page.evaluate(() => globalThis.documentMark), mark);
    await tablet.clear();
    await whenTitled(tablet, 'Newer');
    await tablet.attract();
    await whenNoted(tablet, ['healthy', true]);
    assert.equal((await tablet.ask()).revision, 'newer');
    const versions = () => tablet.page.evaluate(async () => (await caches.keys()).length);
    await tablet.until(async () => (await versions()) === 2, 'the version before has gone');
    assert.deepEqual(tablet.thrown, []);
  });

  it('fetches only what has changed', async () => {
    site.requested.length = 0;
    site.files = newer();
    await update(tablet);
    await whenTitled(tablet, 'Newer');
    const assets = site.requested.filter((name) => name.includes('/assets/'));
    assert.deepEqual(assets, []);
  });

  it('that breaks off in the middle of a file is not used, and is fetched once it is whole', async () => {
    site.files = newVersion(
      first,
      {
        'index.html': page().replace('Words to start with', 'Newer'),
        'assets/added-abcdefgh.js': `// ${'x'.repeat(200_000)}`,
      },
      'newer',
    );
    site.cut = /added/;
    await update(tablet);
    await whenNoted(tablet, ['failed', 'newer']);
    const mark = await tablet.mark();
    await tablet.page.reload();
    await tablet.whenFresh(mark);
    assert.equal(await titleOf(tablet), 'Words to start with');
    site.down = true;
    await tablet.clear();
    assert.equal(await titleOf(tablet), 'Words to start with');
    site.down = false;
    site.cut = undefined;
    await update(tablet);
    await whenTitled(tablet, 'Newer');
    await tablet.attract();
  });

  it('whose files are not what they should be is not used', async () => {
    const wrong = newer();
    wrong.set('index.html', Buffer.from('<!doctype html><p>Someone else’s page</p>'));
    site.files = wrong;
    await update(tablet);
    await whenNoted(tablet, ['failed', 'newer']);
    const mark = await tablet.mark();
    site.down = true;
    await tablet.page.reload();
    await tablet.whenFresh(mark);
    assert.equal(await titleOf(tablet), 'Words to start with');
  });

  it('that does not start goes, and the one before comes back by itself', async () => {
    site.files = broken(first);
    await update(tablet);
    await whenTitled(tablet, 'Broken');
    // Not even then is the screen blank.
    await tablet.page.getByText('116 123').waitFor();
    await tablet.page.waitForFunction(() => document.title === 'Words to start with', undefined, { timeout: 80_000 });
    await tablet.attract();
    assert.equal((await tablet.ask()).refused, 'broken');
    const mark = await tablet.mark();
    site.down = true;
    await tablet.page.reload();
    await tablet.whenFresh(mark);
    await tablet.press(tablet.button('Start'));
    await tablet.press(tablet.kiosk.getByRole('button', { name: 'Something to talk about' }));
    await tablet.kiosk.locator('talk-prompts [part=opener]').first().waitFor();
  });

  it('that was cut off by a power cut in its first start gets a second one', async () => {
    site.files = broken(first);
    await update(tablet);
    await whenTitled(tablet, 'Broken');
    await tablet.page.goto(site.address);
    await whenTitled(tablet, 'Broken');
    await tablet.page.goto(site.address);
    await whenTitled(tablet, 'Words to start with');
    await tablet.attract();
  });
});
