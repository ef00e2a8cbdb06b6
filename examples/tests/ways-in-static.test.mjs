import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  frameSnippet,
  htmlSnippet,
  npmSnippet,
  pinnedSnippet,
  scriptSnippet,
} from '../../packages/embed/dist/snippets/snippets.js';
import { serverConfig, servers } from '../../packages/embed/dist/serving/serving.js';
import { qrPng } from '../../packages/embed/dist/static/qr-png.js';
import { htmlBlock, plainText, poster, qrSvg, staticPage } from '../../packages/embed/dist/static/static.js';
import { embedFolder as embedFolderOf } from '../../packages/embed/build/folder.mjs';
import { launchChromium } from '../../scripts/chromium.mjs';
import { visit } from './visit.mjs';
import { embedFolder, hostPage, pinnedName, serveFiles, servePages, strictPolicy, version } from './ways-in/sites.mjs';

const { generate } = createRequire(path.resolve(import.meta.dirname, '../../packages/embed/package.json'))('lean-qr');

const example = (name) => JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../${name}/place.json`), 'utf8'));
const shop = example('barbershop-kiosk');
const hall = { kind: 'community', name: 'Hill Street Hall', country: 'GB', nation: 'GB-SCT', device: 'shared' };
const address = 'https://harbour.example/talk';

/** As long as settings allow. */
const longest = {
  ...hall,
  name: 'A very long name of a hall and library on Harbour Street, Upper Hall, back yard',
  services: [1, 2, 3].map((number) => ({
    id: `group-${number}`,
    name: `The afternoon group for anyone who would like company and does not mind a crowded kitchen, each and every week ${number}`,
    summary:
      'We sit in the back room with tea and listen. Ask anyone for a quiet word, at any time while the doors are open. We are not counsellors and will not tell you what to do. We know who else can help, and can call with you if you like that best.',
    channels: [{ type: 'phone', value: '01632960100', display: '01632 960 100', label: 'Call' }],
  })),
};

let browser;
const opened = [];
before(async () => {
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await Promise.all(opened.map((each) => each.close()));
});

async function open(html, options) {
  const site = await servePages({ '/': html });
  opened.push(site);
  return visit(browser, `${site.address}/`, { wait: false, ...options });
}

const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
const sizeOf = (pdf) =>
  pdf
    .toString('latin1')
    .match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/)
    ?.slice(1)
    .map(Math.round);

describe('a page without script', () => {
  for (const [name, settings, language, words] of [
    ['in English', shop, 'en', ['Words to start with', 'Thursday football, Harbour Park']],
    ['in Welsh', { ...hall, nation: 'GB-WLS' }, 'cy', ['Geiriau i ddechrau', 'NHS 111 Wales']],
    ['in Arabic', hall, 'ar', ['كلمات للبدء', 'Samaritans']],
  ]) {
    for (const width of [320, 1280]) {
      it(`${name}, ${width} px wide, fits, passes axe, asks for nothing and runs nothing`, async () => {
        const html = await staticPage(settings, { language, address });
        assert.doesNotMatch(html, /<script|\son\w+=|javascript:/i);
        const visited = await open(html, { width });
        for (const each of [...words, '999', '116 123', '85258']) {
          assert.equal(await visited.page.getByText(each).first().isVisible(), true, each);
        }
        assert.deepEqual(await visited.axe(), []);
        assert.ok((await visited.inspect(() => document.documentElement.scrollWidth)) <= width);
        assert.equal(visited.requested.length, 1);
        assert.deepEqual(await visited.violations(), []);
        assert.deepEqual(visited.said, []);
        await visited.close();
      });
    }
  }

  it('passes axe where the device prefers dark', async () => {
    const visited = await open(await staticPage(shop, { address }));
    await visited.page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await visited.axe(), []);
    await visited.close();
  });

  it('links each number as it is dialled, short codes as they are', async () => {
    const html = await staticPage(hall, {});
    for (const link of ['tel:999', 'tel:116123', 'sms:85258?body=SHOUT', 'tel:111'])
      assert.ok(html.includes(`href="${link}"`), link);
  });

  it('prints on two sheets at most, with nothing left out', async () => {
    const visited = await open(await staticPage(shop, { address }));
    const pdf = await visited.page.pdf({ preferCSSPageSize: true });
    assert.ok(pagesOf(pdf) <= 2);
    await visited.close();
  });

  it('never guesses a number for a country that it does not know', async () => {
    const text = await plainText({ country: 'ZZ' });
    assert.match(text, /call your local emergency number/);
    assert.doesNotMatch(text, /999|116 123/);
  });

  it('is refused for settings that cannot be used, with the name of each and what is allowed', async () => {
    await assert.rejects(() => staticPage({ kind: 'pub', nation: 'Scotland' }), {
      name: 'PlaceSettingsError',
      message: /kind: .*barbershop.*nation: an ISO 3166-2 code/,
    });
  });

  it('shows words of a host as words, whatever signs are in them', async () => {
    const name = '<img src=x onerror=alert(1)> & "Sons"';
    const visited = await open(await staticPage({ ...hall, name }, { address: 'https://a.example/?a=1&b="><script>' }));
    assert.equal(await visited.page.locator('h1').innerText(), `${name}: words to start a talk, and places to turn to`);
    assert.equal(await visited.page.locator('img, script').count(), 0);
    await visited.close();
  });
});

describe('a block to paste', () => {
  it('is short, and still helps when all but text and links is stripped', async () => {
    const html = await htmlBlock(shop, { address });
    assert.ok(html.length < 5000, `${html.length} letters`);
    assert.doesNotMatch(html, /<script|<style|class=|style=/);
    const stripped = html.replace(/<(?!\/?a\b)[^>]*>/g, '');
    for (const each of [
      'If a life is at risk, call',
      '>116 123</a>',
      'Text SHOUT to 85258',
      'Can we do a quiet cut today?',
      address,
    ]) {
      assert.ok(stripped.includes(each) || stripped.replace(/<[^>]*>/g, '').includes(each), each);
    }
    const visited = await open(hostPage(`<main>${html}</main>`));
    assert.deepEqual(await visited.axe(['main']), []);
    await visited.close();
  });

  it('is plain text for an e-mail', async () => {
    const text = await plainText(shop, { address });
    assert.doesNotMatch(text, /[<>]/);
    assert.match(text, /Samaritans: 116 123 \(Day and night\)/);
    assert.ok(text.includes(address));
  });
});

describe('a poster', () => {
  const sizes = { A4: [595, 842], letter: [612, 792] };
  for (const paper of ['A4', 'letter']) {
    for (const [name, settings, language] of [
      ['of a barbershop', shop, 'en'],
      ['in Arabic', hall, 'ar'],
      ['of another country', { kind: 'workplace', country: 'FR' }, 'en'],
      ['with the longest words that settings allow', longest, 'en'],
    ]) {
      it(`${name} is one sheet of ${paper}, nothing cut, and passes axe`, async () => {
        const visited = await open(await poster(settings, { paper, address, language }), { width: 900, height: 1200 });
        const pdf = await visited.page.pdf({ preferCSSPageSize: true });
        assert.equal(pagesOf(pdf), 1);
        const [width, height] = sizeOf(pdf);
        assert.ok(
          Math.abs(width - sizes[paper][0]) < 3 && Math.abs(height - sizes[paper][1]) < 3,
          `${width} by ${height}`,
        );
        await visited.page.emulateMedia({ media: 'print' });
        const cut = await visited.inspect(() => {
          const sheet = document.querySelector('.sheet');
          const edge = sheet.getBoundingClientRect();
          const rows = [...sheet.children]
            .filter((each) => !each.matches('.edge'))
            .map((each) => each.getBoundingClientRect());
          return [
            sheet.scrollHeight > sheet.clientHeight + 1,
            rows.some(({ bottom, right }) => bottom > edge.bottom || right > edge.right),
            rows.some(({ top }, at) => at > 0 && top < rows[at - 1].bottom - 1),
          ];
        });
        assert.deepEqual(cut, [false, false, false]);
        await visited.page.emulateMedia({ media: 'screen' });
        assert.deepEqual(await visited.axe(), []);
        await visited.close();
      });
    }
  }

  it('of a paper that does not exist is refused by name', async () => {
    await assert.rejects(() => poster(hall, { paper: 'A9' }), /no paper "A9".*A4, letter/);
  });
});

describe('a QR code', () => {
  it('has every square where the code has it, as SVG and as PNG, with four of quiet around', async () => {
    const visited = await open(
      hostPage(
        `<div id="svg">${qrSvg(address)}</div><img id="png" alt="" src="data:image/png;base64,${Buffer.from(qrPng(address)).toString('base64')}">`,
      ),
    );
    const squares = await visited.page.evaluate(async () => {
      const draw = async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        const size = Math.round(image.naturalWidth / 8);
        canvas.width = canvas.height = size;
        const context = canvas.getContext('2d');
        context.imageSmoothingEnabled = false;
        context.drawImage(image, 0, 0, size, size);
        const { data } = context.getImageData(0, 0, size, size);
        return [...Array(size * size).keys()].map((at) => (data[at * 4] < 128 ? '1' : '0')).join('');
      };
      const svg = document.querySelector('#svg svg').outerHTML;
      return [
        await draw(`data:image/svg+xml,${encodeURIComponent(svg)}`),
        await draw(document.getElementById('png').src),
      ];
    });
    const code = generate(address);
    const quiet = [...Array(code.size + 8).keys()].map((at) => at - 4);
    const wanted = quiet.flatMap((y) => quiet.map((x) => (code.get(x, y) ? '1' : '0'))).join('');
    assert.deepEqual(squares, [wanted, wanted]);
    await visited.close();
  });
});

describe('a snippet', () => {
  let files;
  let source;
  before(async () => {
    files = await serveFiles();
    opened.push(files);
    const integrity = JSON.parse(readFileSync(path.join(embedFolder, 'sri.json'), 'utf8'));
    source = { base: `${files.address}/talkplace/`, version, integrity };
  });

  for (const [name, write] of Object.entries({ 'script tag': scriptSnippet, 'pinned file': pinnedSnippet })) {
    it(`for the ${name} works as it is pasted, under a strict policy, with the host's own services`, async () => {
      const snippet = await write({ ...shop, reportTo: undefined }, source, { show: ['prompts', 'signposts'] });
      const page = { text: hostPage(snippet), headers: { 'content-security-policy': strictPolicy(files.address) } };
      const visited = await open(page, { wait: true });
      await visited.page.locator('talk-prompts [part=opener]').first().waitFor();
      await visited.page.locator('talk-signposts').getByText('Thursday football, Harbour Park').first().waitFor();
      assert.deepEqual(await visited.violations(), []);
      assert.deepEqual(visited.said, []);
      await visited.close();
    });

    it(`for the ${name} helps where no script runs: two ways to speak and one to write`, async () => {
      const snippet = await write(shop, source, { show: ['prompts'] });
      const visited = await open(hostPage(snippet), { scripts: false });
      for (const number of ['999', '111', '116 123', '85258']) {
        assert.equal(await visited.page.getByText(number).first().isVisible(), true, number);
      }
      await visited.close();
    });
  }

  it('for the frame works as it is pasted, with numbers below it', async () => {
    const snippet = await frameSnippet({ ...hall, name: 'Hill & "Hall"' }, source, {
      show: ['signposts'],
      helper: true,
    });
    const visited = await open(hostPage(snippet));
    await visited.page.frameLocator('iframe').locator('talk-signpost').first().waitFor();
    assert.match(await visited.page.locator('iframe').getAttribute('title'), /Hill & "Hall"/);
    assert.equal(await visited.page.getByText('Samaritans: 116 123').isVisible(), true);
    await visited.close();
  });

  it('for HTML alone is the block, and for npm names packages that exist', async () => {
    assert.equal(await htmlSnippet(hall), await htmlBlock(hall));
    const npm = await npmSnippet(hall, { show: ['prompts', 'check-in'] });
    for (const [, name] of npm.matchAll(/import '([^']+)'/g)) assert.match(import.meta.resolve(name), /^file:/);
    assert.match(npm, /@talkplace\/elements\/check-in\.js/);
  });

  it('for the pinned file is refused without its hash', async () => {
    await assert.rejects(
      () => pinnedSnippet(hall, { ...source, integrity: {} }, { show: ['urgent'] }),
      new RegExp(`integrity of ${pinnedName}`),
    );
  });

  it('for a server names who may show the frame, and refuses what is no origin', () => {
    for (const server of servers) {
      const text = serverConfig(server, 'talkplace', { ancestors: ['https://intranet.example.org'] });
      assert.match(text, /frame-ancestors https:\/\/intranet\.example\.org/, server);
      assert.match(text, /Access-Control-Allow-Origin/, server);
    }
    assert.throws(
      () => serverConfig('nginx', '/', { ancestors: ['https://a.example/path; script-src *'] }),
      /is no origin/,
    );
  });
});

