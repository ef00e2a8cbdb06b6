import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.mjs';
import { serveGuests } from './site.mjs';
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

const open = async (name = 'launcher', options = {}) => {
  const visited = await visit(browser, `${site.address}/guests/${name}.html`, { ...options, wait: false });
  if (options.scripts !== false) await visited.page.locator('talk-launcher [part=button]').first().waitFor();
  return visited;
};
const launcher = (page, id = 'corner') => page.locator(`#${id}`);
const button = (page, id) => launcher(page, id).locator('.opener');
const panel = (page, id) => launcher(page, id).locator('[part=panel]');
const choice = (page, name, id) => launcher(page, id).locator(`[data-choice="${name}"]`);

async function press(page, id) {
  await button(page, id).click();
  await launcher(page, id).locator('talk-leave').waitFor();
}

async function calm(visited) {
  assert.deepEqual(await visited.violations(), []);
  assert.deepEqual(visited.thrown, []);
  assert.deepEqual(visited.said, []);
}

/** In the page: points of the panel on which something else lies, and edges that stand out of the window. */
function faultsOf(id) {
  const host = document.getElementById(id);
  const box = host.shadowRoot.querySelector('[part=panel]').getBoundingClientRect();
  const faults = [];
  if (box.width < 280 || box.height < 200) faults.push(`it is ${box.width} by ${box.height} px`);
  if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
    faults.push(`it stands out: ${JSON.stringify(box)}`);
  for (const across of [0.05, 0.5, 0.95]) {
    for (const down of [0.05, 0.5, 0.95]) {
      const at = document.elementFromPoint(box.left + across * box.width, box.top + down * box.height);
      if (!host.contains(at)) faults.push(`<${at?.localName}> lies over it at ${across}, ${down}`);
    }
  }
  return faults;
}

describe('a launcher on a page with transforms, clipped boxes, layers and bars that stay', () => {
  for (const [width, height] of [
    [360, 740],
    [768, 1024],
    [1280, 800],
    [320, 256],
  ]) {
    it(`stands in its corner and opens above everything in a window of ${width} by ${height}`, async () => {
      const visited = await open('launcher', { width, height });
      const { page, inspect } = visited;
      const stands = async () => {
        const { x, y, width: wide, height: high } = await button(page).boundingBox();
        assert.equal(Math.round(width - x - wide), 16);
        assert.equal(Math.round(height - y - high), 64);
      };
      await stands();
      await page.mouse.wheel(0, 700);
      await page.waitForFunction(() => scrollY > 300);
      await stands();
      assert.deepEqual(await visited.axe(['#corner']), []);
      await press(page);
      await choice(page, 'signposts').waitFor();
      await launcher(page).locator('.help talk-urgent').getByRole('link', { name: '999' }).waitFor();
      await page.waitForFunction(
        () =>
          matchMedia('(max-width: 640px), (max-height: 480px)').matches ||
          corner.shadowRoot.querySelector('dialog').style.inset,
      );
      assert.deepEqual(await inspect(faultsOf, 'corner'), []);
      assert.deepEqual(await visited.axe(['#corner']), []);
      const wide = await inspect(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `the page is ${wide} px too wide`);
      await calm(visited);
      await visited.close();
    });
  }

  it('opens from a clipped box in the text too, beside its button, and follows it', async () => {
    const visited = await open();
    const { page, inspect } = visited;
    await press(page, 'text');
    await page.waitForFunction(() => text.shadowRoot.querySelector('dialog').style.inset);
    assert.deepEqual(await inspect(faultsOf, 'text'), []);
    const gap = async () => {
      const [above, below] = [await button(page, 'text').boundingBox(), await panel(page, 'text').boundingBox()];
      return Math.round(below.y - above.y - above.height);
    };
    assert.equal(await gap(), 8);
    await page.mouse.wheel(0, 60);
    await page.waitForFunction(() => scrollY >= 59);
    await page.waitForFunction(() => {
      const [above, below] = [text, text].map((each, at) =>
        each.shadowRoot.querySelector(at ? 'dialog' : '[part=button]').getBoundingClientRect(),
      );
      return Math.abs(below.top - above.bottom - 8) < 2;
    });
    await calm(visited);
    await visited.close();
  });

  it('turns to where there is room', async () => {
    const visited = await open('launcher', { width: 1280, height: 900 });
    const { page, inspect } = visited;
    await inspect(() => document.querySelector('.clip').style.setProperty('margin-block-start', '560px'));
    await press(page, 'text');
    await page.waitForFunction(() => {
      const [above, below] = ['dialog', '[part=button]'].map((each) =>
        text.shadowRoot.querySelector(each).getBoundingClientRect(),
      );
      return above.bottom <= below.top && above.top >= 0;
    });
    await visited.close();
  });

  it('opens above a modal dialog that it stands in, and closes for one that it does not', async () => {
    const visited = await open();
    const { page, inspect } = visited;
    await press(page);
    await inspect(() => document.querySelector('dialog').showModal());
    await panel(page).waitFor({ state: 'hidden' });
    await press(page, 'within');
    assert.deepEqual(await inspect(faultsOf, 'within'), []);
    await page.keyboard.press('Escape');
    await panel(page, 'within').waitFor({ state: 'hidden' });
    assert.equal(await page.getByRole('dialog', { name: 'Ask the shop' }).isVisible(), true);
    await page.getByRole('button', { name: 'Done' }).click();
    await press(page);
    await calm(visited);
    await visited.close();
  });

  it('stands above the one before it in the same corner, and in the other corner where people write from the right', async () => {
    const visited = await open();
    const { page, inspect } = visited;
    await inspect(() => {
      const second = document.createElement('talk-launcher');
      second.id = 'second';
      document.body.append(second);
      const third = document.createElement('talk-launcher');
      third.id = 'third';
      third.lang = 'ar';
      document.body.append(third);
    });
    await button(page, 'third').waitFor();
    await page.waitForFunction(() => third.shadowRoot.querySelector('.root').dir === 'rtl');
    const [first, second, third] = await Promise.all(
      ['corner', 'second', 'third'].map((id) => button(page, id).boundingBox()),
    );
    assert.ok(second.y + second.height <= first.y - 8, 'the second is above the first');
    assert.equal(Math.round(third.x), 16);
    await press(page, 'third');
    await page.waitForFunction(() => document.getElementById('third').shadowRoot.querySelector('dialog').style.inset);
    assert.deepEqual(await inspect(faultsOf, 'third'), []);
    await visited.close();
  });

  it('is where it was when the page moves it about', async () => {
    const visited = await open();
    const { page, inspect } = visited;
    const before = await button(page).boundingBox();
    await inspect(() => document.querySelector('.over').append(document.getElementById('corner')));
    await button(page).waitFor();
    await page.waitForFunction((y) => {
      const box = corner.shadowRoot.querySelector('[part=button]').getBoundingClientRect();
      return Math.abs(box.top - y) < 1;
    }, before.y);
    await press(page);
    await calm(visited);
    await visited.close();
  });
});

