import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { olderVersion, serveGuests } from './site.mjs';
import { use } from './use.mjs';
import { visit } from './visit.mjs';

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveGuests({ frames: true })]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = (name, options) => visit(browser, `${site.address}/guests/${name}.html`, options);

async function reportsNothing(visited) {
  assert.deepEqual(await visited.violations(), []);
  assert.deepEqual(visited.thrown, []);
  assert.deepEqual(visited.said, []);
}

describe('an element that the page moves about', () => {
  it('keeps what the person was doing, also when the place around it moves', async () => {
    const visited = await open('moved');
    const { page, inspect } = visited;
    const form = page.locator('talk-check-in');
    await form.getByRole('button', { name: 'Begin' }).click();
    await form.getByText('Really hard').click();
    await form.getByRole('button', { name: 'Next' }).click();
    await page.locator('talk-signposts').getByRole('searchbox').fill('gambling');
    const opener = await page.locator('talk-prompts [part=opener]').textContent();

    await inspect(() => {
      const second = document.getElementById('second');
      second.append(document.querySelector('talk-place'));
      // And once more by itself, out of its place and back.
      const form = document.querySelector('talk-check-in');
      const { nextSibling, parentNode } = form;
      second.append(form);
      parentNode.insertBefore(form, nextSibling);
    });
    await form.getByText('How have your nights been').waitFor();
    await form.getByRole('button', { name: 'Back' }).click();
    assert.equal(await form.getByRole('radio', { name: 'Really hard' }).isChecked(), true);
    assert.equal(await page.locator('talk-signposts').getByRole('searchbox').inputValue(), 'gambling');
    assert.equal(await page.locator('talk-prompts [part=opener]').textContent(), opener);
    await page.locator('talk-urgent:not([compact])').getByRole('link', { name: '999', exact: true }).waitFor();
    await reportsNothing(visited);
    await visited.close();
  });

  it('forgets when it is taken off the page, and works when it comes back', async () => {
    const visited = await open('moved');
    const form = visited.page.locator('talk-check-in');
    await form.getByRole('button', { name: 'Begin' }).click();
    await form.getByText('Really hard').click();
    await visited.inspect(() => {
      globalThis.taken = document.querySelector('talk-place');
      globalThis.taken.remove();
    });
    await visited.inspect(() => document.getElementById('second').append(globalThis.taken));
    await form.getByRole('button', { name: 'Begin' }).click();
    await form.getByText('How has today been').waitFor();
    assert.equal(await form.getByRole('radio', { name: 'Really hard' }).isChecked(), false);
    await form.getByRole('button', { name: 'Back' }).click();
    await use(visited.page, { another: 'Another one', own: '' });
    await reportsNothing(visited);
    await visited.close();
  });
});

describe('an element that the page hides', () => {
  it('is hidden, by the attribute as well as by a rule of the page', async () => {
    const visited = await open('hidden', { wait: false });
    await visited.page.locator('#shown').getByRole('link', { name: '999', exact: true }).waitFor();
    const heights = await visited.inspect(() =>
      ['attribute', 'rule', 'shown'].map((id) => document.getElementById(id).getBoundingClientRect().height > 0),
    );
    assert.deepEqual(heights, [false, false, true]);
    await visited.close();
  });
});

describe('a second copy of another version', () => {
  it('leaves the first in charge, says so once for each tag, and everything works together', async () => {
    const visited = await open('two-copies');
    await use(visited.page);
    const ours = await visited.inspect(() => document.querySelectorAll('script[type=module]').length);
    assert.equal(ours, 3);
    assert.deepEqual(await visited.violations(), []);
    assert.deepEqual(visited.thrown, []);
    const tags = visited.said.map((line) =>
      line.match(/^warning: Talkplace (\S+): <(talk-[a-z]+)> is already/)?.slice(1),
    );
    assert.deepEqual(
      tags
        .toSorted((one, two) => one[1].localeCompare(two[1]))
        .map(([version, tag]) => [version === olderVersion, tag]),
      [
        [false, 'talk-place'],
        [false, 'talk-urgent'],
      ],
    );
    await visited.close();
  });
});

describe('a sandboxed frame without an origin of its own', () => {
  it('shows all of it, although storage throws there', async () => {
    const visited = await open('frame', { wait: false });
    const frame = visited.page.frameLocator('iframe');
    await use(frame);
    const [, inner] = visited.page.frames();
    assert.match(inner.url(), /framed\.html$/);
    await assert.rejects(() => inner.evaluate(() => localStorage.length), /SecurityError|sandboxed/);
    await reportsNothing(visited);
    await visited.close();
  });
});
