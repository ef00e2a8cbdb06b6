import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { goOn, openBrowser, serve, walk } from './visit.mjs';

/** What a person sees of our elements: text through shadow roots. */
const wordsOf = (frame) =>
  frame.evaluate(() => {
    const wordsIn = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (['style', 'script', 'option'].includes(node.localName)) return '';
      return [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(wordsIn).join(' ');
    };
    return wordsIn(document.body).replace(/\s+/g, ' ');
  });

const mark = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="10" cy="10" r="9"/></svg>';

const ways = [
  ['A website where I can add a script', 'script', 'code'],
  ['WordPress', 'script', 'code'],
  ['Squarespace', 'script', 'code'],
  ['A site that allows only frames', 'frame', 'code'],
  ['SharePoint or an intranet of Microsoft 365', 'frame', 'code'],
  ['Moodle', 'frame', 'code'],
  ['Canvas', 'frame', 'code'],
  ['Google Sites', 'address', 'address'],
  ['Wix', 'address', 'address'],
  ['A site or an e-mail that takes only text and links', 'html', 'text'],
];

describe('what the set-up page gives out works on a real page', () => {
  let server, browser, visitor, page;

  before(async () => {
    server = await serve();
    browser = await openBrowser();
    visitor = await browser.visitor(server.address, { acceptDownloads: true });
    ({ page } = visitor);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const given = (what) =>
    page
      .locator('main')
      .getByRole('group', { name: `the ${what}`, exact: true })
      .first()
      .innerText();

  /** Pastes what was given into a page of a host, as someone would, and looks at it as a visitor does. */
  async function paste(way, text) {
    const inside =
      way === 'address'
        ? `<iframe src="${text.trim().replaceAll('&', '&amp;')}" title="Talk" width="400" height="600"></iframe>`
        : text;
    const host = await browser.visitor(server.address);
    const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"></head><body><h1>Our page</h1>${inside}</body></html>`;
    await host.page.goto(server.add(`/host-${way}.html`, html));
    return host;
  }

  it('sets out with a service and a colour of its own', async () => {
    await page.goto(server.address);
    await walk(page, {
      kind: 'A workplace',
      name: 'Northgate Tools & Sons',
      nation: 'Scotland',
      site: ways[0][0],
      fill: {
        '^Your own people': async () => {
          await page.getByRole('button', { name: 'Add a person or a service' }).click();
          await page.getByLabel('Who or what').fill('The quiet room');
          await page.getByLabel('In one line').fill('Two chairs and a door that shuts.');
          await page.getByLabel('Phone (optional)').fill('020 7946 0142');
          await page.getByRole('radio', { name: 'On these days, between these times' }).check();
          await page.getByLabel('From').fill('9');
          await page.getByLabel('To', { exact: true }).fill('5pm');
          await page.getByRole('button', { name: 'Save', exact: true }).click();
        },
        '^How should it look': async () => {
          await page.getByRole('radio', { name: 'A colour of ours' }).check();
          await page.getByLabel('Accent colour').fill('#ff9900');
          const logo = page.getByLabel('Logo for the poster');
          await logo.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
          await page.getByText('“notes.txt” is not a picture that can be used.').waitFor();
          await logo.setInputFiles({ name: 'mark.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
          await page.getByText('“mark.png” cannot be drawn').waitFor();
          await logo.setInputFiles({ name: 'mark.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(mark) });
          await page.getByAltText('The logo you chose: mark.svg').waitFor();
        },
      },
    });
  });

  for (const [site, way, what] of ways)
    it(`${site}: the ${what} shows elements to a visitor`, async () => {
      await page.goBack();
      await page.goBack();
      await page.getByRole('radio', { name: site, exact: true }).check();
      await goOn(page);
      await goOn(page);
      await page.getByText('One moment: it is being put together.').waitFor({ state: 'detached' });
      const host = await paste(way, await given(what));
      if (way === 'html') {
        const words = await wordsOf(host.page);
        assert.match(words, /call 999.*The quiet room \(Here at Northgate Tools & Sons\).*020 7946 0142/);
        assert.ok(
          (await host.page.getByRole('link', { name: /020 7946 0142/ }).getAttribute('href')).startsWith('tel:'),
        );
      } else {
        const frame = way === 'script' ? host.page : host.page.frameLocator('iframe');
        await frame.getByRole('button', { name: 'Another one' }).waitFor();
        await frame.locator('talk-signposts').getByRole('heading').first().waitFor();
        const inner =
          way === 'script' ? host.page.mainFrame() : host.page.frames().find((each) => each !== host.page.mainFrame());
        const words = await wordsOf(inner);
        assert.match(words, /Need help now\?/);
        if (way === 'script') assert.match(words, /The quiet room/);
        const accent = await inner.evaluate(() =>
          getComputedStyle(document.querySelector('talk-place')).getPropertyValue('--talk-accent').trim(),
        );
        assert.match(accent, /^#[\da-f]{6}$/);
        assert.notEqual(accent, '#ff9900');
      }
      assert.deepEqual(
        host.trouble.filter((each) => !/allow-same-origin/.test(each)),
        [],
      );
      await host.context.close();
    });

  it('a frame shows the place’s own people once place.json stands on the web', async () => {
    await page.locator('main').locator('summary', { hasText: 'place.json' }).click();
    const settings = await page.locator('main').getByRole('group', { name: 'the settings', exact: true }).textContent();
    const file = server.add('/their/place.json', settings, { type: 'application/json' });
    await page
      .locator('main')
      .locator('summary', { hasText: /^Addresses$/ })
      .click();
    await page.getByLabel('Where place.json stands (optional)').fill('somewhere');
    await page.getByRole('button', { name: 'Use these addresses' }).click();
    await page.getByRole('alert').getByText('Write the whole address').waitFor();
    await page.getByLabel('Where place.json stands (optional)').fill(file);
    await page.getByRole('button', { name: 'Use these addresses' }).click();
    await page
      .locator('main')
      .locator('summary', { hasText: /the frame/ })
      .click();
    const code = page
      .locator('main')
      .getByRole('group', { name: 'the code', exact: true })
      .filter({ hasText: '<iframe' });
    await code.filter({ hasText: 'their%2Fplace.json' }).waitFor();
    const host = await paste('frame', await code.innerText());
    await host.page.frameLocator('iframe').getByText('The quiet room').first().waitFor();
    await host.context.close();
  });

  it('the one pinned file runs with its fingerprint, and not when a letter of it is wrong', async () => {
    await page
      .locator('main')
      .locator('summary', { hasText: /fingerprint/ })
      .click();
    const code = await page
      .locator('main')
      .getByRole('group', { name: 'the code', exact: true })
      .filter({ hasText: 'integrity' })
      .innerText();
    const host = await paste('pinned', code);
    await host.page.getByRole('button', { name: 'Another one' }).waitFor();
    assert.deepEqual(host.trouble, []);
    await host.context.close();
    const other = await paste('wrong', code.replace(/sha384-./, 'sha384-_'));
    await other.page.waitForLoadState('load');
    assert.equal(await other.page.evaluate(() => customElements.get('talk-prompts') === undefined), true);
    await other.context.close();
  });

  it('the code works under the policy that the message to IT asks for', async () => {
    await page.goBack();
    await page.goBack();
    await page.getByRole('radio', { name: 'WordPress', exact: true }).check();
    await goOn(page);
    await goOn(page);
    await page.getByText('One moment: it is being put together.').waitFor({ state: 'detached' });
    const message = await given('message');
    const [script, connect] = ['script-src', 'connect-src'].map(
      (name) => new RegExp(`  ${name} (.*)`).exec(message)[1],
    );
    const host = await browser.visitor(server.address);
    const policy = `default-src 'none'; script-src ${script}; connect-src ${connect}; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
    const html = `<!doctype html><html lang="en-GB"><head><title>Host</title><link rel="icon" href="data:,"></head><body>${await given('code')}</body></html>`;
    await host.page.goto(server.add('/strict.html', html, { policy }));
    await host.page.getByRole('button', { name: 'Another one' }).waitFor();
    assert.deepEqual(host.trouble, []);
    await host.context.close();
  });

  it('the poster prints on one sheet of A4 and one of US Letter, with the logo', async () => {
    for (const [paper, format] of [
      ['A4', 'A4'],
      ['US Letter', 'Letter'],
    ]) {
      const fold = page.locator('main').locator('details', { has: page.locator('summary', { hasText: /^A poster/ }) });
      if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Save the poster (${paper})` }).click(),
      ]);
      const host = await browser.visitor(server.address);
      await host.page.goto(server.add(`/poster-${format}.html`, readFileSync(await download.path(), 'utf8')));
      const logo = host.page.getByAltText('Northgate Tools & Sons');
      assert.equal(await logo.evaluate((picture) => picture.naturalWidth), 20);
      const pdf = (await host.page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1, `${paper} is one sheet`);
      await host.context.close();
    }
  });

  it('left nothing in the console, broke no policy and asked nobody else', () => {
    assert.deepEqual(visitor.trouble, []);
  });
});
