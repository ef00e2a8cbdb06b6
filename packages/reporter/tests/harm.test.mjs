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

// Times every piece of work of the reporter in the page's one thread: each event that it hears, each answer it is given.
const stopwatch = `
self.longest = 0;
self.slow = 0;
const timed = (work) => typeof work === 'function' ? function (...all) {
  const begun = performance.now();
  try { return work.apply(this, all); } finally { const took = performance.now() - begun; longest = Math.max(longest, took); if (took >= 5) slow++; }
} : work;
const then = Promise.prototype.then;
Promise.prototype.then = function (yes, no) { return then.call(this, timed(yes), timed(no)); };
const add = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, work, options) { return add.call(this, type, timed(work), options); };
const later = setTimeout;
self.setTimeout = (work, time) => later(timed(work), time);
for (const [owner, name] of [[IDBRequest, 'onsuccess'], [IDBRequest, 'onerror'], [IDBOpenDBRequest, 'onupgradeneeded'], [IDBTransaction, 'oncomplete'], [IDBTransaction, 'onabort']]) {
  const found = Object.getOwnPropertyDescriptor(owner.prototype, name);
  Object.defineProperty(owner.prototype, name, { ...found, set(work) { found.set.call(this, timed(work)); } });
}
`;

for (const fate of ['good', 'hang', 'cut', 503, 'huge'])
  test(`an endpoint that is ${fate}: the page waits less than 5 ms at a time, and goes on`, async (t) => {
    const context = await fresh(t);
    line.state.fate = () => fate;
    const page = await open(context, { before: stopwatch });
    await page.evaluate('longest = slow = 0');
    for (let round = 0; round < 10; round++) {
      await page.evaluate('tap(5); seal(); reporter.waiting()');
      // What the host does goes on meanwhile.
      assert.equal(await page.evaluate('new Promise((done) => requestAnimationFrame(() => done("drawn")))'), 'drawn');
    }
    if (fate !== 'good')
      await until(
        () => line.requests.length,
        (now) => now > 0,
      );
    const { longest, slow } = await page.evaluate('({ longest, slow })');
    t.diagnostic(`longest piece of work ${longest.toFixed(1)} ms`);
    assert.ok(longest > 0, 'nothing was timed');
    // A busy machine may take the processor away once or twice; work that is slow by itself is so in each of ten rounds.
    assert.ok(slow <= 2, `${slow} pieces of work took 5 ms or longer, the longest ${longest} ms`);
    assert.deepEqual(await page.evaluate('errors'), []);
    if (fate === 'good' || fate === 'huge') await sent(50);
  });

test('a device full of what could not be sent for a month does not hold up the page', async (t) => {
  const context = await fresh(t);
  line.state.fate = () => 'cut';
  const page = await open(context, { before: stopwatch });
  await page.evaluate(`(async () => {
    const day = new Date().toISOString().slice(0, 10);
    const names = Array.from({ length: 64 }, (_, n) => 'a_name_of_a_counter_that_is_as_long_as_they_get_' + n);
    const body = (b) => JSON.stringify({ v: 1, b, w: '0.1', d: day, p: 'community', a: 'GB-ENG', c: Object.fromEntries(names.map((name) => [name, 1])) });
    const name = 'talkplace-1 ${line.address}';
    await reporter.waiting();
    await new Promise((done) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        const transaction = request.result.transaction(name, 'readwrite');
        const kept = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [body(String(n).padStart(22, 'x')), {}]));
        transaction.objectStore(name).put(kept, name);
        transaction.oncomplete = () => { request.result.close(); done(); };
      };
    });
    longest = 0;
  })()`);
  await page.evaluate('tap(1); seal(); reporter.waiting()');
  const waiting = await page.evaluate('reporter.waiting()');
  t.diagnostic(
    `${waiting.length} batches of ${waiting[0].length} letters, longest piece of work ${await page.evaluate('longest')} ms`,
  );
  assert.equal(waiting.length, 400);
});

const broken = {
  'is missing': 'Object.defineProperty(self, "indexedDB", { value: undefined })',
  'throws when it is looked at':
    'Object.defineProperty(self, "indexedDB", { get() { throw new DOMException("no", "SecurityError") } })',
  'throws when it is opened': 'IDBFactory.prototype.open = () => { throw new DOMException("no") }',
  'never answers': 'IDBFactory.prototype.open = () => ({})',
  refuses:
    'const open = IDBFactory.prototype.open; IDBFactory.prototype.open = function (name) { return open.call(this, name, -1 >>> 1 && 0.5 || 1) }; IDBDatabase.prototype.transaction = () => { throw new DOMException("no", "InvalidStateError") }',
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

test('a database that can no longer be changed: what was sent is not sent for ever', async (t) => {
  const context = await fresh(t);
  const fill = 'IDBObjectStore.prototype.put = () => { throw new DOMException("full") }';
  const before = `const { fetch } = self; self.fetch = async (...all) => { const answer = await fetch(...all); ${fill}; return answer; }`;
  const page = await open(context, { before });
  await page.evaluate('tap(3); seal()');
  await sent(3);
  await page.evaluate('tap(2); seal()');
  await sent(5);
  await page.evaluate('seal(); reporter.waiting()');
  assert.equal(line.requests.length, 2);
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
