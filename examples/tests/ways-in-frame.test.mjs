import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { framePage, headerPolicy, oembed } from '../../packages/embed/dist/serving/serving.js';
import { sandbox as recommended } from '../../packages/embed/dist/snippets/snippets.js';
import { launchChromium } from '../../scripts/chromium.mjs';
import { visit } from './visit.mjs';
import { hostPage, serveFiles, servePages, until } from './ways-in/sites.mjs';

const sandboxes = {
  'no sandbox': undefined,
  'allow-scripts alone': 'allow-scripts',
  'scripts, forms and popups': 'allow-scripts allow-forms allow-popups',
  'scripts, forms, popups and dialling':
    'allow-scripts allow-forms allow-popups allow-top-navigation-to-custom-protocols',
  'what the docs recommend': recommended,
};
const frameHeaders = {
  'content-security-policy': headerPolicy({ ancestors: ['*'] }),
  'referrer-policy': 'no-referrer',
};

let browser;
let files;
const opened = [];
before(async () => {
  [browser, files] = await Promise.all([launchChromium(), serveFiles({ frame: frameHeaders })]);
});
after(async () => {
  await browser?.close();
  await files?.close();
  await Promise.all(opened.map((each) => each.close()));
});

/** A host on an origin of its own that shows the frame; no address outside this machine is asked. */
async function openFrame(
  fragment,
  { sandbox, helper = false, height = 400, more = '', site = files, policy, ...options } = {},
) {
  const rights = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
  const script = helper ? `<script async src="${site.address}/talkplace/talkplace-frame.js"></script>` : '';
  const host = await servePages({
    '/': {
      text: hostPage(
        `<iframe id="ours" title="Help" width="100%" height="${height}" referrerpolicy="no-referrer"${rights} src="${site.address}/talkplace/frame.html${fragment}"></iframe>${more}`,
        script,
      ),
      headers: policy && { 'content-security-policy': policy },
    },
    '/weather': hostPage('<p>Rain later</p>'),
  });
  opened.push(host);
  const visited = await visit(browser, `${host.address}/`, {
    wait: false,
    prepare: async (page) => {
      await page.context().route('https://**', (route) => route.abort());
      await page.addInitScript(() => {
        globalThis.heard = [];
        addEventListener('message', ({ data }) => globalThis.heard.push(data));
      });
    },
    ...options,
  });
  const frame = visited.page.frameLocator('#ours');
  const inner = () => visited.page.frames().find((each) => each.url().includes('frame.html'));
  return { ...visited, host, frame, inner };
}

/**
 * In the frame: notes which numbers would be dialled, and stops there. The browser would ask which programme to dial with,
 * in a window of its own that takes the keyboard.
 */
function noDialling() {
  globalThis.dialled = [];
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((each) => each.localName === 'a');
    if (!link || event.defaultPrevented) return;
    globalThis.dialled.push(link.getAttribute('href'));
    event.preventDefault();
  });
}

const ready = (frame) => frame.locator('talk-urgent').first().getByRole('link', { name: '116 123' }).waitFor();

