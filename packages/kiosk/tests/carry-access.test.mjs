import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { fragmentOf, read, scan, serveCarry, show } from './carry-phone.mjs';
import { buildApp } from './site.mjs';

let browser;
let site;
before(async () => {
  const [started, files] = await Promise.all([launchChromium(), buildApp()]);
  browser = started;
  site = await serveCarry(files);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = (fragment = fragmentOf(), options) => scan(browser, site.address + fragment, options);
const shown = 'talk-signpost';

/** What reaches beyond the sides of the screen. */
const tooWide = ({ page }) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? `${scrollWidth} px in ${clientWidth}` : '';
  });

/** Controls smaller than a thumb needs, of the page itself. */
const tooSmall = ({ page }) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, summary')]
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 48)
      .map((each) => each.textContent.trim()),
  );

const looks = {
  'in the light': {},
  'in the dark': { device: { colorScheme: 'dark' } },
  'on a screen 320 px wide': { device: { viewport: { width: 320, height: 568 } } },
  'in forced colours': { device: { forcedColors: 'active' } },
  'with text of twice the size': {
    prepare: (page) =>
      page.addInitScript(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(':root { font-size: 212.5% !important }');
        document.adoptedStyleSheets = [sheet];
      }),
  },
};

describe('the carry page', () => {
  for (const [look, options] of Object.entries(looks)) {
    it(`passes axe and fits ${look}, on each of its screens`, async () => {
      const visited = await open(fragmentOf(), options);
      const { page } = visited;
      for (const [screen, go] of [
        ['first', () => undefined],
        ['cards', () => page.getByRole('button', { name: 'Show what I took with me' }).tap()],
        ['numbers', () => page.locator('#numbers > summary').tap()],
      ]) {
        await go();
        if (screen === 'cards') await page.locator(shown).first().waitFor();
        assert.deepEqual(await visited.axe(), [], screen);
        assert.equal(await tooWide(visited), '', screen);
        assert.deepEqual(await tooSmall(visited), [], screen);
      }
      assert.deepEqual(await visited.violations(), []);
      await visited.close();
    });
  }

  it('speaks the language that the tablet spoke, from right to left where it is written so', async () => {
    const visited = await open(fragmentOf({ language: 'ar' }));
    const { page } = visited;
    const root = page.locator('html');
    await page.getByRole('button', { name: 'إظهار ما أخذته معي' }).waitFor();
    assert.deepEqual([await root.getAttribute('lang'), await root.getAttribute('dir')], ['ar', 'rtl']);
    assert.equal(await page.title(), 'لوقت لاحق');
    assert.deepEqual(await visited.axe(), []);
    await page.getByRole('button', { name: 'إظهار ما أخذته معي' }).tap();
    await page.locator(shown).first().waitFor();
    assert.deepEqual(await visited.axe(), []);
    assert.equal(await tooWide(visited), '');
    // Nobody has signed the promise in Arabic.
    assert.deepEqual(
      [await page.locator('#keeps').getAttribute('lang'), await page.locator('#keeps').getAttribute('dir')],
      ['en', 'ltr'],
    );
    await visited.close();
  });

  it('changes its language and that of the cards when asked, and keeps what shows', async () => {
    const visited = await open();
    const { page } = visited;
    await show(visited);
    await page.getByRole('button', { name: 'Cymraeg' }).tap();
    await page.getByRole('button', { name: 'Argraffu' }).waitFor();
    await page.locator(shown).first().getByText('Copïo').first().waitFor();
    assert.equal(await page.locator(shown).count(), 3);
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
    await visited.close();
  });

  it('speaks the language of the phone where the square told none', async () => {
    const visited = await open('', { device: { locale: 'cy-GB' } });
    await visited.page.getByText('Ni ddaeth dim gyda chi').waitFor();
    await visited.close();
  });

  it('stays English, and works, in a language that it does not have', async () => {
    const visited = await open(fragmentOf({ language: 'tlh' }));
    await show(visited);
    assert.equal(await visited.page.locator('html').getAttribute('lang'), 'en');
    assert.deepEqual(visited.thrown, []);
    await visited.close();
  });

  it('is walked by keyboard: numbers, button, cards, and out', async () => {
    const visited = await open();
    const { page } = visited;
    const at = () =>
      page.evaluate(() => {
        let focused = document.activeElement;
        while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return focused.textContent.trim().replaceAll(/\s+/g, ' ');
      });
    await page.keyboard.press('Tab');
    assert.equal(await at(), 'Emergency numbers');
    await page.keyboard.press('Enter');
    assert.match(await read(page.locator('talk-urgent')), /999/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await at(), 'Show what I took with me');
    await page.keyboard.press('Enter');
    await page.locator(shown).first().waitFor();
    assert.equal(await at(), 'What you took with you');
    const walked = [];
    for (let step = 0; step < 40 && walked.at(-1) !== 'Close this page'; step += 1) {
      await page.keyboard.press('Tab');
      walked.push(await at());
    }
    assert.ok(walked.includes('116 123'), walked.join(' | '));
    assert.ok(walked.includes('Hide it again'), walked.join(' | '));
    assert.equal(walked.at(-1), 'Close this page');
    await visited.close();
  });

  it('tells a screen reader what has come, by headings and a status', async () => {
    const visited = await open(fragmentOf({ services: ['gb-samaritans', 'gb-closed-long-ago'] }));
    await show(visited);
    const heard = await visited.page.locator('main').ariaSnapshot();
    assert.match(heard, /heading "What you took with you" \[level=2\]/);
    assert.match(heard, /status: Some of what you took/);
    assert.match(heard, /heading "Samaritans" \[level=3\]/);
    assert.match(heard, /link "116 123"/);
    await visited.close();
  });
});
