import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodeQR } from 'qr/decode.js';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { names, phones, scan, show } from './carry-phone.mjs';
import { buildApp, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

let browser;
let shop;
before(async () => {
  const files = await buildApp();
  [browser, shop] = await Promise.all([launchChromium(), serveApp(files)]);
});
after(async () => {
  await browser?.close();
  await shop?.close();
});

/** What a camera reads from a picture of a screen. */
async function readSquare(picture) {
  const page = await browser.newPage();
  const { width, height, pixels } = await page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, pixels: [...data] };
  }, picture.toString('base64'));
  await page.close();
  return decodeQR({ width, height, data: Uint8Array.from(pixels) });
}

/** A tablet in the shop, at its list of services, with six cards on the screen. */
async function atFindHelp(place) {
  const tablet = await switchOn();
  await tablet.setUp(withPlace(shop.address, place));
  await tablet.press(tablet.button('Start'));
  await tablet.press(tablet.kiosk.getByRole('button', { name: 'Find help' }));
  await tablet.kiosk.locator('talk-signpost').nth(5).waitFor();
  return tablet;
}

const scotland = (address) => ({
  ...barbers,
  nation: 'GB-SCT',
  kiosk: { ...barbers.kiosk, carry: address, print: true },
});

describe('from the square on a tablet to a phone', () => {
  it('the same cards arrive, in the same order, by way of pixels alone', async () => {
    const tablet = await atFindHelp(scotland('/kiosk/carry/'));
    const shown = await tablet.kiosk.locator('talk-signpost [role=heading]').allInnerTexts();
    await tablet.press(tablet.button('Take it with you'));
    const square = tablet.kiosk.locator('.carry svg');
    await square.waitFor();
    const address = await readSquare(await square.screenshot());
    await tablet.close();

    assert.match(address, new RegExp(`^${shop.address}carry/#1\\.GB-SCT\\.en\\.([a-z0-9]{6}){6}$`));
    for (const [name, phone] of Object.entries(phones)) {
      shop.requested = [];
      const visited = await scan(browser, address, { phone });
      await show(visited);
      assert.deepEqual(await names(visited), shown.slice(0, 6), name);
      assert.equal(visited.page.url(), `${shop.address}carry/`);
      assert.ok(shop.requested.length > 5);
      assert.deepEqual(
        shop.requested.filter((line) => line.includes('1.GB-SCT') || line.includes(address.slice(-6))),
        [],
      );
      await visited.close();
    }
  });

  it('the slip holds the same square, large enough on paper, beside names and numbers', async () => {
    const tablet = await atFindHelp(scotland('/kiosk/carry/'));
    const { page } = tablet;
    const [first] = await tablet.kiosk.locator('talk-signpost [role=heading]').allInnerTexts();
    await page.evaluate(() => {
      globalThis.print = () => undefined;
    });
    await page.emulateMedia({ media: 'print' });
    // The element takes the paper away once the print window has closed: here it stays open.
    await tablet.kiosk.evaluate((kiosk) => {
      globalThis.print = () => {
        const paper = kiosk.shadowRoot.querySelector('.slip');
        const { width } = paper.querySelector('svg').getBoundingClientRect();
        const square = paper.querySelector('svg').cloneNode(true);
        globalThis.printed = { words: paper.innerText, millimetres: (width / 96) * 25.4, svg: square.outerHTML };
      };
      return kiosk.print('slip');
    });
    const printed = await page.evaluate(() => globalThis.printed);
    await page.emulateMedia({ media: 'screen' });
    await tablet.close();
    assert.ok(printed.words.includes(first), printed.words);
    assert.match(printed.words, /\d{3}/);
    assert.ok(printed.millimetres >= 30 && printed.millimetres <= 60, `${printed.millimetres} mm`);
    const paper = await browser.newPage();
    await paper.setContent(
      `<body style="margin:0">${printed.svg.replace('<svg', '<svg width="400" height="400"')}</body>`,
    );
    const address = await readSquare(await paper.locator('svg').screenshot());
    await paper.close();
    assert.match(address, new RegExp(`^${shop.address}carry/#1\\.GB-SCT\\.en\\.`));
  });
});
