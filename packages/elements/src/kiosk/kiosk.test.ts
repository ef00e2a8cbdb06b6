import { loadPack } from '@talkplace/content';
import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { keyboardWalk } from '../prompts/keyboard-walk.fixture.js';
import { goTo, helpButton, inside, kioskWith, press, read, shown } from './kiosk.fixture.js';
import { waitUntil } from '../patience.fixture.js';

const screens = ['home', 'talk', 'hands-free', 'check-in', 'find', 'someone'];
const line = (kiosk: Parameters<typeof shown>[0]) => read(shown(kiosk, '.line'));
const closedWeek = { hours: [{ days: ['mon'], open: '09:00', close: '17:00' }], timezone: 'Europe/London' };
const wednesday = new Date('2026-11-25T20:00Z');

describe('the first screen of a kiosk', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('invites without naming the subject', async () => {
    const { kiosk } = await kioskWith();
    expect(read(shown(kiosk, '.invite'))).to.contain('A few words to start with');
    expect(read(shown(kiosk, '.attract'))).not.to.match(/mental|feel|suicid|help|support|wellbeing/i);
  });

  it('says what it is for where the host wants it open', async () => {
    const { kiosk } = await kioskWith({ settings: { kiosk: { attract: 'open' } } });
    await waitUntil(() => read(shown(kiosk, '.invite')).includes('how you are'), 'the settings are checked');
  });

  it('shows one line after another, slowly, and only those that an idle screen may show', async () => {
    const { kiosk, clock } = await kioskWith();
    const pack = await loadPack('barbershop');
    const idle = pack.prompts.filter(({ show }) => show === 'idle-or-browse').map(({ opener }) => opener);
    const seen = new Set<string>();
    for (let turn = 0; turn < 20; turn += 1) {
      seen.add(line(kiosk));
      clock.pass(11);
      await kiosk.updateComplete;
      expect([...seen]).to.include(line(kiosk));
      clock.pass(1);
      await kiosk.updateComplete;
    }
    expect([...seen].toSorted()).to.deep.equal(idle.toSorted());
  });

  it('keeps the line that someone touches, and goes on when they have gone', async () => {
    const { kiosk, clock } = await kioskWith();
    const before = line(kiosk);
    shown(kiosk, '.poster')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, isPrimary: true }));
    clock.pass(60);
    await kiosk.updateComplete;
    expect(line(kiosk)).to.equal(before);
    clock.pass(45);
    await kiosk.updateComplete;
    expect(line(kiosk)).not.to.equal(before);
  });

  it('stands still where the device asks for less motion, and moves when asked', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { kiosk, clock } = await kioskWith();
    const before = line(kiosk);
    clock.pass(600);
    await kiosk.updateComplete;
    expect(line(kiosk)).to.equal(before);
    await press(kiosk, '.turns button:last-child');
    expect(line(kiosk)).not.to.equal(before);
  });

  it('offers the languages of the place, and is in the one chosen', async () => {
    const { kiosk } = await kioskWith();
    const language = kiosk.shadowRoot!.querySelector('talk-language')!;
    [...language.shadowRoot!.querySelectorAll('button')].find((each) => read(each) === 'العربية')!.click();
    await waitUntil(() => read(shown(kiosk, '.start')) === 'ابدأ', 'it speaks Arabic');
    expect(kiosk.shadowRoot!.querySelector('.root')!.getAttribute('dir')).to.equal('rtl');
    expect(kiosk.idle).to.equal(false);
  });
});

