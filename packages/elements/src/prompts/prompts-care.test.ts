import { loadPack, packIds } from '@talkplace/content';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../leave/leave.define.js';
import './prompts.define.js';
import type { PromptsElement } from './prompts.js';
import { waitUntil } from '../patience.fixture.js';

const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const find = <T extends HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const opener = (element: Element) => read(find(element, '.main [part=opener]'));
const button = (element: Element, words: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find((each) => read(each) === words)!;
const fits = (element: Element) => Number(read(find(element, '.choose [role=status]')).match(/\d+/)![0]);

async function dealt(markup: TemplateResult = html`<talk-prompts kind="barbershop"></talk-prompts>`) {
  const element = await fixture<PromptsElement>(markup);
  await waitUntil(() => find(element, '.main'), 'the cards arrive');
  return element;
}

async function press(element: PromptsElement, words: string) {
  button(element, words).click();
  await element.updateComplete;
}

/** Chooses from a list by keys. */
async function pick(element: PromptsElement, list: string, words: string) {
  find<HTMLDetailsElement>(element, '.choose').open = true;
  const select = find<HTMLSelectElement>(element, `select#${list}`);
  select.focus();
  await sendKeys({ press: 'Home' });
  const at = [...select.options].findIndex(({ textContent }) => textContent === words);
  for (let down = 0; down < at; down += 1) await sendKeys({ press: 'ArrowDown' });
  await element.updateComplete;
  expect(select.selectedOptions[0]!.textContent).to.equal(words);
}

async function tick(element: PromptsElement, id: string) {
  find<HTMLDetailsElement>(element, '.choose').open = true;
  find(element, `input#${id}`).focus();
  await sendKeys({ press: 'Space' });
  await element.updateComplete;
}

/**
 * Brings an element into view and waits until it knows: a card is not told as shown before. Observers hear of one frame in
 * any order, so the element may hear after us; it has heard when our turn is over.
 */
const bringIntoView = (element: Element) =>
  new Promise<void>((resolve) => {
    element.scrollIntoView();
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      setTimeout(resolve);
    });
    observer.observe(element);
  });

/** Ids of every card that comes by, until all that fit have come. */
async function walkThrough(element: PromptsElement): Promise<Set<string>> {
  const seen = new Set<string>();
  await bringIntoView(element);
  const note = (event: Event) => seen.add((event as CustomEvent<{ prompt: string }>).detail.prompt);
  element.addEventListener('talk-prompts-shown', note);
  for (let at = 0; at <= fits(element) * 2; at += 1) await press(element, 'Another one');
  element.removeEventListener('talk-prompts-shown', note);
  return seen;
}

describe('<talk-prompts> and who may see which card', () => {
  const { warn } = console;
  // A guest's page that asks for the host's cards is told so; place.test.ts and prompts.test.ts read what it says.
  before(() => (console.warn = () => undefined));
  after(() => (console.warn = warn));

  for (const pack of packIds) {
    it(`shows a guest all that is for guests and nothing for the host (${pack})`, async () => {
      const { prompts } = await loadPack(pack);
      const speakers = new Set(prompts.map(({ speaker }) => speaker));
      const own = prompts.filter(({ show }) => show === 'host-only');
      for (const speaker of speakers) {
        const element = await dealt(html`<talk-prompts pack=${pack} speaker=${speaker}></talk-prompts>`);
        await press(element, 'Another one');
        const calm = await walkThrough(element);
        await tick(element, 'harder');
        const all = await walkThrough(element);
        for (const { id } of own) expect(all).not.to.include(id);
        const spoken = prompts.filter((prompt) => prompt.speaker === speaker && prompt.show !== 'host-only');
        element.remove();
        if (!spoken.length) continue;
        expect([...calm]).to.have.members(spoken.filter(({ depth }) => depth < 3).map(({ id }) => id));
        expect([...all]).to.have.members(spoken.map(({ id }) => id));
      }
    });
  }

  it('shows the host’s own cards on the host’s page, the deepest only when asked', async () => {
    const { prompts } = await loadPack('workplace');
    const own = prompts.filter(({ speaker }) => speaker === 'manager');
    const element = await dealt(html`<talk-prompts pack="workplace" view="host"></talk-prompts>`);
    await press(element, 'Another one');
    const calm = await walkThrough(element);
    expect([...calm]).to.have.members(own.filter(({ depth }) => depth < 3).map(({ id }) => id));
    await tick(element, 'harder');
    expect([...(await walkThrough(element))]).to.have.members(own.map(({ id }) => id));
  });

  it('starts with a card that may stand on an idle screen', async () => {
    const { prompts } = await loadPack('barbershop');
    for (let times = 0; times < 20; times += 1) {
      const element = await dealt();
      expect(prompts.find((prompt) => prompt.opener === opener(element))!.show).to.equal('idle-or-browse');
      element.remove();
    }
  });
});

