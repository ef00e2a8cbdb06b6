import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { withoutPopover } from '../floating/without-popover.fixture.js';
import '../check-in/check-in.define.js';
import '../place/place.define.js';
import './launcher.define.js';
import type { UrgentElement } from '../urgent/urgent.js';
import type { LauncherElement } from './launcher.js';
import { waitUntil } from '../patience.fixture.js';

/** On a busy machine a module takes its time. */
const until = (test: () => unknown, what = '') => waitUntil(test, what);

const root = (launcher: LauncherElement) => launcher.shadowRoot!;
const find = <T extends HTMLElement>(launcher: LauncherElement, selector: string) =>
  root(launcher).querySelector<T>(selector)!;
const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (launcher: LauncherElement) => find<HTMLButtonElement>(launcher, '[part=button]');
const panel = (launcher: LauncherElement) => find<HTMLDialogElement>(launcher, '[part=panel]');
const shows = (launcher: LauncherElement) => panel(launcher).checkVisibility();
const choice = (launcher: LauncherElement, name: string) =>
  find<HTMLButtonElement>(launcher, `[data-choice="${name}"]`);
const checkIn = (launcher: LauncherElement) => find(launcher, 'talk-check-in');
const inCheckIn = <T extends HTMLElement>(launcher: LauncherElement, selector: string) =>
  checkIn(launcher).shadowRoot!.querySelector<T>(selector)!;

const closed = () =>
  fixture<LauncherElement>(html`<talk-launcher lang="en"><p>If a life is at risk, call 999.</p></talk-launcher>`);

async function open(launcher: LauncherElement) {
  button(launcher).click();
  await until(() => launcher.open && shows(launcher), 'it opens');
  await until(() => find(launcher, '.foot'), 'the inside arrives');
}

async function opened(markup?: ReturnType<typeof html>) {
  const launcher = markup ? await fixture<LauncherElement>(markup) : await closed();
  await open(launcher);
  return launcher;
}

async function close(launcher: LauncherElement) {
  launcher.hide();
  await until(() => !launcher.open && !shows(launcher));
}

/** Opens the check-in and gives an answer. */
async function answer(launcher: LauncherElement) {
  choice(launcher, 'check-in').click();
  await until(() => checkIn(launcher)?.shadowRoot?.querySelector('button.filled'), 'the check-in is there');
  inCheckIn(launcher, 'button.filled').click();
  await until(() => inCheckIn(launcher, 'input[type=radio]'), 'it asks');
  inCheckIn(launcher, 'input[type=radio]').click();
}
const answered = (launcher: LauncherElement) => Boolean(inCheckIn(launcher, 'input[type=radio]:checked'));

