import { loadPack, loadTopics } from '@talkplace/content';
import english from '@talkplace/content/words/prompts.en.js';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { overflowing, pseudo, unlocalised, type PseudoLocale } from '../locale/pseudo.fixture.js';
import './prompts.define.js';
import type { PromptsElement } from './prompts.js';
import { waitUntil } from '../patience.fixture.js';

const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const find = <T extends HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const moves = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.moves button')];

async function dealt(markup: TemplateResult, lang = 'en') {
  const element = await fixture<PromptsElement>(markup);
  await waitUntil(() => find(element, '.main') && find(element, '.root').lang === lang, `cards and words in ${lang}`, {
    timeout: 10_000,
  });
  return element;
}

const inPseudo = (locale: PseudoLocale, kind = 'barbershop', view = 'guest') =>
  dealt(
    html`<talk-prompts
      lang=${locale}
      kind=${kind}
      view=${view}
      .settings=${{ words: { [locale]: { prompts: pseudo(english, locale) } } }}
    ></talk-prompts>`,
    locale,
  );

async function another(element: PromptsElement) {
  moves(element).at(-1)!.click();
  await element.updateComplete;
}

/** Opens everything that unfolds. */
function unfold(element: PromptsElement) {
  for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
}

async function choose(element: PromptsElement, list: string, value: string) {
  const select = find<HTMLSelectElement>(element, `select#${list}`);
  select.value = value;
  expect(select.value).to.equal(value);
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

/** Every state in which an element can be seen, one after the other. */
const states: [string, (element: PromptsElement) => Promise<void>][] = [
  ['as it arrives', async () => undefined],
  [
    'everything unfolded',
    async (element) => {
      await another(element);
      unfold(element);
    },
  ],
  [
    'a note before a hard card',
    async (element) => {
      find(element, 'input#harder').click();
      await element.updateComplete;
      await choose(element, 'depth', '3');
      // Not every deep card needs a note.
      for (let at = 0; at < 5 && !find(element, '.noted'); at += 1) await another(element);
      expect(find(element, '.noted')).to.exist;
    },
  ],
  [
    'a hard card, shown',
    async (element) => {
      find(element, '.noted + .row button').click();
      await element.updateComplete;
      unfold(element);
      expect(find(element, '.noted')).to.equal(null);
    },
  ],
  [
    'no card fits',
    async (element) => {
      find(element, 'input#harder').click();
      await element.updateComplete;
      expect(find(element, '[part=opener]')).to.equal(null);
    },
  ],
];

describe('<talk-prompts> in any language', () => {
  afterEach(() => setViewport({ width: 800, height: 900 }));

  for (const locale of ['en-XA', 'ar-XB'] as const) {
    for (const [kind, view] of [
      ['barbershop', 'guest'],
      ['workplace', 'host'],
      ['school', 'guest'],
      ['community', 'host'],
    ] as const) {
      it(`leaves no word of its own in English, and fits 320 pixels (${locale}, ${kind}, ${view})`, async () => {
        await setViewport({ width: 320, height: 640 });
        const element = await inPseudo(locale, kind, view);
        for (const [state, go] of states) {
          if (kind === 'school' && state.includes('hard')) continue;
          if (kind === 'school' && state === 'no card fits') continue;
          await go(element);
          expect(unlocalised(element, locale), state).to.deep.equal([]);
          expect(overflowing(element), state).to.deep.equal([]);
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      });
    }
  }

  it('would notice a word that stayed in English', async () => {
    const { back: _back, ...incomplete } = pseudo(english, 'en-XA');
    const element = await dealt(
      html`<talk-prompts
        lang="en-XA"
        kind="barbershop"
        .settings=${{ words: { 'en-XA': { prompts: incomplete } } }}
      ></talk-prompts>`,
      'en-XA',
    );
    expect(unlocalised(element, 'en-XA')).to.deep.equal(['Back']);
  });

  it('says which parts are not in the language around them', async () => {
    const element = await inPseudo('ar-XB');
    await another(element);
    expect(getComputedStyle(find(element, '.root')).direction).to.equal('rtl');
    expect(getComputedStyle(find(element, '.opener')).direction).to.equal('ltr');
    const topics = await loadTopics();
    for (const option of find<HTMLSelectElement>(element, 'select#topic').options) {
      if (option.value) expect(option.lang, topics[option.value]!.label).to.equal('en');
    }
    find(element, 'input#harder').click();
    await element.updateComplete;
    await choose(element, 'depth', '3');
    expect(find(element, '.noted').lang, 'the host’s own words are in the host’s language').to.equal('ar-XB');
  });

  it('says that its cards are a draft until they are signed', async () => {
    const pack = await loadPack('barbershop');
    const element = await dealt(html`<talk-prompts kind="barbershop"></talk-prompts>`);
    expect(read(find(element, '.deck')).includes('Draft: not yet read by a clinician')).to.equal(!pack.signed);
  });
});

describe('<talk-prompts> is accessible', () => {
  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const [place, markup] of [
    ['a barbershop', html`<talk-prompts kind="barbershop"></talk-prompts>`],
    ['a manager’s page', html`<talk-prompts kind="workplace" view="host"></talk-prompts>`],
    ['a shared tablet in a group', html`<talk-prompts kind="community" view="host" device="shared"></talk-prompts>`],
  ] as const) {
    it(`in every state, by day and by night: ${place}`, async () => {
      const element = await dealt(markup);
      for (const [state, go] of states) {
        await go(element);
        for (const scheme of ['light', 'dark'] as const) {
          document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
          await expect(element, `${state}, ${scheme}`).to.be.accessible();
        }
      }
    });
  }

  for (const lang of ['cy', 'ar']) {
    it(`in ${lang}, folded and unfolded`, async () => {
      const element = await dealt(html`<talk-prompts lang=${lang} kind="school"></talk-prompts>`, lang);
      await expect(element).to.be.accessible();
      unfold(element);
      await expect(element).to.be.accessible();
    });
  }

  it('for a finger: 48 pixels or more, and room between', async () => {
    const element = await dealt(html`<talk-prompts kind="school"></talk-prompts>`);
    unfold(element);
    const targets = element.shadowRoot!.querySelectorAll('button, summary, select, .check');
    expect(targets.length).to.be.greaterThan(8);
    for (const target of targets) {
      if (!target.checkVisibility()) continue;
      expect(target.getBoundingClientRect().height, read(target)).to.be.at.least(48);
    }
  });
});
