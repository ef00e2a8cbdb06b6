import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { serveGuests } from './site.mjs';
import { visit } from './visit.mjs';

/** What is wrong on the page: the element, what it was given, and a part of what it is told. */
const faults = [
  ['<talk-urgent id="no-country">', 'country "Atlantis"', 'ISO 3166-1 code of two letters such as GB'],
  ['<talk-prompts id="no-pack">', 'pack "pub"', 'barbershop, community, school, workplace'],
  ['<talk-prompts id="no-speaker">', 'speaker "pirate"', 'customer'],
  ['<talk-prompts id="no-property">', 'settings "barbershop"', 'a JSON object of settings'],
  ['<talk-check-in id="no-check-in">', 'check-in "quiz"', 'how-are-you-really, weather-at-work, you-and-me, ons4'],
  ['<talk-check-in id="no-kind">', 'kind "pub"', 'barbershop, workplace, school, community'],
  ['<talk-check-in id="no-kind">', 'device "toaster"', 'personal, shared'],
  ['<talk-signposts id="no-need">', 'needs "moon"', 'bereavement'],
  ['<talk-signposts id="no-file">', 'src "nowhere.json"', 'the address of a JSON file that can be read from here'],
  ['<talk-signposts id="no-list">', 'src list.json', 'a JSON object of settings'],
  ['<talk-signposts id="wrong-types">', 'staffed "perhaps"', 'true, false'],
  ['<talk-signposts id="wrong-types">', 'setting "colour"', 'kind, name, country'],
  ['<talk-signposts id="wrong-types">', 'services[0].needs "all"', 'a list'],
  ['<talk-signpost id="no-service">', 'service "nobody"', 'the id of a service of the directory'],
  ['<talk-place id="broken">', 'JSON between its tags "kind = barbershop"', 'valid JSON'],
];

/** The browser's own line about the missing file, which no page can keep back. */
const browsersOwn = /^error: Failed to load resource: the server responded with a status of 404/;

describe('settings that cannot be used', () => {
  let browser;
  let site;
  let visited;
  before(async () => {
    [browser, site] = await Promise.all([launchChromium(), serveGuests()]);
    visited = await visit(browser, `${site.address}/guests/bad-settings.html`);
    await visited.page.locator('#wrong-types').getByText('The bench outside').waitFor();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const [element, given, allowed] of faults) {
    it(`are told once: ${element} ${given}`, () => {
      const lines = visited.said.filter((line) =>
        line.startsWith(`warning: Talkplace: ${element} cannot use ${given}`),
      );
      assert.equal(lines.length, 1, visited.said.join('\n'));
      const [, told] = lines[0].split('Allowed: ');
      assert.ok(told.includes(allowed), lines[0]);
    });
  }

  it('lead to no other message, no error and no violation', async () => {
    const others = visited.said.filter((line) => !browsersOwn.test(line));
    assert.equal(others.length, faults.length, others.join('\n'));
    assert.equal(visited.said.length - others.length, 1);
    assert.deepEqual(visited.thrown, []);
    assert.deepEqual(await visited.violations(), []);
  });

  it('leave urgent help in its place, and guess no number for a country that does not exist', async () => {
    const { page } = visited;
    for (const id of ['no-pack', 'no-check-in', 'no-need', 'no-file', 'no-property', 'no-kind', 'broken']) {
      await page.locator(`#${id}`).getByRole('link', { name: '999', exact: true }).first().waitFor();
    }
    const words = await page.locator('#no-country').getByRole('region').textContent();
    assert.doesNotMatch(words, /\d{3}/);
    assert.match(words, /emergency/);
  });

  it('leave what can be used: cards, questions and services, the good one of two', async () => {
    const { page } = visited;
    await page.locator('#no-pack [part=opener]').waitFor();
    await page.locator('#no-speaker [part=opener]').waitFor();
    await page.locator('#no-check-in').getByRole('button', { name: 'Begin' }).waitFor();
    for (const id of ['no-need', 'no-file', 'no-list']) await page.locator(`#${id} talk-signpost`).first().waitFor();
    assert.equal(await page.locator('#wrong-types').getByText('The kitchen table').count(), 0);
  });
});
