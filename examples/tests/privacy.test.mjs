import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { answer, chosen, hard, light, secret, watch } from './check-in.mjs';
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

const eventsOf = (notes) => notes.filter((note) => note.startsWith('event '));
const detailsOf = (notes) => eventsOf(notes).map((note) => JSON.parse(note.replace(/^event \S+ /, '')));

describe('a whole check-in', () => {
  it('sends, stores, tells and writes nothing of what was typed or chosen', async () => {
    const visited = await watch(browser, site);
    const { page, notes, sent, said, form } = visited;
    const address = page.url();
    const steps = await visited.inspect(() => history.length);
    await answer(visited, hard, secret);
    assert.match(await form.locator('#ending').textContent(), /\w/);
    assert.ok(
      eventsOf(notes).some((note) => note.startsWith('event talk-check-in-finished')),
      notes.join('\n'),
    );

    const everything = [...notes, ...sent, ...said].join('\n');
    assert.equal(everything.includes(secret), false);
    for (const { label } of chosen) assert.equal(everything.includes(label), false, label);
    const values = detailsOf(notes).flatMap((detail) => Object.values(detail));
    assert.ok(values.length > 3);
    for (const { id } of chosen) assert.equal(values.includes(id), false, id);
    assert.deepEqual(
      notes.filter((note) => !note.startsWith('event talk-')),
      [],
    );
    assert.deepEqual(said, []);

    assert.equal(page.url(), address);
    assert.equal(await visited.inspect(() => history.length), steps);
    assert.equal(await visited.inspect(() => history.state), null);
    assert.deepEqual(
      await visited.inspect(() => [localStorage.length, sessionStorage.length, document.cookie, window.name]),
      [0, 0, '', ''],
    );
    assert.deepEqual(
      await visited.inspect(async () => [(await indexedDB.databases()).length, (await caches.keys()).length]),
      [0, 0],
    );
    assert.deepEqual(await visited.context.cookies(), []);
    await visited.close();
  });

  it('asks the server for the same files whatever was answered', async () => {
    const asked = [];
    for (const [labels, typed] of [
      [hard, secret],
      [light, ''],
    ]) {
      const visited = await watch(browser, site);
      await answer(visited, labels, typed);
      asked.push(visited.sent.map((line) => line.split(' ')[1]).toSorted());
      await visited.close();
    }
    assert.ok(asked[0].length > 0);
    assert.deepEqual(asked[0], asked[1]);
  });
});
