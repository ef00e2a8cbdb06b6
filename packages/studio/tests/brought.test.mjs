import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { focused, goOn, openBrowser, serve, walk } from './visit.mjs';

const school = { kind: 'A school', name: 'Millbrook Primary', nation: 'Wales', site: 'Moodle' };
const linkTo = (address, draft) =>
  `${address}/#draft=${Buffer.from(JSON.stringify({ form: 'talkplace-set-up', version: 1, draft })).toString('base64url')}`;

describe('what files and links bring', () => {
  let server, browser, visitor, page;

  before(async () => {
    server = await serve();
    browser = await openBrowser();
  });
  beforeEach(async () => {
    await visitor?.context.close();
    visitor = await browser.visitor(server.address);
    ({ page } = visitor);
    await page.goto(server.address);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const heading = (name) => page.getByRole('heading', { level: 1, name });
  const button = (name) => page.getByRole('button', { name, exact: true });
  const main = () => page.locator('main');
  const put = async (name, text) =>
    page
      .locator('input[type=file][accept*=json]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const line = async (name) =>
    (
      await main()
        .locator('dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
        .innerText()
    ).replace(/\s+/g, ' ');

  it('shows whose files a link would hand out, and takes them and what it set besides away', async () => {
    await page.goto(
      linkTo(server.address, {
        kind: 'school',
        name: 'Millbrook Primary',
        nation: 'GB-WLS',
        show: ['signposts'],
        device: 'personal',
        report: 'none',
        site: 'script',
        files: 'https://files.example/tp/',
        rest: { exit: 'https://exit.example/', reportTo: 'https://collector.example/c' },
        placeKey: `tp_${'a'.repeat(22)}`,
      }),
    );
    await heading('Check what you chose').waitFor();
    await page.getByText('The files of Talkplace are to come from').waitFor();
    assert.match(await line('Files come from'), /https:\/\/files\.example\/tp\//);
    assert.match(await page.getByRole('alert').innerText(), /placeKey: a link cannot bring it/);
    await button('Take away Files come from').click();
    await page.getByText('The files of Talkplace are to come from').waitFor({ state: 'detached' });
    assert.equal((await focused(page)).tag, 'h1');
    await button('Take away The quick way out leads to').click();
    await button('All is well: finish').click();
    await heading('Put it in place').waitFor();
    const code = await main().getByRole('group', { name: 'the code', exact: true }).first().innerText();
    assert.doesNotMatch(code, /files\.example|exit\.example|collector\.example/);
    assert.deepEqual(visitor.trouble, []);
  });

  it('shows the page whatever stands in a file, and again when it is loaded anew', async () => {
    await put('place.json', JSON.stringify({ kind: 'school', name: 'Millbrook Primary', language: 'en_GB' }));
    await heading('Check what you chose').waitFor();
    assert.match(await page.getByRole('alert').innerText(), /language: a language tag such as en/);
    await page.evaluate(() => {
      const key = 'talkplace-set-up';
      const kept = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.setItem(
        key,
        JSON.stringify({ ...kept, kind: 'pub', languages: ['en_GB', {}], services: [{ name: 5 }] }),
      );
    });
    await page.reload();
    await heading('Check what you chose').waitFor();
    assert.match(await line('Name'), /Millbrook Primary/);
    assert.deepEqual(visitor.trouble, []);
  });

  it('asks before a file takes the place of other work', async () => {
    await goOn(page);
    await page.getByRole('radio', { name: 'A workplace' }).check();
    await put('place.json', JSON.stringify({ kind: 'school', name: 'Millbrook Primary' }));
    await page.getByText('What you opened holds').waitFor();
    assert.match((await focused(page)).words, /^What you opened holds Millbrook Primary/);
    await button('Keep mine').click();
    assert.equal(await page.getByRole('radio', { name: 'A workplace' }).isChecked(), true);
    await put('place.json', JSON.stringify({ kind: 'school', name: 'Millbrook Primary' }));
    await button('Open it instead').click();
    await heading('Check what you chose').waitFor();
    assert.match(await line('Name'), /Millbrook Primary/);
  });

  it('says at its line what is wrong, and again at its field when the step is opened', async () => {
    await put('place.json', JSON.stringify({ kind: 'school', nation: 'GB-WLS', name: 'Where we keep a secret' }));
    await heading('Check what you chose').waitFor();
    await put('place.json', JSON.stringify({ kind: 'school', nation: 'GB-WLS' }));
    await button('Open it instead').click();
    await page.getByText('Write the name of your place').waitFor();
    assert.match(await line('Name'), /Write the name of your place/);
    assert.doesNotMatch(await line('Where'), /Write/);
    await button('Go to what is missing').click();
    await heading(/What is it called/).waitFor();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    assert.equal(await page.getByLabel('Name of the place').getAttribute('aria-invalid'), 'true');
    assert.match(await page.title(), /^Problem: What is it called/);
    await page.getByLabel('Name of the place').fill('Millbrook Primary');
    await goOn(page);
    await heading('Check what you chose').waitFor();
    assert.match(await page.title(), /^Check what you chose/);
  });

  it('keeps a half-typed person through a saved file, and asks to save them before the end', async () => {
    await goOn(page);
    await page.getByRole('radio', { name: 'A school' }).check();
    await goOn(page);
    await page.getByLabel('Name of the place').fill('Millbrook Primary');
    await page.getByRole('radio', { name: 'Wales', exact: true }).check();
    await goOn(page);
    await goOn(page);
    await button('Add a person or a service').click();
    await page.getByLabel('Who or what').fill('The tea table');
    const [download] = await Promise.all([page.waitForEvent('download'), button('Save as a file').click()]);
    const text = readFileSync(await download.path(), 'utf8');
    await button('Start again').click();
    await button('Forget it and start again').click();
    await button('Start').waitFor();
    await put('work.json', text);
    await heading('Check what you chose').waitFor();
    assert.match(await line('Your own people and services'), /You have not saved “The tea table”/);
    await button('Change Your own people and services').click();
    await page.getByRole('alert').filter({ hasText: 'You have not saved “The tea table”' }).waitFor();
    assert.equal(await page.getByLabel('Who or what').inputValue(), 'The tea table');
    await button('Save').click();
    await page.waitForFunction(() => document.title.startsWith('Problem: '));
    await button('Leave without saving').click();
    await heading('Your own people and services').waitFor();
    assert.doesNotMatch(await page.title(), /^Problem/);
    await goOn(page);
    await heading('Check what you chose').waitFor();
    assert.doesNotMatch(await line('Your own people and services'), /not saved/);
  });

  it('keeps over a reload the colour that is not written yet, and addresses that are not used yet', async () => {
    await walk(page, {
      ...school,
      fill: {
        '^How should it look': async () => {
          await page.getByRole('radio', { name: 'A colour of ours' }).check();
          await page.reload();
          assert.equal(await page.getByRole('radio', { name: 'A colour of ours' }).isChecked(), true);
          await page.getByLabel('Accent colour').fill('#5b2d6e');
        },
      },
    });
    const fold = () =>
      main()
        .locator('summary', { hasText: /^Addresses$/ })
        .click();
    await fold();
    await page.getByLabel('Page it stands on (optional)').fill('https://intranet/ta');
    await page.getByText('“intranet” is a name of one network').waitFor();
    await page.reload();
    await fold();
    assert.equal(await page.getByLabel('Page it stands on (optional)').inputValue(), 'https://intranet/ta');
    await button('Use these addresses').click();
    await page.goBack();
    assert.match(await line('Page it stands on'), /https:\/\/intranet\/ta/);
    assert.deepEqual(visitor.trouble, []);
  });

  it('says where screen and site do not fit, and mends it by one press', async () => {
    let warned = '';
    await walk(page, {
      ...school,
      fill: {
        '^Whose screen': () => page.getByRole('radio', { name: 'One in the place' }).check(),
        '^Where will it go': async () => {
          await page.getByRole('radio', { name: 'A tablet in the place' }).check();
          await page.getByRole('radio', { name: 'WordPress', exact: true }).check();
          warned = await page.getByText('find no number to tap there').innerText();
          await button('It shows on people’s own').click();
          await page.getByText('find no number to tap there').waitFor({ state: 'detached' });
        },
      },
    });
    assert.match(warned, /one screen in the place/);
    await page.goBack();
    assert.match(await line('Screen'), /People’s own phones and computers/);
  });

  it('lets go of the file of a logo, so that it can be chosen again, and keeps the picture over a reload', async () => {
    const mark = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="9" cy="9" r="9"/></svg>',
    );
    await walk(page, {
      ...school,
      fill: {
        '^How should it look': async () => {
          const picture = page.getByAltText('The logo you chose: mark.svg');
          const logo = page.getByLabel('Logo for the poster');
          await logo.setInputFiles({ name: 'mark.svg', mimeType: 'image/svg+xml', buffer: mark });
          await picture.waitFor();
          assert.equal(await logo.inputValue(), '');
          await page.reload();
          await picture.waitFor();
          await button('Take the logo away').click();
          await picture.waitFor({ state: 'detached' });
        },
      },
    });
    assert.deepEqual(visitor.trouble, []);
  });
});
