import english from '@talkplace/content/words/signposts.en.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { overflowing, pseudo, unlocalised } from '../locale/pseudo.fixture.js';
import '../place/place.define.js';
import type { SignpostElement } from './signpost.js';
import './signposts.define.js';
import type { SignpostsElement } from './signposts.js';
import { waitUntil } from '../patience.fixture.js';

const noon = new Date('2026-11-24T12:00:00Z');
const night = new Date('2026-11-24T02:30:00Z');

const root = (element: Element) => element.shadowRoot!;
const cards = (list: SignpostsElement) => [...root(list).querySelectorAll<SignpostElement>('talk-signpost')];
const textOf = (element: Element) => root(element).textContent!.replace(/\s+/g, ' ').trim();
const titles = (list: SignpostsElement) =>
  cards(list).map((card) => root(card).querySelector('[role=heading]')?.textContent?.trim());

async function shown(list: SignpostsElement): Promise<SignpostsElement> {
  await waitUntil(() => cards(list).length > 0, 'services arrive');
  await Promise.all(cards(list).map((card) => card.updateComplete));
  return list;
}

const inEngland = async (now = noon) =>
  shown(await fixture<SignpostsElement>(html`<talk-signposts nation="GB-ENG" .now=${now}>Call 999</talk-signposts>`));

async function type(list: SignpostsElement, words: string) {
  const field = root(list).querySelector<HTMLInputElement>('#search')!;
  field.focus();
  await waitUntil(() => (list as unknown as { needWords: unknown }).needWords !== undefined, 'needs arrive', {
    timeout: 10_000,
  });
  await sendKeys({ type: words });
  await list.updateComplete;
}

async function press(list: SignpostsElement, words: string) {
  const button = [...root(list).querySelectorAll('button')].find((each) => each.textContent!.trim() === words)!;
  button.click();
  await list.updateComplete;
}

function pick(list: SignpostsElement, id: string, value: string) {
  const select = root(list).querySelector<HTMLSelectElement>(`#${id}`)!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  return list.updateComplete;
}

