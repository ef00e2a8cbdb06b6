import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { lookForFaults } from './looks.mjs';
import { serveGuests } from './site.mjs';
import { use } from './use.mjs';
import { visit } from './visit.mjs';

const pages = {
  'strict-policy': 'a strict policy and Trusted Types',
  'star-rules': 'star rules with !important',
  'small-root': 'a root font size of 62.5 %',
  reboot: 'the reset of a component framework',
  preflight: 'the reset of a utility framework',
  'extended-prototypes': 'a library that extends the prototypes',
  'replaced-natives': 'a library that replaces natives',
  modal: 'a modal dialog around it',
  overlay: 'an overlay around it',
  clipped: 'transforms and clipped boxes around it',
  shared: 'a screen that many people use',
  sidebar: 'a sidebar of 300 px around it',
};

const elements = ['talk-urgent', 'talk-prompts', 'talk-check-in', 'talk-signposts', 'talk-language', 'talk-leave'];

let browser;
let site;
let firstThree;
before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveGuests()]);
  const calm = await visit(browser, `${site.address}/guests/strict-policy.html`);
  firstThree = await use(calm.page);
  assert.equal(firstThree.length, 3);
  await calm.close();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

describe('a guest on a page with', () => {
  for (const [name, title] of Object.entries(pages)) {
    for (const width of [360, 1280]) {
      it(`${title}, ${width} px wide, works, looks right and reports nothing`, async () => {
        const visited = await visit(browser, `${site.address}/guests/${name}.html`, { width });
        assert.deepEqual(await visited.inspect(lookForFaults), []);
        assert.deepEqual(await use(visited.page), firstThree);
        assert.deepEqual(await visited.inspect(lookForFaults), []);
        assert.deepEqual(await visited.violations(), []);
        assert.deepEqual(visited.thrown, []);
        assert.deepEqual(visited.said, []);
        assert.deepEqual(await visited.axe(elements), []);
        await visited.close();
      });
    }
  }
});
