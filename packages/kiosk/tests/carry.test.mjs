import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../../scripts/chromium.mjs';
import services from '@talkplace/content/generated/directory/gb.js';
import { fragmentOf, names, numbersOf, phones, read, said, scan, serveCarry, show } from './carry-phone.mjs';
import { buildApp } from './site.mjs';

let browser;
let files;
let site;
before(async () => {
  [browser, files] = await Promise.all([launchChromium(), buildApp()]);
  site = await serveCarry(files);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = (fragment = fragmentOf(), options) => scan(browser, site.address + fragment, options);
const numbers = ({ page }) => page.locator('#numbers > summary');

describe('the page that a square on the tablet opens', () => {
  for (const [name, phone] of Object.entries(phones)) {
    it(`names nothing on ${name} to someone who looks over a shoulder`, async () => {
      const visited = await open(fragmentOf(), { phone });
      const words = await said(visited);
      assert.match(words, /For later/);
      assert.match(words, /Emergency numbers/);
      for (const service of services.filter(({ immediacy }) => immediacy !== 'emergency')) {
        assert.ok(!words.includes(service.name), service.name);
        assert.ok(!words.includes(service.summary), service.summary);
      }
      const topics =
        /suicid|mental|mind|crisis|talk|listen|samaritan|worr|feel|anx|depress|counsel|support|wellbeing|health/i;
      assert.doesNotMatch(words, topics);
      assert.equal(visited.page.url(), site.address);
      await visited.close();
    });

    it(`shows on ${name} the cards that were carried, in their order, with numbers that dial`, async () => {
      const visited = await open(fragmentOf(), { phone });
      await show(visited);
      assert.deepEqual(await names(visited), ['Samaritans', 'Shout', 'HOPELINE247']);
      const links = await visited.page
        .locator('talk-signpost a[href]:visible')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      assert.ok(links.includes('tel:116123'), links.join(' '));
      assert.ok(
        links.some((href) => href.startsWith('sms:85258')),
        links.join(' '),
      );
      assert.equal(await visited.page.evaluate(() => document.activeElement.id), 'heading');
      assert.deepEqual(visited.said, []);
      assert.deepEqual(visited.thrown, []);
      assert.deepEqual(await visited.violations(), []);
      await visited.close();
    });
  }

  it('has the numbers of the place one tap away, before and after', async () => {
    const visited = await open();
    await numbers(visited).tap();
    const urgent = visited.page.locator('talk-urgent');
    assert.equal(await urgent.getByRole('link', { name: '999', exact: true }).first().getAttribute('href'), 'tel:999');
    assert.match(await read(urgent), /NHS 24/);
    await numbers(visited).tap();
    await show(visited);
    await numbers(visited).tap();
    assert.equal(await urgent.isVisible(), true);
    await visited.close();
  });

  it('hides everything again, and shows it again', async () => {
    const visited = await open();
    const before = await said(visited);
    await show(visited);
    await visited.page.getByRole('button', { name: 'Hide it again' }).tap();
    assert.equal((await said(visited)).replace(' [active]', ''), before);
    await show(visited);
    assert.equal((await names(visited)).length, 3);
    await visited.close();
  });

  it('answers a worry before the number, as the tablet does', async () => {
    const visited = await open();
    await show(visited);
    const card = visited.page.locator('talk-signpost').first();
    await card.getByText('Something holding you back?').tap();
    await card.locator('select').selectOption({ index: 1 });
    assert.ok((await card.locator('.answer').innerText()).length > 20);
    await visited.close();
  });

  it('takes a second square in the same tab', async () => {
    const visited = await open();
    await show(visited);
    await visited.page.evaluate((fragment) => location.assign(fragment), fragmentOf({ services: ['gb-childline'] }));
    await visited.page.getByRole('button', { name: 'Show what I took with me' }).waitFor();
    await show(visited);
    assert.deepEqual(await names(visited), ['Childline']);
    const welsh = fragmentOf({ services: ['gb-childline'], language: 'cy' });
    await visited.page.evaluate((fragment) => location.assign(fragment), welsh);
    await visited.page.locator('html[lang=cy]').waitFor();
    assert.equal(visited.page.url(), site.address);
    assert.deepEqual(visited.thrown, []);
    await visited.close();
  });

  it('is left for a neutral page that takes its place', async () => {
    const visited = await open();
    const { page } = visited;
    const exit = 'https://www.bbc.co.uk/weather';
    await page.route(exit, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
    await show(visited);
    const entries = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Close this page' }).tap();
    await page.waitForURL(exit);
    assert.equal(await page.evaluate(() => history.length), entries);
    await page.goBack();
    assert.notEqual(page.url().split('#')[0], site.address);
    await visited.close();
  });

  it('prints the cards and nothing around them', async () => {
    const visited = await open();
    const { page } = visited;
    await show(visited);
    await page.evaluate(() => {
      globalThis.print = () => (document.title = 'printed');
    });
    await page.getByRole('button', { name: 'Print' }).tap();
    assert.equal(await page.title(), 'printed');
    await page.emulateMedia({ media: 'print' });
    assert.match(await read(page.locator('talk-signpost').first()), /116 123/);
    for (const around of ['#numbers', '#bar', '.actions', 'footer']) {
      assert.equal(await page.locator(around).isVisible(), false, around);
    }
    await visited.close();
  });
});

describe('a square that cannot be read whole', () => {
  const gone = 'What you took is not in our list any more';
  const nothing = /Nothing came with you to this page/;
  for (const [what, fragment] of Object.entries({
    'no fragment': '',
    'words of another page': '#section-2',
    'a later version': '#2.GB.en.k3f9z0',
    'half of it': '#1.GB.en.k3f',
    markup: '#1.GB.en.<img src=x onerror=alert(1)>',
  })) {
    it(`with ${what} says so, and has the emergency numbers`, async () => {
      const visited = await open(fragment);
      assert.match(await visited.page.locator('main').innerText(), nothing);
      await numbers(visited).tap();
      assert.match(await read(visited.page.locator('talk-urgent')), /999/);
      assert.equal(visited.page.url(), site.address);
      assert.deepEqual(visited.thrown, []);
      await visited.close();
    });
  }

  it('takes the country of the phone where the square told none', async () => {
    const visited = await open('', { device: { locale: 'en-NZ' } });
    await numbers(visited).tap();
    assert.match(await read(visited.page.locator('talk-urgent')), /If a life is at risk, call 111/);
    await visited.close();
  });

  it('shows what is left where the list has changed, and says that something is gone', async () => {
    const visited = await open(fragmentOf({ services: ['gb-closed-long-ago', 'gb-samaritans'] }));
    await show(visited);
    assert.deepEqual(await names(visited), ['Samaritans']);
    assert.match(
      await visited.page.getByRole('status').first().innerText(),
      /Some of what you took is not in our list/,
    );
    await visited.close();
  });

  for (const { what, carry, words } of [
    { what: 'nothing of it is left', carry: { services: ['gb-closed-long-ago'] }, words: gone },
    { what: 'there is no list for the country', carry: { country: 'AQ', nation: undefined }, words: gone },
    {
      what: 'it held the emergency numbers alone',
      carry: { services: [] },
      words: 'Only the emergency numbers came with you',
    },
  ]) {
    it(`opens the emergency numbers where ${what}`, async () => {
      const visited = await open(fragmentOf(carry));
      await visited.page.getByRole('button', { name: 'Show what I took with me' }).tap();
      await visited.page.getByText(words).waitFor();
      assert.equal(await visited.page.locator('talk-urgent').isVisible(), true);
      assert.deepEqual(visited.thrown, []);
      await visited.close();
    });
  }

  it('is empty after a reload, and says how to fill it again', async () => {
    const visited = await open();
    await show(visited);
    assert.match(await visited.page.locator('footer').innerText(), /If you load it again, it is empty/);
    await visited.page.reload();
    await visited.page.getByText(nothing).waitFor();
    assert.equal(await visited.page.getByRole('button', { name: 'Show what I took with me' }).isVisible(), false);
    await visited.close();
  });
});

describe('the page without network or script', () => {
  it('works to the end once it is there', async () => {
    const visited = await open();
    await visited.context.setOffline(true);
    await show(visited);
    await visited.page.getByText('Something holding you back?').first().tap();
    await visited.page.locator('talk-signpost select').first().waitFor();
    await numbers(visited).tap();
    assert.match(await read(visited.page.locator('talk-urgent')), /116 123/);
    await visited.close();
  });

  it('says what is missing where the network went too soon, and tries again when asked', async () => {
    const visited = await open(fragmentOf(), { prepare: (page) => page.route('**/gb-*.js', (route) => route.abort()) });
    const { page } = visited;
    await page.getByRole('button', { name: 'Show what I took with me' }).tap();
    await page.getByText('This could not be loaded').waitFor();
    await numbers(visited).tap();
    assert.match(await read(page.locator('talk-urgent')), /999/);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).tap();
    await page.locator('talk-signpost').first().waitFor();
    assert.equal((await names(visited)).length, 3);
    await visited.close();
  });

  it('has real numbers of several countries, and says where the rest can be had', async () => {
    const visited = await open(fragmentOf(), { scripts: false });
    const { page } = visited;
    assert.match(await page.locator('main').innerText(), /needs JavaScript/);
    await numbers(visited).tap();
    const help = page.locator('talk-urgent');
    for (const [place, country] of Object.entries({
      Britain: 'GB',
      Ireland: 'IE',
      'European Union': 'FR',
      'United States': 'US',
      Canada: 'CA',
      Australia: 'AU',
      'New Zealand': 'NZ',
    })) {
      const entry = help.getByRole('listitem').filter({ hasText: place });
      const written = await entry.getByRole('link').allInnerTexts();
      const known = numbersOf(country);
      assert.equal(written[0], known[0], place);
      for (const number of written)
        assert.ok(known.includes(number), `${place}: ${number} is not in ${known.join(', ')}`);
    }
    await visited.close();
  });

  it('says so where its script never comes', async () => {
    const visited = await open(fragmentOf(), {
      wait: false,
      prepare: (page) => page.route('**/*.js', (route) => route.abort()),
    });
    await visited.page.locator('#late').waitFor();
    await numbers(visited).tap();
    assert.match(await read(visited.page.locator('talk-urgent')), /116 123/);
    await visited.close();
  });
});
