import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import './urgent.define.js';
import type { UrgentElement } from './urgent.js';
import { waitUntil } from '../patience.fixture.js';

const noon = new Date('2026-11-25T12:00:00Z');
const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const find = <T extends HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const links = (element: Element) => all(element, 'a').map((link) => link.getAttribute('href'));

const whole = (country = 'GB') =>
  fixture<UrgentElement>(html`<talk-urgent country=${country} .now=${noon}></talk-urgent>`);
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
  afterEach(() => resetMouse());

  it('says 999 first and large, with text, relay and sign language beside it', async () => {
    const card = await whole();
    const first = find(card, '.first');
    expect(read(first)).to.contain('If a life is at risk, call 999.');
    expect(find(card, '[part=card] [part=number]').matches('.first a.number')).to.equal(true);
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
    await waitUntil(() => all(card, 'svg').length > 0, 'codes are drawn');
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
