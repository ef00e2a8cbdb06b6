import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { serveCounting } from './counting/site.mjs';

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveCounting()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const day = 24 * 3600 * 1000;
const place = (attributes) =>
  `<talk-place kind="school" nation="GB-WLS" ${attributes}><talk-language></talk-language><talk-privacy></talk-privacy></talk-place>`;
const names = (page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name.replace(/http:\/\/[\d.:]+/, '')));

/** Waits until the databases of the page's origin are those. */
async function whenLeft(page, expected) {
  for (let tries = 0; tries < 200; tries++) {
    const found = await names(page);
    if (JSON.stringify(found) === JSON.stringify(expected)) return;
    await page.waitForTimeout(25);
  }
  assert.deepEqual(await names(page), expected);
}

/** A device that counted in vain: what it could not send waits in its browser. */
async function waitingDevice() {
  site.answer = 503;
  const context = await browser.newContext({ viewport: { width: 800, height: 1000 } });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(site.put('before', { body: place('report-to="/counts" report-storage="durable"') }));
  await page.getByRole('button', { name: 'Show what waits' }).waitFor();
  await page.locator('talk-language [part=choice][lang=cy]').click();
  await whenLeft(page, ['talkplace-1 /counts']);
  // Leaving sends once more.
  await page.goto(site.put('between', { body: '', modules: [] }));
  await page.waitForLoadState('networkidle');
  site.requests.length = 0;
  return { page, close: () => context.close() };
}

describe('what an earlier visit left in the browser', () => {
  for (const [name, attributes, words] of [
    ['the school says no', 'report-to="/counts" report-storage="off"', 'Counting is switched off in this place.'],
    ['the school no longer says yes', 'report-to="/counts"', 'Counting is switched off in this place.'],
  ]) {
    it(`is gone when ${name}, and nothing of it is sent`, async () => {
      const { page, close } = await waitingDevice();
      await page.goto(site.put('after', { body: place(attributes) }));
      await page.getByText(words).waitFor();
      await whenLeft(page, []);
      assert.deepEqual(site.bodies(), []);
      await close();
    });
  }

  it('is gone when the browser asks sites not to pass anything on, whoever it was for', async () => {
    const { page, close } = await waitingDevice();
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    await page.goto(site.put('after', { body: place('report-to="/other" report-storage="durable"') }));
    await page.getByText('Your browser asks sites not to pass anything on.').waitFor();
    await whenLeft(page, []);
    assert.deepEqual(site.bodies(), []);
    await close();
  });

  it('is gone when someone says no before the reporter has loaded', async () => {
    const { page, close } = await waitingDevice();
    await page.route('**/parts/reporter*.js', () => {});
    await page.goto(site.put('before', { body: place('report-to="/counts" report-storage="durable"') }));
    await page.getByText('Getting ready.').waitFor();
    await page.getByRole('button', { name: 'Stop counting here' }).click();
    await page.getByText('what waited has been forgotten').waitFor();
    assert.deepEqual(await names(page), []);
    await close();
  });

  for (const [name, attributes] of [
    ['names another endpoint', 'report-to="/other" report-storage="durable"'],
    ['keeps nothing any more', 'report-to="/other" report-storage="memory"'],
    ['names no endpoint', ''],
  ]) {
    it(`is gone after 30 days where the page ${name}, and waits until then for a page that still does`, async () => {
      const { page, close } = await waitingDevice();
      const after = site.put('after', { body: place(attributes) });
      const left = attributes.includes('durable') ? ['talkplace-1 /other'] : [];
      for (const [later, expected] of [
        [29, ['talkplace-1 /counts', ...left]],
        [32, left],
      ]) {
        await page.clock.setFixedTime(Date.now() + later * day);
        await page.goto(after);
        await page.locator('talk-language [part=choice][lang=cy]').click();
        await whenLeft(page, expected);
      }
      await close();
    });
  }
});
