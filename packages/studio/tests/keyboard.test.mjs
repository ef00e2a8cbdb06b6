import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { focused, isTooWide, keyboard, openBrowser, serve } from './visit.mjs';

/** Seconds that a press takes someone who types slowly and looks for each key: about 100 letters a minute. */
const slow = 0.6;
/** Seconds to read each of the eleven screens. */
const reading = 7;

const places = [
  { kind: /barbershop/, name: 'Harbour Street Barbers', nation: /^England/, site: /^A tablet/, down: 'The address' },
  { kind: /workplace/, name: 'Northgate Tools', nation: /^Scotland/, site: /^SharePoint/, down: 'The frame' },
  { kind: /school/, name: 'Millbrook Primary', nation: /^Wales/, site: /^WordPress/, down: 'The code' },
  { kind: /community/, name: 'Lantern Hall', nation: /^Ireland/, site: /only text and links/, down: 'Text and links' },
];

describe('the set-up page by keyboard alone', () => {
  let server, browser;

  before(async () => {
    server = await serve();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const width of [320, 1280])
    for (const { kind, name, nation, site, down } of places)
      it(`is finished in under three minutes by a ${kind.source}, ${width} px wide`, async () => {
        const visitor = await browser.visitor(server.address, { viewport: { width, height: 720 } });
        const { page } = visitor;
        await page.goto(server.address);
        const keys = keyboard(page);
        await keys.tabTo(/^Skip/);
        await keys.tabTo(/^Start$/);
        await keys.press('Enter');

        await keys.at(/What kind of place/);
        await keys.press('Tab');
        await keys.choose(kind);
        assert.ok((await focused(page)).ring, 'the choice has a ring');
        await keys.press('Enter');

        await keys.at(/What is it called/);
        await keys.press('Tab');
        await keys.type(name);
        await keys.press('Tab');
        await keys.choose(nation);
        await keys.press('Enter');

        await keys.at(/What would you like/);
        await keys.press('Tab');
        await keys.press('Enter');
        await keys.at(/Your own people/);
        await keys.tabTo(/^Continue without$/);
        await keys.press('Enter');
        for (const heading of [/Whose screen/, /How should it look/, /Should anything/]) {
          await keys.at(heading);
          await keys.press('Tab');
          await keys.press('Enter');
        }
        await keys.at(/Where will it go/);
        await keys.press('Tab');
        await keys.choose(site);
        await keys.press('Enter');

        await keys.at(/Check what you chose/);
        assert.equal(await isTooWide(page), false);
        await keys.tabTo(/^All is well/);
        await keys.press('Enter');
        await keys.at(/Put it in place/);
        await keys.tabTo(/^Copy the (code|text|address)$/);
        await keys.press('Enter');
        await page.getByText('Copied.').or(page.getByText('It is selected')).first().waitFor();

        const seconds = keys.presses * slow + reading * 11;
        assert.ok(seconds < 180, `${keys.presses} presses are ${Math.round(seconds)} seconds`);
        assert.ok(await page.getByRole('heading', { name: down }).or(page.getByText(down)).first().isVisible());
        assert.equal(await isTooWide(page), false);
        assert.deepEqual(visitor.trouble, []);
        await visitor.context.close();
      });

  it('leads from the list of problems to the field, and to the choice of a group', async () => {
    const { page, context } = await browser.visitor(server.address);
    await page.goto(server.address);
    const keys = keyboard(page);
    await keys.tabTo(/^Start$/);
    await keys.press('Enter');
    await keys.at(/What kind of place/);
    await keys.tabTo(/^Continue$/);
    await keys.press('Enter');
    await page.waitForFunction(() => document.title.startsWith('Problem: '));
    assert.match((await focused(page)).words, /^There is a problem/);
    await keys.press('Tab');
    await keys.press('Enter');
    const { type, words } = await focused(page);
    assert.deepEqual([type, /barbershop/.test(words)], ['radio', true]);
    await keys.press('Space');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.waitForFunction(() => !document.title.startsWith('Problem: '));
    await context.close();
  });

  it('goes back by the browser’s own Back, to what was chosen', async () => {
    const { page, context } = await browser.visitor(server.address);
    await page.goto(server.address);
    const keys = keyboard(page);
    await keys.tabTo(/^Start$/);
    await keys.press('Enter');
    await keys.at(/What kind of place/);
    await keys.press('Tab');
    await keys.choose(/school/);
    await keys.press('Enter');
    await keys.at(/What is it called/);
    await page.goBack();
    await keys.at(/What kind of place/);
    assert.equal(await page.getByRole('radio', { name: 'A school' }).isChecked(), true);
    await context.close();
  });
});
