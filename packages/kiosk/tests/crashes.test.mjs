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

const openCards = async () => {
  await tablet.press(tablet.button('Start'));
  await tablet.press(tablet.kiosk.getByRole('button', { name: 'Something to talk about' }));
  await tablet.kiosk.locator('talk-prompts [part=opener]').first().waitFor();
};
const stopped = () => tablet.kiosk.getByText('Something stopped working.').waitFor();
const pausing = () => tablet.page.getByText(/starts again in \d+ seconds?/);
const staffReads = async (line) => {
  await tablet.openMenu('4839');
  await tablet.press(tablet.button('Something is wrong'));
  await tablet.staff.getByText(line).waitFor();
};
/** Something stops working, and somebody clears the screen at once. */
const crash = async () => {
  await tablet.page.evaluate(() => document.querySelector('talk-kiosk').crash('kiosk'));
  await stopped();
  const mark = await tablet.mark();
  await tablet.press(tablet.button('Clear the screen'));
  await tablet.page.waitForFunction((value) => globalThis.documentMark !== value, mark);
};

describe('a tablet on which something stops working', () => {
  it('shows urgent help, starts again by itself, and counts it', async () => {
    await openCards();
    const mark = await tablet.mark();
    await tablet.page.evaluate(() => {
      setTimeout(() => {
        throw new TypeError('broken on purpose');
      });
    });
    await stopped();
    await tablet.page.getByText('116 123').filter({ visible: true }).first().waitFor();
    assert.equal(await tablet.screen(), 'crashed');
    assert.deepEqual(await tablet.axe(), []);
    await tablet.whenFresh(mark);
    await staffReads('Stopped working in a row: 1');
  });

  it('counts one however many cards break at once, and starts again without a pause', async () => {
    await openCards();
    await tablet.page.evaluate(() => {
      for (let times = 0; times < 20; times++) setTimeout(() => Promise.reject(new TypeError('broken on purpose')));
    });
    await stopped();
    const mark = await tablet.mark();
    await tablet.press(tablet.button('Clear the screen'));
    await tablet.whenFresh(mark);
    await staffReads('Stopped working in a row: 1');
  });

  it('counts it also where the disk is busy', async () => {
    const mark = await tablet.mark();
    await tablet.page.evaluate(async () => {
      const name = (await indexedDB.databases()).find((each) => each.name.startsWith('talkplace-kiosk ')).name;
      const database = await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result);
      });
      const busy = database.transaction('kept', 'readwrite').objectStore('kept');
      const until = performance.now() + 600;
      const goOn = () => {
        if (performance.now() < until) busy.get('settings').onsuccess = goOn;
      };
      goOn();
      const kiosk = document.querySelector('talk-kiosk');
      kiosk.crash('kiosk');
      kiosk.clear();
    });
    await tablet.whenFresh(mark);
    await staffReads('Stopped working in a row: 1');
  });

  it('waits longer with urgent help on the screen when it stops working again and again, but only then', async () => {
    for (let times = 0; times < 3; times++) await crash();
    await pausing().waitFor();
    await tablet.page.getByText('999').filter({ visible: true }).first().waitFor();
    await tablet.attract();
    // Whoever comes next sees no pause, and their visit ends the row.
    const seen = [];
    await tablet.context.exposeFunction('sawPause', () => seen.push('a pause'));
    await tablet.context.addInitScript(() =>
      new MutationObserver(() => document.querySelector('.pause') && globalThis.sawPause()).observe(document, {
        childList: true,
        subtree: true,
      }),
    );
    await openCards();
    await tablet.clear();
    await crash();
    await tablet.attract();
    assert.deepEqual(seen, []);
    await staffReads('Stopped working in a row: 1');
  });
});
