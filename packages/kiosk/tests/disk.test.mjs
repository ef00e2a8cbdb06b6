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
  tablet = await switchOn();
  await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
  await tablet.whenOffline();
});
afterEach(async () => {
  await tablet?.close();
  await site?.close();
});
after(() => {
  files = undefined;
});

const neverAnswers = () => {
  IDBFactory.prototype.open = () => ({});
};
const fails = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The disk says no.', 'UnknownError');
  };
};
const startWith = async (prepare) => {
  const profile = await tablet.switchOff();
  tablet = await switchOn({ profile, prepare });
  await tablet.page.goto(site.address);
};

describe('a tablet that was set up, and whose database', () => {
  for (const [does, prepare] of [
    ['never answers', neverAnswers],
    ['fails', fails],
  ])
    it(`${does}, shows the kiosk, and its staff corner opens with the PIN alone`, async () => {
      await startWith(prepare);
      await tablet.page.locator('talk-kiosk, kiosk-set-up').waitFor();
      assert.equal(await tablet.page.locator('kiosk-set-up').count(), 0);
      await tablet.attract();
      await tablet.openStaff();
      assert.equal(await tablet.button('Language').count(), 0);
      await tablet.type('4839');
      await tablet.staff.getByText('Settings are kept. Counts may be lost').waitFor();
    });

  it('is away for a day, keeps what staff set on that day', async () => {
    await startWith(fails);
    await tablet.attract();
    await tablet.openMenu('4839');
    await tablet.press(tablet.button('Who looks after this tablet?'));
    await tablet.page.getByRole('textbox').fill('Sam, at the till');
    await tablet.press(tablet.button('Save'));
    await tablet.page.getByText('Saved.').waitFor();
    await startWith(undefined);
    await tablet.attract();
    await tablet.openMenu('4839');
    await tablet.staff.getByText('Looked after by Sam, at the till').waitFor();
    await tablet.staff.getByText('Settings and counts are kept on this tablet.').waitFor();
  });

  it('is all there is, shows urgent help until it can be read, and never the set-up', async () => {
    await tablet.page.evaluate(() => localStorage.clear());
    await startWith(() => {
      const { open } = IDBFactory.prototype;
      let times = 0;
      IDBFactory.prototype.open = function openLate(...given) {
        times += 1;
        if (times <= 2) throw new DOMException('The disk says no.', 'UnknownError');
        return open.apply(this, given);
      };
      new MutationObserver(() => {
        globalThis.sawSetUp ||= Boolean(document.querySelector('kiosk-set-up'));
      }).observe(document, { childList: true, subtree: true });
    });
    await tablet.page.getByText(/starts again in \d seconds?/).waitFor();
    await tablet.page.getByText('116 123').filter({ visible: true }).first().waitFor();
    await tablet.attract();
    await tablet.kiosk.getByText('Harbour Street Barbers').waitFor();
    assert.notEqual(await tablet.page.evaluate(() => globalThis.sawSetUp), true);
  });
});
