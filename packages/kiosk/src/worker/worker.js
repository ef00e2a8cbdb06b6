/*
 * The service worker of the kiosk. A version is used only when every file of it is here and is what it should be. The
 * version before stays until this one has started well once; where it does not, the one before comes back.
 */
const revision = '/* revision */';
/** Address, SHA-256, and for content that only some places need, its group. */
const files = ['/* files */'];

const { scope } = self.registration;
const prefix = `talkplace-kiosk ${scope} `;
const notes = `${prefix}state`;
const nameOf = (version) => prefix + version;
const policy = 'content-security-policy';
/** A version that has not told for so long that it started well has not; milliseconds. */
const patience = 20_000;
/** Starts that a new version has. The first may have been cut off by a power cut. */
const starts = 2;
/** A version that did not start is tried once more after a day: the fault may have been the tablet's. */
const day = 86_400_000;
/** What the server says about the page, such as its policy, is asked for again after so long; milliseconds. */
const refresh = 21_600_000;

/** What is noted, and the caches that are open: a start asks for fifty files. */
let known;
const opened = new Map();

async function readStored() {
  const found = await (await caches.open(notes)).match(`${scope}state`);
  return found ? found.json() : { groups: [] };
}
const read = async () => (known ??= await readStored());

/** Changes what is noted, one change after the other, in whichever worker. */
const note = (change) =>
  navigator.locks.request(notes, async () => {
    const state = await readStored();
    known = { ...state, ...change(state) };
    await (await caches.open(notes)).put(`${scope}state`, new Response(JSON.stringify(known)));
    return known;
  });

const wantedOf = (groups) => files.filter(([, , group]) => !group || groups.includes(group));

/** Same-origin answers of any version: names of files hold their hash. */
const addressOf = (file) => new URL(file, scope).href;

async function fetchWhole(file, hash) {
  const answer = await fetch(addressOf(file), { cache: 'no-store', credentials: 'omit', integrity: `sha256-${hash}` });
  if (!answer.ok) throw new Error(`${file} ${answer.status}`);
  // All of it is here and is what it should be before any of it is kept; and a redirect cannot answer for a page.
  return new Response(await answer.arrayBuffer(), { headers: answer.headers });
}

/** Fetches what is missing of this version; goes on where it was broken off. Rejects when something cannot be had. */
async function fill(groups) {
  const cache = await caches.open(nameOf(revision));
  const before = await Promise.all(
    (await caches.keys())
      .filter((name) => name.startsWith(prefix) && name !== nameOf(revision))
      .map((name) => caches.open(name)),
  );
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = wantedOf(groups).filter(([file]) => !kept.has(addressOf(file)));
  const next = async () => {
    for (let file = missing.shift(); file; file = missing.shift()) {
      const [name, hash] = file;
      const hashed = /-[\w-]{8}\.\w+$/.test(name);
      const old = hashed && (await Promise.all(before.map((each) => each.match(addressOf(name))))).find(Boolean);
      await cache.put(addressOf(name), old || (await fetchWhole(name, hash)));
    }
  };
  await Promise.all(Array.from({ length: 6 }, next));
}

const isComplete = async (groups) => {
  const cache = await caches.open(nameOf(revision));
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return wantedOf(groups).every(([file]) => kept.has(addressOf(file)));
};

/** Headers come with the page, and may change while no file does: those of the server hold, if the page is the same. */
async function freshen() {
  const { looked = 0, current } = await read();
  if (current !== revision || Math.abs(Date.now() - looked) < refresh) return;
  // Before it is asked: where there is no answer, no document asks again soon.
  await note(() => ({ looked: Date.now() }));
  const [, hash] = files.find(([file]) => file === './');
  const fetched = await fetchWhole('./', hash);
  const cache = await caches.open(nameOf(revision));
  const kept = await cache.match(scope);
  if (kept?.headers.get(policy) !== fetched.headers.get(policy)) await cache.put(scope, fetched);
}

/** Before a place is known, nothing is complete. Of the version before we have no list: it was complete. */
const isWhole = async (current, groups) => groups.length > 0 && (current !== revision || (await isComplete(groups)));

async function install() {
  const { groups, current } = await note(() => ({ installing: revision, failed: undefined }));
  try {
    await fill(groups);
    if (!(await isComplete(groups))) throw new Error('incomplete');
  } catch (error) {
    await note(() => ({ failed: revision })).catch(() => {});
    throw error;
  }
  if (!current) await self.skipWaiting();
}

