import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openCollector } from '../../reporter/tests/collector.mjs';
import { buildApp, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

const visitors = 4;

let files;
let site;
let tablet;
let collector;
before(async () => {
  files = await buildApp();
});
afterEach(async () => {
  await tablet?.close();
  await site?.close();
  await collector?.close();
});
after(() => {
  files = undefined;
});

/** A tablet whose counts go through the site that serves it, which can lose its network. */
async function open(extra = {}) {
  collector = await openCollector();
  const { origin } = new URL(collector.address);
  site = await serveApp(files, { reportTo: [origin] });
  tablet = await switchOn();
  const place = { ...barbers, reportTo: collector.address, reportMinFill: 1, ...extra };
  await tablet.setUp(withPlace(site.address, place), { pin: '4839' });
  await tablet.whenOffline();
}

/** It was seen that someone has an element in front of them: that takes a moment longer than drawing it. */
const whenOpened = (element) =>
  tablet.page.waitForFunction((wanted) => globalThis.openedHere?.includes(wanted), element);

/** Someone opens the cards, looks for help and leaves. */
async function visit() {
  await tablet.page.evaluate(() => {
    globalThis.openedHere = [];
    document.addEventListener('talk-opened', ({ detail }) => globalThis.openedHere.push(detail.element));
  });
  await tablet.press(tablet.button('Start'));
  await tablet.press(tablet.kiosk.getByRole('button', { name: 'Something to talk about' }));
  await tablet.kiosk.locator('talk-prompts [part=opener]').first().waitFor();
  await whenOpened('prompts');
  await tablet.press(tablet.button('Home'));
  await tablet.press(tablet.kiosk.getByRole('button', { name: 'Find help' }));
  await tablet.kiosk.locator('talk-signpost').first().waitFor();
  await whenOpened('signposts');
  await tablet.clear();
}

const waiting = () =>
  tablet.page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (!name.startsWith('talkplace-1 ')) continue;
      const database = await new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result);
      });
      const kept = await new Promise((resolve) => {
        database.transaction(name).objectStore(name).getAll().onsuccess = ({ target }) => resolve(target.result);
      });
      database.close();
      return Object.assign({}, ...kept);
    }
    return {};
  });

const whenSent = () =>
  tablet.until(async () => Object.keys(await waiting()).length === 0, 'everything is sent', { every: 500 });

/** How often the collector has counted that a screen was opened. */
const opened = (totals, element) =>
  totals
    .filter(({ group, value }) => group === 'opened' && value === element)
    .reduce((sum, { count }) => sum + Number(count), 0);

const isCountedOnce = (totals, times) => {
  assert.equal(opened(totals, 'prompts'), times, 'prompts');
  assert.equal(opened(totals, 'signposts'), times, 'signposts');
};

describe('what people use', () => {
  it('is counted exactly once across wipes', async () => {
    await open();
    for (let each = 0; each < visitors; each++) await visit();
    await whenSent();
    isCountedOnce(await collector.totals(), visitors);
  });

  it('is counted exactly once when the tablet loses its network and its power in between', async () => {
    await open();
    await visit();
    await tablet.context.setOffline(true);
    await visit();
    await visit();
    await tablet.cut();
    tablet = await switchOn({ profile: tablet.folder });
    await tablet.page.goto(site.address);
    await tablet.attract();
    await visit();
    await whenSent();
    isCountedOnce(await collector.totals(), visitors);
  });

  it('is shown in plain words, one tap from the home and from each screen that counts', async () => {
    await open();
    await tablet.press(tablet.button('Start'));
    const screens = ['Something to talk about', 'How am I doing?', 'Find help', 'Worried about someone?'];
    for (const screen of [undefined, ...screens, 'A grown-up and a child']) {
      if (screen) await tablet.press(tablet.kiosk.getByRole('button', { name: screen }));
      await tablet.press(tablet.button('What is counted here'));
      await tablet.kiosk.getByText('We count how often things here are used').waitFor();
      await tablet.kiosk.getByText(new URL(collector.address).host).first().waitFor();
      if (!screen) assert.deepEqual(await tablet.axe(), []);
      await tablet.press(tablet.button(screen ? 'Home' : 'What is counted here'));
    }
  });

  it('leaves with no visitor, and nobody can look up the visit before', async () => {
    await open({ reportMinFill: 5 });
    const sent = [];
    tablet.context.on('request', (request) => request.url() === collector.address && sent.push(request.postData()));
    for (let each = 0; each < visitors; each++) await visit();
    await tablet.openMenu('4839');
    await tablet.press(tablet.button('Counts'));
    await tablet.page.getByText('becomes a report about once an hour').waitFor();
    const shown = await tablet.page.getByText(/\d reports? waits? to be sent/).textContent();
    const [, kept] = Object.entries(await waiting()).find(([key]) => key.startsWith('{"d":')) ?? [];
    // The full hour may have struck meanwhile: then there is one report of several people.
    assert.ok(sent.length <= 1, `${sent.length} reports of ${visitors} visits`);
    if (sent.length === 0) {
      assert.match(shown, /^\s*0 /);
      assert.equal(kept.opened_prompts, visitors);
    }
  });

  it('can be carried away as a file, report by report, and staff see when some were last sent', async () => {
    await open();
    await tablet.context.setOffline(true);
    await visit();
    await tablet.openMenu('4839');
    await tablet.press(tablet.button('Counts'));
    await tablet.page.getByText(/\d reports? waits? to be sent/).waitFor();
    const [download] = await Promise.all([
      tablet.page.waitForEvent('download'),
      tablet.press(tablet.button('Save what waits as a file')),
    ]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const bodies = Buffer.concat(chunks).toString().trim().split('\n');
    const counts = bodies.map((body) => JSON.parse(body).c);
    assert.equal(
      counts.reduce((sum, each) => sum + (each.opened_prompts ?? 0), 0),
      1,
    );
    await tablet.context.setOffline(false);
    await tablet.clear();
    await whenSent();
    await tablet.openMenu('4839');
    await tablet.press(tablet.button('Counts'));
    await tablet.page.getByText('Last sent:').waitFor();
    isCountedOnce(await collector.totals(), 1);
  });
});