describe('a build for one site', () => {
  it('names who may show the frame and whom it may ask, and has an oEmbed answer that the page names', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-build-'));
    const wanted = {
      TALKPLACE_BASE: 'https://help.example.org/talk/0.1.0',
      TALKPLACE_FRAME_ANCESTORS: 'https://intranet.example.org https://*.school.example.org',
      TALKPLACE_CONNECT: 'https://counts.example.org',
      TALKPLACE_FRAME: 'show=prompts&country=IE',
    };
    Object.assign(process.env, wanted);
    try {
      mkdirSync(path.join(folder, 'browser'));
      writeFileSync(path.join(folder, 'browser/talkplace.js'), '');
      await embedFolderOf(version).writeBundle({ dir: path.join(folder, 'browser') }, {});
      const read = (name) => readFileSync(path.join(folder, 'embed', name), 'utf8');
      const answer = JSON.parse(read('oembed.json'));
      assert.deepEqual([answer.type, answer.version], ['rich', '1.0']);
      assert.match(
        answer.html,
        /src="https:\/\/help\.example\.org\/talk\/0\.1\.0\/frame\.html#show=prompts&amp;country=IE"/,
      );
      assert.ok(read('frame.html').includes('href="https://help.example.org/talk/0.1.0/oembed.json"'));
      assert.ok(read('frame.html').includes('connect-src &#39;self&#39; https://counts.example.org;'));
      assert.match(read('servers/nginx.txt'), /location = \/talk\/0\.1\.0\/frame\.html/);
      for (const server of servers)
        assert.match(
          read(`servers/${server}.txt`),
          /frame-ancestors https:\/\/intranet\.example\.org https:\/\/\*\.school\.example\.org/,
        );
      assert.equal(read('talkplace.js'), '');
    } finally {
      for (const name of Object.keys(wanted)) delete process.env[name];
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
