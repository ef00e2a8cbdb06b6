import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { openCollector, totalOf } from './collector.mjs';
import { openLine } from './line.mjs';
import { openPage, openSite, until } from './site.mjs';

const things = 50;
let collector, line, site, browser, context;

before(async () => {
  collector = await openCollector();
  line = await openLine({ to: collector.address });
  site = await openSite();
  browser = await launchChromium();
  context = await browser.newContext();
});
after(async () => {
  await browser?.close();
  site?.close();
  line?.close();
  await collector?.close();
});

const open = () => openPage(context, site, { start: { endpoint: line.address } });
const count = (page) =>
  page.evaluate(async (times) => {
    for (let part = 0; part < 5; part++) {
      tap(times / 5);
      seal();
    }
    await reporter.waiting();
  }, things);
const allSent = (page) =>
  until(
    () => page.evaluate('reporter.waiting()'),
    (waiting) => waiting.length === 0,
  );

test('on a bad line nothing is lost and nothing counts twice: 250 of 250 in the collector', async (t) => {
  const requests = {};
  const phase = async (name, act) => {
    const before = line.requests.length;
    await act();
    requests[name] = line.requests.length - before;
  };
  let page = await open();

  await phase('good line', async () => {
    await count(page);
    await allSent(page);
  });
  await phase('503', async () => {
    line.state.fate = () => 503;
    await count(page);
    const tried = line.requests.length;
    await until(
      () => line.requests.length,
      (now) => now > tried,
    );
    line.state.fate = () => 'good';
    await allSent(page);
  });
  await phase('answer lost after commit', async () => {
    let lost = 0;
    line.state.fate = () => (lost++ < 3 ? 'lost' : 'good');
    await count(page);
    await allSent(page);
    assert.ok(lost >= 3);
  });
  await phase('offline, page open', async () => {
    await context.setOffline(true);
    const tried = line.requests.length;
    await count(page);
    assert.notEqual((await page.evaluate('reporter.waiting()')).length, 0);
    assert.equal(line.requests.length, tried);
    await context.setOffline(false);
    await allSent(page);
  });
  await phase('offline, page closed', async () => {
    await context.setOffline(true);
    await count(page);
    await page.close();
    await context.setOffline(false);
    page = await open();
    await allSent(page);
  });

  t.diagnostic(`requests: ${JSON.stringify(requests)}, together ${line.requests.length}`);
  assert.deepEqual(await page.evaluate('errors'), []);
  assert.equal(totalOf(await collector.totals(), 'urgent_opened'), 5 * things);
});
