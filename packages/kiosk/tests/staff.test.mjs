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

const heading = (name) => tablet.page.getByRole('heading', { name });
const open = async (name) => {
  await tablet.press(tablet.button(name));
  await heading(name).waitFor();
};
const save = async () => {
  await tablet.press(tablet.button('Save'));
  await tablet.page.getByText('Saved.').waitFor();
};
const lock = async () => {
  const mark = await tablet.mark();
  await tablet.press(tablet.button('Lock and leave'));
  await tablet.page.waitForFunction((value) => globalThis.documentMark !== value, mark);
};
const everythingKept = () =>
  tablet.page.evaluate(async () => {
    const found = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise((resolve) => {
          database.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => resolve(target.result);
        });
        found.push(...all);
      }
      database.close();
    }
    return JSON.stringify(found);
  });

describe('the staff corner', () => {
  it('opens with its PIN only, which is nowhere on the tablet', async () => {
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers), { pin: '483920' });
    await tablet.openStaff();
    await tablet.type('111111');
    await tablet.page.getByText('That is not the PIN.').waitFor();
    assert.equal(await heading('Staff corner').count(), 0);
    const kept = await everythingKept();
    assert.match(kept, /"iterations":600000/);
    assert.doesNotMatch(kept, /483920/);
    await tablet.type('483920');
    await heading('Staff corner').waitFor();
  });

  it('that has no PIN stays closed', async () => {
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers));
    await tablet.openStaff();
    await tablet.page.getByText('No PIN was set on this tablet.').waitFor();
    assert.equal(await tablet.staff.getByRole('button', { name: 'Language' }).count(), 0);
  });

  it('keeps language, sound, light, size and owner for the next documents', async () => {
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    await tablet.openMenu('4839');
    assert.deepEqual(await tablet.axe(), []);

    await open('Who looks after this tablet?');
    await tablet.page.getByRole('textbox').fill('Sam, at the till');
    await save();
    await tablet.press(tablet.button('Back'));
    await tablet.page.getByText('Looked after by Sam, at the till').waitFor();

    await open('Size of the screen');
    assert.deepEqual(await tablet.axe(), []);
    await tablet.page.getByRole('slider').fill('5');
    await save();
    await tablet.press(tablet.button('Back'));

    await open('Sound');
    await tablet.press(tablet.button('Off'));
    await tablet.page.getByText('Saved.').waitFor();
    await tablet.press(tablet.button('Back'));

    await open('Brightness');
    assert.deepEqual(await tablet.axe(), []);
    await tablet.press(tablet.button('50%').first());
    await tablet.page.getByText('Saved.').waitFor();
    assert.equal(await tablet.page.locator('.dim').evaluate((veil) => getComputedStyle(veil).opacity), '0.5');
    await tablet.press(tablet.button('Back'));

    await open('Language');
    assert.deepEqual(await tablet.axe(), []);
    await tablet.press(tablet.staff.getByRole('button', { name: 'Cymraeg' }));
    await tablet.page.getByText('Wedi’i gadw.').waitFor();
    await tablet.press(tablet.button('Cloi a gadael'));
    await tablet.button('Dechrau').waitFor();
    const { millimetre, muted } = await tablet.kiosk.evaluate((kiosk) => ({
      millimetre: kiosk.millimetre,
      muted: kiosk.muted,
    }));
    assert.deepEqual({ millimetre, muted }, { millimetre: 5, muted: true });
  });

  it('draws a bank card in real size: 85.60 by 53.98 mm', async () => {
    tablet = await switchOn({ width: 1280, height: 800 });
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    await tablet.openMenu('4839');
    await open('Size of the screen');
    await tablet.page.getByRole('slider').fill('5');
    const box = await tablet.page.locator('kiosk-card-size .card').boundingBox();
    assert.ok(Math.abs(box.width - 428) < 1, `${box.width}`);
    assert.ok(Math.abs(box.height - 269.9) < 1, `${box.height}`);
  });

  it('has a page about the tablet that can be photographed and names nobody', async () => {
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    await tablet.whenOffline();
    await tablet.openMenu('4839');
    await open('Something is wrong');
    for (const line of [
      /Version 0\.1\.0 \(\w{8}\)/,
      /starts and works without network/,
      /The clock is right/,
      /MB free/,
    ])
      await tablet.staff.getByText(line).waitFor();
    const shown = await tablet.staff.evaluate((staff) => staff.shadowRoot.textContent);
    assert.doesNotMatch(shown, /Harbour|tp_|4839/);
    const [code, screen] = await Promise.all([
      tablet.staff.locator('svg.code').boundingBox(),
      tablet.page.evaluate(() => innerHeight),
    ]);
    assert.ok(code.y + code.height < screen);
    assert.deepEqual(await tablet.axe(), []);
  });

  it('says so when the clock of the tablet is wrong', async () => {
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    // When it is asked: a header made earlier would be half a minute out on a slow machine.
    site.headers = {
      get date() {
        return new Date(Date.now() + 3 * 3600_000).toUTCString();
      },
    };
    await tablet.openMenu('4839');
    await open('Something is wrong');
    await tablet.staff.getByText('The clock is wrong by 180 minutes.').waitFor();
  });

  it('sets the tablet up again only for someone who knows the PIN', async () => {
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    const other = { ...barbers, name: 'Quay Barbers' };
    await tablet.page.goto('about:blank');
    await tablet.page.goto(withPlace(site.address, other));
    await heading('Set up this tablet').waitFor();
    assert.equal(await tablet.page.getByText('Quay Barbers').count(), 0);
    assert.deepEqual(await tablet.axe(), []);
    await tablet.type('4839');
    await tablet.page.getByText('This tablet is for Quay Barbers.').waitFor();
    await tablet.button('Start', { exact: true }).tap();
    await tablet.attract();
    await tablet.kiosk.getByText('Quay Barbers').waitFor();
  });

  it('forgets everything when asked to', async () => {
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    await tablet.whenOffline();
    await tablet.openMenu('4839');
    await open('Forget everything');
    await tablet.press(tablet.button('Yes, forget everything'));
    await tablet.page.getByText('Scan the QR code of your place').waitFor();
    assert.doesNotMatch(await everythingKept(), /Harbour|iterations/);
  });

  it('opens where the language is written right to left, in its own words', async () => {
    tablet = await switchOn({ width: 1280, height: 800 });
    await tablet.page.goto(withPlace(site.address, { ...barbers, language: 'ar', languages: ['en', 'ar'] }));
    await tablet.press(tablet.button('البدء دون رمز سري'));
    await tablet.kiosk.locator('.start').waitFor();
    const mark = await tablet.mark();
    await tablet.openStaff();
    await tablet.page.getByText('لم يُحدد رمز سري لهذا الجهاز').waitFor();
    assert.deepEqual(await tablet.axe(), []);
    assert.equal(await tablet.page.evaluate(() => globalThis.documentMark), mark);
  });

  it('locks by its own button', async () => {
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    await tablet.openMenu('4839');
    await lock();
    await tablet.attract();
    assert.equal(await tablet.staff.count(), 0);
  });
});
