import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', chromium.executablePath()];
const executablePath = process.env.CHROME_PATH ?? places.find((file) => existsSync(file));
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How long a machine with two busy cores may take for anything, in milliseconds; green tests never wait for it. */
const patience = 60_000;

/** The kiosk takes presses that come quicker for drumming, in milliseconds. */
const humanPace = 430;

export const barbers = {
  kind: 'barbershop',
  name: 'Harbour Street Barbers',
  country: 'GB',
  nation: 'GB-ENG',
  languages: ['en', 'cy'],
  kiosk: { choices: ['talk', 'check-in', 'find', 'someone', 'together'] },
};

/** Address with the settings of a place in its fragment, as the collector makes it. */
export const withPlace = (address, place) =>
  `${address}#place=${Buffer.from(JSON.stringify(place)).toString('base64url')}`;

/** Switches a tablet on: a browser with a profile of its own, which stays when it is switched off and on. */
export async function switchOn({ profile, width = 800, height = 1280, ...options } = {}) {
  const folder = profile ?? mkdtempSync(path.join(tmpdir(), 'talkplace-tablet-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...args, ...(options.args ?? [])],
    viewport: { width, height },
    hasTouch: true,
    locale: 'en-GB',
    colorScheme: options.colorScheme ?? 'light',
    ...(options.timezoneId ? { timezoneId: options.timezoneId } : {}),
  });
  context.setDefaultTimeout(patience);
  if (options.prepare) await context.addInitScript(options.prepare);
  const page = context.pages()[0] ?? (await context.newPage());
  const thrown = [];
  const said = [];
  // A document that is on its way out cannot make elements any more: Chromium says so, and nobody sees it.
  page.on('pageerror', (error) => /no longer runnable/.test(error) || thrown.push(String(error)));
  page.on('console', (message) => message.type() !== 'info' && said.push(message.text()));
  return new Tablet({ context, page, folder, thrown, said });
}

/** Chromium notes its process in its profile, as `host-123`. Playwright starts it at the head of a group of its own. */
function processOf(profile) {
  const noted = readlinkSync(path.join(profile, 'SingletonLock'));
  const id = Number(noted.slice(noted.lastIndexOf('-') + 1));
  if (!Number.isSafeInteger(id) || id < 2) throw new Error(`no process of a browser: ${noted}`);
  return id;
}

export class Tablet {
  constructor(parts) {
    Object.assign(this, parts);
    this.kiosk = this.page.locator('talk-kiosk');
    this.staff = this.page.locator('kiosk-staff');
  }

  /** Presses as a person does. */
  async press(target) {
    await target.waitFor();
    await this.page.waitForTimeout(humanPace);
    await target.tap();
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async type(pin) {
    for (const digit of pin) await this.button(digit).tap();
    await this.button('Done').tap();
  }

  /** Opens an address and finishes the set-up that it leads to. */
  async setUp(address, { pin } = {}) {
    await this.page.goto(address);
    await this.page.getByRole('heading', { name: 'Set up this tablet' }).waitFor();
    if (pin) {
      await this.type(pin);
      await this.page.getByRole('heading', { name: 'Type it once more' }).waitFor();
      await this.type(pin);
    } else {
      await this.button('Start without a PIN').tap();
    }
    await this.attract();
  }

  /** The first screen stands, in a document that is complete. */
  async attract() {
    await this.kiosk.getByRole('button', { name: 'Start', exact: true }).waitFor();
  }

  screen() {
    return this.kiosk.evaluate((kiosk) => kiosk.screen);
  }

  /** Everything that the place may need is here, and the worker answers for the page. */
  async whenOffline() {
    await this.until(
      () => this.page.evaluate(() => navigator.serviceWorker.controller !== null),
      'the worker answers for the page',
    );
    await this.until(async () => (await this.ask())?.complete, 'everything is kept', { every: 500 });
  }

  /** Asks until it is so; Playwright's own waiting takes a promise for a yes. */
  async until(isSo, what, { timeout = patience, every = 100 } = {}) {
    const begun = Date.now();
    while (!(await isSo())) {
      if (Date.now() - begun > timeout) throw new Error(`never: ${what}`);
      await this.page.waitForTimeout(every);
    }
  }

  /** What the worker tells of itself; nothing when it was replaced while it was asked. */
  ask() {
    return this.page.evaluate(async () => {
      const { port1, port2 } = new MessageChannel();
      const told = new Promise((resolve) => {
        port1.onmessage = ({ data }) => resolve(data);
        setTimeout(resolve, 10_000);
      });
      navigator.serviceWorker.controller.postMessage({ type: 'ask' }, [port2]);
      return told;
    });
  }

  async clear() {
    const before = await this.mark();
    await this.press(this.button('Clear the screen'));
    await this.whenFresh(before);
  }

  /** Marks this document; `whenFresh` waits for another one. */
  async mark() {
    const mark = String(Math.random());
    await this.page.evaluate((value) => {
      globalThis.documentMark = value;
    }, mark);
    return mark;
  }

  async whenFresh(mark) {
    await this.page.waitForFunction((value) => globalThis.documentMark !== value, mark);
    await this.attract();
  }

  async openStaff() {
    // At the left end of the bar, whatever stands beside it.
    const bar = await this.kiosk.evaluate(
      (kiosk) => kiosk.shadowRoot.querySelector('.help').getBoundingClientRect().left,
    );
    await this.page.mouse.move(bar + 30, 40);
    await this.page.mouse.down();
    await this.staff.waitFor({ state: 'attached' });
    await this.page.mouse.up();
  }

  async openMenu(pin) {
    await this.openStaff();
    await this.type(pin);
    await this.page.getByRole('heading', { name: 'Staff corner' }).waitFor();
  }

  /** Rules of WCAG and of good practice that are broken, those of landmarks among them. */
  async axe() {
    const { page } = this;
    // A line that is still fading in has too little contrast for a moment, and another one may come at any time.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const devtools = await page.context().newCDPSession(page);
    const { frameTree } = await devtools.send('Page.getFrameTree');
    const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'talkplace-tests',
    });
    const run = async (expression) => {
      const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await run(`${axeSource}; undefined`);
    const found =
      await run(`globalThis.underWay = axe.run(document).then(({ violations, passes }) => passes.length === 0
      ? ['axe found nothing to look at']
      : violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
          id + ': ' + target.flat().join(' ') + ' ' + failureSummary)))`);
    await devtools.detach();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    return found;
  }

  /** Pulls the plug: nothing is saved on the way. */
  async cut() {
    process.kill(-processOf(this.folder), 'SIGKILL');
    await this.context.close().catch(() => {});
  }

  /** Switches off; the profile stays for `switchOn({ profile })`. */
  async switchOff() {
    await this.context.close();
    return this.folder;
  }

  /** For good. */
  async close() {
    await this.context.close().catch(() => {});
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
