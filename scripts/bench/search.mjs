import { openPage } from './profiles.mjs';
import { fictionalServices, searches } from './services.mjs';

/** A host page with a directory and nothing else. */
export const searchPage = `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><title>Search</title><script type="module" src="/signposts.js"></script></head>
  <body><talk-signposts></talk-signposts></body>
</html>`;

/** First render of many services of a host, and how long each key of a search takes until its results are drawn. */
export async function searchThrough(browser, address, count, profile) {
  const { page, close } = await openPage(browser, { ...profile, network: undefined });
  try {
    await page.goto(`${address}/search.html`, { waitUntil: 'networkidle' });
    const firstRender = await page.evaluate(fill, fictionalServices(count));
    await page.locator('talk-signposts input[type=search]').click();
    await page.waitForLoadState('networkidle');
    await page.evaluate(noteKeys);
    for (const search of searches) await type(page, search);
    const { keys, nodes } = await page.evaluate(() => ({ keys: globalThis.keys, nodes: globalThis.countNodes() }));
    return { firstRender, keys, nodes };
  } finally {
    await close();
  }
}

/** Types a search key by key, sees that it found what it names, and clears the field without counting that. */
async function type(page, { typed, finds }) {
  let keys = await page.evaluate(() => globalThis.keys.length);
  for (const sign of typed) {
    await page.keyboard.press(sign === ' ' ? 'Space' : sign);
    keys++;
    await page.waitForFunction((count) => globalThis.keys.length === count, keys);
  }
  const first = await page.evaluate(() => globalThis.firstCard());
  if (!finds.test(first)) throw new Error(`"${typed}" led to: ${first.replace(/\s+/g, ' ')}`);
  await page.evaluate(() => (globalThis.counting = false));
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await page.evaluate(() => (globalThis.counting = true));
}

/** In the page: gives the element its services and waits until the first of them is drawn. */
async function fill(services) {
  const element = document.querySelector('talk-signposts');
  globalThis.firstCard = () => element.shadowRoot.querySelector('talk-signpost')?.shadowRoot?.textContent ?? '';
  const start = performance.now();
  element.settings = { services };
  while (!globalThis.firstCard().includes('01632')) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - start;
}

/** In the page: times each key from its own time stamp until the frame after it has been drawn. */
function noteKeys() {
  globalThis.keys = [];
  globalThis.counting = true;
  const note = ({ timeStamp }) => {
    if (!globalThis.counting) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => globalThis.keys.push(performance.now() - timeStamp));
      port1.start();
      port2.postMessage(0);
    });
  };
  document.addEventListener('keydown', note, true);
  const count = (node) =>
    [...node.querySelectorAll('*')].reduce((sum, each) => sum + 1 + (each.shadowRoot ? count(each.shadowRoot) : 0), 0);
  globalThis.countNodes = () => count(document);
}
