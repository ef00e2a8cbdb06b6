import english from '@talkplace/content/words/check-in.en.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../leave/leave.define.js';
import type { LeaveElement } from '../leave/leave.js';
import { overflowing, pseudo, unlocalised } from '../locale/pseudo.fixture.js';
import './check-in.define.js';
import type { CheckInElement } from './check-in.js';
import { waitUntil } from '../patience.fixture.js';

const root = (element: Element) => element.shadowRoot!;
const textOf = (element: Element) => root(element).textContent!.replace(/\s+/g, ' ').trim();
const find = <T extends Element>(element: Element, selector: string) => root(element).querySelector<T>(selector);
const question = (form: CheckInElement) => find(form, 'legend')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function ready(markup = html`<talk-check-in check-in="how-are-you-really">Call 999</talk-check-in>`) {
  const form = await fixture<CheckInElement>(markup);
  await waitUntil(() => find(form, '.card button'), 'the questions arrive');
  return form;
}

async function press(form: CheckInElement, words: string) {
  const button = [...root(form).querySelectorAll('button')].find((each) => each.textContent!.trim() === words);
  expect(button, `a button "${words}" in ${textOf(form)}`).to.exist;
  button!.click();
  await form.updateComplete;
}

async function choose(form: CheckInElement, words: string) {
  const label = [...root(form).querySelectorAll('label')].find((each) => each.textContent!.trim() === words);
  expect(label, `a choice "${words}" in ${textOf(form)}`).to.exist;
  label!.click();
  await form.updateComplete;
}

/** Answers every question that is asked by its last choice or by the words given. */
async function finish(form: CheckInElement, typed = '') {
  for (let asked = 0; asked < 12 && find(form, '.form'); asked += 1) {
    const area = find<HTMLTextAreaElement>(form, 'textarea');
    if (area) {
      area.value = typed;
      area.dispatchEvent(new Event('input'));
    } else [...root(form).querySelectorAll<HTMLInputElement>('.options input')].at(-1)!.click();
    await form.updateComplete;
    find<HTMLButtonElement>(form, '.moves .filled')!.click();
    await form.updateComplete;
  }
}

