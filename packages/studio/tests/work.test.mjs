import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { focused, goOn, openBrowser, serve, walk } from './visit.mjs';

const school = { kind: 'A school', name: 'Millbrook Primary', nation: 'Wales', site: 'Moodle' };

describe('what becomes of the work', () => {
  let server, browser, visitor, page;

  before(async () => {
    server = await serve();
    browser = await openBrowser();
  });
  beforeEach(async () => {
    await visitor?.context.close();
    visitor = await browser.visitor(server.address, { permissions: ['clipboard-read', 'clipboard-write'] });
    ({ page } = visitor);
    await page.goto(server.address);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const heading = (name) => page.getByRole('heading', { level: 1, name });
  const button = (name) => page.getByRole('button', { name, exact: true });
  const put = async (name, text, mimeType = 'application/json') =>
    page.locator('input[type=file][accept*=json]').setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  const listed = async () => (await page.locator('dl').innerText()).replace(/\s+/g, ' ');

  async function toService() {
    await goOn(page);
    await page.getByRole('radio', { name: 'A community place' }).check();
    await goOn(page);
    await page.getByLabel('Name of the place').fill('Lantern Hall');
    await page.getByRole('radio', { name: 'Ireland', exact: true }).check();
    await goOn(page);
    await goOn(page);
    await button('Add a person or a service').click();
    await heading('Add a person or a service').waitFor();
  }

  it('loses nothing when the page is loaded again, not even in a half-filled form', async () => {
    await toService();
    await page.getByLabel('Who or what').fill('The tea table');
    await page.getByLabel('Phone (optional)').fill('12');
    await page.reload();
    await heading('Add a person or a service').waitFor();
    assert.equal(await page.getByLabel('Who or what').inputValue(), 'The tea table');
    assert.equal(await page.getByLabel('Phone (optional)').inputValue(), '12');
    assert.deepEqual(visitor.trouble, []);
  });

  it('meets a half-filled form with help at each field, and takes it once it is whole', async () => {
    await toService();
    await page.getByLabel('Who or what').fill('The tea table');
    await page.getByLabel('What happens (optional)').fill('We sit down. It stays between us, our little secret.');
    await page.getByLabel('Phone (optional)').fill('call us');
    await button('Save').click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    assert.equal(await alert.getByRole('link').count(), 3);
    const summary = page.getByLabel('In one line');
    assert.equal(await summary.getAttribute('aria-invalid'), 'true');
    const described = (await page.getByLabel('What happens (optional)').getAttribute('aria-describedby')).split(' ');
    assert.ok(described.includes('whatHappens-fault'), described.join());
    await page.getByText('Nobody here can promise that').waitFor();
    await summary.fill('Sit down, and talk to whoever pours.');
    await page.getByLabel('What happens (optional)').fill('Someone says hello.');
    await page.getByLabel('Phone (optional)').fill('01 234 5678');
    await alert.waitFor({ state: 'detached' });
    await button('Save').click();
    await page.getByRole('heading', { level: 2, name: 'The tea table' }).waitFor();
    await button('Change The tea table').click();
    await heading('Change “The tea table”').waitFor();
    await button('Leave without saving').click();
    await button('Remove The tea table').click();
    await page.getByText('There is nobody in the list yet.').waitFor();
  });

  it('saves a file, forgets everything, and opens the file again', async () => {
    await walk(page, school);
    const [download] = await Promise.all([page.waitForEvent('download'), button('Save as a file').click()]);
    assert.equal(download.suggestedFilename(), 'millbrook-primary-set-up.json');
    const text = readFileSync(await download.path(), 'utf8');
    await button('Start again').click();
    await button('Keep my work').click();
    await button('Start again').click();
    await button('Forget it and start again').click();
    await button('Start').waitFor();
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
    await put('work.json', text);
    await heading('Check what you chose').waitFor();
    assert.match(await listed(), /A school.*Millbrook Primary.*Wales.*Moodle/);
  });

  it('opens a place.json, says what could not be used, and asks for what is missing', async () => {
    await put(
      'place.json',
      JSON.stringify({
        kind: 'barbershop',
        name: 'Harbour Street Barbers',
        country: 'GB',
        colour: 'red',
        services: [{ id: 'tea', name: 'Tea', summary: 'Hot.' }, { name: 'No id' }],
      }),
    );
    await heading('Check what you chose').waitFor();
    const told = await page.getByRole('alert').innerText();
    assert.match(told, /colour: only names of settings/);
    assert.match(told, /service 2/);
    await page.getByText('Choose where your place is.').first().waitFor();
    await button('Go to what is missing').click();
    await heading(/What is it called/).waitFor();
  });

  it('meets each bad file with what to do, and keeps the work', async () => {
    await goOn(page);
    await page.getByRole('radio', { name: 'A workplace' }).check();
    for (const [name, text, type, says] of [
      ['photo.png', 'x', 'image/png', /photo\.png is a picture/],
      ['page.json', '<html>', 'application/json', /web page/],
      ['cut.json', '{"kind": ', 'application/json', /cut off/],
      ['empty.json', '', 'application/json', /empty/],
      ['list.json', '[]', 'application/json', /begins? with \{/],
      ['other.json', '{"a": 1}', 'application/json', /none of its names/],
    ]) {
      await put(name, text, type);
      await page.getByRole('alert').filter({ hasText: says }).waitFor();
    }
    assert.equal(await page.getByRole('radio', { name: 'A workplace' }).isChecked(), true);
    assert.deepEqual(visitor.trouble, []);
  });

  it('travels in the fragment of a link, which is then taken out of the address', async () => {
    await walk(page, school);
    await button('Copy a link to it').click();
    await page.getByText('Whoever opens the link sees your choices').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /^http:\/\/127\.0\.0\.1:\d+\/#draft=[\w-]+$/);
    const other = await browser.visitor(server.address);
    await other.page.goto(link);
    await other.page.getByRole('heading', { level: 1, name: 'Check what you chose' }).waitFor();
    assert.equal(other.page.url(), `${server.address}/`);
    assert.match(await other.page.locator('dl').innerText(), /Millbrook Primary/);
    assert.deepEqual(other.trouble, []);
    await other.context.close();
  });

  it('asks before a link takes the place of other work', async () => {
    await walk(page, school);
    await button('Copy a link to it').click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await browser.visitor(server.address);
    await other.page.goto(server.address);
    await goOn(other.page);
    await other.page.getByRole('radio', { name: 'A workplace' }).check();
    await other.page.goto(link);
    await other.page.getByText('What you opened holds').waitFor();
    await other.page.getByRole('button', { name: 'Keep mine' }).click();
    assert.equal((await focused(other.page)).tag, 'h1');
    assert.equal(await other.page.getByRole('radio', { name: 'A workplace' }).isChecked(), true);
    await other.page.goto(link);
    await other.page.getByRole('button', { name: 'Open it instead' }).click();
    await other.page.getByRole('heading', { level: 1, name: 'Check what you chose' }).waitFor();
    await other.context.close();
  });

  it('says that a link is cut off, until that is closed', async () => {
    await goOn(page);
    await page.goto(`${server.address}/#draft=eyJmb3`);
    const alert = page.getByRole('alert').filter({ hasText: 'it was cut off' });
    await alert.waitFor();
    await alert.getByRole('button', { name: 'Close this' }).click();
    await alert.waitFor({ state: 'detached' });
    assert.equal((await focused(page)).tag, 'h1');
    assert.deepEqual(visitor.trouble, []);
  });

  it('says so where the browser keeps nothing, and works all the same', async () => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    });
    await page.reload();
    await walk(page, school);
    await page.getByText('This browser does not let the page keep your work.').waitFor();
    assert.deepEqual(visitor.trouble, []);
  });

  it('goes on when the network is gone, but for what it has not loaded yet, and says so', async () => {
    await goOn(page);
    await page.getByRole('radio', { name: 'A school' }).check();
    await visitor.context.setOffline(true);
    await goOn(page);
    await page.getByLabel('Name of the place').fill('Millbrook Primary');
    await page.getByRole('radio', { name: 'Wales', exact: true }).check();
    for (let steps = 0; steps < 6; steps += 1) await goOn(page);
    await page.getByRole('radio', { name: 'WordPress', exact: true }).check();
    await goOn(page);
    await goOn(page);
    await page.getByRole('alert').filter({ hasText: 'could not be put together' }).waitFor();
    await visitor.context.setOffline(false);
    await page.getByRole('button', { name: 'try again' }).click();
    await page.getByRole('heading', { name: 'The code' }).waitFor();
  });

  it('goes back one screen at a press of Back, whatever was tried out in the preview on the way', async () => {
    await page.setViewportSize({ width: 1300, height: 900 });
    await goOn(page);
    await page.getByRole('radio', { name: 'A workplace' }).check();
    await goOn(page);
    await page.getByLabel('Name of the place').fill('Northgate Tools');
    await page.getByRole('radio', { name: 'England', exact: true }).check();
    for (let steps = 0; steps < 4; steps += 1) await goOn(page);
    await heading(/^How should it look/).waitFor();
    const frame = page.frameLocator('iframe[title=Preview]');
    const shows = (scheme) => frame.locator(`html[style*="${scheme}"] talk-prompts`).waitFor();
    await shows('light');
    await page.getByRole('radio', { name: 'A colour of ours' }).check();
    await page.getByLabel('Accent colour').pressSequentially('#123456');
    for (const [name, scheme] of [
      ['Dark', 'dark'],
      ['Light', 'light'],
    ]) {
      await page.getByRole('radio', { name, exact: true }).check();
      await shows(scheme);
    }
    await button('Back').click();
    await heading(/^Whose screen/).waitFor();
    await page.goForward();
    await heading(/^How should it look/).waitFor();
    await shows('light');
    assert.deepEqual(visitor.trouble, []);
  });

  it('shows the link to copy it by hand where the browser lets no page copy, and goes back afterwards', async () => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.reload();
    await goOn(page);
    await page.getByRole('radio', { name: 'A school' }).check();
    await button('Copy a link to it').click();
    await page.getByText('The link could not be copied by itself').waitFor();
    const link = await page.getByRole('group', { name: 'the link' }).innerText();
    assert.match(link, /#draft=[\w-]+$/);
    assert.equal(await page.evaluate(() => getSelection().toString().trim()), link.trim());
    assert.equal(page.url(), `${server.address}/`);
    await goOn(page);
    await page.getByLabel('Name of the place').waitFor();
    await button('Back').click();
    await heading(/^What kind of place/).waitFor();
    assert.equal(await page.getByRole('radio', { name: 'A school' }).isChecked(), true);
  });
});
