import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { buildApp, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

let files;
let site;
let tablet;
before(async () => {
  files = await buildApp();
});
beforeEach(async () => {
  site = await serveApp(files);
});
afterEach(async () => {
  await tablet?.close();
  await site?.close();
});
after(() => {
  files = undefined;
});

const stillHelps = async () => {
  await tablet.press(tablet.button('Start'));
  await tablet.press(tablet.kiosk.getByRole('button', { name: 'Something to talk about' }));
  await tablet.kiosk.locator('talk-prompts [part=opener]').first().waitFor();
};

describe('a tablet whose browser allows no service worker', () => {
  const prepare = () => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
  };

  it('works with network, and says so to staff', async () => {
    tablet = await switchOn({ prepare });
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    await stillHelps();
    await tablet.clear();
    await tablet.openMenu('4839');
    await tablet.staff.getByText('It works only with network').waitFor();
    assert.deepEqual(tablet.thrown, []);
  });

  it('forgets within the page when its server does not answer', async () => {
    tablet = await switchOn({ prepare });
    await tablet.setUp(withPlace(site.address, barbers));
    await stillHelps();
    site.down = true;
    const mark = await tablet.mark();
    await tablet.press(tablet.button('Clear the screen'));
    await tablet.attract();
    assert.equal(await tablet.page.evaluate(() => globalThis.documentMark), mark);
    assert.equal(await tablet.kiosk.evaluate((kiosk) => kiosk.idle), true);
    assert.equal(await tablet.kiosk.locator('talk-prompts').count(), 0);
  });
});

describe('a tablet whose site has lost its worker', () => {
  it('works with network', async () => {
    site.files = new Map([...files].filter(([name]) => name !== 'sw.js'));
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers));
    await stillHelps();
    await tablet.clear();
    assert.deepEqual(tablet.thrown, []);
  });
});

describe('a tablet whose first download breaks off', () => {
  it('goes on with it by itself', async () => {
    site.cut = /assets\/staff\.define/;
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers));
    site.requested.length = 0;
    const mark = await tablet.mark();
    await tablet.page.reload();
    await tablet.whenFresh(mark);
    await tablet.until(() => site.requested.some((name) => site.cut.test(name)), 'the download has begun');
    const isRegistered = () =>
      tablet.page.evaluate(async () => Boolean(await navigator.serviceWorker.getRegistration()));
    await tablet.until(async () => !(await isRegistered()), 'the download has failed');
    assert.equal(await tablet.page.evaluate(() => navigator.serviceWorker.controller), null);
    site.cut = undefined;
    await tablet.whenOffline();
    site.down = true;
    await stillHelps();
    await tablet.clear();
  });
});

describe('a tablet whose browser has no database', () => {
  it('keeps its settings elsewhere', async () => {
    tablet = await switchOn({
      prepare: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    });
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    await stillHelps();
    await tablet.clear();
    await tablet.openMenu('4839');
    await tablet.staff.getByText('Counts may be lost').waitFor();
  });
});

describe('a tablet whose browser keeps nothing', () => {
  it('starts with the settings beside the page, and shows nobody the set-up', async () => {
    site.place = barbers;
    tablet = await switchOn({
      prepare: () => {
        Object.defineProperty(window, 'indexedDB', { value: undefined });
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        });
      },
    });
    await tablet.page.goto(site.address);
    await tablet.attract();
    await stillHelps();
    await tablet.clear();
    await tablet.kiosk.getByText('Harbour Street Barbers').waitFor();
  });
});

describe('a tablet whose storage is full', () => {
  const fill = async () => {
    const devtools = await tablet.context.newCDPSession(tablet.page);
    const { origin } = new URL(site.address);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  };
  const full = 'Almost no room is left on this tablet.';

  it('tells staff in the staff corner and on the page for support when it fills up, and helps on', async () => {
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    await tablet.whenOffline();
    await tablet.openMenu('4839');
    await tablet.staff.getByText('Settings and counts are kept').waitFor();
    assert.equal(await tablet.staff.getByText(full).count(), 0);
    await tablet.clear();
    await fill();
    await stillHelps();
    await tablet.clear();
    await tablet.openMenu('4839');
    await tablet.staff.locator('.bad', { hasText: full }).waitFor();
    assert.deepEqual(await tablet.axe(), []);
    await tablet.press(tablet.button('Something is wrong'));
    await tablet.staff.getByText(full).waitFor();
    await tablet.staff.getByText(/MB used, 0 MB free/).waitFor();
    assert.deepEqual(tablet.thrown, []);
  });

  it('from the start works with network', async () => {
    tablet = await switchOn();
    await tablet.page.goto(withPlace(site.address, barbers));
    await fill();
    await tablet.button('Start without a PIN').tap();
    await tablet.attract();
    await stillHelps();
    await tablet.press(tablet.button('Clear the screen'));
    await tablet.page.locator('talk-kiosk, kiosk-set-up').waitFor();
    await tablet.page.getByText('999').filter({ visible: true }).first().waitFor();
  });
});

describe('a tablet whose clock was set back by years', () => {
  it('works, and warns before it wipes', async () => {
    tablet = await switchOn({
      prepare: () => {
        const early = new Date(2001, 0, 1).getTime() - Date.now();
        const { now } = Date;
        Date.now = () => now() + early;
      },
    });
    await tablet.setUp(withPlace(site.address, { ...barbers, kiosk: { idleSeconds: 30, warnSeconds: 20 } }));
    await stillHelps();
    await tablet.page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() - 86_400_000 * 365;
    });
    const mark = await tablet.mark();
    await tablet.page.getByText('Are you still there?').waitFor({ timeout: 45_000 });
    await tablet.page.waitForFunction((value) => globalThis.documentMark !== value, mark, { timeout: 30_000 });
    await tablet.attract();
  });
});

describe('a tablet whose plug is pulled at any moment', () => {
  it('has all of its settings or those before', async () => {
    site.place = barbers;
    tablet = await switchOn();
    await tablet.setUp(site.address);
    await tablet.whenOffline();
    for (let times = 0; times < 3; times++) {
      site.place = { ...barbers, name: `Harbour ${times}`, services: [] };
      void tablet.page.goto(site.address).catch(() => {});
      await tablet.page.waitForTimeout(150 * times);
      await tablet.cut();
      tablet = await switchOn({ profile: tablet.folder });
      await tablet.page.goto(site.address);
      await tablet.attract();
      await tablet.kiosk
        .getByText(/Harbour (Street Barbers|\d)/)
        .first()
        .waitFor();
    }
  });
});
