import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { answer, chosen, hard, secret, watch } from './check-in.mjs';
import { wordsIn } from './leaks.mjs';
import { serveGuests } from './site.mjs';

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveGuests()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Answers that stand in the check-in or, for the typed words, anywhere on the page. */
async function left({ inspect }) {
  const [form, page] = [await inspect(wordsIn, 'talk-check-in'), await inspect(wordsIn, 'body')];
  return [
    ...chosen.map(({ label }) => label).filter((label) => form.includes(label)),
    ...(page.includes(secret) ? [secret] : []),
  ];
}

/** Answers up to the question for words of one's own, and types; in the search field of the directory too. */
async function answerHalf({ form, page }) {
  await form.getByRole('button', { name: 'Begin' }).click();
  for (const label of ['Really hard', 'Mostly good', 'Something I have no word for']) {
    await form.locator('label').getByText(label, { exact: true }).click();
    await form.locator('.moves .filled').click();
  }
  await form.locator('textarea').focus();
  await page.keyboard.type(secret);
  await page.locator('talk-signposts').first().getByRole('searchbox').focus();
  await page.keyboard.type(secret);
}

/** Goes through the questions once more and gives what stands in their fields already. */
async function answeredBefore({ form }) {
  const found = [];
  await form.getByRole('button', { name: 'Begin' }).click();
  while ((await form.locator('.form').count()) > 0) {
    for (const field of await form.locator('input:checked').all()) found.push(await field.getAttribute('name'));
    const text = form.locator('textarea');
    if (await text.count()) found.push(await text.inputValue());
    const other = form.locator('label').getByText('Something I have no word for');
    if (await other.count()) await other.click();
    await form.locator('.moves .filled').click();
  }
  return found;
}

describe('what was typed and chosen is gone', () => {
  const ways = {
    'after reset() of each element': async ({ page }) => {
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('talk-check-in, talk-signposts')) element.reset();
      });
    },
    'after the elements were taken off the page': async ({ inspect }) => {
      await inspect(() => {
        globalThis.taken = document.querySelector('talk-place');
        globalThis.taken.remove();
      });
      const fields = await inspect(() => {
        const { shadowRoot } = globalThis.taken.querySelector('talk-check-in');
        return shadowRoot.querySelectorAll('textarea, input').length;
      });
      assert.equal(fields, 0);
      await inspect(() => document.body.append(globalThis.taken));
    },
    'after quick exit': ({ inspect }) => inspect(() => document.dispatchEvent(new CustomEvent('talk-leave-pressed'))),
    'when the page is left and kept for the Back button': ({ inspect }) =>
      inspect(() => window.dispatchEvent(new Event('pagehide'))),
  };
  for (const [when, forget] of Object.entries(ways)) {
    it(when, async () => {
      const visited = await watch(browser, site);
      await answerHalf(visited);
      assert.deepEqual(await left(visited), [secret]);
      assert.equal((await visited.inspect(wordsIn, 'talk-check-in')).includes(secret), true);
      assert.equal((await visited.inspect(wordsIn, 'talk-signposts')).includes(secret), true);
      await forget(visited);
      await visited.form.getByRole('button', { name: 'Begin' }).waitFor();
      assert.deepEqual(await left(visited), []);
      assert.deepEqual(await answeredBefore(visited), ['']);
      assert.equal([...visited.notes, ...visited.sent].join('\n').includes(secret), false);
      await visited.close();
    });
  }

  it('after "Clear and start again"', async () => {
    const visited = await watch(browser, site);
    await answer(visited, hard, secret);
    assert.notEqual(await visited.form.locator('talk-signposts').count(), 0);
    await visited.form.getByRole('button', { name: 'Clear and start again' }).click();
    assert.deepEqual(await left(visited), []);
    assert.equal(await visited.form.locator('talk-signposts').count(), 0);
    assert.deepEqual(await answeredBefore(visited), ['']);
    await visited.close();
  });

  it('when someone leaves by the button, and Back does not return', async () => {
    const visited = await watch(browser, site);
    const { page } = visited;
    await visited.inspect(() => document.querySelector('talk-leave').setAttribute('exit', '/guests/hidden.html'));
    await answer(visited, hard, secret);
    const steps = await visited.inspect(() => history.length);
    await page.locator('talk-leave').getByRole('button').click();
    await page.waitForURL(/hidden\.html$/);
    assert.equal(await visited.inspect(() => history.length), steps);
    assert.equal(await visited.inspect(() => document.referrer.includes('?')), false);
    assert.equal([...visited.notes, ...visited.sent].join('\n').includes(secret), false);
    await visited.close();
  });
});
