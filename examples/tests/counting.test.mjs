import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { place } from './counting/flows.mjs';
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

const panel = '<talk-language></talk-language><talk-privacy></talk-privacy>';

/** A place that counts, opened afresh; `settings` are further attributes. */
async function counting(settings = '', inner = panel) {
  site.requests.length = 0;
  site.answer = 202;
  const context = await browser.newContext({ viewport: { width: 800, height: 1000 } });
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(site.put('place', { body: place(inner, settings) }));
  await page
    .getByRole('button', { name: /Show what waits|What is counted here/ })
    .first()
    .waitFor();
  return { page, said, close: () => context.close() };
}

const press = async (page, words) => page.getByRole('button', { name: words, exact: true }).click();
const choose = async (page, language) => page.locator(`talk-language [part=choice][lang=${language}]`).click();
const outOfSight = (page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
const whenSent = async (many) => {
  for (let tries = 0; tries < 400 && site.bodies().length < many; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('a place that counts', () => {
  for (const storage of ['memory', 'durable']) {
    it(`sends what the panel showed, byte for byte (${storage})`, async () => {
      const { page, close } = await counting(`report-storage="${storage}"`);
      await choose(page, 'en');
      await press(page, 'Show what waits');
      await page.locator('talk-privacy [part=body]').waitFor();
      const shown = await page.locator('talk-privacy [part=body]').allTextContents();
      assert.equal(shown.length, 1);
      assert.match(shown[0], /"language_chosen_en":1/);
      assert.match(
        await page.locator('talk-privacy .counts').textContent(),
        /Someone changed the language to English\./,
      );
      await outOfSight(page);
      await whenSent(1);
      assert.deepEqual(site.bodies(), shown);
      await close();
    });

    it(`stops within a second when someone says no, and leaves nothing behind (${storage})`, async () => {
      const { page, close } = await counting(`report-storage="${storage}" report-min-fill="1"`);
      await choose(page, 'en');
      await press(page, 'Show what waits');
      await page.locator('talk-privacy [part=body]').waitFor();
      const sent = site.bodies().length;
      const began = Date.now();
      await press(page, 'Stop counting here');
      await page.getByRole('button', { name: 'Count again' }).waitFor();
      const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
      assert.ok(Date.now() - began < 1000);
      assert.deepEqual(databases, []);
      await choose(page, 'ar');
      await choose(page, 'en');
      await outOfSight(page);
      await page.waitForLoadState('networkidle');
      assert.equal(site.bodies().length, sent);
      assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).length), 0);
      await close();
    });
  }

  it('stores nothing on someone’s own device', async () => {
    const { page, close } = await counting();
    await choose(page, 'en');
    const kept = await page.evaluate(async () => [
      (await indexedDB.databases()).length,
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ]);
    assert.deepEqual(kept, [0, 0, 0, '']);
    await close();
  });

  for (const [way, leave] of [
    ['by its address', (page, away) => page.goto(away)],
    ['by quick exit', (page) => page.locator('talk-leave').getByRole('button').click()],
  ]) {
    it(`counts a page that is left ${way} like one that stays open`, async () => {
      const away = site.put('away', { body: '<p>Rain later</p>', modules: [] });
      const inner =
        '<talk-leave></talk-leave><talk-prompts pack="community"></talk-prompts><talk-check-in></talk-check-in><talk-signposts limit="1"></talk-signposts>';
      const { page, close } = await counting(`exit="${away}"`, inner);
      await page.waitForLoadState('networkidle');
      for (const tag of ['prompts', 'check-in', 'signposts'])
        await page.locator(`talk-place > talk-${tag}`).scrollIntoViewIfNeeded();
      const expected = ['opened_prompts', 'opened_check_in', 'opened_signposts', 'prompt_shown_', 'service_seen_'];
      for (let tries = 0; tries < 200 && !expected.every((name) => site.bodies().join().includes(name)); tries++) {
        await outOfSight(page);
        await page.waitForTimeout(25);
      }
      const before = site.bodies().length;
      await leave(page, away);
      await page.getByText('Rain later').waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(site.bodies().slice(before), []);
      await close();
    });
  }

  for (const answer of [0, 404, 500]) {
    it(`shows nothing of an endpoint that answers ${answer || 'never'}`, async () => {
      const { page, said, close } = await counting('', '<talk-check-in></talk-check-in>');
      site.answer = answer;
      await press(page, 'Begin');
      await outOfSight(page);
      await whenSent(1);
      assert.ok(site.bodies().length > 0);
      await page.locator('talk-check-in [part=question]').waitFor();
      // The browser itself writes down the status of an answer.
      assert.deepEqual(
        said.filter((line) => !line.includes('Failed to load resource')),
        [],
      );
      await close();
    });
  }

  it('opens what is counted in a sandboxed frame too', async () => {
    site.requests.length = 0;
    const inside = site.put('inside', { body: place('<talk-check-in></talk-check-in>') });
    const outside = site.put('outside', {
      modules: [],
      body: `<iframe sandbox="allow-scripts allow-same-origin" width="600" height="800" src="${inside}"></iframe>`,
    });
    const page = await browser.newPage();
    await page.goto(outside);
    const frame = page.frameLocator('iframe');
    const opener = frame.getByRole('button', { name: 'What is counted here' });
    await opener.click();
    await frame.getByText('We count how often').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await opener.getAttribute('aria-expanded'), 'false');
    await page.close();
  });
});
