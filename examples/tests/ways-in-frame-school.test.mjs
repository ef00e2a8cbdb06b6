import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { headerPolicy } from '../../packages/embed/dist/serving/serving.js';
import { launchChromium } from '../../scripts/chromium.mjs';
import { visit } from './visit.mjs';
import { hostPage, serveFiles, servePages } from './ways-in/sites.mjs';

let browser;
let files;
let host;
before(async () => {
  const frame = { 'content-security-policy': headerPolicy({ ancestors: ['*'] }) };
  [browser, files] = await Promise.all([launchChromium(), serveFiles({ frame })]);
});
after(async () => {
  await browser?.close();
  await Promise.all([files?.close(), host?.close()]);
});

describe('a school in a frame', () => {
  const settings = (reportStorage) => ({
    kind: 'school',
    reportTo: '/counts',
    reportMinFill: 1,
    ...(reportStorage && { reportStorage }),
  });
  const fragment = (storage) =>
    `#show=prompts%20privacy&kind=school&report-to=%2Fcounts&report-min-fill=1${storage ? `&report-storage=${storage}` : ''}`;

  /** Opens a school in a frame, uses it and takes it out of sight. Gives what was counted, and what was asked for. */
  async function useSchool(address, said) {
    const counted = [];
    host = await servePages({
      '/': hostPage(
        `<iframe title="Help" width="100%" height="900" src="${files.address}/talkplace/frame.html${address}"></iframe>`,
      ),
    });
    const visited = await visit(browser, `${host.address}/`, {
      wait: false,
      prepare: async (page) => {
        const headers = { 'access-control-allow-origin': '*' };
        await page.context().route('**/counts', (route) => {
          counted.push(route.request().postData());
          return route.fulfill({ status: 202, headers });
        });
        for (const storage of ['', 'off', 'durable'])
          await page
            .context()
            .route(`**/school${storage}.json`, (route) => route.fulfill({ json: settings(storage), headers }));
      },
    });
    const frame = visited.page.frameLocator('iframe');
    await frame.locator('talk-prompts').getByRole('button', { name: 'Another one' }).click();
    await frame.locator('talk-place > talk-privacy').getByText(said).waitFor();
    const inner = visited.page.frames()[1];
    await inner.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await visited.page.waitForLoadState('networkidle');
    const databases = await inner.evaluate(async () => (await indexedDB.databases()).length);
    const reporter = visited.requested.filter((url) => url.includes('reporter'));
    await visited.close();
    await host.close();
    return { counted: counted.length, reporter: reporter.length, databases };
  }

  for (const [name, address] of [
    ['says nothing', fragment()],
    ['says no', fragment('off')],
    ['says nothing in its file', '#show=prompts%20privacy&src=school.json'],
    ['says no in its file', '#show=prompts%20privacy&src=schooloff.json'],
    ['says no beside a file that says yes', '#show=prompts%20privacy&report-storage=off&src=schooldurable.json'],
  ]) {
    it(`counts nothing and loads no reporter where it ${name}`, async () => {
      const used = await useSchool(address, 'Counting is switched off in this place.');
      assert.deepEqual(used, { counted: 0, reporter: 0, databases: 0 });
    });
  }

  for (const [name, address] of [
    ['says yes', fragment('durable')],
    ['says yes in its file', '#show=prompts%20privacy&src=schooldurable.json'],
  ]) {
    it(`counts where it ${name}, and stores nothing`, async () => {
      const used = await useSchool(address, 'In this open page. Nothing is stored.');
      assert.ok(used.counted > 0);
      assert.deepEqual([used.reporter > 0, used.databases], [true, 0]);
    });
  }
});