async function activate() {
  const state = await note(({ current, previous, healthy, installing }) => {
    const next = { installing: installing === revision ? undefined : installing, refused: undefined };
    if (current === revision) return next;
    const fresh = { healthy: !current, started: 0, client: undefined, alive: undefined, looked: Date.now() };
    return { ...next, ...fresh, current: revision, previous: healthy ? current : previous };
  });
  const stay = [state.current, state.previous, state.installing, 'state'].map(nameOf);
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && !stay.includes(name)) await caches.delete(name);
  }
  await self.clients.claim();
}

/** The version before comes back: this one did not start. */
const goBack = () =>
  note(({ current, previous, healthy, retried }) =>
    healthy || !previous
      ? {}
      : {
          current: previous,
          previous: undefined,
          healthy: true,
          refused: current,
          refusedAt: retried === current ? undefined : Date.now(),
        },
  );

/** A version that did not start a day ago gets another chance, if all of it is here still. */
async function retry({ refused, refusedAt, groups }) {
  const isDue = refused === revision && refusedAt && Math.abs(Date.now() - refusedAt) > day;
  if (!isDue || !(await isComplete(groups))) return;
  const fresh = { healthy: false, started: 0, client: undefined, alive: undefined };
  await note(({ current }) => ({ ...fresh, current: revision, previous: current, retried: revision }));
}

/** Waits for the document to tell that it started; brings back the version before if it does not. */
async function watch(client, started) {
  await new Promise((resolve) => setTimeout(resolve, patience));
  const state = await read();
  if (state.healthy || state.client !== client || state.started !== started || state.alive === client) return;
  const { refused } = await goBack();
  if (refused) await (await self.clients.get(client))?.navigate(scope);
}

async function page(event) {
  const client = event.resultingClientId;
  await retry(await read());
  let state = await read();
  if (!state.healthy && state.started >= starts) state = await goBack();
  if (!state.healthy) {
    state = await note(({ started = 0 }) => ({ started: started + 1, client }));
    event.waitUntil(watch(client, state.started));
  }
  const found = await find(scope, [state.current ?? revision]);
  return found ?? fetch(event.request);
}

/** Looks in versions in turn. */
async function find(address, versions) {
  for (const version of versions) {
    if (!version) continue;
    if (!opened.has(version)) opened.set(version, await caches.open(nameOf(version)));
    const found = await opened.get(version).match(address, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

async function part(request) {
  const { current, previous } = await read();
  return (await find(request.url, [current, previous, revision])) ?? fetch(request);
}

/** The document that shows now started well: the version before may go. */
async function settle(client) {
  const before = await read();
  if (before.healthy || before.client !== client) return;
  const { current } = await note(() => ({ healthy: true, previous: undefined, refused: undefined }));
  if (before.previous && before.previous !== current) await caches.delete(nameOf(before.previous));
}

/** The document that shows now runs, and takes its time. */
async function stay(client) {
  const { healthy, client: newest } = await read();
  if (!healthy && newest === client) await note(() => ({ alive: client }));
}

async function answer({ data, source }) {
  if (data.type === 'change') return self.skipWaiting();
  // A document that was on its way when this worker became active belongs to nobody.
  if (data.type === 'claim') return self.clients.claim();
  if (data.type === 'healthy') return settle(source?.id);
  if (data.type === 'alive') return stay(source?.id);
  if (data.type === 'keep') {
    const { groups } = await note(() => ({ groups: data.groups, ...(data.afresh ? { looked: 0 } : {}) }));
    await fill(groups);
    await freshen().catch(() => {});
  }
  const { groups, current, refused, failed, healthy } = await read();
  return { revision: current, refused, failed, healthy, complete: await isWhole(current, groups) };
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    // Other pages under the same address, such as the one that phones open, are none of ours.
    if (pathname === new URL(scope).pathname || pathname === new URL('index.html', scope).pathname)
      event.respondWith(page(event));
  } else if (!pathname.endsWith('/place.json') && !pathname.endsWith('/sw.js')) event.respondWith(part(request));
});
self.addEventListener('message', (event) => {
  const reply = (value) => event.ports[0]?.postMessage(value);
  event.waitUntil(answer(event).then(reply, () => reply({ failed: revision })));
});
