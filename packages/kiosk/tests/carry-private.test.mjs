import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { fragmentOf, phones, scan, serveCarry, show } from './carry-phone.mjs';
import { buildApp } from './site.mjs';

let browser;
let files;
let site;
before(async () => {
  [browser, files] = await Promise.all([launchChromium(), buildApp()]);
  site = await serveCarry(files);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = (fragment = fragmentOf(), options) => scan(browser, site.address + fragment, options);

/** Everything of a card is opened. */
async function readAll(visited) {
  await show(visited);
  for (const fold of await visited.page.locator('talk-signpost summary').all()) await fold.tap();
  await visited.page.locator('talk-signpost select').first().selectOption({ index: 2 });
  await visited.page.locator('summary').first().tap();
}

describe('what the page tells and keeps', () => {
  it('asks the server for the same, whatever was carried', async () => {
    const logs = [];
    for (const services of [['gb-samaritans'], ['gb-gamcare', 'gb-beat', 'gb-childline'], []]) {
      site.log = [];
      const visited = await open(fragmentOf({ services }));
      if (services.length) await readAll(visited);
      await visited.page.waitForLoadState('networkidle');
      logs.push(site.log.toSorted());
      await visited.close();
    }
    assert.ok(
      logs[0].some((line) => /\/gb-/.test(line)),
      logs[0].join('\n'),
    );
    assert.deepEqual(logs[1], logs[0]);
    assert.deepEqual(logs[2], logs[0]);
    assert.deepEqual(
      logs[0].filter((line) => /#|\?|1\.GB|samaritans|referer/i.test(line)),
      [],
    );
  });

  it('asks for nothing more once it is there, whatever is pressed', async () => {
    const visited = await open();
    await visited.page.waitForLoadState('networkidle');
    const asked = site.log.length;
    await readAll(visited);
    await visited.page.getByRole('button', { name: 'Hide it again' }).tap();
    await visited.page.waitForLoadState('networkidle');
    assert.equal(site.log.length, asked);
    await visited.close();
  });

  it('asks nobody else, and loads the list of its own country alone', async () => {
    const visited = await open(fragmentOf({ services: [], country: 'IE', nation: undefined }));
    assert.deepEqual(
      visited.requested.filter((url) => !url.startsWith(site.origin)),
      [],
    );
    const lists = visited.requested.filter((url) => /\/assets\/[a-z]{2}-[\w-]{8}\.js$/.test(url));
    assert.deepEqual(
      lists.map((url) => url.replace(/^.*\/(..)-.*$/, '$1')),
      ['ie'],
    );
    await visited.close();
  });

  for (const [name, phone] of Object.entries(phones)) {
    it(`keeps nothing on ${name}`, async () => {
      const visited = await open(fragmentOf(), { phone });
      const { page, context } = visited;
      await readAll(visited);
      const kept = await page.evaluate(async () => ({
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        state: history.state,
        entries: history.length,
        name: window.name,
        address: location.href,
      }));
      const { entries, ...rest } = kept;
      assert.ok(entries <= 2, `${entries} entries of history`);
      assert.deepEqual(rest, {
        local: {},
        session: {},
        databases: 0,
        caches: 0,
        workers: 0,
        state: null,
        name: '',
        address: site.address,
      });
      assert.deepEqual(await context.cookies(), []);
      const devtools = await context.newCDPSession(page);
      const history = await devtools.send('Page.getNavigationHistory');
      assert.deepEqual(
        history.entries.filter(({ url, title }) => /#|Samaritans/.test(url + title)),
        [],
      );
      await visited.close();
    });
  }

  it('is small: the first screen, the cards, and everything', async () => {
    const visited = await open();
    await visited.page.waitForLoadState('networkidle');
    const sizes = Object.fromEntries(
      [...new Set(visited.requested)].map((url) => {
        const name = new URL(url).pathname.slice(1).replace(/\/$/, '/index.html');
        const { length } = brotliCompressSync(files.get(name), {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
        });
        return [name, length];
      }),
    );
    const sum = (wanted) =>
      Object.entries(sizes).reduce((all, [name, size]) => (wanted.test(name) ? all + size : all), 0);
    const page = /^carry\/|\/index-|\/carry-/;
    const cards = /\/(cards|signpost|address|fields|hours|gb|icon)/;
    const whole = sum(/./);
    const first = sum(page);
    const shown = first + sum(cards);
    console.log(`first screen ${first}, with the cards ${shown}, with urgent help and all that unfolds ${whole} bytes`);
    assert.ok(first < 8000, `first screen ${first}`);
    assert.ok(shown < 39_000, `with the cards ${shown}`);
    assert.ok(whole < 53_000, `everything ${whole}`);
    await visited.close();
  });
});