describe('<talk-check-in>', () => {
  it('shows what the host wrote until the questions are there', async () => {
    const form = await fixture<CheckInElement>(html`<talk-check-in>Call 999</talk-check-in>`);
    if (!find(form, '.card')) expect(find(form, 'slot')).to.exist;
    await waitUntil(() => find(form, '.card'), 'the questions arrive');
    expect(find(form, 'slot')).to.equal(null);
  });

  for (const [kind, title] of [
    ['barbershop', 'How are you, really?'],
    ['workplace', /weather/i],
    ['school', 'You and me'],
  ] as const) {
    it(`brings the check-in of a ${kind}`, async () => {
      const form = await ready(html`<talk-check-in kind=${kind}></talk-check-in>`);
      expect(find(form, '#title')!.textContent).to.match(new RegExp(title));
    });
  }

  it('asks one question at a time, and the next only if it applies', async () => {
    const form = await ready();
    await press(form, 'Begin');
    expect(question(form)).to.include('Question 1 of 5. How has today been so far?');
    await choose(form, 'Really hard');
    await press(form, 'Next');
    await choose(form, 'Mostly bad');
    await press(form, 'Next');
    expect(question(form)).to.include('What keeps you awake?');
    await press(form, 'Back');
    await choose(form, 'Mostly good');
    await press(form, 'Next');
    expect(question(form)).to.include('What is taking up space');
  });

  it('lets every question be skipped, and still offers three rungs, people first', async () => {
    const form = await ready();
    await press(form, 'Begin');
    for (let skipped = 0; skipped < 5; skipped += 1) await press(form, 'Skip');
    expect(textOf(form)).to.include('Thank you for stopping to think');
    const rungs = [...root(form).querySelectorAll('.rungs > li')].map((each) =>
      each.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(rungs.length).to.be.at.least(3);
    expect(rungs[0]).to.include('Tell one person you trust');
  });

  it('keeps answers when going back, and forgets the one that is skipped', async () => {
    const form = await ready();
    await press(form, 'Begin');
    await choose(form, 'Hard');
    await press(form, 'Next');
    await press(form, 'Back');
    expect(find<HTMLInputElement>(form, 'input:checked')!.closest('label')!.textContent!.trim()).to.equal('Hard');
    await press(form, 'Skip');
    await press(form, 'Back');
    expect(find(form, 'input:checked')).to.equal(null);
  });

  it('opens urgent help where someone says that they are not safe', async () => {
    const form = await ready();
    await press(form, 'Begin');
    await finish(form);
    expect(textOf(form)).to.include('Thank you for saying so');
    const urgent = find(form, 'talk-urgent')!;
    expect(urgent.shadowRoot!.querySelector<HTMLElement>('#more')!.hidden).to.equal(false);
  });

  it('shows services matched by need, and asks for them only when a rung is opened', async () => {
    const form = await ready(html`<talk-check-in check-in="how-are-you-really" nation="GB-ENG"></talk-check-in>`);
    await press(form, 'Begin');
    for (let skipped = 0; skipped < 2; skipped += 1) await press(form, 'Skip');
    await choose(form, 'Money');
    await press(form, 'Next');
    for (let skipped = 0; skipped < 2; skipped += 1) await press(form, 'Skip');
    expect(find(form, 'talk-signposts')).to.equal(null);
    const rung = [...root(form).querySelectorAll('details')].find((each) => each.textContent!.includes('sorted'))!;
    setTimeout(() => rung.querySelector('summary')!.click());
    const { detail } = (await oneEvent(form, 'talk-check-in-rung-chosen')) as CustomEvent;
    expect(detail).to.deep.equal({ checkIn: 'how-are-you-really', rung: 'practical' });
    await waitUntil(
      () =>
        find(form, 'talk-signposts')?.shadowRoot?.querySelector('talk-signpost')?.shadowRoot?.querySelector('.heading'),
      'services arrive',
      { timeout: 15_000 },
    );
    expect(find(form, 'talk-signposts')!.getAttribute('needs')).to.equal('debt-money benefits-rights');
    await expect(form).to.be.accessible();
  });

  for (const [how, forget] of [
    ['it is cleared', async (form: CheckInElement) => press(form, 'Clear and start again')],
    ['reset() is called', async (form: CheckInElement) => form.reset()],
    ['the page is left', async () => void window.dispatchEvent(new PageTransitionEvent('pagehide'))],
    [
      'quick exit is pressed',
      async () => {
        const leave = await fixture<LeaveElement>(html`<talk-leave></talk-leave>`);
        leave.page = { blank: () => undefined, replace: () => undefined };
        leave.leave();
      },
    ],
  ] as const) {
    it(`forgets everything when ${how}`, async () => {
      const form = await ready();
      await press(form, 'Begin');
      await press(form, 'Skip');
      await press(form, 'Skip');
      await choose(form, 'Something I have no word for');
      await press(form, 'Next');
      expect(question(form)).to.include('A few words for it');
      await finish(form, 'the winter of the harbour');
      await forget(form);
      await form.updateComplete;
      expect(textOf(form)).to.include('Begin');
      expect(root(form).innerHTML).not.to.include('harbour');
      await press(form, 'Begin');
      expect(find(form, 'input:checked')).to.equal(null);
      expect(question(form)).to.include('Question 1 of 5');
    });
  }

  it('keeps its place when the page moves it, and forgets when the page takes it off', async () => {
    const form = await ready();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    await press(form, 'Begin');
    await press(form, 'Skip');
    elsewhere.append(form);
    await form.updateComplete;
    expect(question(form)).to.include('Question 2');
    form.remove();
    await Promise.resolve();
    elsewhere.append(form);
    await form.updateComplete;
    expect(textOf(form)).to.include('Begin');
  });

  it('tells only that it was begun and finished, never an answer', async () => {
    const form = await ready();
    const told: string[] = [];
    const original = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event: Event) {
      if (event instanceof CustomEvent && event.type.startsWith('talk-check-in'))
        told.push(`${event.type} ${JSON.stringify(event.detail)}`);
      return original.call(this, event);
    };
    try {
      await press(form, 'Begin');
      await finish(form, 'the winter of the harbour');
    } finally {
      EventTarget.prototype.dispatchEvent = original;
    }
    expect(told).to.deep.equal([
      'talk-check-in-begun {"checkIn":"how-are-you-really"}',
      'talk-check-in-finished {"checkIn":"how-are-you-really"}',
    ]);
  });

  it('asks the four official questions word for word, adds nothing up and shows no result', async () => {
    const form = await ready(html`<talk-check-in check-in="ons4"></talk-check-in>`);
    expect(textOf(form)).to.include('aged 16 or over');
    await press(form, 'Begin');
    expect(question(form)).to.equal('Question 1 of 4. Overall, how satisfied are you with your life nowadays?');
    expect(root(form).querySelectorAll('input[type=radio]').length).to.equal(11);
    await finish(form);
    expect(textOf(form)).to.include(
      'Source: Office for National Statistics, licensed under the Open Government Licence v3.0',
    );
    expect(textOf(form)).not.to.match(/\b(score|total|average)\b/i);
  });

  it('takes a check-in of the host', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    const form = await ready(
      html`<talk-check-in .settings=${{ checkIn: { id: 'mine', title: 'Mine' } }} check-in="nothing"></talk-check-in>`,
    );
    await waitUntil(() => said.some((line) => line.includes('checkIn')), 'the fault is told', { timeout: 15_000 });
    console.warn = warn;
    expect(said.join('\n')).to.match(/check-in "nothing".*how-are-you-really/);
    expect(find(form, '#title')!.textContent).to.include('How are you, really?');
  });

  it('is done by keyboard alone', async () => {
    const form = await ready();
    find<HTMLElement>(form, '.card .filled')!.focus();
    await sendKeys({ press: 'Enter' });
    await form.updateComplete;
    expect(root(form).activeElement?.localName).to.equal('legend');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await form.updateComplete;
    expect(find<HTMLInputElement>(form, 'input:checked')).to.exist;
    await sendKeys({ press: 'Enter' });
    await form.updateComplete;
    expect(question(form)).to.include('Question 2');
  });

  for (const [lang, colorScheme] of [
    ['en', 'light'],
    ['cy', 'dark'],
    ['ar', 'light'],
  ] as const) {
    it(`is accessible at every step (${lang}, ${colorScheme})`, async () => {
      await emulateMedia({ colorScheme });
      const form = await ready(html`<talk-check-in kind="school" lang=${lang}></talk-check-in>`);
      await expect(form).to.be.accessible();
      find<HTMLButtonElement>(form, '.card .filled')!.click();
      await form.updateComplete;
      await expect(form).to.be.accessible();
      await finish(form, 'a');
      await expect(form).to.be.accessible();
      await emulateMedia({ colorScheme: 'light' });
    });
  }

  it('fits 320 px without scrolling sideways', async () => {
    await setViewport({ width: 320, height: 700 });
    const form = await ready(html`<talk-check-in check-in="ons4"></talk-check-in>`);
    await press(form, 'Begin');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  for (const locale of ['en-XA', 'ar-XB'] as const) {
    it(`leaves no English word of its own and fits 320 px (${locale})`, async () => {
      await setViewport({ width: 320, height: 700 });
      const settings = { words: { [locale]: { 'check-in': pseudo(english, locale) } } };
      const form = await ready(
        html`<talk-check-in kind="school" lang=${locale} .settings=${settings}></talk-check-in>`,
      );
      await waitUntil(() => find<HTMLElement>(form, '.root')!.lang === locale, 'words', { timeout: 15_000 });
      const check = () => {
        expect(unlocalised(form, locale)).to.deep.equal([]);
        expect(overflowing(form)).to.deep.equal([]);
      };
      check();
      find<HTMLButtonElement>(form, '.card .filled')!.click();
      await form.updateComplete;
      check();
      await finish(form, 'a');
      check();
      await setViewport({ width: 800, height: 600 });
    });
  }
});
