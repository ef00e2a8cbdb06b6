import { loadPack } from '@talkplace/content';
import { expect } from '@open-wc/testing';
import { goTo, kioskWith, press, read, shown } from './kiosk.fixture.js';
import { waitUntil } from '../patience.fixture.js';

const line = (kiosk: Parameters<typeof shown>[0]) => read(shown(kiosk, '.line'));
const key = (name: string, more: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));

describe('a kiosk for busy hands', () => {
  it('goes on by itself after 20 seconds', async () => {
    const { kiosk, clock } = await kioskWith();
    await goTo(kiosk, 'hands-free');
    const before = line(kiosk);
    clock.pass(19);
    await kiosk.updateComplete;
    expect(line(kiosk)).to.equal(before);
    clock.pass(2);
    await kiosk.updateComplete;
    expect(line(kiosk)).not.to.equal(before);
  });

  it('holds a card where a button says so, and says that it does', async () => {
    const { kiosk, clock } = await kioskWith();
    await goTo(kiosk, 'hands-free');
    const before = line(kiosk);
    await press(kiosk, '.hold');
    expect(read(shown(kiosk, '.turns p'))).to.equal('Paused. This card stays.');
    expect(getComputedStyle(shown(kiosk, '.run')!).animationPlayState).to.equal('paused');
    clock.pass(300);
    await kiosk.updateComplete;
    expect(line(kiosk)).to.equal(before);
    await press(kiosk, '.hold');
    clock.pass(21);
    await kiosk.updateComplete;
    expect(line(kiosk)).not.to.equal(before);
  });

  it('has one target like a palm', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'hands-free');
    const { width, height } = shown(kiosk, '.palm')!.getBoundingClientRect();
    expect(Math.min(width, height) / kiosk.millimetre).to.be.at.least(39);
    const before = line(kiosk);
    await press(kiosk, '.palm');
    expect(line(kiosk)).not.to.equal(before);
  });

  it('turns with the keys of clickers and pedals, forward, back and held', async () => {
    const { kiosk, clock } = await kioskWith();
    await goTo(kiosk, 'hands-free');
    (document.activeElement as HTMLElement).blur();
    for (const [next, back] of [
      ['PageDown', 'PageUp'],
      ['ArrowRight', 'ArrowLeft'],
      ['ArrowDown', 'ArrowUp'],
    ]) {
      const before = line(kiosk);
      key(next!);
      await kiosk.updateComplete;
      expect(line(kiosk), next).not.to.equal(before);
      key(back!);
      await kiosk.updateComplete;
      expect(line(kiosk), back).to.equal(before);
    }
    key('b');
    const held = line(kiosk);
    clock.pass(100);
    await kiosk.updateComplete;
    expect(line(kiosk)).to.equal(held);
  });

  it('takes a key that is held down for one press', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'hands-free');
    (document.activeElement as HTMLElement).blur();
    const before = line(kiosk);
    for (let times = 0; times < 30; times += 1) key('PageDown', { repeat: true });
    await kiosk.updateComplete;
    expect(line(kiosk)).to.equal(before);
  });

  it('turns left and right with the language', async () => {
    const { kiosk } = await kioskWith({ settings: { language: 'ar' } });
    await goTo(kiosk, 'hands-free');
    (document.activeElement as HTMLElement).blur();
    const before = line(kiosk);
    key('ArrowLeft');
    await kiosk.updateComplete;
    expect(line(kiosk)).not.to.equal(before);
    key('ArrowRight');
    await kiosk.updateComplete;
    expect(line(kiosk)).to.equal(before);
  });

  it('shows nothing unasked that needs asking for, and never what only hosts are told', async () => {
    const { kiosk, clock } = await kioskWith({ settings: { view: 'host' } });
    const pack = await loadPack('barbershop');
    const others = pack.prompts.filter(({ show }) => show !== 'idle-or-browse').map(({ opener }) => opener);
    await goTo(kiosk, 'hands-free');
    for (let turn = 0; turn < 40; turn += 1) {
      expect(others).not.to.include(line(kiosk));
      clock.pass(20);
      await kiosk.updateComplete;
    }
  });

  it('is what the host’s choice opens, with a way to the cards', async () => {
    const { kiosk } = await kioskWith({ settings: { kiosk: { handsFree: true } } });
    await goTo(kiosk, 'home');
    await press(kiosk, '.choice[data-screen="talk"]');
    expect(kiosk.screen).to.equal('hands-free');
    await press(kiosk, '.hands-free .turns button:last-child');
    await waitUntil(() => kiosk.screen === 'talk');
  });

  it('sets the line as large as there is room, and never cuts it off', async () => {
    const { kiosk, clock } = await kioskWith();
    await goTo(kiosk, 'hands-free');
    for (let turn = 0; turn < 17; turn += 1) {
      const box = shown(kiosk, '.lines')!;
      const at = shown(kiosk, '.line')!;
      expect(parseFloat(getComputedStyle(at).fontSize)).to.be.at.least(26);
      expect(at.scrollWidth, read(at)).to.be.at.most(box.clientWidth);
      clock.pass(20);
      await kiosk.updateComplete;
    }
  });
});
