import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildApp, listOf, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

let files;
let site;
before(async () => {
  files = await buildApp();
  site = await serveApp(files);
});
after(async () => {
  await site?.close();
});

/** A tablet that was set up and left on the network until it had everything, then lost it. */
async function cutOff(options) {
  const tablet = await switchOn(options);
  await tablet.setUp(withPlace(site.address, barbers));
  await tablet.whenOffline();
  const folder = await tablet.switchOff();
  site.down = true;
  site.requested.length = 0;
  const again = await switchOn({ ...options, profile: folder });
  await again.page.goto(site.address);
  await again.attract();
  return again;
}

const shows = async (tablet, text) => tablet.kiosk.getByText(text).filter({ visible: true }).first().waitFor();

for (const [name, size] of Object.entries({ upright: [800, 1280], 'on its side': [1280, 800] })) {
  describe(`a tablet ${name} that was switched off and on again without network`, () => {
    it('shows every screen that it has, and passes axe on each', async () => {
      let tablet;
      try {
        tablet = await cutOff({ width: size[0], height: size[1] });
        const look = async (where) => assert.deepEqual(await tablet.axe(), [], where);
        await look('attract');

        await tablet.press(tablet.button('Show help'));
        await shows(tablet, '116 123');
        await look('urgent');
        await tablet.clear();

        const go = async (choice) => {
          await tablet.press(tablet.button('Start'));
          await tablet.press(tablet.kiosk.getByRole('button', { name: choice }));
        };
        await tablet.press(tablet.button('Start'));
        await look('home');
        await tablet.press(tablet.kiosk.getByRole('button', { name: 'Something to talk about' }));
        await tablet.kiosk.locator('talk-prompts [part=opener]').first().waitFor();
        await look('talk');
        await tablet.press(tablet.button('Hands-free'));
        await tablet.kiosk.locator('[part=palm]').waitFor();
        await look('hands-free');
        await tablet.clear();

        await go('How am I doing?');
        await tablet.press(tablet.kiosk.locator('talk-check-in').getByRole('button', { name: 'Begin' }));
        await tablet.kiosk.locator('talk-check-in .form').waitFor();
        await look('check-in');
        await tablet.clear();

        await go('Find help');
        await tablet.kiosk.locator('talk-signpost').first().waitFor();
        await look('find');
        await tablet.clear();

        await go('Worried about someone?');
        await tablet.kiosk.locator('talk-signpost').first().waitFor();
        await shows(tablet, 'You can start like this');
        await look('someone');
        await tablet.clear();

        await go('A grown-up and a child');
        await tablet.kiosk.locator('talk-prompts [part=opener]').first().waitFor();
        await look('together');
        await tablet.clear();

        await tablet.press(tablet.button('Cymraeg'));
        await tablet.button('Dechrau').waitFor();
        // It asked for a new version of its worker, and for what the server says of the page.
        const others = site.requested.filter((file) => !['/kiosk/', '/kiosk/sw.js'].includes(file));
        assert.deepEqual(others, []);
        assert.deepEqual(tablet.thrown, []);
        assert.deepEqual(
          tablet.said.filter((line) => line.startsWith('Talkplace')),
          [],
        );
      } finally {
        site.down = false;
        await tablet?.close();
      }
    });
  });
}

describe('what a tablet keeps', () => {
  it('for one place in two languages is at most 300 kB of brotli', (t) => {
    const groups = ['directory/gb', 'packs/barbershop', 'packs/school', 'language/cy'];
    const size = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    const wanted = listOf(files).filter(([, , group]) => !group || groups.includes(group));
    const bytes = wanted.map(([address]) => size(files.get(address === './' ? 'index.html' : address)));
    const whole = bytes.reduce((sum, each) => sum + each, size(files.get('sw.js')));
    t.diagnostic(`${whole} bytes of brotli in ${wanted.length + 1} files`);
    assert.ok(wanted.length > 30);
    assert.ok(whole <= 300_000, `${whole} bytes`);
  });

  it('holds the directory of its own country and no other', async () => {
    const tablet = await switchOn();
    await tablet.setUp(withPlace(site.address, barbers));
    await tablet.whenOffline();
    const kept = await tablet.page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => !name.endsWith('state'));
      return (await (await caches.open(names[0])).keys()).map(({ url }) => url);
    });
    const has = (group) => {
      const [address] = listOf(files).find(([, , each]) => each === group);
      return kept.includes(new URL(address, site.address).href);
    };
    assert.equal(has('directory/gb'), true);
    assert.equal(has('language/cy'), true);
    assert.equal(has('directory/jp'), false);
    assert.equal(has('language/ar'), false);
    await tablet.close();
  });
});
