import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { use } from './use.mjs';
import { visit } from './visit.mjs';
import {
  embedFolder,
  hostPage,
  pinnedName,
  serveFiles,
  servePages,
  strictPolicy,
  until,
  version,
} from './ways-in/sites.mjs';

let browser;
let files;
const opened = [];
before(async () => {
  [browser, files] = await Promise.all([launchChromium(), serveFiles()]);
});
after(async () => {
  await browser?.close();
  await files?.close();
  await Promise.all(opened.map((each) => each.close()));
});

const fallback = '<p>If a life is at risk, call 999.</p>';
const urgent = `<talk-urgent>${fallback}</talk-urgent>`;
const prompts = `<talk-prompts pack="barbershop">${fallback}</talk-prompts>`;
const loader = (attributes = '') =>
  `<script type="module" ${attributes} src="${files.address}/talkplace/talkplace.js"></script>`;

/** Opens one page of a host on an origin of its own. */
async function open(page, options) {
  const site = await servePages({ '/': page });
  opened.push(site);
  const visited = await visit(browser, `${site.address}/`, options);
  return { ...visited, site };
}

async function reportsNothing(visited) {
  assert.deepEqual(await visited.violations(), []);
  assert.deepEqual(visited.thrown, []);
  assert.deepEqual(visited.said, []);
}

const modules = (visited) =>
  visited.requested.filter((url) => url.endsWith('.js')).map((url) => url.split('/talkplace/')[1]);

describe('one script tag from another origin', () => {
  it('loads nothing else while the page has none of the tags', async () => {
    const visited = await open(hostPage('<p>Nothing of ours</p>', loader()), { wait: false });
    await visited.page.waitForLoadState('networkidle');
    assert.deepEqual(modules(visited), ['talkplace.js']);
    await reportsNothing(visited);
    await visited.close();
  });

  it('loads what a tag needs and nothing for the others, and registers it', async () => {
    const visited = await open(hostPage(urgent, loader()));
    await visited.page.locator('talk-urgent').getByRole('link', { name: '999', exact: true }).waitFor();
    assert.deepEqual(modules(visited).toSorted(), ['parts/core.js', 'talkplace.js', 'urgent.js']);
    await reportsNothing(visited);
    await visited.close();
  });

  it('asks for everything that the first view needs at once, before any of it has come', async () => {
    const held = [];
    let release = false;
    const visited = await open(hostPage(prompts, loader()), {
      wait: false,
      prepare: (page) =>
        page.route(/talkplace\/(?!talkplace\.js)/, (route) => (release ? route.continue() : held.push(route))),
    });
    const names = () => held.map((route) => route.request().url().split('/talkplace/')[1]);
    await until('what was written last', () => names().includes('content/topics.en.js'));
    for (const name of ['parts/core.js', 'urgent.js', 'prompts.js', 'content/packs/barbershop.en.js'])
      assert.ok(names().includes(name), name);
    const first = held.length;
    release = true;
    await Promise.all(held.map((route) => route.continue()));
    await visited.page.locator('talk-prompts [part=opener]').first().waitFor();
    assert.equal(modules(visited).length, 1 + first, 'something was asked for later');
    await visited.close();
  });

  it('guesses content by the place around', async () => {
    for (const [attributes, directory] of [
      ['nation="GB-SCT"', 'gb'],
      ['country="IE"', 'ie'],
    ]) {
      const around = `<talk-place ${attributes}><talk-signposts>${fallback}</talk-signposts></talk-place>`;
      const visited = await open(hostPage(around, loader()));
      assert.deepEqual(
        modules(visited).filter((name) => name.startsWith('content/directory')),
        [`content/directory/${directory}.js`],
      );
      await visited.close();
    }
  });

  it('meets tags that come later, alone or deep inside something', async () => {
    const visited = await open(hostPage('<div id="late"></div>', loader()), { wait: false });
    await visited.page.waitForLoadState('networkidle');
    await visited.page.evaluate(() => {
      const box = document.createElement('section');
      box.append(document.createElement('div'));
      box.firstChild.append(document.createElement('talk-urgent'));
      document.getElementById('late').append(box);
    });
    await visited.page.locator('talk-urgent').getByRole('link', { name: '999', exact: true }).waitFor();
    assert.ok(!modules(visited).includes('prompts.js'));
    await visited.page.evaluate(() => document.body.append(document.createElement('talk-prompts')));
    await visited.page.locator('talk-prompts [part=opener]').first().waitFor();
    await reportsNothing(visited);
    await visited.close();
  });

  it('says which tag could not be loaded, keeps the words of the host, and tries again with the next', async () => {
    const visited = await open(hostPage(urgent, loader()), {
      wait: false,
      prepare: (page) => page.route(/urgent\.js/, (route) => route.abort()),
    });
    await until('a warning', () => visited.said.some((line) => line.includes('<talk-urgent> could not be loaded')));
    assert.equal(await visited.page.getByText('If a life is at risk, call 999.').isVisible(), true);
    await visited.page.unroute(/urgent\.js/);
    await visited.page.evaluate(() => document.body.append(document.createElement('talk-urgent')));
    await visited.page.locator('talk-urgent').first().getByRole('link', { name: '999', exact: true }).waitFor();
    assert.deepEqual(visited.thrown, []);
    await visited.close();
  });

  it('is refused by a server that allows no other origin, and the words of the host stay', async () => {
    const closed = await serveFiles({ headers: {} });
    opened.push(closed);
    const visited = await open(
      hostPage(urgent, `<script type="module" src="${closed.address}/talkplace/talkplace.js"></script>`),
      {
        wait: false,
      },
    );
    await until('the refusal', () => visited.said.some((line) => line.includes('CORS')));
    assert.equal(await visited.page.getByText('If a life is at risk, call 999.').isVisible(), true);
    await visited.close();
  });
});

