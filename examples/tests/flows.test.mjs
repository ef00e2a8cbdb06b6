import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parseReport } from '../../packages/report/dist/index.js';
import { launchChromium } from '../../scripts/chromium.mjs';
import { canariesIn, canaries } from './counting/canaries.mjs';
import { flows, place } from './counting/flows.mjs';
import { serveCounting } from './counting/site.mjs';

const read = (file) => readFileSync(new URL(`../../packages/${file}`, import.meta.url), 'utf8');
const vocabulary = JSON.parse(read('report/generated/vocabulary.json')).counters.filter(({ until }) => !until);
const valuesOf = (group) => vocabulary.filter((counter) => counter.group === group).map(({ value }) => value);
const lists = {
  topics: valuesOf('prompt_shown').filter((value) => value !== 'other'),
  needs: valuesOf('need'),
  channels: valuesOf('contact'),
  checkIns: valuesOf('check_in_begun'),
  countries: readdirSync(new URL('../../packages/content/generated/directory/', import.meta.url))
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.slice(0, 2)),
};

/** Origins that pages asked for anything. */
const asked = new Set();
/** Names of counters that some flow raised, from the first test to the last. */
const raised = new Set();
let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveCounting()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Holds everything that left the page against what may: reports of the vocabulary, without any canary, and no more. */
function checkWhatLeft() {
  assert.deepEqual([...asked], [site.address]);
  for (const { method, url, headers, body } of site.requests.splice(0)) {
    assert.equal(`${method} ${url}`, 'POST /counts');
    assert.deepEqual([headers.cookie, headers.referer, headers['content-encoding']], [undefined, undefined, undefined]);
    const parsed = parseReport(body.toString('utf8'));
    assert.ok(parsed.report, `${body} ${JSON.stringify(parsed)}`);
    for (const bytes of [body, Buffer.from(url + JSON.stringify(headers))]) assert.deepEqual(canariesIn(bytes), []);
    for (const name of Object.keys(parsed.report.c)) raised.add(name);
  }
}