describe('<talk-signposts>', () => {
  it('shows what the host wrote until the list is there', async () => {
    const list = await fixture<SignpostsElement>(html`<talk-signposts>Call 999</talk-signposts>`);
    if (!cards(list).length) expect(root(list).querySelector('slot')).to.exist;
    await shown(list);
    expect(root(list).querySelector('slot')).to.equal(null);
  });

  it('shows a first page of six and more when asked', async () => {
    const list = await inEngland();
    expect(cards(list).length).to.equal(6);
    await press(list, 'Show more');
    expect(cards(list).length).to.equal(12);
  });

  it('finds by typing, and says how many', async () => {
    const list = await inEngland();
    await type(list, 'gambling');
    expect(titles(list).slice(0, 3).join()).to.match(/gambl/i);
    expect(textOf(list)).to.match(/\d+ places? to turn to/);
  });

  it('never tells anyone what was typed', async () => {
    const list = await inEngland();
    const told: string[] = [];
    const listen = (event: Event) => told.push(JSON.stringify((event as CustomEvent).detail));
    for (const name of ['talk-signposts-filtered', 'talk-signpost-shown']) document.addEventListener(name, listen);
    await type(list, 'gamb');
    for (const name of ['talk-signposts-filtered', 'talk-signpost-shown']) document.removeEventListener(name, listen);
    expect(told).to.include('{"filter":"search","value":""}');
    expect(told.join('')).not.to.include('"gamb"');
  });

  it('folds a card and forgets its worry when it shows another service', async () => {
    const list = await inEngland();
    const card = cards(list)[0]!;
    root(card).querySelector<HTMLElement>('.worry summary')!.click();
    await waitUntil(() => root(card).querySelector('#worry'), 'worries arrive');
    const select = root(card).querySelector<HTMLSelectElement>('#worry')!;
    select.value = 'cry';
    select.dispatchEvent(new Event('change'));
    await press(list, 'Money and debt');
    await card.updateComplete;
    expect(root(card).querySelector('.answer')).to.equal(null);
    expect(root(card).querySelector<HTMLDetailsElement>('.worry')?.open ?? false).to.equal(false);
  });

  it('puts lines that listen where nothing fits', async () => {
    const list = await inEngland();
    await type(list, 'xyzzy');
    expect(textOf(list)).to.include('These lines listen');
    expect(cards(list).length).to.be.within(1, 3);
  });

  it('narrows by need with one press and widens with another', async () => {
    const list = await inEngland();
    const before = titles(list);
    const event = oneEvent(list, 'talk-signposts-filtered');
    await press(list, 'Someone has died');
    expect((await event).detail).to.deep.equal({ filter: 'need', value: 'bereavement', need: 'bereavement' });
    expect(titles(list)).not.to.deep.equal(before);
    expect(titles(list).slice(0, 3).join()).to.match(/bereave|grief|Cruse/i);
    await press(list, 'Someone has died');
    expect(titles(list)).to.deep.equal(before);
  });

  it('shows only ways that were asked for', async () => {
    const list = await inEngland();
    await pick(list, 'contact', 'text');
    expect(titles(list)).to.include('Shout');
    expect(titles(list)).not.to.include('Samaritans');
  });

  it('shows for a young person lines for the young first', async () => {
    const list = await inEngland();
    await pick(list, 'who', 'young');
    expect(titles(list).slice(0, 3).join()).to.match(/Childline|Mix|Papyrus|HOPELINE/i);
  });

  it('shows only what is open now when asked', async () => {
    const list = await inEngland(night);
    root(list).querySelector<HTMLInputElement>('#open-now')!.click();
    await list.updateComplete;
    await Promise.all(cards(list).map((card) => card.updateComplete));
    for (const card of cards(list)) expect(textOf(card)).to.match(/Open now|Usually open now/);
  });

  it('asks for the nation only where the host has not said, and guesses none', async () => {
    const unknown = await shown(await fixture<SignpostsElement>(html`<talk-signposts country="GB"></talk-signposts>`));
    expect(root(unknown).querySelector('#nation')).to.exist;
    expect(titles(unknown)).not.to.include('Lifeline');
    await pick(unknown, 'nation', 'GB-NIR');
    await Promise.all(cards(unknown).map((card) => card.updateComplete));
    expect(titles(unknown).slice(0, 2)).to.include('Lifeline');
    expect(root(await inEngland()).querySelector('#nation')).to.equal(null);
  });

  it('puts the host’s own services first and marks them', async () => {
    const settings = {
      name: 'Harbour Street Barbers',
      services: [{ id: 'harbour-football', name: 'Thursday football', summary: 'Turn up at seven.' }],
    };
    const list = await fixture<SignpostsElement>(
      html`<talk-signposts nation="GB-ENG" .settings=${settings}></talk-signposts>`,
    );
    await waitUntil(() => titles(list)[0] === 'Thursday football', 'own service', { timeout: 15_000 });
    expect(textOf(cards(list)[0]!)).to.include('From Harbour Street Barbers');
  });

  it('shows the emergency number before a country’s only line', async () => {
    const list = await fixture<SignpostsElement>(html`<talk-signposts country="VA"></talk-signposts>`);
    await waitUntil(() => /112|local emergency/.test(textOf(root(list).querySelector('talk-urgent')!)));
    await waitUntil(() => textOf(list).includes('We do not know'), 'empty list');
  });

  it('says what is wrong with a need that nobody knows', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    const list = await fixture<SignpostsElement>(html`<talk-signposts needs="happyness"></talk-signposts>`);
    await shown(list);
    await waitUntil(() => said.length > 0, 'a message').finally(() => (console.warn = warn));
    expect(said.join()).to.match(/talk-signposts.*needs "happyness".*bereavement/);
  });

  it('forgets what was typed and chosen when someone leaves', async () => {
    const list = await inEngland();
    await type(list, 'gamb');
    await pick(list, 'contact', 'text');
    document.dispatchEvent(new CustomEvent('talk-leave-pressed'));
    await list.updateComplete;
    expect(root(list).querySelector<HTMLInputElement>('#search')!.value).to.equal('');
    expect(root(list).querySelector<HTMLSelectElement>('#contact')!.value).to.equal('');
  });

  for (const [name, lang, colorScheme] of [
    ['in English', 'en', 'light'],
    ['in Welsh, dark', 'cy', 'dark'],
    ['in Arabic', 'ar', 'light'],
  ] as const) {
    it(`is accessible ${name}, with the choices open`, async () => {
      await emulateMedia({ colorScheme });
      const list = await shown(
        await fixture<SignpostsElement>(
          html`<talk-signposts nation="GB-ENG" lang=${lang} limit="3" .now=${noon}></talk-signposts>`,
        ),
      );
      root(list).querySelector('details')!.open = true;
      await expect(list).to.be.accessible();
      await emulateMedia({ colorScheme: 'light' });
    });
  }

  it('fits 320 px without scrolling sideways', async () => {
    await setViewport({ width: 320, height: 700 });
    const list = await inEngland();
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(list.getBoundingClientRect().width).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  it('is walked by keyboard from urgent help to the first number', async () => {
    const list = await shown(
      await fixture<SignpostsElement>(html`<talk-signposts nation="GB-ENG" limit="1" .now=${noon}></talk-signposts>`),
    );
    const seen: string[] = [];
    for (let presses = 0; presses < 30; presses += 1) {
      await sendKeys({ press: 'Tab' });
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at || at === document.body) break;
      expect(getComputedStyle(at).outlineStyle, at.outerHTML.slice(0, 80)).not.to.equal('none');
      seen.push(at.textContent!.trim().replace(/\s+/g, ' ') || at.id);
    }
    expect(seen[0]).to.equal('999');
    expect(seen[1]).to.equal('Show help');
    expect(seen).to.include.members(['search', 'More choices', '111']);
    expect(list.isConnected).to.equal(true);
  });
});

describe('<talk-signposts> in an invented language', () => {
  for (const locale of ['en-XA', 'ar-XB'] as const) {
    it(`leaves no English word of its own and fits 320 px (${locale})`, async () => {
      await setViewport({ width: 320, height: 700 });
      const settings = { words: { [locale]: { signposts: pseudo(english, locale) } } };
      const list = await fixture<SignpostsElement>(
        html`<talk-signposts
          country="GB"
          lang=${locale}
          limit="2"
          .settings=${settings}
          .now=${noon}
        ></talk-signposts>`,
      );
      await waitUntil(
        () => root(list).querySelector('.root')?.getAttribute('lang') === locale && cards(list).length > 1,
        'words',
        {
          timeout: 15_000,
        },
      );
      root(list).querySelector('details')!.open = true;
      await waitUntil(
        () => root(cards(list)[1]!).querySelector('.root')?.getAttribute('lang') === locale,
        'words of a card',
        {
          timeout: 15_000,
        },
      );
      const services = cards(list).flatMap(({ service }) => [
        service!.name,
        ...service!.channels.flatMap((way) => [way.label, way.display]),
      ]);
      expect(unlocalised(list, locale, ['English', 'Welsh', ...services])).to.deep.equal([]);
      expect(unlocalised(cards(list)[0]!, locale, [...services, 'Welsh', 'November', 'AM', 'PM'])).to.deep.equal([]);
      expect(overflowing(list)).to.deep.equal([]);
      await setViewport({ width: 800, height: 600 });
    });
  }
});
