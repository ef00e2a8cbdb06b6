import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { openWorld } from './dashboard-world.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const text = {
  title: 'What we heard in the chair',
  said: 'You said that evenings are hard.\nAnd that nobody asks.\n\n<b>You asked for quiet.</b>',
  did: 'We open until eight on Thursdays.',
  published: true,
};

let world, browser, address;
before(async () => {
  world = await openWorld();
  for (const { id } of world.placesA) {
    await world.report({
      place: id,
      counts: { contact_phone: 20, contact_text: 1, service_seen_directory: 60, need_low_mood: 15 },
    });
  }
  await world.context.places.createOrganisation('New Halls');
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${world.app.server.address().port}`;
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await world?.close();
});

async function save(organisation, change, email = 'op@counts.example') {
  const cookie = await world.signIn(email);
  const { status, json } = await world.ask('PUT', `/api/pages/${organisation}`, {
    cookie,
    body: { ...text, ...change },
  });
  assert.equal(status, 200);
  return `/public/${json.slug}`;
}

/** Opens an address as a stranger, and what the browser asked for and complained about meanwhile. */
async function visit(path, options) {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  const page = await context.newPage();
  const complaints = [];
  const asked = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => asked.push(request.url().replace(address, '')));
  const response = await page.goto(address + path, { waitUntil: 'load' });
  return { page, response, complaints, asked, close: () => context.close() };
}

describe('the public page of an organisation', () => {
  it('is not there for strangers before it is published, and no longer after', async () => {
    const path = await save(world.orgA.id, { published: false });
    for (const published of [false, true, false]) {
      await save(world.orgA.id, { published });
      const { response, page, close } = await visit(path);
      assert.equal(response.status(), published ? 200 : 404);
      assert.equal(await page.locator('h1').textContent(), published ? text.title : 'Not found');
      await close();
    }
  });

  it('shows a draft to its organisation, marked as one', async () => {
    const path = await save(world.orgA.id, { published: false });
    const own = await world.ask('GET', path, { cookie: await world.signIn('a@harbour.example') });
    assert.equal(own.status, 200);
    assert.match(own.text, /Draft\./);
    assert.equal(own.headers['cache-control'], 'no-store');
  });

  it('tells what the rules allow of its own places, beside its own words', async () => {
    const path = await save(world.orgA.id, {});
    const { page, close } = await visit(path);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('tbody tr')].map((row) =>
        [...row.cells].slice(0, 2).map((cell) => cell.textContent.trim()),
      ),
    );
    const find = (word) => shown.filter(([name]) => name.toLowerCase().includes(word)).map(([, number]) => number);
    assert.deepEqual(find('opened'), ['400'], JSON.stringify(shown));
    assert.deepEqual(find('phone'), ['80']);
    assert.deepEqual(find('feeling low'), ['60']);
    assert.ok(
      find('text').every((number) => !/\d/.test(number.replace('8', ''))),
      'four contacts by text stay hidden',
    );
    assert.ok(!shown.some(([name]) => /suicide|abuse/i.test(name)), 'what is kept for large areas has no row');
    assert.match(await page.textContent('footer'), /4 places enrolled\. Reporting in this time/);
    assert.match(await page.textContent('footer'), /disclosure rules, version \d/);
    assert.equal(await page.locator('main b').count(), 0, 'words of an organisation are no HTML');
    await close();
  });

  it('asks for one stylesheet of ours, runs no script, and sets nothing', async () => {
    const path = await save(world.orgA.id, {});
    const { response, page, complaints, asked, close } = await visit(path);
    assert.deepEqual(
      asked.filter((each) => each !== '/favicon.ico'),
      [path, '/public/page.css'],
    );
    assert.deepEqual(complaints, []);
    const headers = response.headers();
    assert.match(headers['content-security-policy'], /^default-src 'none'; style-src 'self';/);
    assert.equal(headers['set-cookie'], undefined);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(await page.locator('script, [style], iframe, img').count(), 0);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('main')).maxWidth), 'none');
    await close();
  });

  for (const options of [
    { viewport: { width: 1200, height: 900 }, colorScheme: 'light' },
    { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
    { viewport: { width: 320, height: 640 }, forcedColors: 'active' },
  ]) {
    it(`passes axe and fits: ${JSON.stringify(options)}`, async () => {
      for (const path of [await save(world.orgA.id, {}), '/public/no-such-page']) {
        const { page, close } = await visit(path, options);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
          [],
        );
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          'no sideways scrolling',
        );
        await close();
      }
    });
  }

  it('says honestly that there is too little to show yet', async () => {
    const organisations = await world.context.places.organisations();
    const path = await save(organisations.find(({ name }) => name === 'New Halls').id, {});
    const { page, close } = await visit(path);
    assert.match(await page.textContent('main'), /There is too little to show yet\./);
    assert.equal(await page.locator('table').count(), 0);
    await close();
  });

  it('says when its numbers are made up', async () => {
    const path = await save(world.orgA.id, {});
    await world.context.store.home.query("INSERT INTO setting (name, value) VALUES ('simulated', '')");
    world.pass(61_000);
    const { page, close } = await visit(path);
    assert.match(await page.textContent('main'), /Simulated\./);
    await close();
    await world.context.store.home.query("DELETE FROM setting WHERE name = 'simulated'");
  });
});
