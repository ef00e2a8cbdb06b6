import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../check-in/check-in.define.js';
import '../place/place.define.js';
import type { PlaceElement } from '../place/place.js';
import './privacy.define.js';
import type { PrivacyElement } from './privacy.js';
import { begin, body, sentences, started } from './stand-in.fixture.js';
import { waitUntil } from '../patience.fixture.js';

let number = 0;
const endpoint = () => `https://counts.example/panel-${(number += 1)}`;

const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const root = (panel: PrivacyElement) => panel.shadowRoot!;
const text = (panel: PrivacyElement) => read(root(panel).querySelector('[part=card]'));
const button = (panel: PrivacyElement, words: string) =>
  [...root(panel).querySelectorAll('button')].find((each) => read(each) === words)!;

async function press(panel: PrivacyElement, words: string) {
  button(panel, words).click();
  await panel.updateComplete;
}

async function inPlace(markup: (to: string) => TemplateResult) {
  const place = await fixture<PlaceElement>(markup(endpoint()));
  const panel = place.querySelector('talk-privacy')!;
  await panel.updateComplete;
  return panel;
}

async function counting(given: { bodies?: string[] } = {}) {
  const panel = await inPlace(
    (to) => html`
      <talk-place name="Harbour Street Barbers" kind="barbershop" nation="GB-ENG" report-to=${to}>
        <talk-privacy></talk-privacy>
      </talk-place>
    `,
  );
  await waitUntil(() => text(panel).includes('We count'), 'the reporter starts');
  started[0]!.bodies = given.bodies ?? [];
  return panel;
}

async function looked(bodies: string[]) {
  const panel = await counting({ bodies });
  await press(panel, 'Show what waits');
  await waitUntil(() => button(panel, 'Look again'), 'what waits is shown');
  return panel;
}

const shown = (panel: PrivacyElement) =>
  [...root(panel).querySelectorAll('[part=body]')].map((each) => each.textContent);

