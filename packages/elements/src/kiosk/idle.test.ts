import { expect } from '@open-wc/testing';
import { helpButton, goTo, kioskWith, press, read, shown } from './kiosk.fixture.js';

const touch = (kiosk: Element) =>
  kiosk.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));

describe('a kiosk that someone has left', () => {
  it('waits for nobody as long as nobody has done anything', async () => {
    const { kiosk, clock, page } = await kioskWith();
    clock.pass(24 * 3600);
    await kiosk.updateComplete;
    expect(kiosk.idle).to.equal(true);
    expect(shown(kiosk, '.warning')).to.equal(undefined);
    expect(page.went).to.deep.equal([]);
  });

  it('asks after 90 seconds, in words and with a line, and wipes 20 seconds later', async () => {
    const { kiosk, clock, page } = await kioskWith();
    const reasons: string[] = [];
    kiosk.addEventListener('talk-kiosk-wipe', ({ detail }) => reasons.push(detail.reason));
    await goTo(kiosk, 'home');
    clock.pass(89);
    await kiosk.updateComplete;
    expect(shown(kiosk, '.warning')).to.equal(undefined);
    clock.pass(2);
    await kiosk.updateComplete;
    expect(read(shown(kiosk, '.warning'))).to.contain('This screen will clear in 20 seconds');
    expect(shown(kiosk, '.warning .run')).not.to.equal(undefined);
    expect(shown(kiosk, '.warning')!.getAttribute('role')).to.equal('alert');
    clock.pass(18);
    expect(page.went).to.deep.equal([]);
    clock.pass(2);
    expect(reasons).to.deep.equal(['idle']);
    expect(page.went).to.have.length(1);
  });

  it('takes any touch for an answer, as often as it comes', async () => {
    const { kiosk, clock, page } = await kioskWith();
    await goTo(kiosk, 'home');
    for (let times = 0; times < 5; times += 1) {
      clock.pass(100);
      await kiosk.updateComplete;
      expect(shown(kiosk, '.warning'), `time ${times}`).not.to.equal(undefined);
      touch(kiosk);
      await kiosk.updateComplete;
      expect(shown(kiosk, '.warning')).to.equal(undefined);
    }
    expect(page.went).to.deep.equal([]);
  });

  it('wipes at once when someone says so in the warning', async () => {
    const { kiosk, clock, page } = await kioskWith();
    await goTo(kiosk, 'home');
    clock.pass(95);
    await kiosk.updateComplete;
    await press(kiosk, '.warning button:not(.filled)');
    expect(page.went).to.have.length(1);
  });

  it('takes the host’s times, and gives 20 seconds at least', async () => {
    const { kiosk, clock } = await kioskWith({ settings: { kiosk: { idleSeconds: 30, warnSeconds: 45 } } });
    await goTo(kiosk, 'home');
    clock.pass(31);
    await kiosk.updateComplete;
    expect(read(shown(kiosk, '.warning'))).to.contain('45 seconds');
  });

  it('neither asks nor wipes for three minutes after the urgent card was used', async () => {
    const { kiosk, clock, page } = await kioskWith();
    await goTo(kiosk, 'home');
    helpButton(kiosk).click();
    await kiosk.updateComplete;
    clock.pass(100);
    touch(kiosk);
    clock.pass(179);
    await kiosk.updateComplete;
    expect(shown(kiosk, '.warning')).to.equal(undefined);
    clock.pass(2);
    await kiosk.updateComplete;
    expect(shown(kiosk, '.warning')).not.to.equal(undefined);
    clock.pass(21);
    expect(page.went).to.have.length(1);
  });

  it('waits for someone in the chair', async () => {
    const { kiosk, clock } = await kioskWith();
    await goTo(kiosk, 'hands-free');
    clock.pass(19 * 60);
    await kiosk.updateComplete;
    expect(shown(kiosk, '.warning')).to.equal(undefined);
    clock.pass(70);
    await kiosk.updateComplete;
    expect(shown(kiosk, '.warning')).not.to.equal(undefined);
  });

  it('wipes when the tablet wakes from a long sleep', async () => {
    const { kiosk, clock, page } = await kioskWith();
    await goTo(kiosk, 'home');
    clock.slept = 3600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(page.went).to.have.length(1);
  });

  it('does nothing when the clock on the wall is set back or a little forward', async () => {
    const { kiosk, clock, page } = await kioskWith();
    await goTo(kiosk, 'home');
    for (const slept of [-3600_000, 60_000]) {
      clock.slept = slept;
      document.dispatchEvent(new Event('visibilitychange'));
    }
    expect(page.went).to.deep.equal([]);
    expect(kiosk.screen).to.equal('home');
  });
});
