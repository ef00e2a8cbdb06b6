import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { lookAtFocus, whatTabShouldReach } from './focus.mjs';
import { serveExamples } from './site.mjs';
import { visit } from './visit.mjs';

const places = {
  'the workplace': { path: '/workplace-intranet/', emergency: '999', bereaved: /bereavement|cruse/i },
  'the school': { path: '/school-portal/', emergency: '999', bereaved: /bereavement|cruse/i },
  'the community hall': { path: '/community-site/', emergency: '112', bereaved: /bereavement/i },
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

async function focusOf({ inspect }) {
  const focus = await inspect(lookAtFocus);
  assert.ok(focus, 'nothing has focus');
  return focus;
}

for (const [name, { path, emergency, bereaved }] of Object.entries(places)) {
  describe(`${name}: someone`, () => {
    it('who uses the keyboard reaches everything, sees where focus is, and comes to urgent help first', async () => {
      const visited = await open(path);
      const { page, inspect } = visited;
      const wanted = await inspect(whatTabShouldReach);
      const reached = [];
      const seen = new Set();
      for (let presses = 0; presses <= wanted.length; presses++) {
        await page.keyboard.press('Tab');
        const focus = await inspect(lookAtFocus);
        // Past the last one focus leaves the page, or begins again.
        if (!focus || seen.has(focus.number)) break;
        seen.add(focus.number);
        reached.push(focus);
      }
      assert.ok(wanted.length > 10);
      assert.deepEqual(
        reached.flatMap(({ faults }) => faults),
        [],
      );
      assert.deepEqual(reached.map((focus) => focus.name).toSorted(), wanted.toSorted());
      for (const tag of ['talk-prompts', 'talk-check-in', 'talk-signposts']) {
        const first = reached.find((focus) => focus.path[0] === tag);
        assert.equal(first?.path[1], 'talk-urgent', `${tag} begins with ${first?.name}`);
      }
      await visited.close();
    });

    it('who opens urgent help by one key finds the numbers', async () => {
      const visited = await open(path);
      const bar = visited.page.locator('talk-prompts talk-urgent');
      await bar.getByRole('button').focus();
      await visited.page.keyboard.press('Enter');
      await bar.locator('[part=card]').getByText('116 123').first().waitFor();
      assert.match(await bar.locator('[part=card]').textContent(), new RegExp(emergency));
      await visited.close();
    });

    it('who asks for another card gets another one', async () => {
      const visited = await open(path);
      const opener = visited.page.locator('talk-prompts [part=opener]');
      const seen = new Set([await opener.textContent()]);
      for (let cards = 1; cards < 4; cards++) {
        await visited.page.locator('talk-prompts .moves button.filled').press('Enter');
        if ((await opener.count()) === 0)
          await visited.page.locator('talk-prompts .main button').first().press('Enter');
        seen.add(await opener.textContent());
        assert.equal(seen.size, cards + 1);
      }
      await visited.close();
    });

    it('who checks in by keyboard comes to the end and finds three steps or more', async () => {
      const visited = await open(path);
      const { page } = visited;
      const form = page.locator('talk-check-in');
      await form.getByRole('button', { name: 'Begin' }).press('Enter');
      let asked = 0;
      for (; asked < 15 && (await form.locator('.form').count()) > 0; asked++) {
        assert.match((await focusOf(visited)).name, / legend /);
        await page.keyboard.press('Tab');
        assert.deepEqual((await focusOf(visited)).faults, []);
        if (await form.locator('textarea').count()) {
          await page.keyboard.type('All right');
          await form.locator('.moves .filled').press('Enter');
        } else {
          await page.keyboard.press('Space');
          assert.equal(await form.locator('input:checked').count(), 1);
          await page.keyboard.press('Enter');
        }
      }
      assert.ok(asked >= 3, `${asked} questions`);
      const rungs = form.locator('[part=rung]');
      assert.ok((await rungs.count()) >= 3, `${await rungs.count()} steps`);
      assert.deepEqual(await visited.axe(['talk-check-in']), []);
      await form.locator('summary.rung').first().press('Enter');
      await form.locator('talk-signpost').first().waitFor();
      assert.deepEqual(await visited.axe(['talk-check-in']), []);
      assert.deepEqual([...visited.said, ...visited.thrown, ...(await visited.violations())], []);
      await visited.close();
    });

    it('who searches in plain words finds the services for it', async () => {
      const visited = await open(path);
      const { page } = visited;
      const list = page.locator('talk-signposts');
      const search = list.getByRole('searchbox');
      for (const [words, service] of [
        ['gambling', /gambl/i],
        ['my mum died', bereaved],
        ['drink', /alcohol|drink/i],
      ]) {
        await search.fill(words);
        await list.locator('talk-signpost').getByText(service).first().waitFor();
        assert.deepEqual(await visited.axe(['talk-signposts']), [], words);
      }
      await search.fill('zzzzzz');
      await list.locator('talk-signpost').getByText('116 123').first().waitFor();
      await visited.close();
    });

    it('who loses the network still opens urgent help and goes on with the cards', async () => {
      const visited = await open(path);
      const { context, page } = visited;
      await context.setOffline(true);
      const bar = page.locator('talk-prompts talk-urgent');
      await bar.getByRole('button').click();
      await bar.locator('[part=card]').getByText('116 123').first().waitFor();
      const opener = await page.locator('talk-prompts [part=opener]').textContent();
      await page.locator('talk-prompts .moves button.filled').click();
      await page.locator('talk-prompts .moves [aria-disabled=false]').waitFor();
      assert.notEqual(await page.locator('talk-prompts .main').textContent(), opener);
      assert.deepEqual(visited.thrown, []);
      await visited.close();
    });
  });
}

describe('the school: someone', () => {
  it('who chooses Welsh reads Welsh, and urgent help stays as it was checked', async () => {
    const words = (file) =>
      JSON.parse(readFileSync(new URL(`../../packages/content/locales/cy/${file}.json`, import.meta.url), 'utf8'));
    const visited = await open('/school-portal/');
    const { page } = visited;
    await page.locator('talk-language').getByRole('button', { name: 'Cymraeg' }).click();
    await page
      .locator('talk-prompts')
      .getByRole('button', { name: words('prompts').another })
      .waitFor();
    await page
      .locator('talk-check-in')
      .getByRole('button', { name: words('check-in').begin })
      .waitFor();
    await page.locator('talk-signposts').getByText(words('signposts').search, { exact: true }).waitFor();
    assert.equal(await page.locator('talk-prompts .root').first().getAttribute('lang'), 'cy');
    assert.equal(await page.locator('talk-prompts talk-urgent .root').getAttribute('lang'), 'en');
    assert.deepEqual(await visited.axe(), []);
    await page.locator('talk-language').getByRole('button', { name: 'English' }).click();
    await page.locator('talk-prompts').getByRole('button', { name: 'Another one' }).waitFor();
    assert.deepEqual([...visited.said, ...visited.thrown], []);
    await visited.close();
  });
});
