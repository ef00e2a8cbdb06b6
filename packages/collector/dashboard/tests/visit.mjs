import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launchChromium } from '../../../../scripts/chromium.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The browser of one test file. */
export async function openBrowser() {
  const browser = await launchChromium();
  return {
    close: () => browser.close(),
    /** A person with a browser of their own: their page, and everything that went wrong in it. */
    async visitor(address, options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const trouble = [];
      watch(page, new URL(address).origin, trouble);
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
          console.error(`policy: ${violatedDirective} ${sourceFile}`),
        );
      });
      return { page, context, trouble, axe: () => runAxe(page) };
    },
  };
}

/** What may never be: a message of the console, an error, a request to anyone else. That nobody is signed in is no error. */
function watch(page, origin, trouble) {
  const refused = /status of (400|401|403|404|409|429)|ERR_INTERNET_DISCONNECTED/;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !refused.test(message.text())) trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'blob:') trouble.push(`asked ${asked}`);
  });
}

/** What axe finds on the screen, in short. */
async function runAxe(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${axeSource}; undefined`);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

/** The rows of a table on the screen, as text. */
export const rowsOf = (table) =>
  table.locator('tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));

/** The focused element, in whichever shadow root: its words and its outline. */
export const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      tag: element.localName,
      words: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' '),
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });

/** All words of the screen, through every shadow root. */
export const wordsOf = (page) =>
  page.evaluate(() => {
    const wordsIn = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (['style', 'option', 'script'].includes(node.localName)) return '';
      const inside = [...(node.shadowRoot ?? node).childNodes].map(wordsIn).join('');
      return /^(p|h\d|li|div|dt|dd|td|th|tr|caption|dl)$/.test(node.localName ?? '') ? `${inside}\n` : inside;
    };
    const main = document.querySelector('board-app').shadowRoot.querySelector('main');
    return wordsIn(main)
      .replace(/[ \t]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n');
  });
