import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { headerPolicy } from '../../packages/embed/dist/serving/serving.js';
import { launchChromium } from '../../scripts/chromium.mjs';
import { lookForFaults } from './looks.mjs';
import { use } from './use.mjs';
import { visit } from './visit.mjs';
import { embedFolder, hostPage, serveFiles, servePages, strictPolicy } from './ways-in/sites.mjs';

const guests = path.resolve(import.meta.dirname, '../guests');
const policy = strictPolicy(
  "'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
);
const elements = ['talk-urgent', 'talk-prompts', 'talk-check-in', 'talk-signposts', 'talk-language', 'talk-leave'];

const pages = {
  'by-script': 'one script tag',
  'by-script-extended-prototypes': 'one script tag, after a library that extends the prototypes',
  'by-script-replaced-natives': 'one script tag, after a library that replaces natives',
  'by-pinned': 'the pinned file',
  'by-pinned-extended-prototypes': 'the pinned file, after a library that extends the prototypes',
  'by-pinned-replaced-natives': 'the pinned file, after a library that replaces natives',
};

let browser;
let site;
before(async () => {
  browser = await launchChromium();
  site = await servePages(
    {},
    { '/guests/': guests, '/talkplace/': embedFolder },
    { 'content-security-policy': policy },
  );
});
after(async () => {
  await browser?.close();
  await site?.close();
});

describe('a guest that comes by', () => {
  for (const [name, title] of Object.entries(pages)) {
    for (const width of [360, 1280]) {
      it(`${title}, ${width} px wide, works under a strict policy, looks right and reports nothing`, async () => {
        const visited = await visit(browser, `${site.address}/guests/${name}.html`, { width });
        assert.deepEqual(await visited.inspect(lookForFaults), []);
        assert.equal((await use(visited.page)).length, 3);
        assert.deepEqual(await visited.violations(), []);
        assert.deepEqual(visited.thrown, []);
        assert.deepEqual(visited.said, []);
        assert.deepEqual(await visited.axe(elements), []);
        await visited.close();
      });
    }
  }

  for (const library of ['extended-prototypes', 'replaced-natives']) {
    it(`the frame, with its helper, beside a library of the host (${library})`, async () => {
      const files = await serveFiles({ frame: { 'content-security-policy': headerPolicy({ ancestors: ['*'] }) } });
      const frame = `<iframe id="ours" title="Help" width="100%" height="300" src="${files.address}/talkplace/frame.html#show=urgent%20signposts"></iframe>`;
      const head = `<script src="/guests/${library}.js"></script><script async src="${files.address}/talkplace/talkplace-frame.js"></script>`;
      const host = await servePages({ '/': hostPage(frame, head) }, { '/guests/': guests });
      const visited = await visit(browser, `${host.address}/`, { wait: false });
      await visited.page.frameLocator('#ours').locator('talk-signpost').first().waitFor();
      await visited.page.waitForFunction(() => document.getElementById('ours').clientHeight > 600);
      assert.deepEqual(visited.thrown, []);
      assert.deepEqual(visited.said, []);
      await visited.close();
      await Promise.all([files.close(), host.close()]);
    });
  }
});