/** Opens a page as someone would come to it, with canaries all around: in its address, its title and what led to it. */
async function open({ body, lang, modules, name = 'flow' }, prepare = async () => {}) {
  const head = `<meta name="description" content="${canaries.name}"><link rel="canonical" href="/${canaries.id}">`;
  const address = site.put(name, { body, lang, modules, head });
  const context = await browser.newContext({ viewport: { width: 900, height: 1200 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(10_000);
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  await context.addCookies([{ name: 'who', value: canaries.id, url: site.address }]);
  const page = await context.newPage();
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  await prepare(page);
  await page.goto(`${address}?who=${encodeURIComponent(canaries.mail)}#${canaries.id}`);
  await page.evaluate((words) => {
    document.title = words;
    localStorage.setItem('who', words);
  }, canaries.name);
  await page.waitForLoadState('networkidle');
  return { page, thrown, close: () => context.close() };
}

/** The page goes out of sight: what was counted is sent. */
async function leave(page) {
  const taken = site.requests.length;
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  for (let tries = 0; tries < 200 && site.requests.length === taken; tries++) await page.waitForTimeout(25);
}

/** Waits until the endpoint was sent a report with a certain counter in it. */
async function whenSent(counter) {
  for (let tries = 0; tries < 400; tries++) {
    if (site.bodies().some((body) => counter.test(body))) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** So often: presses a language, and looks at what waits, which seals a report. At last it looks once more. */
const pressAndLook = async (times) => {
  const panel = document.querySelector('talk-privacy');
  const languages = document.querySelector('talk-language').shadowRoot.querySelectorAll('[part=choice]');
  for (let report = 0; report <= times; report++) {
    if (report < times) languages[report % 2].click();
    const look = panel.shadowRoot.querySelector('.stack button:not(.plain)');
    look.click();
    do await new Promise((resolve) => setTimeout(resolve));
    while (look.getAttribute('aria-disabled') === 'true');
  }
};

/** Which answer someone gives to each question: its place in the list, or none. */
const ways = { none: () => -1, 'the first': () => 0, 'the last': (many) => many - 1 };

/** Answers a check-in to its end, the same way each time. Gives whether urgent help stands open then. */
async function goThrough(page, form, pick) {
  await form.getByRole('button', { name: 'Begin' }).click();
  while (await form.locator('.form').count()) {
    const options = form.locator('.form [part=option]');
    const at = pick(await options.count());
    if (at >= 0) {
      if (await options.count()) await options.nth(at).click();
      else await form.locator('textarea').fill(canaries.typed);
    }
    await form.locator('.moves .filled').click();
  }
  await form.locator('#ending').waitFor();
  return form
    .locator('talk-urgent')
    .first()
    .evaluate((urgent) => urgent.open);
}

/** Ids of bodies that were looked at: a page that is left sends again what it may not have delivered. */
const known = new Set();

/** All that some bodies say but for their ids, whether it came in one body or in two. A repeat says nothing. */
function sumOf(bodies) {
  const all = bodies.map((body) => JSON.parse(body)).filter(({ b }) => !known.has(b) && known.add(b));
  const c = {};
  for (const each of all) for (const [name, count] of Object.entries(each.c)) c[name] = (c[name] ?? 0) + count;
  return { ...all[0], b: '', c };
}

describe('what leaves a page that counts', () => {
  for (const flow of flows((list) => lists[list])) {
    it(`is nothing but its counters, all of them, when ${flow.name}`, async () => {
      site.missing = flow.missing;
      try {
        for (const one of flow.pages) {
          const visited = await open(one);
          await flow.act(visited.page);
          await leave(visited.page);
          assert.deepEqual(visited.thrown, []);
          await visited.close();
        }
      } finally {
        site.missing = undefined;
      }
      checkWhatLeft();
      const wanted = vocabulary.filter(({ group }) => flow.raises.includes(group)).map(({ name }) => name);
      assert.ok(wanted.length > 0);
      assert.deepEqual(
        wanted.filter((name) => !raised.has(name)),
        [],
      );
    });
  }

  for (const id of lists.checkIns.filter((each) => each !== 'other')) {
    it(`is the same whatever someone answers in the check-in ${id}, but for the random id`, async () => {
      const body = place(`<talk-check-in check-in="${id}"></talk-check-in>`);
      const told = [];
      for (const [answers, pick] of Object.entries(ways)) {
        const { page, thrown, close } = await open({ body });
        const form = page.locator('talk-check-in');
        const opened = await goThrough(page, form, pick);
        await leave(page);
        assert.deepEqual(thrown, []);
        told.push([answers, sumOf(site.bodies())]);
        if (id === 'how-are-you-really') assert.equal(opened, answers === 'the last', 'urgent help opens by itself');
        checkWhatLeft();
        await close();
      }
      const [[, first]] = told;
      assert.equal(first.c[`check_in_finished_${id.replaceAll('-', '_')}`], 1);
      for (const [answers, sum] of told) assert.deepEqual(sum, first, answers);
    });
  }

  it('says what was lost: refused, too old, too many', async () => {
    const day = (later) => new Date(Date.UTC(2026, 10, 25, 12) + later * 24 * 3600 * 1000);
    const body = place('<talk-language></talk-language><talk-privacy></talk-privacy>');
    const visited = await open({ body }, (page) => page.clock.setFixedTime(day(0)));
    const { page } = visited;
    const choices = page.locator('talk-language [part=choice]');
    await page.getByRole('button', { name: 'Show what waits' }).waitFor();

    site.answer = 400;
    await choices.nth(1).click();
    await leave(page);
    site.answer = 503;
    await page.evaluate(pressAndLook, 402);
    site.answer = 202;
    await page.clock.setFixedTime(day(1));
    await leave(page);
    await whenSent(/report_lost_full/);

    site.answer = 503;
    await page.evaluate(pressAndLook, 1);
    await page.clock.setFixedTime(day(33));
    await page.evaluate(pressAndLook, 0);
    site.answer = 202;
    await page.clock.setFixedTime(day(34));
    await leave(page);
    await whenSent(/report_lost_old/);
    await visited.close();
    checkWhatLeft();
    const lost = vocabulary.filter(({ group }) => group === 'report_lost').map(({ name }) => name);
    assert.deepEqual(
      lost.filter((name) => !raised.has(name)),
      [],
    );
  });

  it('leaves no counter of the vocabulary that no flow can raise', () => {
    assert.ok(vocabulary.length > 150);
    assert.deepEqual(
      vocabulary.map(({ name }) => name).filter((name) => !raised.has(name)),
      [],
    );
  });

  it('would show a canary in any disguise', () => {
    const { typed, name } = canaries;
    for (const hidden of [
      typed,
      encodeURIComponent(name),
      Buffer.from(`{"a":"${typed}"}`).toString('base64'),
      JSON.stringify({ c: name }),
    ])
      assert.notDeepEqual(canariesIn(Buffer.from(hidden)), [], hidden);
  });
});
