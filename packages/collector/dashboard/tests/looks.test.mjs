import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { report, startWithClock, temporaryStore } from './collector.mjs';
import { openBrowser } from './visit.mjs';
import { ask, fill, signIn, takeUp } from './world.mjs';

const longName = 'The Association of Halls, Rooms and Reading Rooms of the Northern Valleys and Llanfairpwllgwyngyll';

describe('how the dashboard looks', () => {
  let store, collector, browser, visitor, page, screens;

  before(async () => {
    store = temporaryStore();
    collector = await startWithClock(store.file, '2026-09-01');
    browser = await openBrowser();
    visitor = await browser.visitor(collector.address);
    ({ page } = visitor);
    await takeUp(page, collector.link, 'sam@hub.example');
    await fill(collector, (method, path, body) => ask(page, method, path, body));
    await visitor.context.clearCookies();
    await signIn(page, collector.address, 'sam@hub.example');
    const { id } = await ask(page, 'POST', 'organisations', { name: longName });
    const hall = { organisation: id, name: longName, kind: 'community', area: 'W06000015' };
    const { place, key } = await ask(page, 'POST', 'places', hall);
    const counts = { check_in_begun_ons4: 1, check_in_finished_ons4: 700 };
    await report(collector.address, { key, day: '2026-11-20', kind: 'community', area: 'W06000015', counts });
    await ask(page, 'POST', 'people', { email: `${'long-'.repeat(9)}@hub.example`, role: 'viewer', organisation: id });
    const month = 'periods=month&from=2026-10&to=2026-10';
    screens = [
      ['/', 'Overview'],
      ['/figures', 'Figures'],
      [`/figures?counter=opened&rows=kind&${month}`, 'Figures'],
      [`/figures?counter=need&rows=value&${month}`, 'Figures'],
      ['/figures?counter=opened&rows=period&columns=kind&periods=month&from=2026-09&to=2026-10', 'Figures'],
      ['/coverage', 'Coverage'],
      ['/counted', 'What is counted'],
      ['/rules', 'The rules'],
      ['/organisations', 'Organisations and places'],
      [`/organisations/${id}`, longName],
      [`/places/${place.id}`, longName],
      ['/people', 'People'],
      ['/held', 'Held reports'],
      ['/pages', 'Public pages'],
      [`/pages/${id}`, 'Public page'],
      ['/nothing', 'There is nothing here for you'],
    ];
  });
  after(async () => {
    await browser?.close();
    await collector?.stop();
    store?.remove();
  });

  /** Goes to a screen, and waits until all that it shows has arrived. */
  async function open(address, heading) {
    await page.goto(collector.address + address);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page
      .getByText('Loading.', { exact: true })
      .or(page.locator('[aria-busy=true]'))
      .first()
      .waitFor({ state: 'detached' });
    if ((await page.locator('board-chart').count()) > 0) await page.locator('board-chart svg').first().waitFor();
  }

  /** Charts are drawn anew in the frame after. */
  async function resize(width) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  const tooWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  it('passes axe and fits on every screen, narrow and wide, light and dark', async () => {
    for (const [address, heading] of screens) {
      await page.setViewportSize({ width: 360, height: 800 });
      await open(address, heading);
      for (const [width, colorScheme] of [
        [360, 'light'],
        [360, 'dark'],
        [1280, 'dark'],
        [1280, 'light'],
      ]) {
        await page.emulateMedia({ colorScheme });
        await resize(width);
        assert.deepEqual(await visitor.axe(), [], `${address}, ${width} px, ${colorScheme}`);
        assert.equal(await tooWide(), false, `${address} is wider than ${width} px`);
      }
    }
  });

  it('passes axe where someone signs in, is welcomed, or is asked once more', async () => {
    const other = await browser.visitor(collector.address, { viewport: { width: 360, height: 800 } });
    await other.page.goto(collector.address);
    await other.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    assert.deepEqual(await other.axe(), []);
    const { link } = await ask(page, 'POST', 'people', { email: 'kim@hill.example', role: 'operator' });
    await other.page.goto(link);
    await other.page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
    assert.deepEqual(await other.axe(), []);
    await open('/people', 'People');
    await page.getByRole('button', { name: 'Remove: kim@hill.example' }).click();
    await page.getByRole('dialog').waitFor();
    assert.deepEqual(await visitor.axe(), []);
    await page.keyboard.press('Escape');
    assert.deepEqual(other.trouble, []);
  });

  it('fits from the narrowest to the widest window', async () => {
    for (const [address, heading] of screens) {
      await page.setViewportSize({ width: 320, height: 900 });
      await open(address, heading);
      for (const width of [320, 480, 768, 1000, 1440, 1920]) {
        await resize(width);
        assert.equal(await tooWide(), false, `${address}, ${width} px`);
      }
    }
  });

  it('opens the menu of a narrow window, and closes it with Escape', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open('/', 'Overview');
    const menu = page.getByRole('button', { name: 'Menu' });
    const link = page.getByRole('link', { name: 'Coverage' });
    assert.equal(await link.isVisible(), false);
    await menu.click();
    await link.waitFor();
    await link.focus();
    await page.keyboard.press('Escape');
    assert.equal(await link.isVisible(), false);
    await menu.click();
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor();
    assert.equal(await menu.getAttribute('aria-expanded'), 'false');
  });

  it('prints figures without navigation and buttons, on white', async () => {
    const [, , [address, heading]] = screens;
    await page.setViewportSize({ width: 1100, height: 1123 });
    await open(address, heading);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['navigation', 'banner', 'button'])
      assert.equal(await page.getByRole(hidden).count(), 0, hidden);
    await page.getByRole('table').waitFor();
    await page.locator('board-coverage-line').waitFor();
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(20, 32, 30)']);
    assert.ok((await page.pdf({ format: 'A4' })).length > 5000);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });

  it('keeps bars and marks in forced colours', async () => {
    const [, , [address, heading]] = screens;
    await page.emulateMedia({ forcedColors: 'active' });
    await open(address, heading);
    const bar = page.locator('board-chart svg rect').first();
    await bar.waitFor();
    const [fill, ink] = await bar.evaluate((rect) => {
      const probe = document.createElement('span');
      probe.className = 'probe';
      document.body.append(probe);
      probe.style.setProperty('color', 'CanvasText');
      const { color } = getComputedStyle(probe);
      probe.remove();
      return [getComputedStyle(rect).fill, color];
    });
    assert.equal(fill, ink);
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('keeps its order from right to left', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open('/', 'Overview');
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const nav = await page.getByRole('navigation').boundingBox();
    const main = await page.getByRole('main').boundingBox();
    assert.ok(nav.x > main.x, 'the navigation stands at the right');
    assert.equal(await tooWide(), false);
  });

  it('left nothing in the console, broke no policy and asked nobody else', () => {
    assert.deepEqual(visitor.trouble, []);
  });
});