describe('a launcher on a page with', () => {
  for (const name of ['star-rules', 'small-root', 'reboot', 'preflight', 'replaced-natives']) {
    it(`${name.replace('-', ' ')} works and looks right`, async () => {
      const visited = await visit(browser, `${site.address}/guests/${name}.html`);
      const { page, inspect } = visited;
      await inspect(() => {
        const added = document.createElement('talk-launcher');
        added.id = 'corner';
        document.body.append(added);
      });
      await press(page);
      await choice(page, 'check-in').click();
      await launcher(page).locator('talk-check-in').getByRole('button', { name: 'Begin' }).waitFor();
      assert.deepEqual(await inspect(faultsOf, 'corner'), []);
      const look = await inspect(() => {
        const { fontSize, letterSpacing, textTransform } = getComputedStyle(
          document.getElementById('corner').shadowRoot.querySelector('[part=button]'),
        );
        return { fontSize, letterSpacing, textTransform };
      });
      assert.deepEqual(look, { fontSize: '18px', letterSpacing: 'normal', textTransform: 'none' });
      assert.deepEqual(await visited.axe(['#corner']), []);
      await calm(visited);
      await visited.close();
    });
  }

  it('a shadow root around it works there', async () => {
    const visited = await open();
    const { page, inspect } = visited;
    await inspect(() => {
      const host = document.createElement('div');
      host.id = 'shell';
      const shell = host.attachShadow({ mode: 'open' });
      const inner = document.createElement('talk-launcher');
      inner.id = 'deep';
      inner.setAttribute('corner', 'bottom-start');
      // The rules of the page end at a shadow root.
      inner.style.setProperty('--talk-launcher-block-offset', '64px');
      shell.append(inner);
      document.body.append(host);
    });
    await press(page, 'deep');
    await page.keyboard.press('Escape');
    await panel(page, 'deep').waitFor({ state: 'hidden' });
    const focused = await inspect(
      () => document.getElementById('shell').shadowRoot.activeElement.shadowRoot.activeElement.className,
    );
    assert.equal(focused, 'opener');
    await visited.close();
  });
});

