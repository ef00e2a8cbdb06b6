import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { headerPolicy } from '../../packages/embed/dist/serving/serving.js';
import { launchChromium } from '../../scripts/chromium.mjs';
import { visit } from './visit.mjs';
import { serveFiles, servePages } from './ways-in/sites.mjs';

const examples = path.resolve(import.meta.dirname, '..');
const read = (file) => readFileSync(path.join(examples, file), 'utf8');

let browser;
let files;
let host;
before(async () => {
  browser = await launchChromium();
  files = await serveFiles({
    frame: { 'content-security-policy': headerPolicy({ ancestors: ['*'] }), 'referrer-policy': 'no-referrer' },
  });
  const page = (file, policy) => ({
    text: read(file).replace('https://help.example.org', files.address),
    headers: { 'content-security-policy': policy },
  });
  host = await servePages(
    {
      // No script of the page may run, and one domain may be framed: what an administrator allows.
      '/intranet/': page(
        'workplace-intranet/no-scripts.html',
        `default-src 'none'; style-src 'self'; img-src 'self'; frame-src ${files.address}`,
      ),
      '/school/': page(
        'school-portal/portal.html',
        `script-src 'none'; style-src 'self'; img-src 'self'; frame-src ${files.address}`,
      ),
    },
    { '/intranet/': path.join(examples, 'workplace-intranet'), '/school/': path.join(examples, 'school-portal') },
  );
});
after(async () => {
  await browser?.close();
  await host?.close();
  await files?.close();
});

/** Opens a page of the host; `frame` is what stands in its frame, with the elements there. */
async function open(where, options) {
  const visited = await visit(browser, host.address + where, { wait: false, ...options });
  const frame = visited.page.frameLocator('iframe');
  if (options?.scripts !== false) await frame.getByRole('button', { name: 'Show help' }).first().waitFor();
  await visited.page.waitForLoadState('networkidle');
  const inner = () => visited.page.frames().find((each) => each.url().includes('frame.html'));
  return { ...visited, frame, inner };
}

const pages = { 'a page of an intranet that strips scripts': '/intranet/', 'a portal that sandboxes': '/school/' };

for (const [name, where] of Object.entries(pages)) {
  describe(name, () => {
    for (const width of [360, 1280]) {
      it(`shows the elements in their frame, ${width} px wide, passes axe and reports nothing`, async () => {
        const visited = await open(where, { width });
        const { page, frame } = visited;
        assert.ok((await frame.locator('talk-prompts').ariaSnapshot()).length > 100);
        assert.equal(await page.evaluate(() => document.querySelectorAll('script').length), 0);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        assert.deepEqual(visited.thrown, []);
        assert.deepEqual(visited.said, []);
        assert.deepEqual(await visited.violations(), []);
        assert.deepEqual(
          visited.requested.filter((url) => !url.startsWith(host.address) && !url.startsWith(files.address)),
          [],
        );
        assert.deepEqual(await visited.axe('main'), []);
        await visited.close();
      });
    }

    it('cuts nothing off at its fixed height: what is longer scrolls inside, to its end', async () => {
      const visited = await open(where, { width: 360 });
      const { top, end } = await visited.inner().evaluate(() => {
        const { scrollingElement: page } = document;
        page.scrollTop = page.scrollHeight;
        return { top: page.scrollTop, end: Math.abs(page.scrollHeight - page.clientHeight - page.scrollTop) < 2 };
      });
      assert.equal(end, true);
      assert.ok(top > 0);
      assert.ok(await visited.inner().evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await visited.close();
    });

    it('has numbers beside the frame that dial, whatever the frame may do', async () => {
      const visited = await open(where, { scripts: false });
      const numbers = visited.page.locator('iframe ~ p a');
      const links = await numbers.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      assert.ok(links.includes('tel:999') && links.includes('tel:116123'), links.join(' '));
      for (const number of await numbers.all()) assert.equal(await number.isVisible(), true);
      await visited.close();
    });

    it('has numbers in the frame where no script runs at all', async () => {
      const visited = await open(where, { scripts: false });
      await visited.frame.getByText('116 123').first().waitFor();
      assert.match(await visited.frame.locator('body').innerText(), /999/);
      await visited.close();
    });
  });
}

describe('in a sandbox with scripts alone, the frame', () => {
  it('lets every number be read and selected, and answers a tap that it would swallow', async () => {
    const visited = await open('/school/', { width: 360 });
    const { frame } = visited;
    await frame.getByRole('button', { name: 'Show help' }).first().click();
    const number = frame.getByRole('link', { name: '116 123' }).locator('visible=true').first();
    await number.waitFor();
    assert.equal(
      await number.evaluate((each) => {
        getSelection().selectAllChildren(each);
        return getSelection().toString().trim();
      }),
      '116 123',
    );
    await number.click();
    const panel = frame.locator('#panel');
    await panel.waitFor();
    assert.match(await panel.innerText(), /116 123/);
    await panel.getByRole('button').first().click();
    await panel.getByRole('status').filter({ hasText: /\w/ }).waitFor();
    assert.deepEqual(
      visited.said.filter((line) => line.includes('violates')),
      [],
    );
    assert.equal(await number.isVisible(), true);
    await visited.close();
  });

  it('keeps nothing, for it has no origin to keep it in', async () => {
    const visited = await open('/school/');
    assert.equal(await visited.inner().evaluate(() => origin), 'null');
    assert.deepEqual(await visited.context.cookies(), []);
    await visited.close();
  });
});