describe('<talk-launcher>', () => {
  beforeEach(() => setViewport({ width: 1024, height: 800 }));

  it('is one quiet button, which does not name the subject, and the page stays as it was', async () => {
    const launcher = await closed();
    expect(read(button(launcher))).to.equal('Words to start with');
    expect(read(button(launcher))).not.to.match(/mental|health|help|suicid|crisis/i);
    expect(shows(launcher)).to.equal(false);
    expect(launcher.querySelector('p')!.checkVisibility()).to.equal(false);
    expect(launcher.offsetHeight).to.equal(0);
  });

  it('says on its button what the host wants', async () => {
    const launcher = await fixture<LauncherElement>(html`<talk-launcher label="Talk to someone"></talk-launcher>`);
    expect(read(button(launcher))).to.equal('Talk to someone');
  });

  it('opens a panel with urgent help at once, before anything else has arrived', async () => {
    const launcher = await closed();
    button(launcher).click();
    await launcher.updateComplete;
    await find<UrgentElement>(launcher, 'talk-urgent').updateComplete;
    expect(read(find(launcher, 'talk-urgent').shadowRoot!.querySelector('.bar'))).to.contain('call 999.');
    await until(() => root(launcher).activeElement === panel(launcher));
  });

  it('offers words, a look at oneself and help, and has quick exit last', async () => {
    const launcher = await opened();
    const names = [...root(launcher).querySelectorAll('.choice .name')].map(read);
    expect(names).to.deep.equal(['Something to talk about', 'How am I doing?', 'Find help']);
    expect(find(launcher, '.foot').lastElementChild!.localName).to.equal('talk-leave');
    await close(launcher);
    await launcher.updateComplete;
    expect(find(launcher, 'talk-leave')).to.equal(null);
  });

  it('offers what the host names, in one order, and tells of words that it does not know', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    try {
      const launcher = await opened(
        html`<talk-launcher lang="en" show="signposts prompts urgent games"></talk-launcher>`,
      );
      expect(
        [...root(launcher).querySelectorAll<HTMLElement>('.choice')].map(({ dataset }) => dataset.choice),
      ).to.deep.equal(['prompts', 'signposts']);
    } finally {
      console.warn = warn;
    }
    expect(said.join()).to.contain('cannot use show "games"');
  });

  it('goes straight to the only thing that it offers', async () => {
    const launcher = await opened(html`<talk-launcher lang="en" show="check-in"></talk-launcher>`);
    await until(() => checkIn(launcher)?.checkVisibility());
    expect(find(launcher, '.back')).to.equal(null);
    expect(read(find(launcher, '#title'))).to.equal('How am I doing?');
  });

  it('has one bar of urgent help, whatever stands in it', async () => {
    const launcher = await opened();
    choice(launcher, 'check-in').click();
    await until(() => checkIn(launcher)?.shadowRoot?.querySelector('button.filled'));
    expect(inCheckIn(launcher, 'talk-urgent').checkVisibility()).to.equal(false);
    expect(find(launcher, '.help talk-urgent').checkVisibility()).to.equal(true);
  });

  it('tells the page that it was opened, and what was opened in it, as anywhere', async () => {
    const told: string[] = [];
    const tell = (event: Event) => told.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
    for (const name of ['talk-launcher-opened', 'talk-opened']) document.addEventListener(name, tell);
    const launcher = await opened();
    choice(launcher, 'check-in').click();
    await until(() => told.length > 1);
    for (const name of ['talk-launcher-opened', 'talk-opened']) document.removeEventListener(name, tell);
    expect(told).to.deep.equal(['talk-launcher-opened {}', 'talk-opened {"element":"check-in","language":"en"}']);
  });

  it('holds the elements that the host put between its tags', async () => {
    const launcher = await fixture<LauncherElement>(html`
      <talk-launcher lang="en">
        <h3>For our staff</h3>
        <talk-check-in check-in="weather-at-work"></talk-check-in>
      </talk-launcher>
    `);
    expect(launcher.querySelector('h3')!.checkVisibility()).to.equal(false);
    await open(launcher);
    expect(launcher.querySelector('h3')!.checkVisibility()).to.equal(true);
    expect(find(launcher, '.choice')).to.equal(null);
    await until(() => launcher.querySelector('talk-check-in')!.shadowRoot!.querySelector('button.filled'));
  });

  it('takes its settings from the place around it', async () => {
    const place = await fixture(html`
      <talk-place country="IE" kind="school" lang="en"><talk-launcher></talk-launcher></talk-place>
    `);
    const launcher = place.querySelector('talk-launcher')!;
    await open(launcher);
    expect(read(find(launcher, '.help talk-urgent').shadowRoot!.querySelector('.bar'))).to.contain('call 112');
    expect(find(launcher, '.root').dataset.kind).to.equal('school');
  });
});

