import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { openLine } from './line.mjs';
import { openSite, until } from './site.mjs';

let line, site, browser;

before(async () => {
  site = await openSite();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  site?.close();
});

const minute = 60_000;
const visitors = 4;

/** A tablet at ten to ten on which each visitor gets a new document. */
async function tablet(t) {
  line = await openLine();
  const context = await browser.newContext({ timezoneId: 'Europe/London' });
  t.after(async () => {
    await context.close();
    line.close();
  });
  const page = await context.newPage();
  await page.clock.install({ time: new Date('2026-11-25T09:50:00Z') });
  const address = site.address({ start: { endpoint: line.address, minFill: 5 } });
  return {
    page,
    async visit(counts) {
      await page.goto(address);
      await page.waitForFunction('self.ready');
      await page.evaluate(`tap(${counts}); reporter.waiting()`);
    },
    /** What is on the disk is there, and what was begun has been sent. */
    async rest() {
      await page.evaluate('seal(); reporter.waiting()');
      await page.evaluate(`navigator.locks.request('talkplace-1 ${line.address}', () => 0)`);
    },
  };
}
/** What an endpoint counts: the clock of these tests runs ahead of the answers, and what gets none is sent again. */
const arrived = () => [...new Set(line.bodies)];
const sent = (number) =>
  until(
    () => arrived().length,
    (now) => now >= number,
  );
const countsOf = (bodies) => bodies.map((body) => JSON.parse(body).c.urgent_opened);

test('a shared screen that starts afresh for each visitor sends one report an hour, of all of them', async (t) => {
  const { page, visit, rest } = await tablet(t);
  for (let each = 0; each < visitors; each++) {
    await visit(8);
    await rest();
  }
  assert.equal(line.requests.length, 0, 'nothing leaves with a visitor');
  await page.clock.runFor(23 * minute);
  await sent(1);
  await visit(8);
  await rest();
  await page.clock.runFor(20 * minute);
  await rest();
  assert.deepEqual(countsOf(arrived()), [8 * visitors]);
  await page.clock.runFor(60 * minute);
  await sent(2);
  assert.deepEqual(countsOf(arrived()), [8 * visitors, 8]);
});

test('a shared screen keeps fewer counts than it waits for until the day is over', async (t) => {
  const { page, visit, rest } = await tablet(t);
  await visit(4);
  await page.clock.runFor(120 * minute);
  await rest();
  assert.equal(line.requests.length, 0);
  await page.clock.setSystemTime(new Date('2026-11-26T08:00:00Z'));
  await visit(1);
  await sent(1);
  await rest();
  const [{ d, c }] = arrived().map((body) => JSON.parse(body));
  assert.deepEqual({ d, c }, { d: '2026-11-25', c: { urgent_opened: 4 } });
  assert.equal(arrived().length, 1);
});

test('whoever looks at a shared screen sees nothing of the visit before, and makes no report of their own', async (t) => {
  const { page, visit, rest } = await tablet(t);
  await visit(8);
  assert.deepEqual(await page.evaluate('reporter.waiting()'), []);
  await visit(2);
  assert.deepEqual(await page.evaluate('reporter.waiting()'), []);
  line.state.fate = () => 503;
  await page.clock.runFor(23 * minute);
  const shown = await until(
    () => page.evaluate('reporter.waiting()'),
    (bodies) => bodies.length,
  );
  assert.deepEqual(countsOf(shown), [10]);
  line.state.fate = () => 'good';
  await until(
    async () => {
      await page.clock.runFor(minute);
      return arrived().length;
    },
    (now) => now === 1,
  );
  await rest();
  assert.deepEqual(arrived(), shown, 'byte for byte');
});
