import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildApp, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

let site;
let tablet;
before(async () => {
  site = await serveApp(await buildApp());
  tablet = await switchOn();
});
after(async () => {
  await tablet?.close();
  await site?.close();
});

describe('a cheap tablet, its processor six times slower, without network', () => {
  it('finds help, shows urgent help, and is empty the moment someone clears it', async () => {
    await tablet.setUp(withPlace(site.address, barbers));
    await tablet.whenOffline();
    site.down = true;
    const devtools = await tablet.context.newCDPSession(tablet.page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });

    await tablet.press(tablet.button('Start'));
    await tablet.press(tablet.kiosk.getByRole('button', { name: 'Find help' }));
    await tablet.kiosk.locator('talk-signpost').first().waitFor();
    await tablet.press(tablet.button('Show help'));
    await tablet.kiosk.getByText('116 123').filter({ visible: true }).first().waitFor();

    const mark = await tablet.mark();
    const left = await tablet.page.evaluate(() => {
      const kiosk = document.querySelector('talk-kiosk');
      kiosk.clear();
      return kiosk.shadowRoot.querySelectorAll('talk-signposts, talk-signpost').length;
    });
    assert.equal(left, 0, 'something of the person is still there');
    await tablet.whenFresh(mark);
    assert.equal(await tablet.screen(), 'attract');
  });
});
