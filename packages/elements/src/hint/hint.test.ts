import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { withoutPopover } from '../floating/without-popover.fixture.js';
import './hint.define.js';
import type { HintElement } from './hint.js';
import { waitUntil } from '../patience.fixture.js';

/** On a busy machine a module takes its time. */
const until = (test: () => unknown, what = '') => waitUntil(test, what);

const inText = async (meaning = 'A doctor near where you live.') => {
  const text = await fixture(html`
    <p style="margin: 120px 40px">
      You can ask a <talk-hint lang="en" .meaning=${meaning}>GP</talk-hint> about it. <a href="#next">Next</a>
    </p>
  `);
  return text.querySelector('talk-hint')!;
};
const find = <T extends HTMLElement>(hint: HintElement, selector: string) =>
  hint.shadowRoot!.querySelector<T>(selector)!;
const word = (hint: HintElement) => find<HTMLButtonElement>(hint, '[part=term]');
const panel = (hint: HintElement) => find(hint, '[part=panel]');
const shows = (hint: HintElement) => panel(hint).checkVisibility();
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const placed = (hint: HintElement) => until(() => panel(hint).style.inset, 'it is placed');

describe('<talk-hint>', () => {
  it('is a word in the text around it, which explains itself when pressed', async () => {
    const hint = await inText();
    expect(getComputedStyle(word(hint)).fontSize).to.equal(getComputedStyle(hint.parentElement!).fontSize);
    expect(shows(hint)).to.equal(false);
    await sendMouse({ type: 'click', position: middle(word(hint)) });
    await until(() => shows(hint));
    expect(panel(hint).textContent).to.contain('A doctor near where you live.');
    await placed(hint);
    const at = panel(hint).getBoundingClientRect();
    const from = word(hint).getBoundingClientRect();
    expect(at.top).to.be.within(from.bottom, from.bottom + 12);
  });

  it('does nothing when the pointer only passes over it', async () => {
    const hint = await inText();
    await sendMouse({ type: 'move', position: middle(word(hint)) });
    await hint.updateComplete;
    expect(shows(hint)).to.equal(false);
  });

  it('says by its name that it explains a word, and the explanation once', async () => {
    const hint = await inText();
    expect(word(hint).querySelector('.unseen')!.textContent).to.equal(', what this means');
    expect(word(hint).getAttribute('aria-expanded')).to.equal('false');
    word(hint).click();
    await until(() => find(hint, '[role=status]').textContent === 'A doctor near where you live.');
    expect(word(hint).getAttribute('aria-expanded')).to.equal('true');
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens by ${key} and closes by Escape, with the focus on the word`, async () => {
      const hint = await inText();
      word(hint).focus();
      await sendKeys({ press: key });
      await until(() => shows(hint));
      expect(hint.shadowRoot!.activeElement).to.equal(word(hint));
      await sendKeys({ press: 'Escape' });
      await until(() => !shows(hint));
      await until(() => !hint.open);
      expect(hint.shadowRoot!.activeElement).to.equal(word(hint));
    });
  }

  it('closes by a second press, by a press elsewhere and when the focus goes on', async () => {
    const hint = await inText();
    const press = () => sendMouse({ type: 'click', position: middle(word(hint)) });
    const opened = async () => {
      await press();
      await until(() => hint.open && shows(hint));
    };
    await opened();
    await press();
    await until(() => !hint.open && !shows(hint));
    await opened();
    await sendMouse({ type: 'click', position: [5, 5] });
    await until(() => !hint.open && !shows(hint));
    await opened();
    await sendKeys({ press: 'Tab' });
    await until(() => !hint.open && !shows(hint));
    expect(document.activeElement!.textContent).to.equal('Next');
  });

  it('takes an explanation with a link in it from between its tags', async () => {
    const text = await fixture(html`
      <p lang="en">
        <talk-hint
          >EAP<span slot="meaning">Free advice, <a href="#eap">paid for by work</a>.</span></talk-hint
        >
      </p>
    `);
    const hint = text.querySelector('talk-hint')!;
    hint.show();
    await until(() => shows(hint));
    expect(text.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(find(hint, '[role=status]').textContent).to.equal('Free advice, paid for by work.');
    await expect(hint).to.be.accessible();
  });

  it('is the word alone without a meaning', async () => {
    const { warn } = console;
    console.warn = () => {};
    const hint = await inText('').finally(() => (console.warn = warn));
    expect(word(hint)).to.equal(null);
    expect(hint.checkVisibility()).to.equal(true);
  });

  it('opens on the right in a language that starts there', async () => {
    const text = await fixture(html`
      <p dir="rtl" lang="ar" style="margin: 40px; inline-size: 200px">
        <talk-hint meaning="طبيب بالقرب من مكان سكنك. يمكنك أن تسأله عن أي شيء يقلقك.">طبيب</talk-hint>
      </p>
    `);
    const hint = text.querySelector('talk-hint')!;
    hint.show();
    await placed(hint);
    expect(getComputedStyle(panel(hint)).direction).to.equal('rtl');
    await until(() => panel(hint).getBoundingClientRect().left >= 8);
  });

  it('has its meaning behind the word on paper', async () => {
    const hint = await inText();
    await emulateMedia({ media: 'print' });
    try {
      expect(shows(hint)).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('opens and closes in a browser without popovers too', async () => {
    const restore = withoutPopover();
    try {
      const hint = await inText();
      await sendMouse({ type: 'click', position: middle(word(hint)) });
      expect(shows(hint)).to.equal(true);
      await placed(hint);
      await sendKeys({ press: 'Escape' });
      expect(shows(hint)).to.equal(false);
      await sendMouse({ type: 'click', position: middle(word(hint)) });
      expect(shows(hint)).to.equal(true);
      await sendMouse({ type: 'click', position: [5, 5] });
      expect(shows(hint)).to.equal(false);
    } finally {
      restore();
    }
  });

  it('is accessible, closed and open', async () => {
    const hint = await inText();
    await expect(hint).to.be.accessible();
    const opened = oneEvent(panel(hint), 'toggle');
    hint.show();
    await opened;
    await expect(hint).to.be.accessible();
  });
});
