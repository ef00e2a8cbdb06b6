import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { goOn, openBrowser, openWork, serve, walk } from './visit.mjs';

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
];

describe('what the set-up page gives out works on a real page', () => {
  let server, other, browser, work;
  const opened = [];

  before(async () => {
    server = await serve();
    other = await serve();
    browser = await openBrowser();
    work = await setOut();
  });
  // Whoever was set up left nothing in the console, broke no policy and asked nobody else.
  afterEach(async () => {
    const visitors = opened.splice(0);
    await Promise.all(visitors.map(({ context }) => context.close()));
    assert.deepEqual(
      visitors.flatMap(({ trouble }) => trouble),
      [],
    );
  });
  after(async () => {
    await browser?.close();
    await Promise.all([server?.close(), other?.close()]);
  });

  /** Answers every question once, with a service, a colour and a logo; the work as the file that is saved. */
  async function setOut() {
    const { page, context, trouble } = await browser.visitor(server.address, { acceptDownloads: true });
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
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    assert.deepEqual(trouble, []);
    await context.close();
    return JSON.parse(text);
  }

  /** Opens the work with another site, or other answers, and goes to the last page. */
  async function finish(site, change = {}) {
    const visitor = await browser.visitor(server.address, { permissions: ['clipboard-read', 'clipboard-write'] });
    opened.push(visitor);
    const { page } = visitor;
    await page.goto(server.address);
    await openWork(page, { ...work, draft: { ...work.draft, ...change } });
    await page.getByRole('button', { name: 'Change Goes to' }).click();
    await page.getByRole('radio', { name: site, exact: true }).check();
    await goOn(page);
    await page.getByRole('heading', { level: 1, name: 'Check what you chose' }).waitFor();
    await goOn(page);
    await page.getByRole('heading', { level: 1, name: 'Put it in place' }).waitFor();
    return page;
  }

  const within = (page, what) => page.locator('main').getByRole('group', { name: `the ${what}`, exact: true });
  const given = (page, what) => within(page, what).first().innerText();
  const fold = (page, words) => page.locator('main').locator('summary', { hasText: words }).click();

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

  for (const [site, way, what] of ways)
    it(`${site}: the ${what} shows elements to a visitor`, async () => {
      const host = await paste(way, await given(await finish(site), what));
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
      assert.deepEqual(
        host.trouble.filter((each) => !/allow-same-origin/.test(each)),
        [],
      );
      await host.context.close();
    });

  it('text and links are copied as an e-mail takes them, with headings and numbers to tap; or as HTML for a box that asks for it', async () => {
    const page = await finish('A site or an e-mail that takes only text and links');
    await page.getByRole('button', { name: 'Copy the text', exact: true }).click();
    await page.getByText('Copied.', { exact: true }).first().waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type) => (await item.getType(type)).text();
      return { html: await read('text/html'), plain: await read('text/plain') };
    });
    assert.match(copied.plain, /call 999[^]*- The quiet room \(Here at Northgate Tools & Sons\)/);
    assert.doesNotMatch(copied.plain, /[<>]/);
    const source = async () => {
      await page.getByRole('button', { name: 'Copy the HTML', exact: true }).first().click();
      await within(page, 'HTML').first().waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    for (const html of [copied.html, await source()]) {
      const host = await paste('html', html);
      assert.match(
        await wordsOf(host.page),
        /call 999.*The quiet room \(Here at Northgate Tools & Sons\).*020 7946 0142/,
      );
      const link = host.page.getByRole('link', { name: /020 7946 0142/ });
      assert.ok((await link.getAttribute('href')).startsWith('tel:'));
      assert.ok((await host.page.getByRole('heading', { level: 2 }).count()) > 0);
      assert.deepEqual(host.trouble, []);
      await host.context.close();
    }
  });

  it('a quiet button opens what was chosen above the page of a host', async () => {
    const page = await finish('A website where I can add a script');
    await fold(page, /quiet button/);
    const host = await paste('button', await within(page, 'code').filter({ hasText: 'talk-launcher' }).innerText());
    await host.page.locator('talk-launcher').getByRole('button').first().click();
    await host.page.locator('talk-launcher talk-prompts, talk-launcher [part~=choice]').first().waitFor();
    assert.match(await wordsOf(host.page), /Need help now\?/);
    assert.deepEqual(host.trouble, []);
    await host.context.close();
  });

  it('paper and text come in each language that the place offers', async () => {
    const page = await finish('Paper: a poster', { languages: ['en', 'ar'] });
    const poster = page.frameLocator('studio-paper[paper=A4] iframe');
    await poster.locator('html[lang=en]').waitFor();
    await page.getByRole('radio', { name: /Arabic/ }).check();
    await poster.locator('html[lang=ar][dir=rtl]').waitFor();
    await fold(page, /plain text/);
    await within(page, 'words')
      .filter({ hasText: /[\u0600-\u06ff]{3}/ })
      .waitFor();
  });

  it('a frame shows the place’s own people once place.json stands on its own site', async () => {
    const page = await finish('A site that allows only frames');
    await page.getByText('A frame cannot carry your own people.').waitFor();
    await fold(page, 'place.json');
    const file = server.add('/their/place.json', await given(page, 'settings'), { type: 'application/json' });
    await fold(page, /^Addresses$/);
    await page.getByLabel('Where place.json stands (optional)').fill('somewhere');
    await page.getByRole('button', { name: 'Use these addresses' }).click();
    await page.getByRole('alert').getByText('Write the whole address').waitFor();
    await page.getByLabel('Where place.json stands (optional)').fill(file);
    await page.getByRole('button', { name: 'Use these addresses' }).click();
    await within(page, 'code').filter({ hasText: 'their%2Fplace.json' }).waitFor();
    assert.equal(await page.getByText('may only ask its own site').count(), 0);
    const host = await paste('frame', await given(page, 'code'));
    await host.page.frameLocator('iframe').getByText('The quiet room').first().waitFor();
    await host.context.close();
  });

  it('in a school a frame counts nothing until the school says yes', async () => {
    const visit = async (reportStorage, to) => {
      const page = await finish('Moodle', {
        kind: 'school',
        report: 'own',
        reportTo: server.address + to,
        reportStorage,
      });
      const host = await paste('school', await given(page, 'code'));
      const frame = host.page.frameLocator('iframe');
      await frame.getByRole('button', { name: 'Another one' }).click();
      await frame
        .locator('talk-privacy')
        .getByRole('button')
        .or(frame.locator('talk-privacy summary'))
        .first()
        .waitFor();
      const words = await wordsOf(host.page.frames()[1]);
      await host.page.goto('about:blank');
      await host.context.close();
      return words;
    };
    assert.match(await visit('', '/no'), /Counting is switched off in this place/);
    assert.doesNotMatch(await visit('memory', '/yes'), /Counting is switched off/);
    // What would have been sent for the first school was sent before this.
    await server.sent('/yes');
    assert.equal(server.posted.includes('/no'), false);
  });

  it('says that a frame may not ask another site for place.json, and the setting in the message to IT opens it', async () => {
    const placeFile = other.add('/place.json', JSON.stringify({ services: work.draft.services.map(asSettings) }), {
      type: 'application/json',
    });
    const page = await finish('A site that allows only frames', { placeFile });
    await page.getByText('The frame may only ask its own site').waitFor();
    const code = await given(page, 'code');
    const message = await given(page, 'message');
    assert.match(message, /place\.json is asked for from another site/);
    const [, named] = /TALKPLACE_CONNECT="(.*)"/.exec(message);
    assert.equal(named, other.address);
    const shut = await paste('shut', code);
    await shut.page.frameLocator('iframe').getByRole('button', { name: 'Another one' }).waitFor();
    assert.ok(
      shut.trouble.some((each) => /connect-src/.test(each)),
      shut.trouble.join(),
    );
    assert.doesNotMatch(await wordsOf(shut.page.frames()[1]), /The quiet room/);
    await shut.context.close();
    const built = await (await fetch(`${server.address}/talkplace/frame.html`)).text();
    const open = built.replace('connect-src &#39;self&#39;', `connect-src &#39;self&#39; ${named}`);
    assert.notEqual(open, built);
    server.add('/talkplace/frame.html', open);
    try {
      const host = await paste('open', code);
      await host.page.frameLocator('iframe').getByText('The quiet room').first().waitFor();
      await host.context.close();
    } finally {
      server.remove('/talkplace/frame.html');
    }
  });

  it('the one pinned file runs with its fingerprint, and not when a letter of it is wrong', async () => {
    const page = await finish('A website where I can add a script');
    await fold(page, /fingerprint/);
    const code = await within(page, 'code').filter({ hasText: 'integrity' }).innerText();
    const host = await paste('pinned', code);
    await host.page.getByRole('button', { name: 'Another one' }).waitFor();
    assert.deepEqual(host.trouble, []);
    await host.context.close();
    const wrong = await paste('wrong', code.replace(/sha384-./, 'sha384-_'));
    await wrong.page.waitForLoadState('load');
    assert.equal(await wrong.page.evaluate(() => customElements.get('talk-prompts') === undefined), true);
    await wrong.context.close();
  });

  it('the code works under the policy that the message to IT asks for', async () => {
    const page = await finish('WordPress');
    const message = await given(page, 'message');
    const [script, connect] = ['script-src', 'connect-src'].map(
      (name) => new RegExp(`  ${name} (.*)`).exec(message)[1],
    );
    const host = await browser.visitor(server.address);
    const policy = `default-src 'none'; script-src ${script}; connect-src ${connect}; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;
    const html = `<!doctype html><html lang="en-GB"><head><title>Host</title><link rel="icon" href="data:,"></head><body>${await given(page, 'code')}</body></html>`;
    await host.page.goto(server.add('/strict.html', html, { policy }));
    await host.page.getByRole('button', { name: 'Another one' }).waitFor();
    assert.deepEqual(host.trouble, []);
    await host.context.close();
  });

  it('the poster prints on one sheet of A4 and one of US Letter, with the logo', async () => {
    const page = await finish('Paper: a poster');
    for (const [paper, format] of [
      ['A4', 'A4'],
      ['US Letter', 'Letter'],
    ]) {
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
});

/** A service as place.json holds it, as far as this test needs. */
const asSettings = ({ id, name, summary }) => ({ id: id || 'quiet-room', name, summary });