describe('a page whose policy', () => {
  const types = ["require-trusted-types-for 'script'", "trusted-types lit-html 'allow-duplicates'"];
  const policies = {
    'names the host of the script, with Trusted Types': () => [strictPolicy(files.address, ...types), ''],
    'names a nonce, with Trusted Types': () => [strictPolicy("'nonce-abc123'", ...types), 'nonce="abc123"'],
    "names a nonce and 'strict-dynamic'": () => [
      strictPolicy("'nonce-abc123' 'strict-dynamic'", ...types),
      'nonce="abc123"',
    ],
  };
  for (const [name, make] of Object.entries(policies)) {
    it(`${name} reports nothing, now and for a tag that comes later`, async () => {
      const [policy, attributes] = make();
      const page = { text: hostPage(urgent, loader(attributes)), headers: { 'content-security-policy': policy } };
      const visited = await open(page);
      await visited.page.locator('talk-urgent').getByRole('link', { name: '999', exact: true }).waitFor();
      await visited.inspect(() => document.body.append(document.createElement('talk-signposts')));
      await visited.page.locator('talk-signposts talk-signpost').first().waitFor();
      await reportsNothing(visited);
      await visited.close();
    });
  }

  it('allows no script of ours keeps the words of the host', async () => {
    const headers = { 'content-security-policy': strictPolicy("'self'") };
    const visited = await open({ text: hostPage(urgent, loader()), headers }, { wait: false });
    await until('the violation', async () => (await visited.violations()).length > 0);
    assert.equal(await visited.page.getByText('If a life is at risk, call 999.').isVisible(), true);
    await visited.close();
  });
});

describe('a page that has the script', () => {
  it('twice, from two addresses, loads each file once and says nothing', async () => {
    const second = await serveFiles();
    opened.push(second);
    const head = `${loader()}<script type="module" src="${second.address}/talkplace/talkplace.js"></script>`;
    const visited = await open(hostPage(urgent, head));
    await visited.page.locator('talk-urgent').getByRole('link', { name: '999', exact: true }).waitFor();
    assert.deepEqual(second.asked, ['/talkplace/talkplace.js']);
    await reportsNothing(visited);
    await visited.close();
  });

  it('in two versions uses the first, and says so once', async () => {
    const older = await serveFiles({
      change: (name, text) => (name === 'talkplace.js' ? String(text).replaceAll(`"${version}"`, '"0.0.1"') : text),
    });
    opened.push(older);
    const head = `<script type="module" src="${older.address}/talkplace/talkplace.js"></script>${loader()}`;
    const visited = await open(hostPage(urgent + prompts, head));
    await visited.page.locator('talk-prompts [part=opener]').first().waitFor();
    assert.deepEqual(visited.said, [
      `warning: Talkplace ${version}: this page has Talkplace 0.0.1 already; the first one stays in use.`,
    ]);
    assert.ok(older.asked.includes('/talkplace/prompts.js'));
    assert.deepEqual(visited.thrown, []);
    await visited.close();
  });

  it('and the pinned file uses what came first, and nothing breaks', async () => {
    const head = `<script defer src="${files.address}/talkplace/${pinnedName}"></script>${loader()}`;
    const visited = await open(hostPage(urgent, head));
    await visited.page.locator('talk-urgent').getByRole('link', { name: '999', exact: true }).waitFor();
    assert.ok(!modules(visited).includes('urgent.js'));
    await reportsNothing(visited);
    await visited.close();
  });
});

