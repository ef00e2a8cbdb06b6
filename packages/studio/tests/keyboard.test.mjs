import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { focused, isTooWide, keyboard, openBrowser, serve } from './visit.mjs';

/** Seconds that a press takes someone who types slowly and looks for each key: about 100 letters a minute. */
const slow = 0.6;
/** Seconds to read each of the twelve screens. */
const reading = 7;

const places = [
  { kind: /barbershop/, name: 'Harbour Street Barbers', nation: /^England/, site: /^A tablet/, down: 'the address' },
  { kind: /workplace/, name: 'Northgate Tools', nation: /^Scotland/, site: /^SharePoint/, down: 'the code' },
  { kind: /school/, name: 'Millbrook Primary', nation: /^Wales/, site: /^WordPress/, down: 'the code' },
  { kind: /community/, name: 'Lantern Hall', nation: /^Ireland/, site: /only text and links/, down: 'the text' },
];
/** One of the host's own people, as someone in a hurry writes them. */
const person = { name: 'Anyone in the shop', summary: 'Ask us for five minutes.' };

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
      it(`is finished in under three minutes by a ${kind.source} with someone of their own, ${width} px wide`, async () => {
        const visitor = await browser.visitor(server.address, {
          viewport: { width, height: 720 },
          permissions: ['clipboard-read', 'clipboard-write'],
        });
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
        await keys.tabTo(/^Add a person or a service$/);
        await keys.press('Enter');
        await keys.at(/Add a person or a service/);
        await keys.tabTo(/^Who or what/);
        await keys.type(person.name);
        await keys.press('Tab');
        await keys.type(person.summary);
        await keys.tabTo(/^Save$/);
        await keys.press('Enter');
        await keys.at(/Your own people/);
        await keys.tabTo(/^Continue$/);
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
        await page
          .getByRole('button', { name: `Copy ${down}`, exact: true })
          .first()
          .waitFor();
        await keys.tabTo(new RegExp(`^Copy ${down}$`));
        await keys.press('Enter');
        await page.getByText('Copied.', { exact: true }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        const shown = await page.getByRole('group', { name: down, exact: true }).first().innerText();
        if (down === 'the text') assert.match(copied, /Anyone in the shop \(Here at Lantern Hall\)/);
        else assert.equal(copied.trim(), shown.trim());

        const seconds = keys.presses * slow + reading * 12;
        assert.ok(seconds < 180, `${keys.presses} presses are ${Math.round(seconds)} seconds`);
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