describe('<talk-privacy>', () => {
  beforeEach(() => void begin());

  it('says that nothing is counted where no endpoint is named, with urgent help above', async () => {
    const panel = await fixture<PrivacyElement>(html`<talk-privacy></talk-privacy>`);
    expect(text(panel)).to.contain('Nothing is counted here.');
    expect(root(panel).querySelector('talk-urgent')!.compact).to.equal(true);
    expect(root(panel).querySelectorAll('button').length).to.equal(0);
  });

  it('says for whom it is counted, where it goes, what goes with it, where it waits and how long a number lives', async () => {
    const words = text(await counting());
    for (const part of [
      'Harbour Street Barbers',
      `https://counts.example/panel-${number}`,
      'sees your internet address',
      'barbershop',
      'GB-ENG',
      '0.1',
      'Nothing is stored.',
      'after 40 days',
      'A report has no time in it.',
    ])
      expect(words).to.contain(part);
    expect(words).not.to.contain('On a shared screen');
  });

  it('shows what waits byte for byte, with a plain English sentence beside each counter', async () => {
    const bodies = [body({ opened_prompts: 3, contact_phone: 1 }), body({ not_known: 2 }, '2026-11-24')];
    const panel = await looked(bodies);
    expect(shown(panel)).to.deep.equal(bodies);
    const [first, second, third] = root(panel).querySelectorAll('.counts > li');
    expect(read(first)).to.equal(`3 × ${sentences.opened_prompts}`);
    expect(read(second)).to.equal(`1 × ${sentences.contact_phone}`);
    expect(read(third), 'a counter without a sentence shows its name').to.equal('2 × not_known');
    expect(first!.querySelector('span')!.lang).to.equal('en');
  });

  it('says so when nothing waits', async () => {
    expect(text(await looked([]))).to.contain('No report waits.');
  });

  it('shows what waits without sentences when they do not load', async () => {
    begin({ words: () => Promise.reject(new Error('offline')) });
    const panel = await looked([body({ opened_prompts: 1 })]);
    expect(read(root(panel).querySelector('.counts'))).to.equal('1 × opened_prompts');
  });

  it('shows the first ten of a long list, and all of it when asked', async () => {
    const bodies = Array.from({ length: 40 }, (_, index) => body({ opened_prompts: index + 1 }));
    const panel = await looked(bodies);
    expect(shown(panel)).to.deep.equal(bodies.slice(0, 10));
    await press(panel, 'Show all 40');
    expect(shown(panel)).to.deep.equal(bodies);
  });

  it('stops counting at once when someone says no, for as long as the page lives, and counts again when they wish', async () => {
    const panel = await looked([body({ opened_prompts: 1 })]);
    const place = panel.closest('talk-place')!;
    await press(panel, 'Stop counting here');
    await waitUntil(() => text(panel).includes('Counting is off.'), 'it is off');
    expect(started[0]!.on).to.equal(false);
    expect(shown(panel)).to.deep.equal([]);
    expect(text(panel)).to.contain('until you close or reload this page');
    await panel.updateComplete;
    expect(root(panel).activeElement).to.equal(button(panel, 'Count again'));
    place.setAttribute('kind', 'workplace');
    await place.updateComplete;
    await waitUntil(() => started[0]!.stopped, 'another kind, another reporter');
    expect(started.length, 'but not while it is off').to.equal(1);
    await press(panel, 'Count again');
    await waitUntil(() => text(panel).includes('We count'), 'it is on');
    expect(started.at(-1)!.on).to.equal(true);
  });

  it('says on a shared screen that a no is for everyone who uses it', async () => {
    const panel = await inPlace(
      (to) => html`<talk-place device="shared" report-to=${to}><talk-privacy></talk-privacy></talk-place>`,
    );
    await waitUntil(() => text(panel).includes('We count'), 'the reporter starts');
    expect(text(panel)).to.contain('everyone who uses this screen');
    expect(text(panel)).to.contain('nobody can look up what the person before them did');
    expect(text(panel)).to.contain('30 days at most');
  });

  it('says when someone said no in another tab, and when the endpoint takes nothing any more', async () => {
    const panel = await counting();
    (started[0] as { on: boolean }).on = false;
    started[0]!.settings.ended('off');
    await waitUntil(() => button(panel, 'Count again'), 'it is off');
    await press(panel, 'Count again');
    await waitUntil(() => button(panel, 'Stop counting here'), 'it is on');
    (started[0] as { on: boolean }).on = false;
    started[0]!.settings.ended('ended');
    await panel.updateComplete;
    expect(text(panel)).to.contain('has stopped');
    expect(root(panel).querySelectorAll('button').length, 'no switch').to.equal(0);
  });

  it('takes a no before the reporter has loaded, and after it could not', async () => {
    for (const load of [() => new Promise<void>(() => {}), () => Promise.reject(new Error('offline'))]) {
      begin({ load });
      const panel = await inPlace((to) => html`<talk-place report-to=${to}><talk-privacy></talk-privacy></talk-place>`);
      await waitUntil(() => button(panel, 'Stop counting here'), 'it offers a switch');
      await press(panel, 'Stop counting here');
      await waitUntil(() => text(panel).includes('Counting is off.'), 'it is off');
      expect(started).to.deep.equal([]);
    }
  });

  it('tells the host where it stands beside the place that counts, and not inside', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    await fixture(html`<div><talk-place report-to=${endpoint()}></talk-place><talk-privacy></talk-privacy></div>`);
    console.warn = warn;
    expect(said.join()).to.contain('<talk-privacy> cannot use place "none". Allowed: the <talk-place> that counts');
  });

  it('says when the host switched counting off, and offers no switch', async () => {
    const panel = await inPlace(
      (to) => html`<talk-place kind="school" report-to=${to}><talk-privacy></talk-privacy></talk-place>`,
    );
    expect(text(panel)).to.contain('switched off in this place');
    expect(root(panel).querySelectorAll('button').length).to.equal(0);
    expect(started).to.deep.equal([]);
  });

  it('counts nothing in a browser that asks sites not to pass anything on, and says so', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    try {
      const panel = await inPlace((to) => html`<talk-place report-to=${to}><talk-privacy></talk-privacy></talk-place>`);
      await waitUntil(() => text(panel).includes('Your browser asks'), 'the panel says so');
      expect(root(panel).querySelectorAll('button').length).to.equal(0);
    } finally {
      delete (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;
    }
  });

  it('says that it gets ready, and that a part did not load', async () => {
    let fail: (reason: Error) => void = () => {};
    begin({ load: () => new Promise<void>((_, reject) => (fail = reject)) });
    const panel = await inPlace((to) => html`<talk-place report-to=${to}><talk-privacy></talk-privacy></talk-place>`);
    await waitUntil(() => text(panel).includes('Getting ready.'), 'it gets ready');
    fail(new Error('offline'));
    await waitUntil(() => text(panel).includes('did not load'), 'it says so');
  });

  for (const state of ['none', 'on', 'off'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`is accessible (${state}, ${colorScheme})`, async () => {
        await emulateMedia({ colorScheme });
        const panel =
          state === 'none'
            ? await fixture<PrivacyElement>(html`<talk-privacy></talk-privacy>`)
            : await looked([body({ opened_prompts: 1, contact_phone: 2 })]);
        if (state === 'off') await press(panel, 'Stop counting here');
        await expect(panel).to.be.accessible();
        await emulateMedia({ colorScheme: 'light' });
      });
    }
  }

  it('fits a narrow screen with the longest report, and reads from the right in Arabic', async () => {
    await setViewport({ width: 320, height: 640 });
    const panel = await looked([
      body(Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`counter_${i}`, 10_000]))),
    ]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    panel.closest('talk-place')!.setAttribute('lang', 'ar');
    await waitUntil(() => text(panel).includes('ما ينتظر الإرسال'), 'the Arabic words arrive');
    expect(getComputedStyle(root(panel).querySelector('.root')!).direction).to.equal('rtl');
    expect(getComputedStyle(root(panel).querySelector('pre')!).direction).to.equal('ltr');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1280, height: 900 });
  });
});