describe('the pinned file', () => {
  const sri = () => JSON.parse(readFileSync(path.join(embedFolder, 'sri.json'), 'utf8'))[pinnedName];
  const pinned = (integrity) =>
    `<script defer crossorigin="anonymous" src="${files.address}/talkplace/${pinnedName}" integrity="${integrity}"></script>`;

  it('shows every element by itself, by its hash, and asks for nothing more', async () => {
    const site = await servePages(
      {
        '/': hostPage(
          `<talk-place kind="barbershop" nation="GB-WLS" src="/guests/place.json">${urgent}${prompts}<talk-check-in></talk-check-in><talk-signposts></talk-signposts><talk-language></talk-language><talk-leave></talk-leave></talk-place>`,
          pinned(sri()),
        ),
      },
      { '/guests/': path.resolve(import.meta.dirname, '../guests') },
    );
    opened.push(site);
    const visited = await visit(browser, `${site.address}/`);
    await use(visited.page);
    await visited.page.locator('talk-language').getByRole('button', { name: 'Cymraeg' }).click();
    await visited.page.locator('talk-prompts').getByText('Un arall').waitFor();
    assert.deepEqual(modules(visited), [pinnedName]);
    await reportsNothing(visited);
    await visited.close();
  });

  it('is refused where one byte of it differs from its hash, and the words of the host stay', async () => {
    const changed = await serveFiles({ change: (name, text) => (name === pinnedName ? `${text}\n` : text) });
    opened.push(changed);
    const head = pinned(sri()).replace(files.address, changed.address);
    const visited = await open(hostPage(urgent, head), { wait: false });
    await until('the refusal', () => visited.said.some((line) => line.includes('integrity')));
    assert.equal(await visited.page.getByText('If a life is at risk, call 999.').isVisible(), true);
    assert.equal(await visited.inspect(() => document.querySelector('talk-urgent').shadowRoot), null);
    await visited.close();
  });

  it('is there before the page where its tag lacks defer, and reads what comes between the tags all the same', async () => {
    const service = {
      id: 'walk',
      name: 'Saturday walk',
      summary: 'We walk by the river and talk, or not.',
      channels: [{ type: 'phone', value: '01632960100', display: '01632 960 100', label: 'Call' }],
    };
    // Long enough for the parser to hand it over in pieces.
    const json = JSON.stringify({ services: [service] }) + ' '.repeat(200_000);
    const site = await servePages({
      '/': hostPage(
        `<talk-place country="GB"><script type="application/json">${json}</script><talk-signposts></talk-signposts>
        <p><talk-hint>listening<span slot="meaning">Hearing someone out.</span></talk-hint></p></talk-place>`,
        pinned(sri()).replace(' defer', ''),
      ),
    });
    opened.push(site);
    const visited = await visit(browser, `${site.address}/`);
    await visited.page.locator('talk-signposts').getByText('Saturday walk').first().waitFor();
    await visited.page
      .locator('talk-hint')
      .getByRole('button', { name: /listening/ })
      .click();
    await visited.page.locator('talk-hint [part=panel]').waitFor();
    await reportsNothing(visited);
    await visited.close();
  });

  it('works in a page opened from a folder, where modules cannot', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-file-'));
    try {
      writeFileSync(path.join(folder, pinnedName), readFileSync(path.join(embedFolder, pinnedName)));
      writeFileSync(
        path.join(folder, 'page.html'),
        hostPage(urgent + prompts, readFileSync(path.join(embedFolder, 'sri.html'), 'utf8').split('-->')[1]),
      );
      const visited = await visit(browser, `file://${folder}/page.html`);
      await visited.page.locator('talk-prompts [part=opener]').first().waitFor();
      await visited.page.locator('talk-urgent').first().getByRole('link', { name: '999', exact: true }).waitFor();
      assert.deepEqual(visited.thrown, []);
      assert.deepEqual(visited.said, []);
      await visited.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
