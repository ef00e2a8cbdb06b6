import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { buildApp, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

const hours = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], open: '09:00', close: '18:00' }];
const place = { ...barbers, kiosk: { hours, timezone: 'Europe/London' } };

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

const opacity = () => tablet.page.locator('.dim').evaluate((veil) => getComputedStyle(veil).opacity);

describe('a tablet that nobody minds for days', () => {
  it('opens and closes with the place, is dark at night, and has urgent help always', async () => {
    tablet = await switchOn({ timezoneId: 'America/New_York' });
    await tablet.setUp(withPlace(site.address, place));
    await tablet.whenOffline();
    site.down = true;
    // A Monday in winter, 10:00 in London.
    await tablet.page.clock.install({ time: new Date('2026-01-12T10:00:00Z') });
    await tablet.page.reload();
    await tablet.attract();
    for (let day = 0; day < 6; day++) {
      assert.equal(await tablet.screen(), 'attract', `day ${day}`);
      assert.equal(await opacity(), '0');
      // Closing time has passed.
      await tablet.page.clock.fastForward('10:00:00');
      await tablet.page.waitForFunction(() => document.querySelector('talk-kiosk').screen === 'closed');
      await tablet.page.getByText('Closed now').waitFor();
      await tablet.page.clock.fastForward('01:00');
      assert.equal(await opacity(), '0.7');
      await tablet.page.getByText('999').filter({ visible: true }).first().waitFor();
      // Ten in the morning.
      await tablet.page.clock.fastForward('13:59:00');
      if (day < 5) {
        await tablet.page.waitForFunction(() => document.querySelector('talk-kiosk').screen === 'attract');
        await tablet.page.clock.fastForward('01:00');
      }
    }
    // Sunday.
    assert.equal(await tablet.screen(), 'closed');
    assert.deepEqual(await tablet.axe(), []);
    assert.deepEqual(tablet.thrown, []);
  });
});

describe('the staff corner', () => {
  it('is left alone for a while, and locks itself', async () => {
    tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, { ...barbers, kiosk: { idleSeconds: 30, warnSeconds: 20 } }), {
      pin: '4839',
    });
    await tablet.openMenu('4839');
    const mark = await tablet.mark();
    await tablet.page.getByText('Are you still there?').waitFor({ timeout: 40_000 });
    await tablet.page.waitForFunction((value) => globalThis.documentMark !== value, mark, { timeout: 30_000 });
    await tablet.attract();
    assert.equal(await tablet.staff.count(), 0);
  });
});