describe('someone at a launcher', () => {
  it('walks through it by keyboard, and on to the page', async () => {
    const visited = await open();
    const { page } = visited;
    const focused = () =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at.localName === 'dialog' ? 'panel' : at.textContent.replace(/\s+/g, ' ').trim();
      });
    await page.locator('#text .opener').focus();
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Words to start with');
    await page.keyboard.press('Enter');
    await launcher(page).locator('talk-leave').waitFor();
    const walk = [];
    for (let at = 0; at < 8; at++) {
      walk.push(await focused());
      await page.keyboard.press('Tab');
    }
    assert.deepEqual(walk, [
      'panel',
      'Close',
      '999',
      'Show help',
      'Something to talk about Cards with a first line to say.',
      'How am I doing? A few questions. You can skip any of them.',
      'Find help Who answers, and what happens when you get in touch.',
      'Exit this page',
    ]);
    assert.equal(await focused(), 'After the launchers');
    await panel(page).waitFor({ state: 'hidden' });
    await calm(visited);
    await visited.close();
  });

  it('closes it by a press elsewhere, which the page gets as well', async () => {
    const visited = await open();
    const { page } = visited;
    await press(page);
    await page.evaluate(() =>
      document.getElementById('cookie').addEventListener('click', () => (document.title = 'pressed')),
    );
    await page.locator('#cookie').click();
    await panel(page).waitFor({ state: 'hidden' });
    assert.equal(await page.title(), 'pressed');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'cookie');
    await press(page);
    await page.mouse.click(300, 600);
    await panel(page).waitFor({ state: 'hidden' });
    // The browser tells of the closing a moment after it.
    await page.waitForFunction(() => document.activeElement.id === 'corner');
    await visited.close();
  });

  it('goes back and forth in the page as if it were not there', async () => {
    const visited = await open();
    const { page } = visited;
    await page.locator('[data-route]').click();
    await page.locator('#route:text-is("news")').waitFor();
    const steps = await page.evaluate(() => history.length);
    for (let times = 0; times < 3; times++) {
      await press(page);
      await page.keyboard.press('Escape');
      await panel(page).waitFor({ state: 'hidden' });
    }
    await press(page);
    assert.equal(await page.evaluate(() => history.length), steps);
    assert.deepEqual(await page.evaluate(() => history.state), { route: 'news' });
    await page.evaluate(() => history.back());
    await page.locator('#route:text-is("home")').waitFor();
    await panel(page).waitFor({ state: 'hidden' });
    await page.evaluate(() => history.forward());
    await page.locator('#route:text-is("news")').waitFor();
    assert.equal(await page.evaluate(() => history.length), steps);
    await calm(visited);
    await visited.close();
  });

  it('has urgent help and the numbers of the host when the network goes before the first opening', async () => {
    const visited = await open();
    const { page } = visited;
    await visited.context.setOffline(true);
    await button(page).click();
    const urgent = launcher(page).locator('.help talk-urgent');
    await urgent.getByRole('button').click();
    await urgent.getByRole('link', { name: '116 123' }).waitFor();
    await launcher(page).getByText('To talk, call Samaritans on 116 123.').waitFor();
    await visited.context.setOffline(false);
    await launcher(page).getByRole('button', { name: 'Try again' }).click();
    await launcher(page).getByRole('button', { name: 'Find help' }).waitFor();
    assert.equal(await launcher(page).getByRole('button', { name: 'Try again' }).count(), 0);
    await visited.close();
  });

  it('reads the numbers of the host without script', async () => {
    const visited = await open('launcher', { scripts: false });
    await visited.page.getByText('To talk, call Samaritans on 116 123.').waitFor();
    await visited.close();
  });

  it('comes back to a page that the browser kept, and finds it closed and empty', async () => {
    const keeping = await browser.browserType().launch({
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const context = await keeping.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`${site.address}/guests/launcher.html`);
      await press(page);
      await choice(page, 'check-in').click();
      const form = launcher(page).locator('talk-check-in');
      await form.getByRole('button', { name: 'Begin' }).click();
      await form.getByText('Really hard').click();
      await page.evaluate(() => {
        window.addEventListener('pageshow', ({ persisted }) => persisted && (document.title = 'kept'));
      });
      await page.goto(`${site.address}/guests/sidebar.html`);
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForFunction(() => document.title === 'kept');
      await panel(page).waitFor({ state: 'hidden' });
      await press(page);
      await choice(page, 'check-in').click();
      await form.getByRole('button', { name: 'Begin' }).waitFor();
    } finally {
      await keeping.close();
    }
  });
});

describe('a launcher in a frame without an origin of its own', () => {
  it('opens within its edges', async () => {
    const visited = await visit(browser, `${site.address}/guests/sidebar.html`);
    const { page, inspect } = visited;
    await inspect(() => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.title = 'Guest';
      frame.width = '420';
      frame.height = '520';
      frame.src = 'launcher.html';
      document.body.prepend(frame);
    });
    const frame = page.frameLocator('iframe');
    await frame.locator('#corner .opener').click();
    await frame.locator('#corner talk-leave').waitFor();
    const outer = await page.locator('iframe').boundingBox();
    const inner = await frame.locator('#corner [part=panel]').boundingBox();
    assert.ok(inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width + 1);
    assert.ok(inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height + 1);
    await frame.locator('#corner .help').getByRole('link', { name: '999' }).waitFor();
    await visited.close();
  });
});
