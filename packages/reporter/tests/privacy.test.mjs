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

/** A line of its own for each test, and a new profile. */
async function fresh(t, options) {
  line = await openLine();
  const context = await browser.newContext(options);
  t.after(async () => {
    await context.close();
    line.close();
  });
  return context;
}

const open = (context, parts) => openPage(context, site, { start: { endpoint: line.address }, ...parts });
const sent = (number) =>
  until(
    () => line.bodies.length,
    (now) => now >= number,
  );

const taps = `tap(2); tap(1, 'talk-prompts-shown', { topic: 'work', prompt: 'canary' }); tap(1, 'talk-opened', { element: 'prompts', language: 'en' });`;

test('two unlike browsers with equal taps send equal bodies but for the id', async (t) => {
  const unlike = [
    { locale: 'en-GB', timezoneId: 'Asia/Kolkata', viewport: { width: 1920, height: 1080 }, userAgent: 'One/1.0' },
    {
      locale: 'ar',
      timezoneId: 'America/St_Johns',
      viewport: { width: 320, height: 500 },
      userAgent: 'Other/2.0',
      colorScheme: 'dark',
      deviceScaleFactor: 3,
    },
  ];
  const [one, other] = await Promise.all(
    unlike.map(async (options) => {
      const context = await browser.newContext(options);
      t.after(() => context.close());
      return context;
    }),
  );
  await fresh(t);
  for (const context of [one, other]) {
    // The day is the one where the device is; at noon it is the same day in both places.
    await context.clock.setFixedTime(new Date('2026-11-25T12:00:00Z'));
    const page = await open(context);
    await page.evaluate(`${taps} seal()`);
    await sent(context === one ? 1 : 2);
  }
  const [first, second] = line.bodies.map((body) => JSON.parse(body));
  assert.notEqual(first.b, second.b);
  assert.deepEqual({ ...first, b: '' }, { ...second, b: '' });
  assert.deepEqual(Object.keys(first), ['v', 'd', 'w', 'p', 'a', 'b', 'c']);
  assert.deepEqual(first.c, { urgent_opened: 2, prompt_shown_work: 1, opened_prompts: 1, language_en: 1 });
});

// What is read of the browser: whether the person asked not to be counted, and the way to the lock among tabs.
const readable = ['Navigator.globalPrivacyControl', 'Navigator.locks'];

const traps = `
self.reads = new Set();
self.others = new Set();
// Playwright reads some of them for itself.
const saw = (label) => (new Error().stack.includes('/reporter/') ? reads : others).add(label);
const watch = (target, name, label) => {
  const { get, value, ...rest } = Object.getOwnPropertyDescriptor(target, name);
  if (!rest.configurable) return;
  if (get) Object.defineProperty(target, name, { ...rest, get() { saw(label); return get.call(this); } });
  else if (typeof value === 'function') {
    delete rest.writable;
    Object.defineProperty(target, name, { ...rest, get() { saw(label); return value; }, set() {} });
  }
};
const all = (target, label) => Object.getOwnPropertyNames(target).filter((name) => name !== 'constructor').forEach((name) => watch(target, name, label + '.' + name));
all(Navigator.prototype, 'Navigator');
Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, get() { saw('Navigator.globalPrivacyControl'); } });
all(Screen.prototype, 'Screen');
all(HTMLCanvasElement.prototype, 'HTMLCanvasElement');
all(History.prototype, 'History');
all(Performance.prototype, 'Performance');
for (const name of ['hidden', 'referrer', 'title', 'cookie', 'URL', 'documentURI', 'domain', 'fonts', 'lastModified', 'characterSet', 'visibilityState', 'styleSheets', 'fullscreenEnabled'])
  { let owner = Document.prototype; while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner); if (owner) watch(owner, name, 'Document.' + name); }
for (const name of ['screen', 'history', 'innerWidth', 'innerHeight', 'outerWidth', 'outerHeight', 'devicePixelRatio', 'screenX', 'screenY', 'matchMedia', 'localStorage', 'sessionStorage', 'caches', 'speechSynthesis', 'AudioContext', 'OfflineAudioContext', 'RTCPeerConnection', 'WebGLRenderingContext', 'Intl', 'performance', 'name', 'cookieStore', 'parent', 'opener', 'frameElement'])
  if (Object.getOwnPropertyDescriptor(self, name)?.configurable) {
    const found = Object.getOwnPropertyDescriptor(self, name);
    Object.defineProperty(self, name, { configurable: true, get() { saw('Window.' + name); return found.get ? found.get.call(self) : found.value; }, set() {} });
  }
`;

test('nothing that could tell one browser from another is read', async (t) => {
  const context = await fresh(t);
  const page = await open(context, { before: traps });
  await page.evaluate(`${taps} seal(); reporter.waiting()`);
  await sent(1);
  await page.evaluate('reporter.switchOff()');
  const reads = await page.evaluate('[...reads].sort()');
  assert.deepEqual(reads, readable);
  // The traps do catch.
  const others = await page.evaluate('void screen.width, void document.title, [...others]');
  for (const trap of ['Screen.width', 'Document.title']) assert.ok(others.includes(trap), trap);
});

test('no cookie, no referrer, and nobody but the endpoint is asked', async (t) => {
  const context = await fresh(t);
  await context.addCookies([{ name: 'place', value: '1', url: line.address }]);
  const asked = new Set();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  const page = await open(context);
  await page.evaluate(`${taps} seal()`);
  await sent(1);
  assert.deepEqual([...asked].sort(), [site.origin, new URL(line.address).origin].sort());
  const [{ method, headers }] = line.requests;
  assert.equal(line.requests.length, 1, 'one request and no question before it');
  assert.equal(method, 'POST');
  assert.equal(headers.cookie, undefined);
  assert.equal(headers.referer, undefined);
  assert.equal(headers.authorization, undefined);
  assert.match(headers['content-type'], /^text\/plain/);
});

