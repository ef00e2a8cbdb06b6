import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../chromium.mjs';
import { serveElements } from './elements-site.mjs';
import { scenes } from './scenes.mjs';

const manifest = path.resolve(import.meta.dirname, '../../../packages/elements/custom-elements.json');
const elements = JSON.parse(readFileSync(manifest, 'utf8'))
  .modules.flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName, cssParts }) => tagName && cssParts);

/** In the page: shows a scene, and gathers every part that its element ever draws. */
function show({ tag, markup }) {
  const seen = new Set();
  globalThis.seen = seen;
  document.querySelector('main').innerHTML = markup;
  const { shadowRoot } = document.querySelector(tag);
  const look = () => {
    for (const each of shadowRoot.querySelectorAll('[part]')) seen.add(each.getAttribute('part'));
  };
  new MutationObserver(look).observe(shadowRoot, { childList: true, subtree: true });
  look();
}

describe('the parts that the manifest names are drawn', () => {
  let browser;
  let site;
  before(async () => {
    [browser, site] = await Promise.all([launchChromium(), serveElements()]);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const { tagName: tag, cssParts } of elements) {
    it(`by <${tag}>`, async () => {
      const missing = new Set(cssParts.map(({ name }) => name));
      for (const scene of scenes[tag] ?? []) {
        const page = await browser.newPage();
        page.setDefaultTimeout(15_000);
        if (scene.withhold) await page.route(scene.withhold, (route) => route.abort());
        await page.goto(`${site.address}/${tag}`);
        await page.waitForFunction((name) => customElements.get(name), tag);
        await page.evaluate(show, { tag, markup: scene.markup });
        await scene.act?.(page, page.locator(tag));
        const drawn = page.waitForFunction((parts) => parts.every((part) => globalThis.seen.has(part)), scene.parts);
        await drawn.catch(() => undefined);
        const seen = await page.evaluate(() => [...globalThis.seen]);
        assert.deepEqual(
          scene.parts.filter((part) => !seen.includes(part)),
          [],
          scene.markup,
        );
        for (const part of scene.parts) missing.delete(part);
        await page.close();
      }
      assert.deepEqual([...missing], [], `no scene of <${tag}> draws these`);
    });
  }
});
