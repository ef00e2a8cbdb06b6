import type { Words } from '@talkplace/content';
import english from '@talkplace/content/words/prompts.en.js';
import { expect, fixture, html } from '@open-wc/testing';
import { overflowing, pseudo, unlocalised } from './pseudo.fixture.js';

const words: Words = {
  greeting: 'Hello {{name}}, how are you?',
  cards: { one: '{{count}} card', other: '{{count}} cards' },
};

describe('pseudo-locales', () => {
  it('leave no letter of English in en-XA and keep every placeholder', () => {
    const supplied = pseudo(words, 'en-XA');
    expect(supplied.greeting).to.contain('{{name}}').and.to.contain('Ĥééļļóó');
    expect(supplied.greeting!.replace('{{name}}', '')).not.to.match(/[A-Za-z]/);
    expect(supplied).to.include.all.keys('cards_one', 'cards_other');
  });

  it('grow every text of an element by about two fifths', () => {
    const supplied = pseudo(english, 'en-XA');
    const texts = Object.entries(english).filter(([, value]) => typeof value === 'string') as [string, string][];
    expect(texts.length).to.be.greaterThan(50);
    for (const [key, text] of texts) {
      expect(supplied[key]!.length / text.length, key)
        .to.be.at.least(1.4)
        .and.at.most(1.75);
    }
  });

  it('wrap ar-XB in right-to-left marks around the placeholders, with all six plural forms', () => {
    const supplied = pseudo(words, 'ar-XB');
    expect(supplied.greeting).to.equal('\u200f\u202eHello \u202c\u200f{{name}}\u200f\u202e, how are you?\u202c\u200f');
    expect(Object.keys(supplied).filter((key) => key.startsWith('cards_'))).to.have.members(
      ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `cards_${form}`),
    );
    expect(supplied.cards_few).to.contain('cards');
  });

  it('find what stayed in English, in texts and in labels, and nothing that says it is English', async () => {
    const page = await fixture(html`<div></div>`);
    const { greeting } = pseudo(words, 'en-XA');
    page.attachShadow({ mode: 'open' }).innerHTML = `
      <div lang="en-XA">
        <p>${greeting!.replace('{{name}}', 'Sam')}</p><p lang="en">A card</p>
        <p class="left">Left over</p><button aria-label="A label">×</button>
      </div>`;
    expect(unlocalised(page, 'en-XA', ['Sam'])).to.deep.equal(['Left over', 'A label']);
  });

  it('find what does not fit', async () => {
    const page = await fixture(html`<div style="inline-size: 200px"></div>`);
    page.attachShadow({ mode: 'open' }).innerHTML = '<div class="wide"><div style="inline-size: 300px">x</div></div>';
    expect(overflowing(page).join()).to.contain('wide');
    page.shadowRoot!.innerHTML = '<div class="fits">x</div>';
    expect(overflowing(page)).to.deep.equal([]);
  });
});