describe('the panel of <talk-launcher>', () => {
  it('closes by Escape and gives the focus back', async () => {
    const launcher = await opened();
    await sendKeys({ press: 'Escape' });
    await until(() => !launcher.open && !shows(launcher));
    expect(root(launcher).activeElement).to.equal(button(launcher));
  });

  it('closes when the focus goes on to the page, and does not take it back', async () => {
    const page = await fixture(
      html`<div><talk-launcher lang="en" inline></talk-launcher><a href="#next">Next</a></div>`,
    );
    const launcher = page.querySelector('talk-launcher')!;
    await open(launcher);
    page.querySelector('a')!.focus();
    await until(() => !launcher.open && !shows(launcher));
    expect(document.activeElement).to.equal(page.querySelector('a'));
  });

  it('keeps answers when it closes, and starts again with the choices', async () => {
    const launcher = await opened();
    await answer(launcher);
    await close(launcher);
    await open(launcher);
    expect(checkIn(launcher).checkVisibility()).to.equal(false);
    choice(launcher, 'check-in').click();
    await until(() => checkIn(launcher).checkVisibility());
    expect(answered(launcher)).to.equal(true);
  });

  const forgets: Record<string, (launcher: LauncherElement) => unknown> = {
    'Clear is pressed': (launcher) => find<HTMLButtonElement>(launcher, '.clear').click(),
    'quick exit is pressed': () => document.dispatchEvent(new CustomEvent('talk-leave-pressed')),
    'the page is left': () => window.dispatchEvent(new Event('pagehide')),
    'it was closed for its time': async (launcher) => {
      launcher.forgetAfter = 20;
      await close(launcher);
    },
    'it closes on a shared screen': async (launcher) => {
      expect(read(find(launcher, '.foot'))).to.contain('Closing only hides what you chose.');
      launcher.setAttribute('device', 'shared');
      await until(() => read(find(launcher, '.foot')).includes('Closing this forgets what you chose.'));
      await close(launcher);
    },
  };
  for (const [when, act] of Object.entries(forgets)) {
    it(`forgets when ${when}`, async () => {
      const launcher = await opened();
      await answer(launcher);
      expect(answered(launcher)).to.equal(true);
      await act(launcher);
      await until(() => !inCheckIn(launcher, 'input[type=radio]'));
      if (when === 'Clear is pressed') expect(read(find(launcher, '.foot [role=status]'))).to.contain('Cleared');
      else expect(shows(launcher)).to.equal(false);
    });
  }

  it('shows urgent help in its bar for someone who is not safe', async () => {
    const launcher = await opened();
    choice(launcher, 'check-in').click();
    await until(() => checkIn(launcher)?.shadowRoot?.querySelector('talk-urgent'));
    inCheckIn<UrgentElement>(launcher, 'talk-urgent').show();
    await until(() =>
      read(find(launcher, '.help talk-urgent').shadowRoot!.querySelector('[part=card]')).includes('116 123'),
    );
  });

  it('is a sheet on a small screen, inside the window, and can be scrolled to its end', async () => {
    for (const [width, height] of [
      [360, 740],
      [320, 256],
    ] as const) {
      await setViewport({ width, height });
      const launcher = await opened();
      const { left, right, top, bottom } = panel(launcher).getBoundingClientRect();
      expect([Math.round(left), Math.round(right), Math.round(bottom)]).to.deep.equal([0, width, height]);
      expect(top).to.be.at.least(0);
      expect(panel(launcher).scrollWidth).to.be.at.most(width);
      panel(launcher).scrollTop = 9999;
      expect(find(launcher, 'talk-leave').getBoundingClientRect().bottom).to.be.at.most(height);
      launcher.remove();
    }
  });

  it('is not on paper', async () => {
    const launcher = await opened();
    await emulateMedia({ media: 'print' });
    try {
      expect(button(launcher).checkVisibility()).to.equal(false);
      expect(shows(launcher)).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  for (const [where, markup] of [
    ['', html`<talk-launcher lang="en"></talk-launcher>`],
    [' in Welsh', html`<talk-launcher lang="cy"></talk-launcher>`],
    [' from right to left', html`<div dir="rtl" lang="ar"><talk-launcher></talk-launcher></div>`],
  ] as const) {
    it(`is accessible${where}, closed and open`, async () => {
      const element = await fixture(markup);
      await expect(element).to.be.accessible();
      const launcher = (element.querySelector('talk-launcher') ?? element) as LauncherElement;
      await open(launcher);
      await expect(element).to.be.accessible();
    });
  }
});

describe('<talk-launcher> in a browser without popovers', () => {
  let restore: () => void;
  beforeEach(async () => {
    await setViewport({ width: 1024, height: 800 });
    restore = withoutPopover();
  });
  afterEach(() => restore());

  it('opens above everything all the same, with urgent help and the choices', async () => {
    const page = await fixture(html`
      <div style="transform: translateX(10px); overflow: hidden; block-size: 60px">
        <talk-launcher lang="en" inline></talk-launcher>
      </div>
    `);
    const launcher = page.querySelector('talk-launcher')!;
    await open(launcher);
    expect(panel(launcher).matches(':modal')).to.equal(true);
    const [x, y] = [
      panel(launcher).getBoundingClientRect().left + 20,
      panel(launcher).getBoundingClientRect().bottom - 20,
    ];
    expect(root(launcher).elementFromPoint(x, y)!.closest('dialog')).to.equal(panel(launcher));
    expect(choice(launcher, 'signposts').checkVisibility()).to.equal(true);
  });

  it('closes by Escape, by its button and by a press beside it, and gives the focus back', async () => {
    const launcher = await closed();
    const ways: (() => unknown)[] = [
      () => sendKeys({ press: 'Escape' }),
      () => find<HTMLButtonElement>(launcher, '.close').click(),
      () =>
        panel(launcher).dispatchEvent(
          new PointerEvent('pointerdown', { clientX: 4, clientY: 4, bubbles: true, composed: true }),
        ),
    ];
    for (const way of ways) {
      await open(launcher);
      await way();
      await until(() => !launcher.open && !shows(launcher));
      expect(root(launcher).activeElement).to.equal(button(launcher));
    }
  });
});