describe('the home of a kiosk', () => {
  it('has four choices, and a fifth in a school', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'home');
    const names = [...kiosk.shadowRoot!.querySelectorAll('.choice .name')].map(read);
    expect(names).to.deep.equal(['Something to talk about', 'How am I doing?', 'Find help', 'Worried about someone?']);
    const school = await kioskWith({ settings: { kind: 'school' } });
    await goTo(school.kiosk, 'home');
    expect(school.kiosk.shadowRoot!.querySelectorAll('.choice')).to.have.length(5);
  });

  it('uses the words of the place, in the language of the place', async () => {
    const choices = [{ screen: 'find', words: 'Who we trust' }, 'talk'];
    const { kiosk } = await kioskWith({ settings: { kiosk: { choices } } });
    await goTo(kiosk, 'home');
    await waitUntil(() => kiosk.shadowRoot!.querySelectorAll('.choice').length === 2, 'the settings are checked');
    expect(read(shown(kiosk, '.choice .name'))).to.equal('Who we trust');
  });

  it('leads to every screen and back, with urgent help and clearing in the same place', async () => {
    const places = new Set<string>();
    for (const screen of screens) {
      const { kiosk } = await kioskWith();
      const told: string[] = [];
      kiosk.addEventListener('talk-kiosk-shown', ({ detail }) => told.push(detail.screen));
      await goTo(kiosk, screen);
      expect(kiosk.screen).to.equal(screen);
      expect(told.at(-1)).to.equal(screen);
      const { x, y } = helpButton(kiosk).getBoundingClientRect();
      const clear = shown(kiosk, '.clear')!.getBoundingClientRect();
      places.add([x, y, clear.right, clear.bottom].map(Math.round).join());
      await press(kiosk, '.go-home');
      expect(kiosk.screen).to.equal('home');
      kiosk.remove();
    }
    expect([...places]).to.have.length(1);
  });

  it('says that a screen could not be loaded, and keeps urgent help', async () => {
    const { kiosk } = await kioskWith();
    const { screenElements } = await import('./screens.js');
    const whole = screenElements.find;
    screenElements.find = () => Promise.reject(new TypeError('offline'));
    await press(kiosk, '.start');
    await press(kiosk, '.choice[data-screen="find"]');
    await waitUntil(() => shown(kiosk, '.trouble'), 'it says so');
    screenElements.find = whole;
    await press(kiosk, '.trouble button');
    await waitUntil(() => inside(kiosk, 'talk-signposts'), 'trying again works');
    expect(helpButton(kiosk).checkVisibility()).to.equal(true);
  });

  it('has urgent help once on a screen, and a check-in opens it', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'check-in');
    const inner = inside(kiosk, 'talk-check-in')!.querySelector('talk-urgent')!;
    expect(inner.checkVisibility()).to.equal(false);
    inner.show();
    await kiosk.updateComplete;
    expect(shown(kiosk, '.helping')).not.to.equal(undefined);
    expect(kiosk.shadowRoot!.querySelector('.help talk-urgent')!.shadowRoot!.querySelector('[part=card]')).not.to.equal(
      null,
    );
  });
});

describe('a kiosk outside the opening hours', () => {
  it('is dark and quiet, says when it opens, and keeps urgent help', async () => {
    const { kiosk } = await kioskWith({ settings: { kiosk: closedWeek }, now: wednesday });
    await waitUntil(() => kiosk.screen === 'closed', 'the hours are checked');
    await kiosk.updateComplete;
    expect(kiosk.open).to.equal(false);
    expect(read(shown(kiosk, '.closed'))).to.contain('Opens Monday at 09:00');
    helpButton(kiosk).click();
    await kiosk.updateComplete;
    expect(shown(kiosk, '.helping')).not.to.equal(undefined);
  });

  it('lets whoever is there go on outside the hours, for a clock may be wrong, and is closed again after them', async () => {
    const { kiosk } = await kioskWith({ settings: { kiosk: closedWeek }, now: wednesday });
    await waitUntil(() => kiosk.screen === 'closed', 'the hours are checked');
    await press(kiosk, '.anyway');
    await waitUntil(() => shown(kiosk, '.choice'), 'the home is there');
    kiosk.reset();
    await waitUntil(() => kiosk.screen === 'closed', 'it is closed again');
  });

  it('opens by the clock of its own time zone', async () => {
    const hours = { hours: [{ days: ['wed'], open: '09:00', close: '17:00' }], timezone: 'America/New_York' };
    const { kiosk } = await kioskWith({ settings: { kiosk: hours }, now: wednesday });
    await waitUntil(() => !kiosk.isUpdatePending);
    expect(kiosk.open).to.equal(true);
    kiosk.now = new Date('2026-11-25T22:30Z');
    await waitUntil(() => kiosk.screen === 'closed', 'it is half past five there');
  });

  it('does not close on someone who is using it', async () => {
    const { kiosk } = await kioskWith({ settings: { kiosk: closedWeek }, now: new Date('2026-11-23T16:59Z') });
    await goTo(kiosk, 'home');
    kiosk.now = wednesday;
    await kiosk.updateComplete;
    expect(kiosk.screen).to.equal('home');
  });
});