describe('the frame, in', () => {
  for (const [name, sandbox] of Object.entries(sandboxes)) {
    it(`${name}, shows what its address asks for, and nothing is reported`, async () => {
      const visited = await openFrame('#show=urgent%20prompts%20check-in&kind=barbershop&nation=GB-ENG', { sandbox });
      const { frame } = visited;
      await ready(frame);
      await frame.locator('talk-prompts [part=opener]').first().waitFor();
      await frame.locator('talk-check-in').getByRole('button', { name: 'Begin' }).click();
      await frame.getByText('How has today been').waitFor();
      assert.equal(await frame.locator('talk-signposts').count(), 0);
      assert.deepEqual(visited.thrown, []);
      assert.deepEqual(visited.said, []);
      await visited.close();
    });

    it(`${name}, lets every number be read, selected and copied after a tap`, async () => {
      const visited = await openFrame('#show=urgent&nation=GB-ENG', { sandbox });
      const { frame, page } = visited;
      await ready(frame);
      const links = frame.locator('talk-urgent').first().locator('a[href^="tel:"], a[href^="sms:"]');
      const numbers = await links.evaluateAll((all) =>
        all.map((link) => {
          const range = document.createRange();
          range.selectNodeContents(link);
          document.getSelection().removeAllRanges();
          document.getSelection().addRange(range);
          return [link.textContent.trim(), document.getSelection().toString().trim()];
        }),
      );
      assert.ok(numbers.length > 3);
      for (const [shown, selected] of numbers) assert.equal(selected.replace(/\s+/g, ' '), shown.replace(/\s+/g, ' '));

      await visited.inner().evaluate(noDialling);
      await frame.locator('talk-urgent').first().getByRole('link', { name: '116 123' }).click();
      assert.deepEqual(await visited.inner().evaluate(() => globalThis.dialled), ['tel:116123']);
      const panel = frame.locator('#panel');
      await panel.getByText('116 123').waitFor();
      assert.equal(
        await panel.getByRole('button', { name: 'Copy' }).evaluate((button) => button === document.activeElement),
        true,
      );
      await panel.getByRole('button', { name: 'Copy' }).press('Enter');
      await panel.getByText('Copied').waitFor();
      await visited.context.grantPermissions(['clipboard-read'], { origin: visited.host.address });
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '116 123');
      await visited.close();
    });

    it(`${name}, keeps its numbers after a tap where the host lists what it frames`, async () => {
      const visited = await openFrame('#show=urgent%20signposts&nation=GB-ENG', {
        sandbox,
        policy: `frame-src ${files.address}`,
      });
      const { frame, page } = visited;
      await ready(frame);
      await page.waitForLoadState('networkidle');
      // Where it is allowed, the browser asks what to dial with and takes no second tap, and e-mail starts without asking.
      const schemes = sandbox === 'allow-scripts' ? ['tel', 'sms', 'mailto'] : ['tel'];
      for (const scheme of schemes) {
        const link = frame.locator(`a[href^="${scheme}:"]`).locator('visible=true').first();
        await link.click();
        await frame.locator('#panel').getByRole('button', { name: 'Close' }).dispatchEvent('click');
        assert.equal(await link.isVisible(), true, scheme);
      }
      // The browser refuses in turn: once it has refused this one, it has decided about the taps.
      await page.evaluate(() => {
        const stranger = document.createElement('iframe');
        stranger.src = 'http://stranger.invalid/';
        document.body.append(stranger);
      });
      const refusals = () => visited.said.filter((line) => line.includes('violates'));
      await until('a refusal', () => refusals().some((line) => line.includes('stranger.invalid')));
      assert.equal(refusals().length, 1, refusals().join('\n'));
      await ready(frame);
      await visited.close();
    });

    it(`${name}, opens another page, or gives its address where that is forbidden`, async () => {
      const visited = await openFrame('#show=urgent&nation=GB-ENG', { sandbox });
      const { frame, page } = visited;
      await ready(frame);
      const forbidden = sandbox !== undefined && !sandbox.includes('allow-popups');
      const popup = page.waitForEvent('popup', { timeout: forbidden ? 2500 : 30_000 }).catch(() => undefined);
      await frame.locator('talk-urgent').first().getByRole('link', { name: 'Chat online' }).first().click();
      if (forbidden) {
        await frame.locator('#panel').getByText('childline.org.uk').waitFor();
        assert.equal(await popup, undefined);
      } else {
        assert.ok(await popup);
        assert.equal(await frame.locator('#panel').count(), 0);
      }
      await visited.close();
    });

    it(`${name}, is left by quick exit, and what it showed is gone`, async () => {
      const visited = await openFrame('', { sandbox });
      const exit = encodeURIComponent(`${visited.host.address}/weather`);
      await visited.page.evaluate(
        ([src]) => document.getElementById('ours').setAttribute('src', src),
        [`${files.address}/talkplace/frame.html?again#show=leave%20urgent&exit=${exit}`],
      );
      await visited.frame.locator('talk-leave').getByRole('button').click();
      const free = sandbox === undefined || sandbox.includes('allow-top-navigation-by-user-activation');
      if (free) await visited.page.getByText('Rain later').waitFor();
      else {
        await until('an empty page in the frame', () =>
          visited.page.frames().some((each) => each.url().endsWith('left.html')),
        );
        assert.equal(await visited.frame.locator('body').innerText(), '');
      }
      await visited.close();
    });
  }
});

