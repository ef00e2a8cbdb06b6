import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { lookForFaults } from './looks.mjs';
import { serveExamples } from './site.mjs';
import { visit } from './visit.mjs';

const pages = {
  'the start page': '/',
  'the barbershop': '/barbershop-kiosk/',
  'the workplace': '/workplace-intranet/',
  'the page for managers': '/workplace-intranet/manager.html',
  'the school': '/school-portal/',
  'the community hall': '/community-site/',
};

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveExamples()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = (path, options) => visit(browser, site.address + path, options);

describe('a page of the examples', () => {
  for (const [name, path] of Object.entries(pages)) {
    for (const width of [360, 768, 1280]) {
      it(`${name}, ${width} px wide, passes axe, fits, reports nothing and asks nobody else`, async () => {
        const visited = await open(path, { width });
        assert.deepEqual(await visited.inspect(lookForFaults, { hostTheme: true }), []);
        assert.deepEqual(await visited.violations(), []);
        assert.deepEqual(visited.thrown, []);
        assert.deepEqual(visited.said, []);
        assert.ok(visited.requested.length > 3);
        assert.deepEqual(
          visited.requested.filter((url) => !url.startsWith(`${site.address}/`)),
          [],
        );
        assert.deepEqual(await visited.axe(), []);
        await visited.close();
      });
    }
  }
});

describe('a page whose scripts do not run', () => {
  const numbers = { '/community-site/': ['112', '116 123'] };
  for (const [name, path] of Object.entries(pages)) {
    it(`${name} shows numbers to call in place of each element`, async () => {
      const visited = await open(path, { scripts: false });
      const { page } = visited;
      assert.equal(
        await visited.inspect(() => document.querySelector('talk-urgent, talk-prompts, body').shadowRoot),
        null,
      );
      const elements = await page.locator('talk-urgent, talk-prompts, talk-check-in, talk-signposts').all();
      // The kiosk puts its elements into the page itself: until then the page has the numbers.
      for (const element of elements.length ? elements : [page.locator('body')]) {
        for (const number of numbers[path] ?? ['999', '116 123']) {
          const words = element.getByText(number).first();
          assert.equal(
            await words.isVisible(),
            true,
            `${number} in ${await element.evaluate((each) => each.localName)}`,
          );
        }
      }
      await visited.close();
    });
  }
});

/** As a person does: the kiosk takes presses that come quicker for drumming. */
const press = async (target) => {
  await target.waitFor();
  await target.page().waitForTimeout(430);
  await target.click();
};

describe('the barbershop', () => {
  it('loads neither the directory of Japan nor the pack of a school', async () => {
    const visited = await open('/barbershop-kiosk/', {
      prepare: async (page) => {
        // A Wednesday morning: the shop is open.
        await page.clock.setFixedTime(new Date('2026-11-25T11:00:00Z'));
        page.bodies = [];
        page.on('response', (response) => page.bodies.push(response.text().catch(() => '')));
      },
    });
    const { page } = visited;
    await page.getByRole('button', { name: 'Start without a PIN' }).click();
    await press(page.getByRole('button', { name: 'Start', exact: true }));
    await press(page.getByRole('button', { name: 'Find help' }));
    await page.locator('talk-signposts').getByRole('searchbox').fill('gambling');
    await page.waitForLoadState('networkidle');
    const everything = (await Promise.all(page.bodies)).join('\n');
    const read = (file) => readFileSync(new URL(`../../packages/content/data/${file}`, import.meta.url), 'utf8');
    const idsOf = (file) => [...read(file).matchAll(/^\s{2,4}"id": "([\w-]+)"/gm)].map(([, id]) => `"${id}"`);
    const loaded = (file) =>
      idsOf(file).filter((id) => everything.includes(id) || everything.includes(id.replaceAll('"', '`')));

    assert.ok(loaded('directory/gb.json').length > 20);
    assert.ok(loaded('prompts/barbershop.json').length > 20);
    assert.ok(idsOf('directory/jp.json').length > 3);
    assert.ok(idsOf('prompts/school.json').length > 20);
    assert.deepEqual(loaded('directory/jp.json'), []);
    assert.deepEqual(loaded('prompts/school.json'), []);
    await visited.close();
  });
});