describe('access to a kiosk', () => {
  before(() => setViewport({ width: 800, height: 1280 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const lang of ['en', 'ar']) {
    it(`passes axe on every screen (${lang})`, async () => {
      for (const screen of ['attract', ...screens]) {
        const { kiosk } = await kioskWith({ settings: { language: lang, kiosk: { carry: '/carry.html' } } });
        if (screen !== 'attract') await goTo(kiosk, screen);
        // A line that is still fading in has too little contrast for a moment.
        const line = shown(kiosk, '.line');
        await Promise.allSettled((line?.getAnimations() ?? []).map((each) => each.finished));
        await expect(kiosk).to.be.accessible();
        if (screen === 'find') {
          await press(kiosk, '.take');
          await waitUntil(() => shown(kiosk, '.carry svg'), 'the code is drawn');
          await expect(kiosk).to.be.accessible();
        }
        kiosk.remove();
      }
    });
  }

  it('passes axe while it warns, when closed and when something has stopped', async () => {
    const { kiosk, clock } = await kioskWith();
    await goTo(kiosk, 'home');
    clock.pass(95);
    await kiosk.updateComplete;
    await expect(kiosk).to.be.accessible();
    kiosk.remove();
    const closed = await kioskWith({ settings: { kiosk: closedWeek }, now: wednesday });
    await waitUntil(() => closed.kiosk.screen === 'closed');
    await expect(closed.kiosk).to.be.accessible();
    closed.kiosk.remove();
    const broken = await kioskWith();
    broken.kiosk.crash('prompts');
    await broken.kiosk.updateComplete;
    await expect(broken.kiosk).to.be.accessible();
  });

  it('has targets of 20 mm in its frame and 48 pixels everywhere, with 8 pixels between', async () => {
    for (const screen of ['attract', ...screens]) {
      const { kiosk } = await kioskWith();
      if (screen !== 'attract') await goTo(kiosk, screen);
      for (const button of kiosk.shadowRoot!.querySelectorAll<HTMLElement>('button:not(.unseen)')) {
        if (!button.checkVisibility()) continue;
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), `${screen}: ${read(button)}`).to.be.at.least(20 * kiosk.millimetre - 1);
      }
      for (const tag of ['talk-prompts', 'talk-check-in', 'talk-signposts']) {
        for (const button of inside(kiosk, tag)?.querySelectorAll<HTMLElement>('button:not(.plain)') ?? []) {
          if (button.checkVisibility()) expect(button.getBoundingClientRect().height, read(button)).to.be.at.least(48);
        }
      }
      kiosk.remove();
    }
  });

  it('grows with the millimetres of the screen, and takes no impossible ones', async () => {
    const { kiosk } = await kioskWith();
    const height = () => shown(kiosk, '.clear')!.getBoundingClientRect().height;
    kiosk.millimetre = 5;
    await kiosk.updateComplete;
    expect(Math.round(height())).to.equal(100);
    kiosk.millimetre = 400;
    await kiosk.updateComplete;
    expect(kiosk.millimetre).to.equal(6.3);
  });

  it('is walked by keyboard, with the focus always seen, and staff at its end', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'home');
    const stops = await keyboardWalk(kiosk, () => sendKeys({ press: 'Tab' }));
    expect(stops.every(({ visible }) => visible)).to.equal(true);
    expect(stops.map(({ name }) => name)).to.include.members(['Show help', 'Home', 'Clear the screen']);
    expect(stops.at(-1)!.name).to.equal('For staff');
  });

  it('is used with a clicker alone: start, choose, turn', async () => {
    const { kiosk } = await kioskWith({ settings: { kiosk: { handsFree: true } } });
    (document.activeElement as HTMLElement | null)?.blur();
    await sendKeys({ press: 'PageDown' });
    await waitUntil(() => shown(kiosk, '.choice'), 'the home is there');
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'PageUp' });
    expect(read(kiosk.shadowRoot!.activeElement)).to.contain('Something to talk about');
    setTimeout(() => void sendKeys({ press: 'Space' }), 450);
    await oneEvent(kiosk, 'talk-kiosk-shown');
    expect(kiosk.screen).to.equal('hands-free');
  });
});
