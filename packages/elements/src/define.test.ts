import { expect } from '@open-wc/testing';
import { define } from './define.js';

describe('define', () => {
  it('keeps the first copy of an element and says so once', () => {
    const said: string[] = [];
    const original = console.warn;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    try {
      const first = class extends HTMLElement {};
      define('talk-twice', first);
      define('talk-twice', first);
      expect(said).to.have.length(0);
      define('talk-twice', class extends HTMLElement {});
      define('talk-twice', class extends HTMLElement {});
      expect(customElements.get('talk-twice')).to.equal(first);
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('<talk-twice>');
    } finally {
      console.warn = original;
    }
  });
});
