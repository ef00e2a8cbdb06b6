import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { focused, keyboardWalk } from '../prompts/keyboard-walk.js';
import './urgent.define.js';
import type { UrgentElement } from './urgent.js';

const noon = new Date('2026-11-25T12:00:00Z');
const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const find = <T extends HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const links = (element: Element) => all(element, 'a').map((link) => link.getAttribute('href'));
const isShown = (part: HTMLElement | null) => part?.checkVisibility({ visibilityProperty: true }) ?? false;

const whole = (country = 'GB') =>
  fixture<UrgentElement>(html`<talk-urgent country=${country} .now=${noon}></talk-urgent>`);
const bar = (country = 'GB') =>
  fixture<UrgentElement>(html`<talk-urgent compact country=${country} .now=${noon}></talk-urgent>`);
const shared = (country = 'GB') =>
  fixture<UrgentElement>(html`<talk-urgent device="shared" country=${country} .now=${noon}></talk-urgent>`);

/** Points at the middle of a part and presses. */
async function click(part: HTMLElement) {
  part.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = part.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

async function warnings(act: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const original = console.warn;
  console.warn = (...words: unknown[]) => void seen.push(words.join(' '));
  try {
    await act();
  } finally {
    console.warn = original;
  }
  return seen.filter((line) => line.includes('Talkplace'));
}

describe('<talk-urgent>', () => {
  it('says 999 first and large, with text, relay and sign language beside it', async () => {
    const card = await whole();
    const first = find(card, '.first');
    expect(read(first)).to.contain('If a life is at risk, call 999.');
    expect(find(card, '[part=card]').querySelector('[part=number]')).to.equal(first.querySelector('a.number'));
    expect(parseFloat(getComputedStyle(first.querySelector('.number')!).fontSize)).to.be.greaterThan(40);
    expect(read(first)).to.contain('If you are deaf or cannot speak');
    expect(read(first)).to.contain('Text 999, only from a phone that was signed up before');
    expect(read(first)).to.contain('Text relay 18000').and.to.contain('Sign language video call');
    expect([...first.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:999',
      'sms:999',
      'tel:18000',
      'https://www.999bsl.co.uk',
    ]);
  });

  it('then shows lines to speak with and to write to, day and night, short codes as they are dialled', async () => {
    const card = await whole();
    const lines = all(card, '.lines > li').map(read);
    expect(lines[0]).to.contain('Samaritans').and.to.contain('116 123').and.to.contain('Open now, day and night');
    expect(lines[1]).to.contain('Shout').and.to.contain('Text SHOUT to 85258');
    expect(lines[2]).to.contain('Childline').and.to.contain('For young people');
    expect(links(card)).to.include.members(['tel:116123', 'sms:85258?body=SHOUT', 'tel:+448001111']);
    expect(read(find(card, '.card'))).not.to.contain('+44');
    expect(read(find(card, '.card'))).to.contain('Numbers checked on 22 November 2026');
  });

  it('gives no links on a shared screen: the number first, then a square to take it along', async () => {
    const card = await shared();
    expect(links(card)).to.deep.equal([]);
    await waitUntil(() => all(card, 'svg').length > 0, 'codes are drawn', { timeout: 10_000 });
    for (const line of all(card, '.lines > li')) {
      const number = line.querySelector('[part=number]')!;
      const code = line.querySelector('svg[part=code]')!;
      expect(number.compareDocumentPosition(code) & Node.DOCUMENT_POSITION_FOLLOWING, read(line)).to.be.greaterThan(0);
      expect(code.getBoundingClientRect().width).to.be.at.least(100);
    }
    expect(links(card)).to.deep.equal([]);
    expect(read(find(card, '.first')))
      .to.contain('999')
      .and.to.contain('999bsl.co.uk');
    expect(read(find(card, '.card'))).to.contain('You can ask anyone who works here. You do not have to say why.');
    expect(read(find(card, '.card'))).to.contain('Point your phone’s camera at the square');
  });

  it('sends nobody to staff where there are none', async () => {
    const card = await shared();
    card.setAttribute('staffed', 'false');
    await waitUntil(() => !read(find(card, '.card')).includes('anyone who works here'));
  });

  it('says to call the local number where the country is not known, and tells the host once', async () => {
    let card!: UrgentElement;
    const said = await warnings(async () => {
      card = await whole('Ruritania');
      await whole('Ruritania');
      card.requestUpdate();
      await card.updateComplete;
    });
    expect(read(find(card, '.first'))).to.contain('If a life is at risk, call your local emergency number.');
    expect(links(card)).to.deep.equal([]);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<talk-urgent>').and.to.contain('"Ruritania"').and.to.contain('ISO 3166-1');
  });

  it('says in plain words what is not sure, and when a line answers', async () => {
    const italy = await whole('IT');
    const lines = all(italy, '.lines > li').map(read);
    const amico = lines.find((line) => line.startsWith('Telefono Amico Italia'))!;
    expect(amico).to.contain('Not yet confirmed with the service').and.to.contain('Usually open now');
    expect(amico).to.contain('Answers in Italian');
    expect(lines.find((line) => line.startsWith('Telefono Amico Cevita'))).to.contain('Hours not known');
  });

  it('tells by identifiers which way was chosen', async () => {
    const card = await whole();
    card.addEventListener('click', (event) => event.preventDefault());
    for (const [href, detail] of [
      ['tel:999', { service: 'emergency', channel: 'phone' }],
      ['tel:116123', { service: 'gb-samaritans', channel: 'phone' }],
      ['tel:18000', { service: 'gb-999', channel: 'relay' }],
    ] as const) {
      const told = oneEvent(card, 'talk-urgent-followed');
      await click(find(card, `.card a[href="${href}"]`));
      expect((await told).detail).to.deep.equal(detail);
    }
  });

  it('speaks English in a page that reads from right to left, and reads from left to right there', async () => {
    const page = await fixture(html`<div lang="ar" dir="rtl"><talk-urgent .now=${noon}></talk-urgent></div>`);
    const card = page.querySelector('talk-urgent')!;
    expect(find(card, '.root').lang).to.equal('en');
    expect(getComputedStyle(find(card, '.root')).direction).to.equal('ltr');
    expect(read(find(card, '.first'))).to.contain('999');
    await expect(page).to.be.accessible();
  });
});

describe('<talk-urgent compact>', () => {
  afterEach(async () => {
    await resetMouse();
    await setViewport({ width: 800, height: 900 });
  });

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
      expect(find(element, `#${button(element).getAttribute('aria-controls')}`)).to.contain(find(element, '.card'));
      await act(button(element));
      await element.updateComplete;
      expect(open(element)).to.equal(false);
      expect(read(button(element))).to.equal('Show help');
      expect(focused()).to.equal(button(element));
      expect(told).to.deep.equal([{ country: 'IE' }]);
    });
  }

  it('opens from a script with the focus on the card', async () => {
    const element = await bar();
    element.show();
    await element.updateComplete;
    expect(open(element)).to.equal(true);
    expect(focused()).to.equal(find(element, '[part=card]'));
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
    expect(element.shadowRoot!.elementFromPoint(x + 5, y + 5)).to.equal(find(element, '.card a.number'));
    dialog.close();
  });
});
