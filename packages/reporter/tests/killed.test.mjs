import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { openCollector, totalOf } from './collector.mjs';
import { openLine } from './line.mjs';
import { openPage, openSite, until } from './site.mjs';

const kills = process.env.TALKPLACE_LONG ? 100 : 20;
const presses = 30;
const file = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (each) => each && existsSync(each),
);
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
];

let collector, line, site, profile;

before(async () => {
  collector = await openCollector();
  line = await openLine({ to: collector.address });
  site = await openSite();
  profile = await mkdtemp(path.join(tmpdir(), 'talkplace-profile-'));
});
after(async () => {
  site?.close();
  line?.close();
  await collector?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser with a profile on the disk that can be killed as if the power went. */
async function startBrowser(tries = 5) {
  const child = spawn(file, [...flags, ...quiet, '--remote-debugging-port=0', `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const exited = once(child, 'exit');
  let address;
  for await (const text of createInterface({ input: child.stderr })) {
    address = /DevTools listening on (\S+)/.exec(text)?.[1];
    if (address) break;
  }
  child.stderr.resume();
  const kill = async () => {
    process.kill(-child.pid, 'SIGKILL');
    await exited;
  };
  const browser = await chromium.connectOverCDP(address, { timeout: 20_000 }).catch(() => undefined);
  if (browser)
    return {
      context: browser.contexts()[0],
      async kill() {
        await kill();
        await browser.close().catch(() => {});
      },
    };
  // One that was killed a moment ago does not always come up again at once on a busy machine.
  await kill();
  if (tries === 1) throw new Error('the browser does not answer');
  return startBrowser(tries - 1);
}

const open = ({ context }) => openPage(context, site, { start: { endpoint: line.address } });

test(`a browser killed ${kills} times with three tabs on a line that fails one time in three loses nothing and doubles nothing`, async (t) => {
  // Of three requests one fails: by turns it never arrives, or is stored and the answer is lost.
  line.state.fate = (number) => (number % 3 ? 'good' : number % 2 ? 'cut' : 'lost');
  let raised = 0;
  let resolved = 0;
  for (let kill = 0; kill < kills; kill++) {
    const browser = await startBrowser();
    const tabs = await Promise.all([open(browser), open(browser), open(browser)]);
    let dead = false;
    const press = async (tab, times, seals) => {
      raised += times;
      await tab.evaluate(
        async ([times, seals]) => {
          tap(times);
          if (seals) seal();
          // On the disk when this is done: it waits for every count before it.
          await reporter.waiting();
        },
        [times, seals],
      );
      resolved += times;
    };
    const work = async (tab, number) => {
      for (let round = 0; !dead; round++) await press(tab, 1 + ((round + number + kill) % 2), round % 2);
    };
    const goal = raised + presses;
    const ends = tabs.map((tab, number) => work(tab, number).catch(() => {}));
    await until(
      () => raised,
      (now) => now >= goal || now === undefined,
    );
    dead = true;
    await browser.kill();
    await Promise.all(ends);
  }
  const browser = await startBrowser();
  const page = await open(browser);
  line.state.fate = () => 'good';
  // After a kill the database may not open for a moment: then nothing seems to wait, and nothing is told until the next hour
  // or until the tab is hidden. So it is hidden now and then until all has arrived.
  for (let tries = 0; tries < 60 && !(line.totals().urgent_opened >= resolved); tries++) {
    await page.evaluate('seal(); new Promise((done) => setTimeout(done, 1500))');
  }
  await until(
    () => page.evaluate('reporter.waiting()'),
    (waiting) => waiting.length === 0,
    100,
  );
  await browser.kill();

  const stored = totalOf(await collector.totals(), 'urgent_opened');
  const repeats = line.bodies.length - new Set(line.bodies).size;
  t.diagnostic(`${resolved} resolved, ${raised - resolved} unresolved at the kills, ${stored} stored`);
  t.diagnostic(`${line.requests.length} requests, ${repeats} repeats absorbed`);
  assert.ok(raised > resolved, 'no kill came in the middle of a count');
  assert.ok(repeats > 0, 'no batch came twice');
  assert.ok(stored >= resolved, `${resolved - stored} lost`);
  assert.ok(stored <= raised, `${stored - raised} doubled`);
});