describe('what is counted, one tap from an element', () => {
  beforeEach(() => void begin());

  async function folded() {
    const place = await fixture<PlaceElement>(
      html`<talk-place report-to=${endpoint()}><talk-check-in>Call 999</talk-check-in></talk-place>`,
    );
    const checkIn = place.querySelector('talk-check-in')!;
    await waitUntil(() => checkIn.shadowRoot!.querySelector('talk-privacy')?.shadowRoot, 'the button arrives');
    const panel = checkIn.shadowRoot!.querySelector('talk-privacy')!;
    await waitUntil(() => started.length, 'the reporter starts');
    await panel.updateComplete;
    return { checkIn, panel, opener: root(panel).querySelector<HTMLElement>('[part=open]')! };
  }

  it('stands last in the element, after everything that helps', async () => {
    const { checkIn, panel, opener } = await folded();
    expect(checkIn.shadowRoot!.querySelector('.root')!.lastElementChild).to.equal(panel);
    expect(read(opener)).to.equal('What is counted here');
    expect(root(panel).querySelector('talk-urgent'), 'the element has it above').to.equal(null);
  });

  it('opens with a key, lets focus go on, and closes with Escape where it began', async () => {
    const { panel, opener } = await folded();
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await panel.updateComplete;
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    const reached: string[] = [];
    for (let presses = 0; presses < 3; presses += 1) {
      await sendKeys({ press: 'Tab' });
      reached.push(read(root(panel).activeElement));
    }
    expect(reached).to.deep.equal(['Show what waits', 'Stop counting here', 'Close']);
    await sendKeys({ press: 'Tab' });
    expect(root(panel).activeElement, 'no trap').to.equal(null);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Escape' });
    await panel.updateComplete;
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    expect(root(panel).activeElement).to.equal(opener);
    expect(read(root(panel).querySelector('#panel'))).to.equal('');
  });

  it('is accessible, closed and open', async () => {
    const { panel, opener } = await folded();
    await expect(panel).to.be.accessible();
    opener.click();
    await panel.updateComplete;
    await expect(panel).to.be.accessible();
  });
});
