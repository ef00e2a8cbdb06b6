import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { launchChromium } from '../../../scripts/chromium.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
/** Milliseconds that anything on the screen may take; a busy machine may give more. */
const patience = Number(process.env.TALKPLACE_PATIENCE ?? 30_000);
const app = path.resolve(import.meta.dirname, '../dist/app');

/** Serves the built set-up page, and pages that a test makes up, on 127.0.0.1. */
export async function serve() {
  if (!existsSync(path.join(app, 'talkplace/frame.html')))
    throw new Error('Build first: `tsc -b && rollup -c && vite build packages/studio`.');
  const pages = new Map();
  const posted = [];
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    if (request.method === 'POST') {
      posted.push(pathname);
      server.emit('posted');
    }
    const made = pages.get(pathname);
    let file = path.join(app, decodeURIComponent(pathname));
    if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
    if (!made && (!file.startsWith(app) || !existsSync(file))) {
      answer.statusCode = 404;
      answer.end();
      return;
    }
    answer.setHeader('Content-Type', made?.type ?? types[path.extname(file)] ?? 'application/octet-stream');
    answer.setHeader('Access-Control-Allow-Origin', '*');
    if (made?.policy) answer.setHeader('Content-Security-Policy', made.policy);
    answer.end(made?.text ?? readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${server.address().port}`;
  return {
    address,
    /** Paths that something was sent to. */
    posted,
    /** Waits until something was sent to a path. */
    sent: async (name) => {
      while (!posted.includes(name)) await once(server, 'posted', { signal: AbortSignal.timeout(patience) });
    },
    /** A page of a host: text at a path, with a policy if there is one. */
    add: (name, text, { policy, type = 'text/html; charset=utf-8' } = {}) => {
      pages.set(name, { text, policy, type });
      return address + name;
    },
    /** Takes a page away; a file of the app comes back. */
    remove: (name) => pages.delete(name),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}

/** The browser of one test file. */
export async function openBrowser() {
  const browser = await launchChromium();
  return {
    close: () => browser.close(),
    /** A person with a browser of their own: their page, and everything that went wrong in it. */
    async visitor(address, options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      const trouble = [];
      const { origin } = new URL(address);
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
      });
      page.on('pageerror', (error) => trouble.push(error.message));
      page.on('request', (request) => {
        const asked = new URL(request.url());
        if (/^https?:$/.test(asked.protocol) && asked.origin !== origin) trouble.push(`asked ${asked.origin}`);
        if (request.method() !== 'GET') trouble.push(`sent ${request.method()} ${asked.pathname}`);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      return { context, page, trouble, axe: () => runAxe(page) };
    },
  };
}

/** What axe finds on the screen, in short. Frames are checked where they are made. */
async function runAxe(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${axeSource}; undefined`);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

/** The focused element, in whichever shadow root. */
export const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = element.labels?.[0]?.textContent ?? '';
    const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('label') ?? element);
    return {
      tag: element.localName,
      type: element.type ?? '',
      words: (label || element.textContent || '').trim().replace(/\s+/g, ' '),
      checked: element.checked === true,
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });

/** A person at a keyboard: every press is counted, and nothing else is touched. */
export function keyboard(page) {
  let presses = 0;
  const press = async (key) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  /** Goes on with Tab until the words of the focused element fit. */
  const tabTo = async (words) => {
    const passed = [];
    for (let steps = 0; steps < 60; steps += 1) {
      await press('Tab');
      const here = await focused(page);
      if (words.test(here.words)) return here;
      passed.push(`${here.tag} ${here.words.slice(0, 30)}`);
    }
    throw new Error(`Tab does not lead to ${words}; it passed ${passed.join(' | ')}`);
  };
  return {
    press,
    tabTo,
    get presses() {
      return presses;
    },
    type: async (text) => {
      presses += text.length;
      await page.keyboard.type(text);
    },
    /** Walks a group of radio buttons with the arrows. */
    choose: async (words) => {
      for (let steps = 0; steps < 20; steps += 1) {
        const here = await focused(page);
        if (words.test(here.words)) {
          if (!here.checked) await press('Space');
          return;
        }
        await press('ArrowDown');
      }
      throw new Error(`The arrows do not lead to ${words}.`);
    },
    /** Waits until a screen begins at its heading. */
    at: async (heading) => {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.waitForFunction((pattern) => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.localName === 'h1' && new RegExp(pattern).test(element.textContent);
      }, heading.source);
    },
  };
}

/** True where the page is wider than its window. */
export const isTooWide = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Presses the button that goes on. */
export const goOn = (page) =>
  page
    .locator('main')
    .getByRole('button', { name: /^(Start|Go on|Continue|Continue without|All is well: finish)$/ })
    .click();

/** Opens saved work, as from a file, and waits for the list of what was chosen. */
export async function openWork(page, work) {
  await page.locator('input[type=file][accept*=json]').setInputFiles({
    name: 'work.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(work)),
  });
  await page.getByRole('heading', { level: 1, name: 'Check what you chose' }).waitFor();
}

/** Goes through all steps with the mouse, as quickly as they allow; `at` is called on each screen. */
export async function walk(
  page,
  { kind, name = 'Harbour House', nation = 'England', site, at = async () => undefined, fill = {} },
) {
  const step = async (heading, act) => {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await fill[heading.source]?.();
    await act?.();
    await at(heading.source);
    await goOn(page);
  };
  await step(/^Set up Talkplace/);
  await step(/^What kind of place/, () => page.getByRole('radio', { name: kind }).check());
  await step(/^What is it called/, async () => {
    await page.getByLabel('Name of the place').fill(name);
    await page.getByRole('radio', { name: nation, exact: true }).check();
  });
  await step(/^What would you like/);
  await step(/^Your own people/);
  await step(/^Whose screen/);
  await step(/^How should it look/);
  await step(/^Should anything/);
  await step(/^Where will it go/, () => page.getByRole('radio', { name: site, exact: true }).check());
  await step(/^Check what you chose/);
  await page.getByRole('heading', { level: 1, name: 'Put it in place' }).waitFor();
  await page.getByText('One moment: it is being put together.').waitFor({ state: 'detached' });
  await at('^Put it in place');
}