describe('<talk-prompts> and a hard card', () => {
  const hard = 'How do you keep going when it gets bad';

  async function beforeTheHardCard() {
    const element = await dealt();
    await tick(element, 'harder');
    await pick(element, 'depth', 'Deep');
    expect(fits(element)).to.equal(1);
    return element;
  }

  it('says first what it is about, to eyes and ears, and shows nothing of it', async () => {
    const element = await beforeTheHardCard();
    const { prompts } = await loadPack('barbershop');
    const card = prompts.find(({ id }) => id === 'b-c-keep-going')!;
    const main = find(element, '.main');
    expect(read(main)).to.contain('This card talks about suicide. You can skip it.');
    expect(element.shadowRoot!.textContent, hard).not.to.contain(card.opener);
    expect(read(find(element, '.deck > [role=status]'))).to.contain('This card talks about suicide.');
    await press(element, 'Show it');
    expect(opener(element)).to.equal(card.opener);
    expect(read(find(element, '.deck > [role=status]'))).to.equal(card.opener);
  });

  it('can be skipped, and asks again when it comes back', async () => {
    const element = await dealt();
    await tick(element, 'harder');
    for (let at = 0; at < 40 && !button(element, 'Skip this card'); at += 1) await press(element, 'Another one');
    await press(element, 'Skip this card');
    expect(opener(element)).not.to.equal('');
    await press(element, 'Back');
    expect(button(element, 'Skip this card')).to.exist;
    await press(element, 'Show it');
    await press(element, 'Another one');
    await press(element, 'Back');
    expect(button(element, 'Show it'), 'the note stands before it each time').to.exist;
  });

  it('opens the words about suicide of a worried part only when asked', async () => {
    const element = await dealt(html`<talk-prompts pack="barbershop" view="host"></talk-prompts>`);
    await tick(element, 'harder');
    await pick(element, 'depth', 'Deep');
    await press(element, 'Show it');
    find(element, '.worried > summary').click();
    await element.updateComplete;
    const inside = find(element, '.worried .note .unfolded');
    expect(inside.checkVisibility()).to.equal(false);
    find(element, '.worried .note summary').click();
    await waitUntil(() => inside.checkVisibility());
    expect(read(inside)).not.to.match(/\{\w+\}/);
  });
});

describe('<talk-prompts> and its choices', () => {
  for (const [list, words, fit] of [
    ['moment', 'Waiting', { moment: 'waiting' }],
    ['depth', 'Closer', { depth: 2 }],
  ] as const) {
    it(`keeps to the ${list} that was chosen`, async () => {
      const { prompts } = await loadPack('barbershop');
      const element = await dealt();
      await pick(element, list, words);
      const [[name, value]] = Object.entries(fit) as [['moment' | 'depth', string | number]];
      for (const id of await walkThrough(element)) {
        expect(prompts.find((prompt) => prompt.id === id)![name], id).to.equal(value);
      }
      expect(fits(element)).to.be.greaterThan(0);
    });
  }

  it('keeps to cards for busy hands, and to a topic', async () => {
    const { prompts } = await loadPack('barbershop');
    const element = await dealt(html`<talk-prompts pack="barbershop" view="host"></talk-prompts>`);
    await tick(element, 'hands-free');
    for (const id of await walkThrough(element))
      expect(prompts.find((each) => each.id === id)!.handsFree).to.equal(true);
    const topic = find<HTMLSelectElement>(element, 'select#topic');
    const { value, textContent } = topic.options[1]!;
    await pick(element, 'topic', textContent!);
    for (const id of await walkThrough(element)) {
      expect(prompts.find((each) => each.id === id)!.topics).to.include(value);
    }
  });

  it('says when no card fits, and shows all again with every choice back at rest', async () => {
    const element = await dealt();
    for (const words of ['Closer', 'Any depth', 'Light']) await pick(element, 'depth', words);
    const moments = find<HTMLSelectElement>(element, 'select#moment');
    await tick(element, 'hands-free');
    for (const option of [...moments.options].slice(1)) {
      if (fits(element) > 0) await pick(element, 'moment', option.textContent!);
    }
    expect(fits(element)).to.equal(0);
    expect(read(find(element, '.main'))).to.contain('No card fits all of that.');
    await press(element, 'Show all cards');
    expect(opener(element)).not.to.equal('');
    expect(moments.selectedOptions[0]!.textContent).to.equal('Any moment');
    expect(find<HTMLSelectElement>(element, 'select#depth').selectedOptions[0]!.textContent).to.equal('Any depth');
    expect(find<HTMLInputElement>(element, 'input#hands-free').checked).to.equal(false);
  });

  it('forgets what was chosen and seen when someone leaves', async () => {
    const page = await fixture(
      html`<div><talk-prompts kind="barbershop"></talk-prompts><talk-leave></talk-leave></div>`,
    );
    const element = page.querySelector('talk-prompts')!;
    await waitUntil(() => find(element, '.main'), 'the cards arrive');
    await pick(element, 'depth', 'Closer');
    await press(element, 'Another one');
    const leave = page.querySelector('talk-leave')!;
    leave.page = { blank: () => undefined, replace: () => undefined };
    leave.leave();
    await element.updateComplete;
    expect(find<HTMLSelectElement>(element, 'select#depth').selectedOptions[0]!.textContent).to.equal('Any depth');
    expect(button(element, 'Back').ariaDisabled).to.equal('true');
    const { prompts } = await loadPack('barbershop');
    expect(prompts.find((prompt) => prompt.opener === opener(element))!.show).to.equal('idle-or-browse');
  });
});