describe('the frame and the page around it', () => {
  it('leaves the tab from the strictest sandbox where the helper of the host runs', async () => {
    const visited = await openFrame('', { sandbox: 'allow-scripts', helper: true });
    const exit = encodeURIComponent(`${visited.host.address}/weather`);
    await visited.page.evaluate(
      ([src]) => document.getElementById('ours').setAttribute('src', src),
      [`${files.address}/talkplace/frame.html?again#show=leave&exit=${exit}`],
    );
    await visited.frame.locator('talk-leave').getByRole('button').click();
    await visited.page.getByText('Rain later').waitFor();
    await visited.close();
  });

  for (const width of [320, 768]) {
    it(`is as high as what it shows, by the helper, ${width} px wide, and follows it`, async () => {
      const visited = await openFrame('#show=check-in%20signposts&kind=barbershop', { helper: true, width });
      const { page, frame, inner } = visited;
      await frame.locator('talk-signposts talk-signpost').first().waitFor();
      const height = () => page.evaluate(() => document.getElementById('ours').clientHeight);
      const fits = async () => {
        const [content, box] = await inner().evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
        return content === box && Math.abs((await height()) - content) < 2;
      };
      await until('a frame that fits', fits);
      const before = await height();
      assert.ok(before > 600);
      await frame.locator('talk-signposts').getByRole('searchbox').fill('gambling');
      await until('another height', async () => (await height()) !== before && (await fits()));
      assert.ok((await inner().evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
      await visited.close();
    });
  }

  it('is as high as what it shows on a page that counts borders in, with its helper', async () => {
    const visited = await openFrame('#show=urgent', {
      helper: true,
      height: 100,
      more: '<style>* { box-sizing: border-box } iframe { border: 5px solid }</style>',
    });
    await ready(visited.frame);
    await until('no scrolling inside', () =>
      visited.inner().evaluate(() => innerHeight > 200 && document.documentElement.scrollHeight <= innerHeight),
    );
    await visited.close();
  });

  it('scrolls inside, with nothing cut, where the host gives it a fixed height and no script', async () => {
    for (const [width, height] of [
      [300, 400],
      [360, 600],
      [1280, 500],
    ]) {
      const visited = await openFrame('#show=urgent%20prompts&kind=school', { width, height });
      const { frame, inner } = visited;
      await frame.locator('talk-prompts [part=opener]').first().waitFor();
      const [scrolled, wide] = await inner().evaluate(() => {
        scrollTo(0, 1e6);
        const last = document.querySelector('talk-prompts').getBoundingClientRect();
        return [last.bottom <= innerHeight, document.documentElement.scrollWidth > innerWidth];
      });
      assert.deepEqual([scrolled, wide], [true, false]);
      await visited.close();
    }
  });

  it('tells its height to Canvas, to WordPress and to anyone by a message of ours, and nothing else', async () => {
    const visited = await openFrame('#show=urgent&id=help-1#?secret=AbC123xYz0', { sandbox: 'allow-scripts' });
    await ready(visited.frame);
    const heard = await until('three messages', async () => {
      const all = await visited.page.evaluate(() => globalThis.heard);
      return all.length >= 3 && all;
    });
    const height = heard[0].height;
    assert.ok(height > 0);
    assert.deepEqual(heard.slice(0, 3), [
      { type: 'talk-size', v: 1, id: 'help-1', height },
      JSON.stringify({ subject: 'lti.frameResize', height }),
      { message: 'height', value: height, secret: 'AbC123xYz0' },
    ]);
    for (const each of heard) assert.match(JSON.stringify(each), /talk-size|lti\.frameResize|"message":"height"/);
    await visited.close();
  });

  it('is not moved or resized by a frame of somebody else', async () => {
    const stranger = await servePages({
      '/': hostPage(`<script>
        addEventListener('message', () => {
          parent.postMessage({ type: 'talk-size', v: 1, id: '', height: 7777 }, '*');
          parent.postMessage({ type: 'talk-leave', v: 1, exit: location.origin + '/away' }, '*');
        });
      </script>`),
      '/away': hostPage('<p>Taken away</p>'),
    });
    opened.push(stranger);
    const visited = await openFrame('#show=urgent', {
      helper: true,
      more: `<iframe id="other" title="Other" height="111" sandbox="allow-scripts" src="${stranger.address}/"></iframe>`,
    });
    await ready(visited.frame);
    await until('a frame that fits', () =>
      visited.page.evaluate(() => document.getElementById('ours').clientHeight > 450),
    );
    await visited.page.evaluate(() => document.getElementById('other').contentWindow.postMessage('now', '*'));
    await until('the messages of the stranger', () =>
      visited.page.evaluate(() => globalThis.heard.some((each) => each?.type === 'talk-leave')),
    );
    assert.equal(await visited.page.evaluate(() => document.getElementById('other').style.height), '');
    assert.notEqual(await visited.page.evaluate(() => document.getElementById('ours').clientHeight), 7777);
    assert.equal(await visited.page.getByText('Taken away').count(), 0);
    await visited.close();
  });

  it('shows only on the sites that its server names', async () => {
    const strict = await serveFiles({
      frame: { 'content-security-policy': headerPolicy({ ancestors: ['https://intranet.example.org'] }) },
    });
    opened.push(strict);
    const visited = await openFrame('#show=urgent', { site: strict });
    await until('the refusal', () => visited.said.some((line) => /frame-ancestors|refused/i.test(line)));
    assert.equal(await visited.frame.locator('talk-urgent').count(), 0);
    await visited.close();
  });
});

describe('the page in the frame', () => {
  it('shows one service, or the badge of the place, and help first where nothing else has it', async () => {
    const visited = await openFrame('#show=signpost&service=gb-samaritans');
    await visited.frame.locator('talk-signpost').getByRole('link', { name: '116 123' }).first().waitFor();
    await visited.close();
    const badge = await openFrame('#show=badge%20language&name=Corner%20Hall&trained=2026-09-30&country=GB');
    await badge.frame.locator('talk-badge').getByText('Corner Hall').first().waitFor();
    await badge.frame
      .locator('talk-place > talk-urgent:first-child')
      .getByRole('link', { name: '999' })
      .first()
      .waitFor();
    await badge.close();
  });

  it('is another one when the host changes what stands behind its address', async () => {
    const visited = await openFrame('#show=urgent&country=GB');
    await ready(visited.frame);
    await visited.page.evaluate(() => {
      const frame = document.getElementById('ours');
      frame.src = frame.src.replace(/#.*/, '#show=urgent&country=IE');
    });
    await visited.frame.locator('talk-urgent').getByRole('link', { name: '112' }).first().waitFor();
    await visited.close();
  });

  it('takes nothing from its address but what it knows, and says what it refused', async () => {
    const visited = await openFrame(
      `?show=urgent,prompts,script&onload=alert(1)&html=%3Cb%3E&style=x#kind=pub&pack=barbershop&accent=red&scheme=neon&id=a%20b&src=https%3A%2F%2Fevil.example%2Fplace.json&country=GB`,
    );
    await ready(visited.frame);
    await visited.frame.locator('talk-prompts [part=opener]').first().waitFor();
    const refused = visited.said
      .filter((line) => line.includes('Talkplace frame:'))
      .map((line) => line.match(/frame: ([\w-]+)/)[1]);
    assert.deepEqual(refused.toSorted(), ['accent', 'html', 'id', 'onload', 'scheme', 'show', 'style']);
    assert.ok(visited.said.some((line) => line.includes('kind') && line.includes('pub')));
    assert.ok(!visited.requested.some((url) => url.includes('evil.example')), 'asked another site for settings');
    assert.deepEqual(visited.thrown, []);
    await visited.close();
  });

  it('stores nothing, sends no referrer and no cookie', async () => {
    const visited = await openFrame('#show=urgent%20prompts%20signposts&nation=GB-WLS&lang=cy');
    const headers = [];
    visited.page.on('request', (request) => headers.push(request.headers()));
    await visited.page.reload();
    await visited.frame.locator('talk-prompts [part=opener]').first().waitFor();
    const kept = await visited
      .inner()
      .evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
        document.referrer,
      ]);
    assert.deepEqual(kept, [0, 0, '', 0, 0, '']);
    assert.ok(headers.length > 5);
    assert.deepEqual(
      headers.filter(({ referer, cookie }) => cookie || referer?.includes('/talkplace/')),
      [],
    );
    await visited.close();
  });

  it('passes axe and can be walked by keyboard into the panel and back', async () => {
    const visited = await visit(
      browser,
      `${files.address}/talkplace/frame.html#show=urgent%20prompts%20leave&kind=workplace`,
      { wait: false },
    );
    await visited.page.locator('talk-prompts [part=opener]').first().waitFor();
    assert.deepEqual(await visited.axe(), []);
    await visited.close();

    const framed = await openFrame('#show=urgent', { sandbox: 'allow-scripts' });
    await ready(framed.frame);
    const link = framed.frame.locator('talk-urgent').first().getByRole('link', { name: '116 123' });
    await link.focus();
    await framed.page.keyboard.press('Enter');
    await framed.frame.locator('#panel').getByRole('button', { name: 'Copy' }).waitFor();
    await framed.page.keyboard.press('Tab');
    assert.equal(await framed.frame.locator('#panel button:focus').innerText(), 'Close');
    await framed.page.keyboard.press('Escape');
    assert.equal(await framed.frame.locator('#panel').count(), 0);
    assert.equal(await link.evaluate((each) => each.getRootNode().activeElement === each), true);
    await framed.close();
  });

  it('speaks the language that a visitor chooses, in the panel too', async () => {
    const visited = await openFrame('#show=language%20urgent&languages=en%20ar', { sandbox: 'allow-scripts' });
    await ready(visited.frame);
    await visited.inner().evaluate(noDialling);
    await visited.frame.locator('talk-language').getByRole('button', { name: 'العربية' }).click();
    await until('words in Arabic', async () => {
      await visited.frame.locator('talk-urgent').first().getByRole('link', { name: '116 123' }).click();
      return (await visited.frame.locator('#panel').innerText()).includes('نسخ');
    });
    await visited.close();
  });

  it('shows numbers where no script runs', async () => {
    const visited = await openFrame('#show=prompts', { scripts: false });
    for (const number of ['999', '116 123', '85258', '112']) {
      assert.equal(await visited.frame.getByText(number).first().isVisible(), true, number);
    }
    await visited.close();
  });

  it('counts in memory and sends to an endpoint of its own site', async () => {
    const counted = [];
    const visited = await openFrame(
      '#show=prompts&kind=barbershop&report-to=%2Fcounts&report-area=GB-ENG&report-min-fill=1&device=shared&report-storage=durable',
      {
        prepare: async (page) => {
          await page.context().route('**/counts**', (route) => {
            counted.push(route.request().postData());
            return route.fulfill({ status: 202, body: '{}', headers: { 'access-control-allow-origin': '*' } });
          });
        },
      },
    );
    await visited.frame.locator('talk-prompts [part=opener]').first().waitFor();
    await visited.frame.locator('talk-prompts').getByRole('button', { name: 'Another one' }).click();
    await until('a batch', async () => {
      await visited.inner().evaluate(() => dispatchEvent(new Event('visibilitychange')));
      return counted.length > 0;
    });
    assert.match(counted[0], /prompts/);
    assert.deepEqual(await visited.inner().evaluate(async () => (await indexedDB.databases()).length), 0);
    assert.deepEqual(visited.thrown, []);
    await visited.close();
  });
});

describe('oEmbed', () => {
  it('is an answer by the book, found from the page, and its frame works in the sandbox that WordPress makes', async () => {
    const base = 'https://help.example.org/talkplace/0.1.0/';
    const answer = oembed(`${base}frame.html`, { title: 'Help & "more"' });
    assert.deepEqual(
      [answer.version, answer.type, typeof answer.width, typeof answer.height],
      ['1.0', 'rich', 'number', 'number'],
    );
    assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
    const page = await framePage({}, `${base}oembed.json`);
    assert.match(
      page,
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/help\.example\.org\/talkplace\/0\.1\.0\/oembed\.json">/,
    );
    const context = await browser.newContext();
    const reader = await context.newPage();
    await reader.setContent(answer.html);
    assert.deepEqual(await reader.locator('iframe').evaluate((frame) => [frame.title, frame.src]), [
      'Help & "more"',
      `${base}frame.html`,
    ]);
    await context.close();
    const visited = await openFrame('#?secret=abcDEF1234', { sandbox: 'allow-scripts' });
    await ready(visited.frame);
    await visited.close();
  });
});
