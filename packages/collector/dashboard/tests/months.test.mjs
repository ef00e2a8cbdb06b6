import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { report, startWithClock, temporaryStore } from './collector.mjs';
import { openBrowser, rowsOf, wordsOf } from './visit.mjs';
import { ask, fill, signIn, takeUp } from './world.mjs';

const question = (values) =>
  `/figures?${new URLSearchParams({ periods: 'month', from: '2026-10', to: '2026-10', ...values })}`;

describe('a collector with two published months', () => {
  let store, collector, browser, visitor, page;

  before(async () => {
    store = temporaryStore();
    collector = await startWithClock(store.file, '2026-09-01');
    browser = await openBrowser();
    visitor = await browser.visitor(collector.address);
    ({ page } = visitor);
    await takeUp(page, collector.link, 'sam@hub.example');
    await page.getByText('There is nothing to show yet').waitFor();
    await fill(collector, (method, path, body) => ask(page, method, path, body));
    await visitor.context.clearCookies();
    await signIn(page, collector.address, 'sam@hub.example');
  });
  after(async () => {
    await browser?.close();
    await collector?.stop();
    store?.remove();
  });

  const open = async (address) => {
    await page.goto(collector.address + address);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const table = (name) => page.getByRole('group', { name }).locator('table');

  it('answers the first question of a funder at a glance: which kinds of places, in the latest month', async () => {
    await open('/');
    await page.getByRole('heading', { name: 'Opened in October 2026' }).waitFor();
    await page.getByText('Barbershops').waitFor();
    const words = await wordsOf(page);
    assert.match(words, /Barbershops\s+225/);
    assert.match(words, /Schools\s+80/);
    assert.match(words, /Steps to help in October 2026.*Opened\s+305.*Service seen\s+150.*Contact chosen\s+25/s);
    assert.match(words, /49% of the first/);
    assert.match(words, /places enrolled\s+6/);
    assert.match(words, /The next month is published on 14 December 2026\./);
  });

  it('goes from a ready-made question to its table, with the chart beside it', async () => {
    await page.getByRole('link', { name: 'Which kinds of places used Talkplace in October 2026?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Figures' }).waitFor();
    const shown = table('Opened, October 2026');
    await shown.waitFor();
    const rows = await rowsOf(shown);
    assert.deepEqual(rows[0], ['Kind of place', 'Count']);
    assert.deepEqual(rows[1], ['Barbershops', '225']);
    assert.ok(rows.some(([name, count]) => name === 'Schools' && count === '80'));
    await page.locator('board-chart svg').first().waitFor();
    assert.equal(await page.locator('board-chart style').count(), 0);
    assert.equal(await page.locator('board-chart svg').first().getAttribute('aria-hidden'), 'true');
  });

  it('says in words what is hidden, and never receives the number', async () => {
    const answers = [];
    const keep = async (response) => {
      if (response.url().includes('/api/figures?counter=contact')) answers.push(await response.json());
    };
    page.on('response', keep);
    await open(question({ counter: 'contact', rows: 'kind' }));
    await table(/Contact chosen, October/).waitFor();
    page.off('response', keep);
    const rows = await rowsOf(table(/Contact chosen, October/));
    assert.ok(rows.some(([name, count]) => name === 'Barbershops' && count === '25'));
    assert.ok(rows.some(([name, count]) => name === 'Schools' && count === 'fewer than 8'));
    const at = answers[0].rows.findIndex(({ id }) => id === 'school');
    assert.deepEqual(answers[0].cells[at], [{ hidden: 'few', below: 8 }]);
  });

  it('shows a trend over closed months, by kind of place', async () => {
    await open(question({ counter: 'opened', rows: 'period', columns: 'kind', from: '2026-09' }));
    const shown = table('Opened, September 2026 to October 2026');
    await shown.waitFor();
    const [head, first, second] = await rowsOf(shown);
    const shops = head.indexOf('Barbershops');
    assert.deepEqual([first[shops], second[shops]], ['180', '225']);
    await page.locator('board-chart svg').nth(1).waitFor();
  });

  it('gives the same table as CSV', async () => {
    await open(question({ counter: 'opened', rows: 'value' }));
    const shown = table(/^Opened, October/);
    await shown.waitFor();
    const rows = (await rowsOf(shown)).slice(1).filter(([name]) => !/^(All together|Of which)/.test(name));
    const link = page.getByRole('link', { name: 'Save this table as CSV' });
    const csv = await page.evaluate(async (href) => (await fetch(href)).text(), await link.getAttribute('href'));
    const lines = csv
      .trim()
      .split('\r\n')
      .slice(1, rows.length + 1);
    assert.ok(rows.length >= 5);
    assert.deepEqual(
      lines.map((line) => line.split(',').slice(1, 3)),
      rows.map(([name, count]) => [name, count.replaceAll(',', '')]),
    );
  });

  it('puts a question of one’s own together, two sides at most', async () => {
    await open('/figures');
    await page.getByLabel('What', { exact: true }).selectOption('worry');
    await page.getByLabel('Rows').selectOption('kind');
    await page.getByLabel('Columns').selectOption('area');
    assert.equal(await page.getByLabel('Only this kind of place').isDisabled(), true);
    await page.getByLabel('Columns').selectOption('');
    await page.getByLabel('Columns').selectOption('area');
    await page.getByLabel('Rows').selectOption('area');
    assert.equal(await page.getByLabel('Columns').inputValue(), '', 'the list shows what is asked');
    await page.getByLabel('Rows').selectOption('kind');
    await page.getByLabel('Columns').selectOption('period');
    await page.getByLabel('From').selectOption('2026-09');
    await page.getByRole('button', { name: 'Show the table' }).click();
    await table('Worry answered, September 2026 to October 2026').waitFor();
    assert.match(page.url(), /columns=period/);
    await page.goBack();
    await page.getByRole('heading', { name: 'Ready-made questions' }).waitFor();
  });

  it('offers versions where they may be asked for, and nowhere else', async () => {
    await open('/figures');
    const rows = page.getByLabel('Rows');
    const choices = () => rows.locator('option').evaluateAll((all) => all.map(({ value }) => value));
    await page.getByLabel('What', { exact: true }).selectOption('opened');
    await rows.selectOption('version');
    await page.getByLabel('What', { exact: true }).selectOption('worry');
    assert.ok(!(await choices()).includes('version'));
    assert.equal(await rows.inputValue(), 'period');
    await page.getByLabel('What', { exact: true }).selectOption('crashed');
    assert.ok((await choices()).includes('version'));
  });

  it('tells in the collector’s own words why a question may not be asked', async () => {
    await open(question({ counter: 'opened', rows: 'kind', from: '2026-09' }));
    await page.getByText('Periods are never added up').waitFor();
  });

  it('says what is counted and by which rules, also to those who are not signed in', async () => {
    const { page: other, trouble } = await browser.visitor(collector.address);
    await other.goto(`${collector.address}/rules`);
    await other.getByRole('heading', { level: 2 }).nth(11).waitFor();
    await other.getByRole('link', { name: 'What is counted' }).click();
    await other.getByText('Worry answered').click();
    await other.getByText('To see what keeps people from getting in touch').waitFor();
    assert.deepEqual(trouble, []);
  });

  it('shows one place its own month', async () => {
    await open('/organisations');
    await page.getByRole('link', { name: 'Quay Hub' }).click();
    await page.getByRole('link', { name: 'Tide' }).click();
    const shown = table('This place alone, October 2026');
    await shown.waitFor();
    assert.ok((await rowsOf(shown)).some(([name, count]) => name.startsWith('Opened') && count === '45'));
  });

  it('holds what cannot be right, and counts it or throws it away when an operator says so', async () => {
    await open('/held');
    const held = page.getByRole('article');
    await held.waitFor();
    assert.match(await held.innerText(), /Quay Lane\s+Barbershop, area E06000027, 20 November 2026/);
    assert.match(await held.innerText(), /One report\. All counts together: 700\./);
    await page.getByRole('button', { name: /Count it after all/ }).click();
    await page.getByText('Nothing is held.').waitFor();
    const counts = { check_in_begun_ons4: 1, check_in_finished_ons4: 800 };
    const school = (await ask(page, 'GET', 'places')).find(({ name }) => name === 'Dale');
    const { key } = await ask(page, 'POST', `places/${school.id}/keys`, {});
    const from = { key, day: '2026-11-20', kind: 'school', area: 'W06000015' };
    assert.equal(await report(collector.address, { ...from, counts }), 202);
    await page.reload();
    await page.getByRole('button', { name: /Throw it away/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
    await page.getByText('Nothing is held.').waitFor();
  });

  it('publishes a page of an organisation: its own words beside its numbers', async () => {
    await open('/pages');
    await page.getByRole('link', { name: 'Quay Hub' }).click();
    await page.getByLabel('Title').fill('What we heard at the quay');
    await page.getByLabel('You said').fill('The chairs are cold.\n\nالكراسي باردة.');
    await page.getByLabel('We did').fill('We bought cushions.');
    await page.getByLabel('Written in').selectOption('cy');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. Nobody else can read it.').waitFor();
    const href = await page.getByRole('link', { name: /Preview/ }).getAttribute('href');
    const { page: other } = await browser.visitor(collector.address);
    assert.equal((await other.goto(collector.address + href)).status(), 404);
    await page.getByLabel('Published: anyone can read it').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. Anyone can read it now.').waitFor();
    assert.equal((await other.goto(collector.address + href)).status(), 200);
    assert.match(await other.locator('body').innerText(), /The chairs are cold\..*We bought cushions\./s);
    const arabic = other.getByText('الكراسي باردة.');
    assert.equal(await arabic.evaluate((element) => getComputedStyle(element).direction), 'rtl');
    assert.equal(await arabic.getAttribute('lang'), 'cy');
  });

  it('shows a viewer the numbers of their own organisation alone', async () => {
    const [, { id }] = (await ask(page, 'GET', 'organisations')).toSorted((one, two) =>
      two.name.localeCompare(one.name),
    );
    const { link } = await ask(page, 'POST', 'people', { email: 'kim@hill.example', role: 'viewer', organisation: id });
    const { page: other, trouble } = await browser.visitor(collector.address);
    await takeUp(other, link, 'kim@hill.example');
    await other.goto(collector.address + question({ counter: 'opened', rows: 'kind' }));
    const shown = other.getByRole('group', { name: /^Opened/ }).locator('table');
    await shown.waitFor();
    const words = (await rowsOf(shown)).flat().join(' ');
    assert.match(words, /Schools 80/);
    assert.doesNotMatch(words, /225/);
    assert.deepEqual(trouble, []);
  });

  it('says on each screen of a simulation that its numbers are made up, and what becomes of taps beside it', async () => {
    await collector.context.store.home.query("INSERT INTO setting (name, value) VALUES ('simulated', '')");
    await open('/coverage');
    await page.getByText('Every number on these pages is made up by a program').waitFor();
    await page.getByText('is in no number here').waitFor();
    assert.equal(await page.getByText('Nobody was counted').count(), 0);
  });

  it('left nothing in the console, broke no policy and asked nobody else', () => {
    assert.deepEqual(visitor.trouble, []);
  });
});
