import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { openLine } from './line.mjs';
import { openPage, openSite, until } from './site.mjs';

let line, site, browser;

before(async () => {
  site = await openSite();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  site?.close();
});

async function fresh(t) {
  line = await openLine();
  const context = await browser.newContext();
  t.after(async () => {
    await context.close();
    line.close();
  });
  return context;
}

const open = (context, { storage = 'durable', ...parts } = {}) =>
  openPage(context, site, { start: { endpoint: line.address, storage }, ...parts });
const sent = (number) =>
  until(
    () => line.totals().urgent_opened ?? 0,
    (now) => now === number,
  );

// The longest that the page's one thread was away from a heartbeat, in milliseconds: whatever ran in between, whoever ran it.
const heartbeat = `
self.round = async (taps) => {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  const drawn = () => new Promise((done) => requestAnimationFrame(done));
  await drawn();
  tap(taps);
  await drawn();
  seal();
  await self.reporter?.waiting();
  await drawn();
  port1.close();
  return longest;
};
`;
const rounds = 20;

/** The quietest of many rounds: a busy machine takes the processor away in some, what is slow by itself is so in each. */
async function longestWait(page) {
  const longest = [];
  for (let each = 0; each < rounds; each++) longest.push(await page.evaluate('round(5)'));
  return Math.min(...longest);
}

/** Compares with the same taps in a page that does not count. */
async function waitsLessThanFive(t, context, page) {
  const counting = await longestWait(page);
  const idle = await context.newPage();
  await idle.goto(site.address({ before: heartbeat }));
  await idle.waitForFunction('self.ready');
  const without = await longestWait(idle);
  await page.bringToFront();
  await idle.close();
  t.diagnostic(`the longest wait: ${counting.toFixed(1)} ms, without a reporter ${without.toFixed(1)} ms`);
  assert.ok(counting > 0, 'nothing was timed');
  assert.ok(counting - without < 5, `${counting} ms, and ${without} ms without a reporter`);
}

for (const fate of ['good', 'hang', 'cut', 503, 'huge'])
  test(`an endpoint that is ${fate}: the page waits less than 5 ms at a time, and goes on`, async (t) => {
    const context = await fresh(t);
    line.state.fate = () => fate;
    const page = await open(context, { before: heartbeat });
    await waitsLessThanFive(t, context, page);
    if (fate !== 'good')
      await until(
        () => line.requests.length,
        (now) => now > 0,
      );
    assert.deepEqual(await page.evaluate('errors'), []);
    if (fate === 'good' || fate === 'huge') await sent(5 * rounds);
  });

test('a device full of what could not be sent for a month does not hold up the page', async (t) => {
  const context = await fresh(t);
  line.state.fate = () => 'cut';
  const page = await open(context, { before: heartbeat });
  await page.evaluate(`(async () => {
    const day = new Date().toLocaleDateString('sv');
    const names = Array.from({ length: 32 }, (_, n) => 'a_name_of_a_counter_that_is_as_long_as_they_get_' + n);
    const body = (b) => JSON.stringify({ v: 1, d: day, w: '0.1', p: 'community', a: 'GB-ENG', b, c: Object.fromEntries(names.map((name) => [name, 1])) });
    const name = 'talkplace-1 ${line.address}';
    tap(1);
    await reporter.waiting();
    await new Promise((done) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        const transaction = request.result.transaction(name, 'readwrite');
        const store = transaction.objectStore(name);
        store.put(Object.fromEntries(Array.from({ length: 400 }, (_, n) => [body(String(n).padStart(22, 'x')), {}])), 1);
        transaction.oncomplete = () => { request.result.close(); done(); };
      };
    });
  })()`);
  await waitsLessThanFive(t, context, page);
  const waiting = await page.evaluate('reporter.waiting()');
  t.diagnostic(`${waiting.length} batches of ${waiting[0].length} letters`);
  assert.ok(waiting.length >= 400);
});

const broken = {
  'is missing': 'Object.defineProperty(self, "indexedDB", { value: undefined })',
  'throws when it is looked at':
    'Object.defineProperty(self, "indexedDB", { get() { throw new DOMException("no", "SecurityError") } })',
  'throws when it is opened': 'IDBFactory.prototype.open = () => { throw new DOMException("no") }',
  'never answers': 'IDBFactory.prototype.open = () => ({})',
  refuses: 'IDBDatabase.prototype.transaction = () => { throw new DOMException("no", "InvalidStateError") }',
  'is full':
    'IDBObjectStore.prototype.put = function () { setTimeout(() => {}); this.transaction.abort(); throw new DOMException("full", "QuotaExceededError") }',
  'is full at the end':
    'const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...all) { const request = put.apply(this, all); this.transaction.abort(); return request }',
};
for (const [how, before] of Object.entries(broken))
  test(`a database that ${how}: counts wait in the page, and arrive`, async (t) => {
    const context = await fresh(t);
    const page = await open(context, { before });
    await page.evaluate('tap(3); seal()');
    await sent(3);
    await page.evaluate('tap(4); seal()');
    await sent(7);
    assert.deepEqual(
      await until(
        () => page.evaluate('reporter.waiting()'),
        (all) => all.length === 0,
      ),
      [],
    );
    assert.deepEqual(await page.evaluate('errors'), []);
    await page.evaluate('reporter.switchOff()');
    assert.equal(await page.evaluate('reporter.on'), false);
  });

