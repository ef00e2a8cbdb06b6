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
});
afterEach(async () => {
  await tablet?.close();
  await site?.close();
});
after(() => {
  files = undefined;
});

const mistype = async (times) => {
  for (let tries = 0; tries < times; tries++) {
    await tablet.type('0000');
    await tablet.page.waitForFunction(
      () =>
        !document.querySelector('kiosk-staff').shadowRoot.querySelector('[role=status]').textContent.includes('moment'),
    );
    await tablet.page.getByText('That is not the PIN.').waitFor();
  }
};
/** Seconds that the staff corner asks people to wait. */
const wait = async () => {
  const said = await tablet.page.getByText(/Wait \d+ seconds?/).textContent();
  return Number(/\d+/.exec(said)[0]);
};

describe('after wrong PINs', () => {
  it('people wait longer each time, also when the tablet is switched off and on', async () => {
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    await tablet.whenOffline();
    await tablet.openStaff();
    await mistype(3);
    const first = await wait();
    assert.ok(first <= 30 && first > 0, `${first}`);
    assert.equal(await tablet.button('1').isDisabled(), true);
    const profile = await tablet.switchOff();
    tablet = await switchOn({ profile });
    await tablet.page.goto(site.address);
    await tablet.attract();
    await tablet.openStaff();
    assert.ok((await wait()) > 0);
    assert.equal(await tablet.button('1').isDisabled(), true);
  });

  it('the wait goes on while others use the tablet, and ends', async () => {
    await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
    await tablet.whenOffline();
    await tablet.page.clock.install();
    await tablet.page.reload();
    await tablet.attract();
    await tablet.openStaff();
    await mistype(3);
    await tablet.page.clock.fastForward(15_000);
    await tablet.clear();
    await tablet.openStaff();
    assert.ok((await wait()) <= 15);
    await tablet.clear();
    // Nobody has to stand in front of it.
    await tablet.page.clock.fastForward(16_000);
    await tablet.openMenu('4839');
  });
});

describe('the pad for the PIN', () => {
  it('leaves alone what is typed into a field, and takes Enter for done', async () => {
    await tablet.page.goto(withPlace(site.address, barbers));
    const { keyboard } = tablet.page;
    const finished = async (words) => {
      await keyboard.type('4839');
      await keyboard.press('Enter');
      await tablet.page.getByText(words).first().waitFor();
    };
    await tablet.page.getByLabel('Who looks after this tablet?').pressSequentially('Till 27');
    await keyboard.press('Backspace');
    await keyboard.press('Enter');
    assert.equal(await tablet.page.getByText('0 digits typed').count(), 1);
    await tablet.page.getByRole('heading', { name: 'Set up this tablet' }).focus();
    await finished('Type it once more');
    await keyboard.type('4839');
    await keyboard.press('Enter');
    await tablet.attract();
    await tablet.openMenu('4839');
    await tablet.staff.getByText('Looked after by Till 2', { exact: true }).waitFor();
  });
});
