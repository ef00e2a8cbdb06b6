import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { focused, keyboardWalk } from '../prompts/keyboard-walk.fixture.js';
import './urgent.define.js';
import type { UrgentElement } from './urgent.js';

const noon = new Date('2026-11-25T12:00:00Z');
const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const find = <T extends HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const isShown = (part: HTMLElement | null) => part?.checkVisibility({ visibilityProperty: true }) ?? false;

const whole = () => fixture<UrgentElement>(html`<talk-urgent .now=${noon}></talk-urgent>`);
const bar = (country = 'GB') =>
  fixture<UrgentElement>(html`<talk-urgent compact country=${country} .now=${noon}></talk-urgent>`);

/** Points at the middle of a part and presses. */
async function click(part: HTMLElement) {
  part.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = part.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

describe('<talk-urgent compact>', () => {
  afterEach(() => resetMouse());

  const button = (element: Element) => find<HTMLButtonElement>(element, '.bar button');
  const open = (element: UrgentElement) => isShown(find(element, '[part=card]'));

  it('shows the number while closed', async () => {
    const element = await bar();
    expect(read(find(element, '.bar')))
      .to.contain('Need help now?')
      .and.to.contain('If a life is at risk, call 999.');
    expect(find(element, '.bar a').getAttribute('href')).to.equal('tel:999');
    expect(open(element)).to.equal(false);
    expect(button(element).getAttribute('aria-expanded')).to.equal('false');
  });

  it('says to call the local number where the country is not known', async () => {
    const element = await bar('ZZ');
    expect(read(find(element, '.bar'))).to.contain('If a life is at risk, call your local emergency number.');
    expect(all(element, '.bar a')).to.deep.equal([]);
  });

  for (const [way, act] of [
    ['a click', (element: HTMLElement) => click(element)],
    ['Enter', () => sendKeys({ press: 'Enter' })],
    ['Space', () => sendKeys({ press: 'Space' })],
  ] as const) {
    it(`opens and closes by ${way}, and says so once by country code`, async () => {
      const element = await bar('IE');
      const told: unknown[] = [];
      element.addEventListener('talk-urgent-opened', ({ detail }) => told.push(detail));
      button(element).focus();
      await act(button(element));
      await element.updateComplete;
      expect(open(element)).to.equal(true);
      expect(button(element).getAttribute('aria-expanded')).to.equal('true');
      expect(read(button(element))).to.equal('Hide help');
      const controlled = find(element, `#${button(element).getAttribute('aria-controls')}`);
      expect(controlled.contains(find(element, '.card'))).to.equal(true);
      await act(button(element));
      await element.updateComplete;
      expect(open(element)).to.equal(false);
      expect(read(button(element))).to.equal('Show help');
      expect(focused() === button(element)).to.equal(true);
      expect(told).to.deep.equal([{ country: 'IE' }]);
    });
  }

  it('opens from a script with the focus on the card', async () => {
    const element = await bar();
    element.show();
    await element.updateComplete;
    expect(open(element)).to.equal(true);
    expect(focused() === find(element, '[part=card]')).to.equal(true);
  });

  it('can be walked through by Tab, each stop in sight, closed and open', async () => {
    const element = await bar();
    const tab = () => sendKeys({ press: 'Tab' });
    const closed = await keyboardWalk(element, tab);
    expect(closed.map(({ name }) => name)).to.deep.equal(['999', 'Show help']);
    element.open = true;
    await element.updateComplete;
    const stops = await keyboardWalk(element, tab);
    expect(stops.map(({ name }) => name).slice(0, 4)).to.deep.equal(['999', 'Hide help', '999', stops[3]!.name]);
    expect(stops.length).to.equal(1 + all(element, 'a').length);
    expect([...closed, ...stops].filter(({ visible }) => !visible).map(({ name }) => name)).to.deep.equal([]);
  });

  it('prints the whole card where it stands alone', async () => {
    const element = await whole();
    await emulateMedia({ media: 'print' });
    try {
      expect(isShown(find(element, '[part=card]'))).to.equal(true);
      for (const line of all(element, '.lines > li')) expect(isShown(line), read(line)).to.equal(true);
      expect(getComputedStyle(find(element, '.first')).color).to.equal('rgb(0, 0, 0)');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('names every line on paper', async () => {
    const element = await bar();
    const paper = find(element, '.paper');
    expect(isShown(paper)).to.equal(false);
    await emulateMedia({ media: 'print' });
    try {
      expect(isShown(paper)).to.equal(true);
      expect(read(paper)).to.contain('Samaritans: 116 123').and.to.contain('Shout: Text SHOUT to 85258');
      expect(read(find(element, '.bar'))).to.contain('call 999.');
      expect(getComputedStyle(find(element, '.bar')).color).to.equal('rgb(0, 0, 0)');
      expect(isShown(button(element))).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('works inside an open dialog', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog aria-label="A form"><talk-urgent compact .now=${noon}></talk-urgent></dialog>`,
    );
    dialog.showModal();
    expect(dialog.clientWidth).to.be.greaterThan(300);
    const element = dialog.querySelector('talk-urgent')!;
    await click(button(element));
    await element.updateComplete;
    expect(open(element)).to.equal(true);
    const { x, y } = find(element, '.card a.number').getBoundingClientRect();
    expect(element.shadowRoot!.elementFromPoint(x + 5, y + 5)?.matches('.card a.number')).to.equal(true);
    dialog.close();
  });
});
