import { expect } from '@open-wc/testing';
import { goTo, helpButton, kioskWith, press, shown } from './kiosk.fixture.js';
import { Presses } from './presses.js';

const at = (timeStamp: number, more = {}) => ({ timeStamp, isPrimary: true, width: 40, height: 40, ...more });
const finger = (x: number, y: number, more: PointerEventInit = {}) =>
  new PointerEvent('pointerdown', {
    clientX: x,
    clientY: y,
    isPrimary: true,
    width: 40,
    height: 40,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });

/** The innermost element at a point, in shadow roots too. */
function innermost(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = found?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === found) return found;
    found = inner;
  }
}

/**
 * Puts a finger down at a point and takes it up again, as the browser tells it.
 *
 * @param time - When it came down, in the time of events; the present when left out.
 */
function tap(x: number, y: number, more: PointerEventInit = {}, time?: number): void {
  const target = innermost(x, y);
  const down = finger(x, y, more);
  if (time !== undefined) Object.defineProperty(down, 'timeStamp', { value: time });
  target?.dispatchEvent(down);
  target?.dispatchEvent(new PointerEvent('pointerup', { isPrimary: true, bubbles: true, composed: true, ...more }));
  if (target instanceof HTMLElement && more.isPrimary !== false) target.click();
}

const counted = [
  'talk-prompts-shown',
  'talk-signposts-filtered',
  'talk-check-in-begun',
  'talk-urgent-opened',
  'talk-language-chosen',
];

const middle = (part: Element) => {
  const { x, y, width, height } = part.getBoundingClientRect();
  return [x + width / 2, y + height / 2] as const;
};

describe('a press', () => {
  it('counts when a person could have meant it', () => {
    const presses = new Presses();
    expect([0, 260, 900, 1200].map((time) => presses.accept(at(time), 6))).to.deep.equal([true, true, true, true]);
  });

  it('does not count so soon after another one, after a new screen, beside another finger, or by a palm', () => {
    const presses = new Presses();
    expect(presses.accept(at(0), 6)).to.equal(true);
    expect(presses.accept(at(200), 6)).to.equal(false);
    expect(presses.accept(at(1000, { isPrimary: false }), 6)).to.equal(false);
    expect(presses.accept(at(2000, { width: 200 }), 6)).to.equal(false);
    expect(presses.accept(at(2500, { width: 170 }), 6)).to.equal(true);
    presses.screenChanged(3000);
    expect(presses.accept(at(3300), 6)).to.equal(false);
    expect(presses.accept(at(3500), 6)).to.equal(true);
  });

  it('is part of a storm from the eighth in two seconds on, until two seconds of quiet', () => {
    const presses = new Presses();
    for (let time = 0; time < 700; time += 100) presses.accept(at(time), 6);
    expect(presses.isStorm(650)).to.equal(false);
    presses.accept(at(750), 6);
    expect(presses.isStorm(800)).to.equal(true);
    presses.accept(at(2600), 6);
    expect(presses.isStorm(4500)).to.equal(true);
    expect(presses.isStorm(4700)).to.equal(false);
  });
});

