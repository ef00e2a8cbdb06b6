import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { serveBundle } from '../../scripts/bundle-server.mjs';

const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Trouble</title>
<script type="module" src="/all.js"></script></head><body>
<talk-prompts kind="barbershop"><p>Prompts: call 999.</p></talk-prompts>
<talk-signposts><p>Signposts: call 999.</p></talk-signposts>
<talk-check-in check-in="how-are-you-really"><p>Check-in: call 999.</p></talk-check-in></body></html>`;

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveBundle({ '/trouble.html': page })]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

describe('content that does not arrive', () => {
  for (const [tag, words, arrived] of [
    ['talk-prompts', 'Prompts: call 999.', '[part=opener]'],
    ['talk-signposts', 'Signposts: call 999.', 'talk-signpost [part=card]'],
    ['talk-check-in', 'Check-in: call 999.', '[part=card] button.filled'],
  ]) {
    it(`leaves the host's words and urgent help in <${tag}>, and comes when someone tries again`, async () => {
      const visited = await browser.newPage();
      visited.setDefaultTimeout(10_000);
      const content = /\/content\/(packs|directory|check-ins)\//;
      await visited.route(content, (route) => route.abort());
      await visited.goto(`${server.address}/trouble.html`);
      const element = visited.locator(tag);
      await element.getByRole('alert').waitFor();
      assert.equal(await visited.getByText(words).isVisible(), true);
      assert.equal(await element.locator('talk-urgent').getByText('999').first().isVisible(), true);
      await visited.unroute(content);
      await element.getByRole('button', { name: 'Try again' }).click();
      await element.locator(arrived).first().waitFor();
      await visited.getByText(words).waitFor({ state: 'hidden' });
      assert.equal(await element.getByRole('alert').count(), 0);
      await visited.close();
    });
  }
});