test('an endpoint that points elsewhere is not followed', async (t) => {
  const context = await fresh(t);
  const elsewhere = await openLine();
  t.after(() => elsewhere.close());
  line.state.fate = () => 307;
  line.state.headers = { location: elsewhere.address };
  const page = await open(context);
  await page.evaluate('tap(1); seal()');
  await until(
    () => line.requests.length,
    (now) => now >= 2,
  );
  assert.equal(elsewhere.requests.length, 0);
  assert.equal((await page.evaluate('reporter.waiting()')).length, 1);
});

// When this tab counts no more and its origin holds no database, by the clock of the page: a busy test comes late.
const watch = `self.silent = (async () => {
  while (reporter.on || (await databases()).length) await new Promise((done) => setTimeout(done, 5));
  return performance.timeOrigin + performance.now();
})(); 0`;

test('switched off in one tab, all tabs are silent and no key is left, within a second', async (t) => {
  const context = await fresh(t);
  line.state.fate = () => 'hang';
  const tabs = [await open(context), await open(context), await open(context)];
  tabs.push(await open(context, { start: { endpoint: line.address, storage: 'memory' } }));
  for (const tab of tabs) await tab.evaluate('tap(3); seal(); reporter.waiting()');
  assert.equal((await tabs[0].evaluate('databases()')).length, 1);
  const offAt = (tab) => tab.evaluate('silent');
  for (const tab of tabs) await tab.evaluate(watch);
  const begun = await tabs[1].evaluate('reporter.switchOff(), performance.timeOrigin + performance.now()');
  for (const tab of tabs) {
    const took = (await offAt(tab)) - begun;
    assert.ok(took < 1000, `${took} ms`);
  }
  const before = line.requests.length;
  line.state.fate = () => 'good';
  for (const tab of tabs) {
    await tab.evaluate('tap(3); seal()');
    assert.deepEqual(await tab.evaluate('reporter.waiting()'), []);
    // As when the tab is closed.
    await tab.evaluate('reporter.stop()');
    await tab.close();
  }
  const last = await context.newPage();
  await last.goto(site.address());
  await last.waitForFunction('self.ready');
  assert.deepEqual(await last.evaluate('databases()'), []);
  assert.equal(line.requests.length, before);
});

test('a browser that asks every site not to pass anything on is not counted, and loses what an earlier visit left', async (t) => {
  const context = await fresh(t);
  line.state.fate = () => 503;
  const earlier = await open(context);
  await earlier.evaluate('tap(2); reporter.waiting()');
  await earlier.close();
  const gpc = 'Object.defineProperty(navigator, "globalPrivacyControl", { value: true })';
  const page = await open(context, { before: gpc });
  await page.evaluate('tap(3); seal(); reporter.waiting()');
  assert.equal(await page.evaluate('reporter.on'), false);
  await until(
    () => page.evaluate('databases()'),
    (names) => names.length === 0,
    1,
  );
  // The earlier page may have sent its two counts when it was closed.
  assert.deepEqual(
    line.requests.map(({ body }) => JSON.parse(body).c.urgent_opened).filter((count) => count !== 2),
    [],
  );
});

test('a hundred batches over thirty days: ids are random, and nothing in storage survives a send', async (t) => {
  const context = await fresh(t);
  const page = await context.newPage();
  await page.clock.install({ time: new Date('2026-11-01T09:00:00') });
  await page.goto(site.address({ start: { endpoint: line.address, key: 'tp_0123456789abcdefghijkl' } }));
  await page.waitForFunction('self.ready');
  const read = `new Promise((resolve) => {
    const name = 'talkplace-1 ${line.address}';
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      const all = request.result.transaction(name).objectStore(name).getAll();
      all.onsuccess = () => { request.result.close(); resolve(all.result); };
    };
  })`;
  for (let batch = 0; batch < 100; batch++) {
    await page.clock.setFixedTime(new Date(Date.UTC(2026, 10, 1 + Math.floor(batch * 0.3), 9, batch)));
    await page.evaluate('tap(1); reporter.waiting().then(seal)');
    await sent(batch + 1);
    await until(
      () => page.evaluate(read),
      (rows) => JSON.stringify(rows) === '[{},{}]',
      5,
    );
  }
  const reports = line.bodies.map((body) => JSON.parse(body));
  const ids = reports.map(({ b }) => b);
  assert.equal(new Set(ids).size, 100);
  assert.equal(new Set(reports.map(({ d }) => d)).size, 30);
  for (const id of ids) assert.match(id, /^[\w-]{22}$/);
  // 2,200 letters of 64 kinds, 34 of each; no kind is missing or rules, and no place in the id repeats itself.
  const letters = {};
  for (const letter of ids.join('')) letters[letter] = (letters[letter] ?? 0) + 1;
  assert.ok(Object.keys(letters).length >= 63, `${Object.keys(letters).length} kinds of letters`);
  assert.ok(Math.max(...Object.values(letters)) < 110);
  for (let place = 0; place < 22; place++) assert.ok(new Set(ids.map((id) => id[place])).size > 35, `letter ${place}`);
  const databases = await page.evaluate('databases()');
  assert.deepEqual(databases, [`talkplace-1 ${line.address}`]);
  assert.deepEqual(await page.evaluate('[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]'), [
    [],
    [],
    'host=its-own',
  ]);
});
