import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { buildApp, serveApp } from './site.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

let files;
let site;
let tablet;
before(async () => {
  files = await buildApp();
});
beforeEach(async () => {
  site = await serveApp(files);
  tablet = await switchOn();
});
afterEach(async () => {
  await tablet?.close();
  await site?.close();
});
after(() => {
  files = undefined;
});

const says = (text) => tablet.page.getByText(text).first().waitFor();
const finish = async () => {
  await tablet.button('Start without a PIN').tap();
  await tablet.attract();
};

describe('a tablet that is set up', () => {
  it('by a QR code takes the place from the fragment, which is gone from the address at once', async () => {
    await tablet.page.goto(withPlace(site.address, { ...barbers, name: 'Café Ünder' }));
    await says('This tablet is for Café Ünder.');
    assert.equal(tablet.page.url(), site.address);
    assert.equal(await tablet.page.evaluate(() => location.hash), '');
    assert.deepEqual(await tablet.axe(), []);
    await finish();
    await tablet.kiosk.getByText('Café Ünder').waitFor();
    assert.equal(
      site.requested.some((address) => address.includes('place=')),
      false,
    );
    // A kiosk browser opens the same address each morning.
    await tablet.page.goto('about:blank');
    await tablet.page.goto(withPlace(site.address, { ...barbers, name: 'Café Ünder' }));
    await tablet.attract();
  });

  it('by an address reads the settings there', async () => {
    site.files = new Map([...files, ['places/quay.json', Buffer.from(JSON.stringify({ ...barbers, name: 'Quay' }))]]);
    await tablet.page.goto(`${site.address}?place=places/quay.json`);
    await says('This tablet is for Quay.');
    assert.equal(tablet.page.url(), site.address);
    await finish();
  });

  it('by the file beside it needs no address', async () => {
    site.place = { ...barbers, name: 'Beside' };
    await tablet.page.goto(site.address);
    await says('This tablet is for Beside.');
    await finish();
  });

  it('by hand takes pasted settings and opened files', async () => {
    await tablet.page.goto(site.address);
    await says('Scan the QR code of your place');
    assert.deepEqual(await tablet.axe(), []);
    await tablet.page.locator('input[type=file]').setInputFiles({
      name: 'place.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...barbers, name: 'From a file' })),
    });
    await says('This tablet is for From a file.');
    await tablet.page.reload();
    await tablet.page.getByLabel('Settings of the place').fill(JSON.stringify({ ...barbers, name: 'Pasted' }));
    await tablet.button('Use these settings').tap();
    await says('This tablet is for Pasted.');
    await finish();
  });

  it('is told in plain words what is wrong, and can use the rest', async () => {
    await tablet.page.goto(
      withPlace(site.address, { ...barbers, kind: 'pub', colour: 'red', kiosk: { idleSeconds: 5 } }),
    );
    await tablet.page.getByRole('heading', { name: 'Some settings cannot be used' }).waitFor();
    await says('kind pub. Allowed: barbershop, workplace, school, community.');
    await says('kiosk.idleSeconds 5. Allowed: a whole number of seconds from 30 to 600');
    await says('colour red. Allowed: only');
    assert.deepEqual(await tablet.axe(), []);
    await tablet.button('Use the rest').tap();
    await finish();
    await tablet.kiosk.getByText('Harbour Street Barbers').waitFor();
  });

  it('is told when its code cannot be read, and when there is no JSON in it', async () => {
    await tablet.page.goto(`${site.address}#place=%%%`);
    await says('The address holds no settings that can be read.');
    await tablet.page.goto('about:blank');
    await tablet.page.goto(`${site.address}#place=${Buffer.from('kind = pub').toString('base64url')}`);
    await says('JSON, as place.json has it');
    assert.equal(await tablet.button('Use the rest').count(), 0);
  });

  it('keeps the last good settings when new ones are wrong, unreachable or half there', async () => {
    site.place = barbers;
    await tablet.page.goto(site.address);
    await finish();
    await tablet.whenOffline();
    for (const wrong of [{ ...barbers, kind: 'pub' }, [], undefined]) {
      site.place = wrong;
      const mark = await tablet.mark();
      await tablet.page.reload();
      await tablet.whenFresh(mark);
      await tablet.kiosk.getByText('Harbour Street Barbers').waitFor();
    }
  });

  it('offers urgent help above the set-up', async () => {
    await tablet.page.goto(withPlace(site.address, barbers));
    await says('999');
    await tablet.button('Show help').tap();
    await tablet.page.getByText('116 123').filter({ visible: true }).first().waitFor();
  });

  it('does not take two PINs that differ, nor a short one', async () => {
    await tablet.page.goto(withPlace(site.address, barbers));
    await says('Choose a PIN for staff');
    await tablet.type('12');
    await says('A PIN has 4 to 8 digits.');
    await tablet.type('1234');
    await tablet.page.getByRole('heading', { name: 'Type it once more' }).waitFor();
    await tablet.type('4321');
    await says('The two are not the same.');
  });
});

describe('the app', () => {
  it('can be installed: its manifest and icons are whole', async () => {
    await tablet.setUp(withPlace(site.address, barbers));
    await tablet.whenOffline();
    const devtools = await tablet.context.newCDPSession(tablet.page);
    const { errors, data } = await devtools.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    assert.equal(JSON.parse(data).display, 'fullscreen');
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors, []);
  });

  it('asks nobody but its own server, and breaks no rule of the policy', async () => {
    const asked = [];
    tablet.page.on('request', (request) => asked.push(request.url()));
    await tablet.setUp(withPlace(site.address, barbers));
    await tablet.press(tablet.button('Start'));
    await tablet.press(tablet.kiosk.getByRole('button', { name: 'Find help' }));
    await tablet.kiosk.locator('talk-signpost').first().waitFor();
    assert.deepEqual(
      asked.filter((address) => !address.startsWith(site.address)),
      [],
    );
    assert.deepEqual(
      tablet.said.filter((line) => /Content Security Policy|Refused/.test(line)),
      [],
    );
    assert.deepEqual(tablet.thrown, []);
  });
});
