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
  site = await serveApp(files, { place: barbers });
});
afterEach(async () => {
  await tablet?.close();
  await site?.close();
});
after(() => {
  files = undefined;
});

const wrong = { ...barbers, name: 'Wrong', reportTo: 'https://<your collector>/counts' };

/** Set up by the file beside the page, in a document whose time can be moved. */
const setUp = async (options) => {
  tablet = await switchOn(options);
  await tablet.setUp(site.address, { pin: '4839' });
  await tablet.whenOffline();
  await tablet.page.clock.install();
  await again();
};
const again = async () => {
  const mark = await tablet.mark();
  await tablet.page.reload();
  await tablet.whenFresh(mark);
};
/** The moment at which a quiet tablet looks whether there are new settings. */
const look = async () => {
  const asked = tablet.page.waitForResponse(/place\.json$/);
  await tablet.page.clock.fastForward(21_000);
  await (await asked).finished();
};
const staffReads = async (text) => {
  await tablet.openMenu('4839');
  await tablet.staff.locator('.bad', { hasText: text }).waitFor();
};
const shows = (name) => tablet.kiosk.getByText(name).first().waitFor();

describe('settings with an address that is none', () => {
  it('are told in the set-up, and the rest of them starts', async () => {
    tablet = await switchOn();
    await tablet.page.goto(withPlace(site.address, wrong));
    await tablet.page.getByText('reportTo https://<your collector>/counts. Allowed: an address').waitFor();
    await tablet.button('Use the rest').tap();
    await tablet.button('Start without a PIN').tap();
    await tablet.attract();
    await shows('Wrong');
  });

  it('stop no tablet that reads them later, and staff are told', async () => {
    await setUp();
    site.place = wrong;
    await look();
    await staffReads('The new settings at their address have a fault.');
    await tablet.clear();
    await shows('Harbour Street Barbers');
    site.place = { ...barbers, name: 'Quay' };
    await look();
    await shows('Quay');
    await tablet.attract();
    await tablet.openMenu('4839');
    assert.equal(await tablet.staff.getByText('have a fault').count(), 0);
  });
});

describe('new settings with which the kiosk does not start', () => {
  it('give way to those before, are not tried again, and staff are told', async () => {
    await setUp({
      prepare: () => {
        const { append } = Element.prototype;
        Element.prototype.append = function appendUnlessBroken(...given) {
          if (this.settings?.name === 'Broken') throw new TypeError('broken on purpose');
          return append.apply(this, given);
        };
      },
    });
    site.place = { ...barbers, name: 'Broken' };
    const mark = await tablet.mark();
    await look();
    await tablet.whenFresh(mark);
    await shows('Harbour Street Barbers');
    const next = await tablet.mark();
    await look();
    await staffReads('The tablet did not start with its new settings.');
    assert.equal(await tablet.page.evaluate(() => globalThis.documentMark), next);
  });
});

describe('the set-up of a tablet that has settings', () => {
  it('goes back to them when nobody touches it for two minutes', async () => {
    await setUp();
    await tablet.page.goto('about:blank');
    await tablet.page.goto(withPlace(site.address, { ...barbers, name: 'Quay' }));
    await tablet.page.getByRole('heading', { name: 'Set up this tablet' }).waitFor();
    await tablet.page.clock.fastForward(100_000);
    await tablet.button('1').tap();
    await tablet.page.clock.fastForward(100_000);
    assert.equal(await tablet.page.locator('kiosk-set-up').count(), 1);
    await tablet.page.clock.fastForward(21_000);
    await tablet.attract();
    await shows('Harbour Street Barbers');
  });

  for (const [what, address, told] of [
    ['a code that cannot be read', '#place=%%%', 'The start page holds settings that cannot be read.'],
    ['an address that gives none', '?place=elsewhere.json', 'The start page names settings that could not be fetched.'],
  ])
    it(`is not shown for ${what}: the kiosk starts, and staff are told`, async () => {
      await setUp();
      await tablet.page.goto('about:blank');
      await tablet.page.goto(`${site.address}${address}`);
      await tablet.page.locator('talk-kiosk, kiosk-set-up').waitFor();
      assert.equal(await tablet.page.locator('kiosk-set-up').count(), 0);
      await tablet.attract();
      await staffReads(told);
    });
});