for (const [how, before] of Object.entries({
  'are missing': 'delete self.BroadcastChannel',
  'are forbidden': 'self.BroadcastChannel = class { constructor() { throw new DOMException("no", "SecurityError") } }',
}))
  test(`where channels among tabs ${how}, counts arrive, and off is off`, async (t) => {
    const context = await fresh(t);
    const page = await open(context, { before });
    await page.evaluate('tap(3); seal()');
    await sent(3);
    await page.evaluate('reporter.switchOff()');
    assert.equal(await page.evaluate('reporter.on'), false);
    assert.deepEqual(await page.evaluate('databases()'), []);
    assert.deepEqual(await page.evaluate('errors'), []);
  });

// What a browser does that takes four seconds to open a database.
const slow = `
const { open } = IDBFactory.prototype;
IDBFactory.prototype.open = function (...all) {
  const request = open.apply(this, all);
  const seen = {};
  request.onupgradeneeded = () => { seen.result = request.result; seen.onupgradeneeded(); };
  request.onsuccess = () => setTimeout(() => { seen.result = request.result; seen.onsuccess(); }, 4000);
  return seen;
};
`;
for (const [how, before] of Object.entries({ 'answers after four seconds': slow, refuses: broken.refuses }))
  test(`a database that ${how} does not stand in the way of off`, async (t) => {
    const context = await fresh(t);
    const page = await open(context, { before });
    await page.evaluate('tap(3); reporter.waiting()');
    await page.evaluate('reporter.switchOff()');
    await until(
      () => page.evaluate('databases()'),
      (names) => names.length === 0,
      10,
    );
    assert.deepEqual(await page.evaluate('errors'), []);
  });

test('a database that can no longer be changed: what was sent is not sent for ever', async (t) => {
  const context = await fresh(t);
  const fill = 'IDBObjectStore.prototype.put = () => { throw new DOMException("full") }';
  const spoil = `const { fetch } = self; self.fetch = async (...all) => { const answer = await fetch(...all); ${fill}; return answer; }`;
  const page = await open(context, { before: spoil });
  await page.evaluate('tap(3); seal()');
  await sent(3);
  await page.evaluate('tap(2); seal()');
  await sent(5);
  await until(
    () => page.evaluate('reporter.waiting()'),
    (waiting) => waiting.length === 0,
  );
  const before = line.requests.length;
  await page.evaluate('seal(); reporter.waiting()');
  await page.evaluate(`navigator.locks.request('talkplace-1 ${line.address}', () => 0)`);
  assert.equal(line.requests.length, before);
});

test('a database that the browser throws away goes on as a new one', async (t) => {
  const context = await fresh(t);
  const page = await open(context);
  await page.evaluate('tap(3); seal()');
  await sent(3);
  await page.evaluate(
    `new Promise((done) => { indexedDB.deleteDatabase('talkplace-1 ${line.address}').onsuccess = done; }).then(() => 0)`,
  );
  await page.evaluate('tap(4); seal()');
  await sent(7);
});

test('without locks, as on a page without TLS, everything arrives once', async (t) => {
  const context = await fresh(t);
  line.state.fate = (number) => (number < 3 ? 503 : 'good');
  const page = await open(context, { before: 'Object.defineProperty(Navigator.prototype, "locks", { get() {} })' });
  for (let round = 0; round < 5; round++) await page.evaluate('tap(2); seal(); reporter.waiting()');
  await sent(10);
  assert.ok(line.requests.length < 12, `${line.requests.length} requests`);
});

for (const storage of ['durable', 'memory'])
  test(`in a frame without an origin, with ${storage} storage, counts arrive`, async (t) => {
    const context = await fresh(t);
    const inner = site.address({ start: { endpoint: line.address, storage }, before: 'delete self.nothing' });
    const page = await openPage(context, site, {
      frame: `<iframe sandbox="allow-scripts" src="${inner.replaceAll('&', '&amp;')}"></iframe>`,
    });
    const frame = await until(() => page.frames()[1], Boolean);
    await frame.waitForFunction('self.ready');
    assert.equal(await frame.evaluate('self.origin'), 'null');
    await frame.evaluate('tap(3); seal()');
    await sent(3);
    assert.deepEqual(await frame.evaluate('errors.filter((error) => !/cookie/.test(error))'), []);
    assert.equal(line.requests[0].headers.cookie, undefined);
  });

test('in a frame of another site counts arrive, whether or not the browser lets it store anything', async (t) => {
  const context = await fresh(t);
  const host = await openSite('localhost');
  t.after(() => host.close());
  const inner = site.address({ start: { endpoint: line.address } });
  const page = await context.newPage();
  await page.goto(host.address({ frame: `<iframe src="${inner.replaceAll('&', '&amp;')}"></iframe>` }));
  const frame = await until(() => page.frames()[1], Boolean);
  await frame.waitForFunction('self.ready');
  line.state.fate = (number) => (number === 1 ? 'cut' : 'good');
  await frame.evaluate('tap(3); seal(); reporter.waiting()');
  await sent(3);
  await frame.evaluate('reporter.switchOff()');
  assert.equal(await frame.evaluate('reporter.on'), false);
  assert.deepEqual(await frame.evaluate('errors'), []);
});

for (const storage of ['durable', 'memory'])
  test(`a page that is closed at once, with ${storage} storage, sends what it counted`, async (t) => {
    const context = await fresh(t);
    const page = await open(context, { storage });
    await page.evaluate('tap(3)');
    await page.close({ runBeforeUnload: false });
    if (storage === 'durable' && line.totals().urgent_opened !== 3) await open(context, { storage });
    await sent(3);
  });

test('a page that is closed before its database has answered sends what it counted, and once', async (t) => {
  const context = await fresh(t);
  const page = await open(context, { before: 'IDBFactory.prototype.open = () => ({})' });
  await page.evaluate('tap(3)');
  await page.close({ runBeforeUnload: false });
  await sent(3);
  assert.equal(line.requests.length, 1);
});