describe('a kiosk under many hands', () => {
  for (const [number, pace, gap, most] of [
    [10_000, 'drumming', 0, 20],
    [1500, 'one after another', 300, Infinity],
  ] as const) {
    it(`lets ${number} random touches, ${pace}, break nothing and never take urgent help away`, async function () {
      this.timeout(120_000);
      const { kiosk, page } = await kioskWith();
      page.online = false;
      const faults: unknown[] = [];
      const note = (event: Event) => faults.push(event);
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
      const told: string[] = [];
      for (const type of counted) kiosk.addEventListener(type, () => told.push(type));
      const screens = new Set<string>();
      let state = 7;
      const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
      const begun = performance.now();
      let touches = 0;
      for (; touches < number && performance.now() - begun < 100_000; touches += 1) {
        const more = { isPrimary: random() > 0.2, width: random() * 250, height: random() * 250 };
        tap(random() * innerWidth, random() * innerHeight, more, gap ? begun + touches * gap : undefined);
        if (touches % (gap ? 5 : 50)) continue;
        await kiosk.updateComplete;
        screens.add(kiosk.screen);
        expect(helpButton(kiosk).checkVisibility(), `touch ${touches}`).to.equal(true);
        expect(shown(kiosk, '.clear'), `touch ${touches}`).not.to.equal(undefined);
      }
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
      expect(touches).to.equal(number);
      expect(faults).to.deep.equal([]);
      expect([...screens]).not.to.include('crashed');
      if (gap) expect([...screens]).to.include.members(['attract', 'home', 'talk', 'find', 'check-in']);
      expect(told.length).to.be.at.most(most);
    });
  }

  it('does with a double tap what one tap does', async () => {
    const { kiosk } = await kioskWith();
    await new Promise((resolve) => setTimeout(resolve, 450));
    const start = middle(shown(kiosk, '.start')!);
    tap(...start);
    tap(...start);
    await kiosk.updateComplete;
    tap(...start);
    await kiosk.updateComplete;
    expect(kiosk.screen).to.equal('home');
  });

  it('opens urgent help in the middle of drumming, and does not close it at once', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'home');
    let counted = 0;
    kiosk.addEventListener('talk-urgent-opened', () => (counted += 1));
    for (let times = 0; times < 20; times += 1) tap(innerWidth / 2, innerHeight / 2);
    const button = middle(helpButton(kiosk));
    tap(...button);
    tap(...button);
    tap(...button);
    await kiosk.updateComplete;
    expect(shown(kiosk, '.helping')).not.to.equal(undefined);
    expect(counted).to.equal(0);
  });

  it('opens urgent help for a finger beside a resting hand', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'home');
    tap(...middle(helpButton(kiosk)), { isPrimary: false });
    await kiosk.updateComplete;
    expect(shown(kiosk, '.helping')).not.to.equal(undefined);
  });

  it('counts a calm press on urgent help', async () => {
    const { kiosk } = await kioskWith();
    let counted = 0;
    kiosk.addEventListener('talk-urgent-opened', () => (counted += 1));
    tap(...middle(helpButton(kiosk)));
    expect(counted).to.equal(1);
  });

  it('shows no menu of the browser', async () => {
    const { kiosk } = await kioskWith();
    const menu = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true });
    expect(shown(kiosk, '.line')!.dispatchEvent(menu)).to.equal(false);
  });
});

describe('the corner for staff', () => {
  it('answers to a press of two seconds, and not to a shorter one', async () => {
    const { kiosk, clock } = await kioskWith();
    let asked = 0;
    kiosk.addEventListener('talk-kiosk-staff', () => (asked += 1));
    kiosk.dispatchEvent(finger(10, 10));
    clock.pass(1.5);
    kiosk.dispatchEvent(new PointerEvent('pointerup', { isPrimary: true }));
    clock.pass(5);
    expect(asked).to.equal(0);
    kiosk.dispatchEvent(finger(10, 10));
    clock.pass(2.1);
    expect(asked).to.equal(1);
  });

  it('answers to five taps within five seconds, in the corner alone', async () => {
    const { kiosk, clock } = await kioskWith();
    let asked = 0;
    kiosk.addEventListener('talk-kiosk-staff', () => (asked += 1));
    const taps = (x: number, seconds: number) => {
      for (let times = 0; times < 5; times += 1) {
        kiosk.dispatchEvent(finger(x, 10));
        kiosk.dispatchEvent(new PointerEvent('pointerup', { isPrimary: true }));
        clock.pass(seconds);
      }
    };
    taps(400, 0.5);
    taps(10, 1.5);
    expect(asked).to.equal(0);
    clock.pass(10);
    taps(10, 0.5);
    expect(asked).to.equal(1);
  });

  it('shows what the app puts there, with urgent help and clearing around it', async () => {
    const { kiosk } = await kioskWith();
    kiosk.addEventListener('talk-kiosk-staff', () => {
      const pin = document.createElement('p');
      pin.slot = 'staff';
      pin.textContent = 'PIN';
      kiosk.append(pin);
    });
    await press(kiosk, '.end .unseen');
    await kiosk.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await kiosk.updateComplete;
    expect(kiosk.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(kiosk.shadowRoot!.querySelector('.stage')!.hasAttribute('inert')).to.equal(true);
    expect(helpButton(kiosk).checkVisibility()).to.equal(true);
    kiosk.querySelector('p')!.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await kiosk.updateComplete;
    expect(kiosk.shadowRoot!.querySelector('.stage')!.hasAttribute('inert')).to.equal(false);
  });
});
