import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp, serveApp } from '../tests/site.mjs';
import { soak } from '../tests/soak.mjs';
import { barbers, switchOn, withPlace } from '../tests/tablet.mjs';

/** A cheap tablet, as the rest of the bench plays it. */
const slow = 6;

/**
 * The floor: an attract screen with one button, as a careful person would write it by hand, kept by a service worker of
 * twenty lines.
 */
const floor = {
  'index.html': `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title>
<link rel="stylesheet" href="floor.css"><script type="module" src="floor.js"></script>
<p class="help">Need help now? If a life is at risk, call <b>999</b>.</p><main><h1>In the barber’s and thought of you. How are you, really?</h1><p>A few words to start with, while you wait.</p><button id="start">Start</button></main></html>`,
  'floor.css':
    'body{font:24px/1.5 sans-serif;margin:0}.help{background:#ffd95e;padding:24px}main{padding:24px}h1{font-size:80px;line-height:1.1}button{font:inherit;inline-size:100%;min-block-size:140px}',
  'floor.js': `navigator.serviceWorker.register('sw.js');
const choices = ['Something to talk about', 'How am I doing?', 'Find help', 'Worried about someone?'];
document.getElementById('start').addEventListener('click', () => {
  const list = document.createElement('ul');
  for (const words of choices) { const li = document.createElement('li'); const button = document.createElement('button'); button.className = 'choice'; button.textContent = words; li.append(button); list.append(li); }
  document.querySelector('main').replaceChildren(list);
});`,
  'sw.js': `addEventListener('install', (event) => event.waitUntil(caches.open('floor').then((cache) => cache.addAll(['./', 'floor.css', 'floor.js'])).then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request))));`,
};

const types = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript' };

async function serveFloor() {
  const server = createServer((request, answer) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1) || 'index.html';
    if (!floor[name]) return answer.writeHead(404).end();
    return answer.writeHead(200, { 'content-type': types[name.split('.')[1]] }).end(floor[name]);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

const median = (values) => values.toSorted((one, two) => one - two)[Math.floor(values.length / 2)];

/**
 * Runs in the page from its first moment on: presses Start in each frame, as a finger that does not wait, until it is
 * answered, and notes when the answer is drawn.
 */
const touchAtOnce = () => {
  const find = (selector) => (document.querySelector('talk-kiosk')?.shadowRoot ?? document).querySelector(selector);
  const press = () => {
    if (find('.choice')) {
      requestAnimationFrame(() => {
        globalThis.answeredAt = performance.now();
      });
    } else {
      find('#start, .start')?.click();
      requestAnimationFrame(press);
    }
  };
  requestAnimationFrame(press);
};

async function throttled(tablet) {
  const session = await tablet.context.newCDPSession(tablet.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  return session;
}

/**
 * Milliseconds from the start of the navigation, in a browser that has just been started without network, until the first
 * touch has been answered.
 */
async function coldStart(profile, address) {
  const tablet = await switchOn({ profile, prepare: touchAtOnce });
  try {
    await throttled(tablet);
    await tablet.page.goto(address);
    await tablet.page.waitForFunction(() => globalThis.answeredAt > 0);
    return await tablet.page.evaluate(() => globalThis.answeredAt);
  } finally {
    await tablet.switchOff();
  }
}

/** Milliseconds from "Clear the screen" until a new document shows its first screen. Emptying takes one frame of it. */
async function wipeTimes(tablet, rounds) {
  const session = await throttled(tablet);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    await tablet.press(tablet.button('Start'));
    await tablet.press(tablet.kiosk.getByRole('button', { name: 'Find help' }));
    await tablet.kiosk.locator('talk-signpost').first().waitFor();
    const mark = await tablet.mark();
    const empty = await tablet.page.evaluate(() => {
      const before = performance.now();
      document.querySelector('talk-kiosk').clear();
      const isEmpty = !document.querySelector('talk-kiosk').shadowRoot.querySelector('talk-signposts');
      return isEmpty ? performance.now() - before : Number.NaN;
    });
    const begun = Date.now();
    await tablet.whenFresh(mark);
    times.push({ empty, fresh: Date.now() - begun });
  }
  await session.detach();
  return { empty: median(times.map((each) => each.empty)), fresh: median(times.map((each) => each.fresh)) };
}

/**
 * Measures the kiosk: cold start without network against the floor, the wipe on a slow processor, and a soak.
 *
 * @param options.rounds - Cold starts and wipes of each.
 * @param options.visitors - Of the soak; 2,000 for the whole of it.
 * @param options.soakTime - Milliseconds after which the soak ends in any case.
 */
export async function measureKiosk({ rounds = 7, visitors = 2000, soakTime = 900_000 } = {}) {
  const site = await serveApp(await buildApp());
  const floorSite = await serveFloor();
  const floorProfile = mkdtempSync(path.join(tmpdir(), 'talkplace-floor-'));
  const tablet = await switchOn();
  try {
    await tablet.setUp(withPlace(site.address, barbers));
    await tablet.whenOffline();
    const wipe = await wipeTimes(tablet, rounds);
    const soaked = await soak(tablet, { most: visitors, time: soakTime });
    const profile = await tablet.switchOff();

    const first = await switchOn({ profile: floorProfile });
    await first.page.goto(floorSite.address);
    await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await first.switchOff();

    await floorSite.close();
    site.down = true;
    const ours = [];
    const theirs = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await coldStart(profile, site.address));
      theirs.push(await coldStart(floorProfile, floorSite.address));
    }
    return {
      coldStart: { kiosk: median(ours), floor: median(theirs), times: median(ours) / median(theirs) },
      wipe,
      soak: soaked,
    };
  } finally {
    await tablet.close();
    await site.close();
    await floorSite.close().catch(() => {});
    rmSync(floorProfile, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  const [rounds = 7, visitors = 2000] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(await measureKiosk({ rounds, visitors }), undefined, 2));
}
