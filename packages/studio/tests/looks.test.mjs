import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { goOn, isTooWide, openBrowser, serve, walk } from './visit.mjs';

const longName = 'The Association of Halls, Rooms and Reading Rooms of Llanfairpwllgwyngyllgogerychwyrndrobwll';
const everything = { kind: 'A community place', name: longName.slice(0, 80), nation: 'Wales', site: 'WordPress' };

describe('how the set-up page looks', () => {
  let server, browser;

  before(async () => {
    server = await serve();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function visit(options, test) {
    const visitor = await browser.visitor(server.address, options);
    try {
      await visitor.page.goto(server.address);
      await test(visitor.page, visitor);
      assert.deepEqual(visitor.trouble, []);
    } finally {
      await visitor.context.close();
    }
  }

  const openAll = (page) =>
    page.evaluate(() => {
      const open = (root) => {
        for (const each of root.querySelectorAll('*')) {
          if (each.localName === 'details') each.open = true;
          if (each.shadowRoot) open(each.shadowRoot);
        }
      };
      open(document);
    });

  for (const colorScheme of ['light', 'dark'])
    for (const width of [320, 1280])
      it(`passes axe and fits on every screen, ${width} px wide, ${colorScheme}`, async () =>
        visit({ viewport: { width, height: 800 }, colorScheme }, async (page, { axe }) => {
          const look = async (screen) => {
            assert.deepEqual(await axe(), [], screen);
            assert.equal(await isTooWide(page), false, `${screen} is wider than the window`);
          };
          await walk(page, {
            ...everything,
            at: look,
            fill: {
              '^What is it called': async () => {
                await goOn(page);
                await page.getByRole('alert').waitFor();
                await look('problems');
              },
              '^Your own people': async () => {
                await page.getByRole('button', { name: 'Add a person or a service' }).click();
                await page.getByRole('heading', { level: 1, name: 'Add a person or a service' }).waitFor();
                await page.getByRole('button', { name: 'Save', exact: true }).click();
                await page.getByLabel('Who or what').fill('W'.repeat(60));
                await page.getByLabel('In one line').fill('Come along!');
                await page.getByLabel('Phone (optional)').fill('01632 960117');
                await page.getByRole('radio', { name: 'On these days, between these times' }).check();
                await look('the form');
                await page.getByLabel('From').fill('9');
                await page.getByLabel('To', { exact: true }).fill('17');
                await page.getByRole('button', { name: 'Save', exact: true }).click();
              },
              '^How should it look': async () => {
                await page.getByRole('radio', { name: 'A colour of ours' }).check();
                await page.getByLabel('Accent colour').fill('#ffe000');
              },
            },
          });
          await openAll(page);
          await page.locator('studio-paper button:not([disabled])').first().waitFor();
          await look('everything open');
        }));

  it('fits at 400 % of a 1280 px window, and with large text', async () =>
    visit({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, async (page) => {
      await page.addInitScript(() => document.documentElement?.style.setProperty('font-size', '200%'));
      await page.reload();
      await walk(page, { ...everything, at: async (screen) => assert.equal(await isTooWide(page), false, screen) });
    }));

  it('shows what people will see at each size, in each language, in light and dark, without loading anew for each letter', async () =>
    visit({ viewport: { width: 1400, height: 900 } }, async (page) => {
      await goOn(page);
      await page.getByRole('radio', { name: 'A school' }).check();
      await goOn(page);
      const frame = page.frameLocator('iframe[title=Preview]');
      // The frame of a school, and not the one before: only that has a check-in.
      await frame.locator('talk-place[lang=en] talk-check-in').waitFor();
      await frame.locator('main').evaluate((main) => main.setAttribute('data-kept', ''));
      await page.getByLabel('Name of the place').fill('Millbrook Primary');
      await page.getByRole('radio', { name: 'Wales', exact: true }).check();
      await page.waitForFunction(() => {
        const find = (root) =>
          [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? find(each.shadowRoot) : [])]);
        const preview = find(document).find(({ localName, title }) => localName === 'iframe' && title === 'Preview');
        return preview.contentDocument.querySelector('talk-place')?.settings?.name === 'Millbrook Primary';
      });
      await frame.locator('main[data-kept]').waitFor();
      await page.getByRole('checkbox', { name: /Arabic/ }).check();
      await frame.locator('talk-language').waitFor();
      const widths = [];
      for (const size of ['Phone', 'Tablet', 'Computer']) {
        await page.getByRole('radio', { name: size, exact: true }).check();
        widths.push(await frame.locator('html').evaluate(() => window.innerWidth));
      }
      assert.deepEqual(widths, [375, 820, 1280]);
      await page.getByRole('radio', { name: /Arabic/ }).check();
      await frame.locator('talk-place[lang=ar]').waitFor();
      await frame.locator('talk-prompts').getByRole('button').first().waitFor();
      await page.getByRole('radio', { name: 'Dark', exact: true }).check();
      await frame.locator('html[style*="dark"]').waitFor();
    }));

  it('hands the place’s own people to the preview, and takes the quick way out without leaving the page', async () =>
    visit({ viewport: { width: 1400, height: 900 } }, async (page) => {
      await goOn(page);
      await page.getByRole('radio', { name: 'A workplace' }).check();
      await goOn(page);
      await page.getByLabel('Name of the place').fill('Northgate Tools');
      await page.getByRole('radio', { name: 'England', exact: true }).check();
      await goOn(page);
      await page.getByRole('checkbox', { name: 'A quick way out' }).check();
      await goOn(page);
      await page.getByRole('button', { name: 'Add a person or a service' }).click();
      await page.getByLabel('Who or what').fill('The quiet room');
      await page.getByLabel('In one line').fill('Two chairs and a door that shuts.');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const frame = page.frameLocator('iframe[title=Preview]');
      await frame.getByText('The quiet room').first().waitFor();
      await frame
        .locator('talk-leave')
        .getByRole('button')
        .or(frame.locator('talk-leave').getByRole('link'))
        .first()
        .click();
      await page.getByText('That was the quick way out').waitFor();
      await page.getByRole('heading', { level: 1, name: 'Your own people and services' }).waitFor();
    }));

  it('keeps its order from right to left', async () =>
    visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      await goOn(page);
      const form = await page.getByRole('heading', { level: 1 }).boundingBox();
      const side = await page.getByRole('heading', { level: 2, name: 'How it looks so far' }).boundingBox();
      assert.ok(side.x + side.width < form.x, 'the preview stands at the left');
      assert.equal(await isTooWide(page), false);
    }));

  it('shows what is chosen in forced colours, and moves nothing where motion is not wanted', async () =>
    visit({ forcedColors: 'active', reducedMotion: 'reduce' }, async (page) => {
      await goOn(page);
      await page.getByRole('radio', { name: 'A school' }).check();
      const chosen = await page
        .locator('.choice:has(:checked)')
        .evaluate((label) => getComputedStyle(label).borderTopWidth);
      const other = await page
        .locator('.choice:not(:has(:checked))')
        .first()
        .evaluate((label) => getComputedStyle(label).borderTopWidth);
      assert.notEqual(chosen, other);
      const moving = await page.evaluate(() => document.getAnimations().length);
      assert.equal(moving, 0);
    }));

  it('prints the list of choices without buttons, on white', async () =>
    visit({ viewport: { width: 1100, height: 1000 }, colorScheme: 'dark' }, async (page) => {
      await walk(page, everything);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Check what you chose' }).waitFor();
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('button').count(), 0);
      assert.match(await page.locator('dl').innerText(), /A community place[^]*WordPress/);
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
        'rgb(255, 255, 255)',
      );
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      assert.ok(pdf.match(/\/Type\s*\/Page\b/g).length <= 2);
    }));

  it('says what to do and gives numbers where scripts do not run', async () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await page.getByText('This page needs JavaScript.').waitFor();
      await page.getByText('116 123').waitFor();
    }));

  it('says in the title of the window on which screen someone is', async () =>
    visit({}, async (page) => {
      await walk(page, {
        ...everything,
        at: async (screen) => {
          if (screen === '^Set up Talkplace') return;
          const heading = await page.getByRole('heading', { level: 1 }).innerText();
          assert.match(heading, new RegExp(screen));
          await page.waitForFunction((title) => document.title === title, `${heading} - Talkplace`);
        },
      });
    }));
});
