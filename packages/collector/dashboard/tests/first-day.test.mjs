import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { report, startByCommand, temporaryStore } from './collector.mjs';
import { focused, openBrowser, rowsOf, wordsOf } from './visit.mjs';
import { password, signIn } from './world.mjs';

describe('the first day of a collector', () => {
  let store, collector, browser, visitor, page, placeJson;

  before(async () => {
    store = temporaryStore();
    collector = await startByCommand(store.file);
    browser = await openBrowser();
    visitor = await browser.visitor(collector.address, { acceptDownloads: true });
    ({ page } = visitor);
  });
  after(async () => {
    await browser?.close();
    await collector?.stop();
    store?.remove();
  });

  const heading = (name) => page.getByRole('heading', { level: 1, name });
  const follow = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  it('lets whoever has the link choose a password, and takes the link out of the address', async () => {
    await page.goto(collector.link);
    await heading('Welcome').waitFor();
    assert.equal(page.url(), `${collector.address}/welcome`);
    await page.getByLabel('Your email address').fill('sam@hub.example');
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Save password' }).click();
    assert.equal(await page.getByLabel('New password').evaluate((input) => input.validity.tooShort), true);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Save password' }).click();
    await heading('Overview').waitFor();
    assert.equal((await focused(page)).words, 'Overview');
  });

  it('says that nothing has arrived, and when the first month will be published', async () => {
    await page.getByRole('heading', { name: 'There is nothing to show yet' }).waitFor();
    const words = await wordsOf(page);
    assert.match(words, /No report has arrived\. The first month is published on \d{1,2} \w+ \d{4}\./);
    assert.match(words, /places enrolled\s+0/);
  });

  it('adds an organisation and a place, and shows the key of the place once', async () => {
    await follow('Organisations and places');
    await heading('Organisations and places').waitFor();
    await page.getByLabel('Name').fill('Quay Hub');
    await page.getByRole('button', { name: 'Add organisation' }).click();
    await page.getByRole('link', { name: 'Quay Hub' }).click();
    await heading('Quay Hub').waitFor();
    await page.getByLabel('Name').fill('Quay Lane Barbers');
    await page.getByLabel('Area').fill('E06000027');
    await page.getByLabel('People it is for, about').fill('300');
    await page.getByRole('button', { name: 'Add place' }).click();
    await page.getByRole('heading', { name: 'The key of Quay Lane Barbers' }).waitFor();
    const drawing = page.getByRole('img', { name: 'QR code that sets a tablet up' });
    assert.ok((await drawing.boundingBox()).width > 150, 'the QR code can be scanned');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save place.json' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'place.json');
    placeJson = JSON.parse(readFileSync(await download.path(), 'utf8'));
    const key = await page.locator('.key').innerText();
    assert.ok(JSON.stringify(placeJson).includes(key));
    assert.equal(placeJson.kind, 'barbershop');
  });

  it('copies the key, and says so', async () => {
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy key' }).click();
    await page.getByText('Copied.').waitFor();
    const key = await page.locator('.key').innerText();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), key);
  });

  it('takes a report with that key, and still says honestly that there is too little', async () => {
    const key = await page.locator('.key').innerText();
    const day = new Date().toISOString().slice(0, 10);
    const counts = { opened_prompts: 12 };
    assert.equal(await report(collector.address, { key, day, kind: 'barbershop', area: 'E06000027', counts }), 202);
    await follow('Overview');
    await page.getByRole('heading', { name: 'There is too little to show yet' }).waitFor();
    const words = await wordsOf(page);
    assert.match(words, /Reports arrive\. The first month is published on/);
    assert.doesNotMatch(words, /\b12\b(?! \w+ \d{4})/);
    await follow('Figures');
    await page.getByText('Until then there is nothing to ask for.').waitFor();
  });

  it('does not show the key again', async () => {
    await follow('Organisations and places');
    await page.getByRole('link', { name: 'Quay Hub' }).click();
    await page.getByRole('link', { name: 'Quay Lane Barbers' }).click();
    await heading('Quay Lane Barbers').waitFor();
    assert.equal(await page.locator('.key').count(), 0);
    assert.equal(await page.getByRole('group', { name: 'Keys' }).locator('tbody tr').count(), 1);
  });

  it('makes a new key while the old one goes on, and takes the old one back', async () => {
    await page.getByLabel('Old keys go on for, in days').fill('7');
    await page.getByRole('button', { name: 'Make a new key instead' }).click();
    await page.getByRole('heading', { name: 'The new key' }).waitFor();
    const keys = page.getByRole('group', { name: 'Keys' }).locator('table');
    await keys.locator('tbody tr').nth(1).waitFor();
    assert.equal((await rowsOf(keys)).filter((row) => row.includes('Works')).length, 1);
    await page
      .getByRole('button', { name: /Take back/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Go back' }).click();
    assert.equal(await dialog.count(), 0);
  });

  it('invites a viewer by a link that is shown once, and whoever opens it sees no operator screen', async () => {
    await follow('People');
    await page.getByLabel('Email address').fill('kim@hub.example');
    await page.getByLabel('May see').selectOption('area');
    await page.getByText('There are places in E06000027.').waitFor();
    await page.getByLabel('Area').fill('e06000027');
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByText('An area is an official code').waitFor();
    await page.getByLabel('May see').selectOption('organisation');
    await page.getByText('They also write its public page and can publish it, in its name.').waitFor();
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByRole('heading', { name: 'A link for kim@hub.example' }).waitFor();
    const link = await page.locator('code').filter({ hasText: 'welcome' }).innerText();
    const other = await browser.visitor(collector.address);
    await other.page.goto(link);
    await other.page.getByLabel('Your email address').fill('kim@hub.example');
    await other.page.getByLabel('New password').fill(password);
    await other.page.getByRole('button', { name: 'Save password' }).click();
    await other.page.getByText('You see the places of your organisation.').waitFor();
    const links = await other.page.getByRole('navigation').getByRole('link').allInnerTexts();
    assert.ok(!links.includes('People') && links.includes('Places'), links.join());
    await other.page.goto(`${collector.address}/people`);
    await other.page.getByRole('heading', { name: 'There is nothing here for you' }).waitFor();
    assert.deepEqual(other.trouble, []);
  });

  it('signs out, refuses a wrong password, and after signing in goes on where someone was', async () => {
    await page.goto(`${collector.address}/coverage?from=link`);
    await heading('Coverage').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading('Sign in').waitFor();
    await page.goto(`${collector.address}/coverage`);
    await heading('Sign in').waitFor();
    await page.getByLabel('Email address').fill('sam@hub.example');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByLabel('Password').inputValue(), '');
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await heading('Coverage').waitFor();
  });

  it('says that a session has ended, and after signing in goes on where someone was', async () => {
    await visitor.context.clearCookies();
    await follow('Held reports');
    await page.getByText('Your session has ended.').waitFor();
    await page.getByLabel('Email address').fill('sam@hub.example');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading('Held reports').waitFor();
  });

  it('keeps what someone has written while their session ends, and saves it after signing in', async () => {
    await follow('Public pages');
    await page.getByRole('link', { name: 'Quay Hub' }).click();
    await page.getByLabel('You said').fill('The chairs are cold.');
    await visitor.context.clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your session has ended.').waitFor();
    assert.equal((await focused(page)).words, 'Sign in');
    assert.equal(await page.title(), 'Sign in - Talkplace');
    assert.equal(await page.getByLabel('You said').isVisible(), false);
    await page.getByLabel('Email address').fill('sam@hub.example');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading('Public page').waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    assert.equal(await page.getByLabel('You said').inputValue(), 'The chairs are cold.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
  });

  it('shows nothing of it to someone else who signs in instead', async () => {
    await page.getByLabel('We did').fill('We bought cushions.');
    await visitor.context.clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByLabel('Email address').fill('kim@hub.example');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading('Public page').waitFor();
    await page.getByText('kim@hub.example').waitFor();
    assert.equal(await page.getByLabel('We did').inputValue(), '');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn(page, collector.address, 'sam@hub.example');
  });

  it('does not say that nothing was done where only the answer was lost, and shows what was', async () => {
    await follow('Organisations and places');
    await page.getByLabel('Name').fill('Hill Hub');
    await page.route('**/api/organisations', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      return route.abort('internetdisconnected');
    });
    await page.getByRole('button', { name: 'Add organisation' }).click();
    await page.getByText('It may have been done all the same.').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Hill Hub' }).count(), 1);
    await page.unroute('**/api/organisations');
  });

  it('says that there is nothing at an address with a slip in it', async () => {
    await page.evaluate(() => {
      history.pushState(null, '', '/places/%');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await heading('There is nothing here for you').waitFor();
    await page.goto(`${collector.address}/#/welcome/%`);
    await heading('Open your link again').waitFor();
  });

  it('names the tab by what it shows, when that has come', async () => {
    await page.goto(`${collector.address}/organisations`);
    await page.getByRole('link', { name: 'Quay Hub' }).click();
    await heading('Quay Hub').waitFor();
    assert.equal(await page.title(), 'Quay Hub - Talkplace');
  });

  it('says that no answer comes while offline, and goes on when someone tries again', async () => {
    await visitor.context.setOffline(true);
    await follow('People');
    await page.getByText('No answer came.').waitFor();
    await visitor.context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('group', { name: 'People' }).waitFor();
  });

  it('says how long to wait after too many tries', async () => {
    const other = await browser.visitor(collector.address);
    await other.page.goto(collector.address);
    for (let tries = 0; tries < 7 && !(await other.page.getByText('Too many tries.').isVisible()); tries++) {
      await other.page.getByLabel('Email address').fill('nobody@hub.example');
      await other.page.getByLabel('Password').fill(`guess number ${tries}`);
      const answered = other.page.waitForResponse('**/api/session');
      await other.page.getByRole('button', { name: 'Sign in' }).click();
      await answered;
      await other.page.getByRole('alert').waitFor();
    }
    assert.match(await other.page.getByRole('alert').innerText(), /Too many tries\..*Wait \d+ (seconds|minutes)\./s);
  });

  it('can be walked by keyboard alone: skip link, navigation, screen, each with a ring around it', async () => {
    await page.goto(collector.address);
    await heading('Overview').waitFor();
    const passed = [];
    for (let steps = 0; steps < 14; steps++) {
      await page.keyboard.press('Tab');
      const { words, ring, tag } = await focused(page);
      assert.ok(ring, `no ring around ${words}`);
      passed.push(tag === 'a' ? words : tag);
    }
    assert.deepEqual(passed.slice(0, 4), ['Skip to the page', 'Talkplace reports', 'Overview', 'Figures']);
    await page.goto(`${collector.address}/counted`);
    await heading('What is counted').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal((await focused(page)).tag, 'summary');
    await page.keyboard.press('Enter');
    await page.getByText('Why:').first().waitFor();
  });

  it('left nothing in the console, broke no policy and asked nobody else', () => {
    assert.deepEqual(visitor.trouble, []);
  });
});
