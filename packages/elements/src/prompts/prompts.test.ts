import { loadPack } from '@talkplace/content';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { cutOff } from '../urgent/cut-off.fixture.js';
import { focused, keyboardWalk } from './keyboard-walk.fixture.js';
import './prompts.define.js';
import type { PromptsElement } from './prompts.js';
import { waitUntil } from '../patience.fixture.js';

const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const find = <T extends HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const opener = (element: Element) => read(find(element, '.main [part=opener]'));
const button = (element: Element, words: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find((each) => read(each) === words)!;

async function dealt(markup: TemplateResult = html`<talk-prompts kind="barbershop">Call 999</talk-prompts>`) {
  const element = await fixture<PromptsElement>(markup);
  await waitUntil(() => find(element, '.main'), 'the cards arrive');
  return element;
}

async function press(element: PromptsElement, words: string) {
  button(element, words).click();
  await element.updateComplete;
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

describe('<talk-prompts>', () => {
  it('shows what the host wrote until the cards are there, with urgent help above it', async () => {
    const element = document.createElement('talk-prompts');
    element.textContent = 'Call 999';
    document.body.append(element);
    await element.updateComplete;
    expect(find<HTMLSlotElement>(element, 'slot').assignedNodes()[0]!.textContent).to.equal('Call 999');
    const urgent = find(element, 'talk-urgent');
    expect(read(urgent.shadowRoot!.querySelector('.bar'))).to.contain('call 999.');
    await waitUntil(() => find(element, '.main'), 'the cards arrive');
    expect(find(element, 'slot')).to.equal(null);
    expect(find(element, 'talk-urgent') === urgent, 'the same bar, before and after').to.equal(true);
    element.remove();
  });

  for (const [kind, speaker, hosts] of [
    ['barbershop', 'customer', 'barber'],
    ['workplace', 'colleague', 'manager'],
    ['school', 'parent-4-7', 'parent-4-7'],
    ['community', 'member', 'community-host'],
  ] as const) {
    it(`brings the cards of a ${kind}: for a ${speaker}, and on the host’s page for a ${hosts}`, async () => {
      const { prompts } = await loadPack(kind);
      const element = await dealt(html`<talk-prompts kind=${kind}></talk-prompts>`);
      const spoken = (view: string) =>
        prompts.filter((prompt) => prompt.speaker === view).map((prompt) => prompt.opener);
      expect(spoken(speaker)).to.include(opener(element));
      element.setAttribute('view', 'host');
      await waitUntil(() => spoken(hosts).includes(opener(element)), `a card for a ${hosts}`);
    });
  }

  it('takes pack and speaker from the page', async () => {
    const element = await dealt(html`<talk-prompts pack="workplace" speaker="manager" view="host"></talk-prompts>`);
    expect(button(element, 'Manager').getAttribute('aria-pressed')).to.equal('true');
    await press(element, 'Colleague');
    const { prompts } = await loadPack('workplace');
    expect(prompts.find((prompt) => prompt.opener === opener(element))!.speaker).to.equal('colleague');
  });

  it('tells the host of a pack or speaker that is none, and brings those of the place', async () => {
    let element!: PromptsElement;
    const said = await warnings(async () => {
      element = await dealt(html`<talk-prompts kind="school" pack="pub" speaker="manager"></talk-prompts>`);
    });
    expect(said.find((line) => line.includes('pack "pub"'))).to.match(/barbershop.*workplace/);
    expect(said.find((line) => line.includes('speaker "manager"'))).to.contain('parent-12-15');
    expect(said).to.have.length(2);
    const { prompts } = await loadPack('school');
    expect(prompts.map((prompt) => prompt.opener)).to.include(opener(element));
  });

  it('keeps what the host wrote when the cards cannot be loaded, and says so', async () => {
    const lost = await cutOff(new URL('./prompts.define.ts', import.meta.url).href);
    const element: PromptsElement = lost.page.createElement('talk-prompts');
    element.textContent = 'Call 999';
    lost.page.body.append(element);
    await waitUntil(() => find(element, '[role=alert]'), 'it gives up');
    expect(find<HTMLSlotElement>(element, 'slot').assignedNodes()[0]!.textContent).to.equal('Call 999');
    expect(read(find(element, '[role=alert]'))).to.contain('could not be loaded');
    expect(read(find(element, 'talk-urgent').shadowRoot!.querySelector('.bar'))).to.contain('call 999.');
    expect(button(element, 'Try again')).to.exist;
    expect(lost.refused).not.to.deep.equal([]);
    expect(lost.unminded).to.deep.equal([]);
    lost.close();
  });

  it('deals another card, goes back to the one before, and forward again, by keys', async () => {
    const element = await dealt();
    const first = opener(element);
    expect(button(element, 'Back').getAttribute('aria-disabled')).to.equal('true');
    button(element, 'Another one').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    const second = opener(element);
    expect(second).not.to.equal(first);
    expect(read(find(element, '[role=status]'))).to.equal(second);
    expect(focused() === button(element, 'Another one')).to.equal(true);
    button(element, 'Back').focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(opener(element)).to.equal(first);
    expect(focused() === button(element, 'Back'), 'the focus is not lost at the first card').to.equal(true);
    await press(element, 'Another one');
    expect(opener(element)).to.equal(second);
  });

  it('shows no card twice before all were seen, then says so', async () => {
    const element = await dealt(html`<talk-prompts pack="community" speaker="member"></talk-prompts>`);
    await press(element, 'Another one');
    const count = Number(read(find(element, '.choose [role=status]')).match(/\d+/)![0]);
    const seen = new Set<string>();
    await press(element, 'Back');
    expect(button(element, 'Back').ariaDisabled).to.equal('true');
    for (let at = 0; at < count; at += 1) {
      expect(seen).not.to.include(opener(element));
      expect(read(find(element, '.main'))).not.to.contain('You have seen them all');
      seen.add(opener(element));
      await press(element, 'Another one');
    }
    expect(seen.size).to.equal(count);
    expect(seen).to.include(opener(element));
    expect(read(find(element, '.main'))).to.contain('You have seen them all');
  });

  it('tells by identifiers which card is in view and what was unfolded', async () => {
    const told: [string, unknown][] = [];
    const page = await fixture(html`<div></div>`);
    for (const type of ['talk-prompts-shown', 'talk-prompts-unfolded']) {
      page.addEventListener(type, (event) => told.push([type, (event as CustomEvent).detail]));
    }
    const element = document.createElement('talk-prompts');
    element.pack = 'barbershop';
    page.append(element);
    await waitUntil(() => find(element, '.main'), 'the cards arrive');
    const { prompts } = await loadPack('barbershop');
    const { id, topics } = prompts.find((prompt) => prompt.opener === opener(element))!;
    const detail = { pack: 'barbershop', prompt: id, topic: topics[0] };
    await waitUntil(() => told.length, 'the card is in view');
    expect(told).to.deep.equal([['talk-prompts-shown', detail]]);
    const summary = find(element, '.listen > summary');
    summary.focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    await oneEvent(page, 'talk-prompts-unfolded');
    expect(told.slice(1)).to.deep.equal([['talk-prompts-unfolded', { ...detail, section: 'listen' }]]);
    await waitUntil(() => find<HTMLDetailsElement>(element, '.listen').open, 'it opens');
    expect(find(element, '.listen .unfolded').checkVisibility()).to.equal(true);
    await press(element, 'Another one');
    expect(find<HTMLDetailsElement>(element, '.listen').open, 'the next card starts folded').to.equal(false);
    expect(find<HTMLDetailsElement>(element, '.next').open).to.equal(true);
  });

  it('can be walked through by Tab, each stop in sight, in the order it reads', async () => {
    const element = await dealt();
    find<HTMLDetailsElement>(element, '.choose').open = true;
    const stops = await keyboardWalk(element, () => sendKeys({ press: 'Tab' }));
    expect(stops.filter(({ visible }) => !visible).map(({ name }) => name)).to.deep.equal([]);
    expect(stops.map(({ name }) => name)).to.deep.equal([
      '999',
      'Show help',
      'What you could say next',
      'What to notice',
      'If you are worried',
      'Back',
      'Another one',
      'Choose cards',
      'Moment',
      'About',
      'How close',
      'Works with busy hands',
      'Show harder ones too',
      'Print these cards',
    ]);
    const shiftTab = async () => {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
    };
    const back = await keyboardWalk(element, shiftTab, 'after');
    expect(back.map(({ name }) => name)).to.deep.equal(stops.map(({ name }) => name).toReversed());
  });

  it('prints every card that fits, unfolded, and tells nobody', async () => {
    const element = await dealt();
    await press(element, 'Another one');
    const told: Event[] = [];
    element.addEventListener('talk-prompts-unfolded', (event) => told.push(event));
    const count = Number(read(find(element, '.choose [role=status]')).match(/\d+/)![0]);
    window.dispatchEvent(new Event('beforeprint'));
    await emulateMedia({ media: 'print' });
    try {
      const cards = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.paper .card')];
      expect(cards).to.have.length(count);
      expect(new Set(cards.map((card) => read(card.querySelector('[part=opener]')))).size).to.equal(count);
      for (const part of element.shadowRoot!.querySelectorAll('.paper .unfolded')) {
        expect(part.checkVisibility(), read(part)).to.equal(true);
      }
      for (const hidden of ['.main', '.choose', '.speakers']) {
        expect(find(element, hidden)?.checkVisibility() ?? false, hidden).to.equal(false);
      }
      expect(find(element, 'talk-urgent').checkVisibility()).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
    // Folds tell of themselves in a task of their own: two frames later they would have.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(told).to.have.length(0);
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(find(element, '.paper')).to.equal(null);
  });

  it('can be read from afar: capitals of 12 millimetres or more, and fits', async () => {
    const element = await dealt(html`<talk-prompts kind="barbershop" distance="far"></talk-prompts>`);
    for (const [width, least] of [
      [1280, 90],
      [800, 64],
    ] as const) {
      await setViewport({ width, height: 900 });
      expect(parseFloat(getComputedStyle(find(element, '.opener')).fontSize)).to.be.at.least(least);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    }
    expect(button(element, 'Another one').getBoundingClientRect().height).to.be.at.least(90);
    await setViewport({ width: 800, height: 900 });
    await expect(element).to.be.accessible();
  });
});
