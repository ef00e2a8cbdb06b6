import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../signposts/signpost.define.js';
import type { SignpostElement } from '../signposts/signpost.js';

describe('an element that cannot be drawn', () => {
  it('tells the page which one, and shows urgent help and what the host wrote', async () => {
    const said: unknown[] = [];
    const original = console.warn;
    console.warn = (...words: unknown[]) => void said.push(words);
    try {
      const card = await fixture<SignpostElement>(html`<talk-signpost>Call 999</talk-signpost>`);
      setTimeout(() => (card.service = { id: 'broken' } as never));
      const { detail } = (await oneEvent(card, 'talk-crashed')) as CustomEvent;
      expect(detail).to.deep.equal({ element: 'signpost' });
      const slot = card.shadowRoot!.querySelector('slot')!;
      expect(slot.assignedNodes()[0]!.textContent).to.equal('Call 999');
      expect(card.checkVisibility()).to.equal(true);
      expect(card.shadowRoot!.querySelector('talk-urgent')!.shadowRoot!.textContent).to.contain('Need help now?');
      card.headingLevel = 4;
      await Promise.resolve();
      expect(card.shadowRoot!.querySelector('slot')).to.equal(slot);
      expect(said.length).to.equal(1);
    } finally {
      console.warn = original;
    }
  });
});
