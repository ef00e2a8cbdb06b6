import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import path from 'node:path';
import { launchChromium } from '../../scripts/chromium.mjs';
import { visit } from './visit.mjs';
import { serveFiles } from './ways-in/sites.mjs';
import { emergencyCountries, numbersOf } from './wordpress/numbers.mjs';
import { startWordPress, whyNot } from './wordpress/server.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const plugin = path.join(root, 'examples/community-site/plugin');

it('the numbers of the plugin are those of the directory', () => {
  const written = JSON.parse(readFileSync(path.join(plugin, 'numbers.json'), 'utf8'));
  const known = Object.fromEntries(emergencyCountries().map((country) => [country, numbersOf(country)]));
  assert.ok(Object.keys(known).length > 200);
  assert.deepEqual(written, known, 'run node examples/tests/wordpress/write-numbers.mjs');
});

const reason = whyNot();
if (reason) console.log(`WordPress was not tried: ${reason}.`);

describe('WordPress', { skip: reason || false }, () => {
  let browser;
  let talkplace;
  let wordpress;
  before(async () => {
    [browser, talkplace] = await Promise.all([launchChromium(), serveFiles()]);
    wordpress = await startWordPress(`${talkplace.address}/talkplace/`);
  });
  after(async () => {
    await wordpress?.stop();
    await browser?.close();
    await talkplace?.close();
  });

  /** Someone who has signed in. */
  async function signedIn(name) {
    const visited = await visit(browser, `${wordpress.address}/wp-login.php`, { wait: false });
    const { page } = visited;
    page.setDefaultTimeout(60_000);
    await page.locator('#user_login').fill(name);
    await page.locator('#user_pass').fill(wordpress.password);
    await page.locator('#wp-submit').click();
    await page.waitForURL(/wp-admin/);
    return visited;
  }

  /** Publishes as the editor's own page does; gives what was kept and where it shows. */
  async function publish(content) {
    const visited = await signedIn('editor');
    const post = await visited.page.evaluate(async (words) => {
      const nonce = await (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
      const answer = await fetch('/?rest_route=/wp/v2/posts', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wp-nonce': nonce },
        body: JSON.stringify({ title: 'Tuesday tea', content: words, status: 'publish', context: 'edit' }),
      });
      return answer.json();
    }, content);
    await visited.close();
    assert.equal(post.status, 'publish', JSON.stringify(post).slice(0, 500));
    return { kept: post.content.raw, address: `${wordpress.address}/?p=${post.id}` };
  }

  it('an editor without the right to write scripts puts the elements into a post', async () => {
    const { kept, address } = await publish(
      '<p>Tea at three.</p><script>document.title = "ours"</script>[talkplace show="prompts signposts" kind="community" country="IE" pack="community"]',
    );
    assert.doesNotMatch(kept, /<script/);
    const visited = await visit(browser, address);
    const { page } = visited;
    assert.match(await page.locator('talk-prompts').ariaSnapshot(), /button/);
    await page.locator('talk-signposts talk-signpost').first().waitFor();
    assert.match(await page.locator('talk-signposts').ariaSnapshot(), /112/);
    assert.equal(await page.title(), 'Corner Hall');
    assert.deepEqual(visited.thrown, []);
    const elsewhere = visited.requested.filter(
      (url) => !url.startsWith(`${wordpress.address}/`) && !url.startsWith(`${talkplace.address}/talkplace/`),
    );
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(await visited.axe('talk-place'), []);
    await visited.close();
  });

  it('a visitor without script reads real numbers of the country in its place', async () => {
    const { address } = await publish('[talkplace show="prompts" country="IE"]');
    const visited = await visit(browser, address, { scripts: false });
    const words = await visited.page.locator('talk-prompts').innerText();
    assert.match(words, /If a life is at risk, call 112/);
    assert.match(words, /Samaritans Ireland: 116 123/);
    assert.equal(await visited.page.getByRole('link', { name: '116 123' }).getAttribute('href'), 'tel:116123');
    await visited.close();
  });

  it('what an editor writes into the shortcode stays words', async () => {
    const { address } = await publish(
      `[talkplace show="script prompts" name='"><img src=x onerror="document.title=1">' onclick="document.title=1" country="<b>"]`,
    );
    const visited = await visit(browser, address);
    const { page } = visited;
    assert.equal(await page.title(), 'Corner Hall');
    const place = page.locator('talk-place');
    assert.equal(await place.getAttribute('onclick'), null);
    assert.equal(await page.locator('talk-script, talk-place > img').count(), 0);
    assert.deepEqual(visited.thrown, []);
    await visited.close();
  });

  it('a place without a country has one, the same with script and without: that of the site', async () => {
    const admin = await signedIn('admin');
    const { page } = admin;
    const say = async (country) => {
      await page.goto(`${wordpress.address}/wp-admin/options-general.php`);
      await page.getByLabel('Country of Talkplace').fill(country);
      await page.locator('#submit').click();
      await page.waitForURL(/settings-updated/);
      return page.getByLabel('Country of Talkplace').inputValue();
    };
    const { address } = await publish('[talkplace show="leave prompts signposts"]');
    const numbers = async (options) => {
      const visited = await visit(browser, address, options);
      const words = await visited.page.locator('talk-prompts').ariaSnapshot();
      const country = await visited.page.locator('talk-place').getAttribute('country');
      await visited.close();
      return [country, words.match(/\b(911|999|112)\b/)?.[0]];
    };
    // WordPress writes en-US unless someone says otherwise.
    for (const [given, ...found] of [
      ['', 'US', '911'],
      ['gb', 'GB', '999'],
    ]) {
      assert.equal(await say(given), given.toUpperCase());
      assert.deepEqual(await numbers({ scripts: false }), found);
      assert.deepEqual(await numbers(), found);
    }
    assert.equal(await say('??'), 'GB');
    const bare = await visit(browser, address, { scripts: false });
    assert.equal(await bare.page.locator('talk-place').getByText('116 123').count(), 1);
    assert.match(await bare.page.locator('talk-leave a').getAttribute('href'), /^https:\/\/www\.bbc\.co\.uk/);
    await bare.close();
    await admin.close();
  });

  it('a corner button and a badge are written like the rest', async () => {
    const { address } = await publish(
      '[talkplace show="launcher badge" country="GB" name="Corner Hall" trained="2026-09-30" label="Someone to talk to"]',
    );
    const visited = await visit(browser, address);
    await visited.page.getByRole('button', { name: 'Someone to talk to' }).waitFor();
    assert.match(await visited.page.locator('talk-badge').ariaSnapshot(), /Corner Hall/);
    assert.deepEqual(visited.thrown, []);
    await visited.close();
  });

  it('a post without the shortcode loads nothing of ours', async () => {
    const { address } = await publish('<p>Bring a chair.</p>');
    const visited = await visit(browser, address, { wait: false });
    await visited.page.waitForLoadState('networkidle');
    assert.deepEqual(
      visited.requested.filter((url) => url.startsWith(talkplace.address)),
      [],
    );
    await visited.close();
  });

  it('an administrator sets the address under General, and one without https is refused', async () => {
    const visited = await signedIn('admin');
    const { page } = visited;
    const save = async (address) => {
      await page.goto(`${wordpress.address}/wp-admin/options-general.php`);
      await page.getByLabel('Address of Talkplace').fill(address);
      await page.locator('#submit').click();
      await page.waitForURL(/settings-updated/);
      return page.getByLabel('Address of Talkplace').inputValue();
    };
    const before = `${talkplace.address}/talkplace/`;
    assert.equal(await save('http://scripts.example.org/'), '');
    assert.match(await page.locator('body').innerText(), /has to start with https:\/\//);
    assert.equal(await save('https://help.example.org/talkplace'), 'https://help.example.org/talkplace/');
    assert.equal(await save(before), before);
    await visited.close();
  });
});
