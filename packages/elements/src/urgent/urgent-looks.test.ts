import { countries } from '@talkplace/content';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { overflowing } from '../locale/pseudo.fixture.js';
import './urgent.define.js';
import type { UrgentElement } from './urgent.js';
import { waitUntil } from '../patience.fixture.js';

const noon = new Date('2026-11-25T12:00:00Z');
const find = <T extends HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;

const states = {
  'the whole card': html`<talk-urgent .now=${noon} nation="GB-ENG"></talk-urgent>`,
  'the bar, closed': html`<talk-urgent compact .now=${noon}></talk-urgent>`,
  'the bar, open': html`<talk-urgent compact open .now=${noon}></talk-urgent>`,
  'no country known': html`<talk-urgent country="ZZ" .now=${noon}></talk-urgent>`,
  'another country': html`<talk-urgent country="IT" .now=${noon}></talk-urgent>`,
  'a shared screen': html`<talk-urgent device="shared" .now=${noon}></talk-urgent>`,
  'a bar to read from afar': html`<talk-urgent compact open distance="far" .now=${noon}></talk-urgent>`,
  'a barbershop': html`<talk-urgent kind="barbershop" .now=${noon}></talk-urgent>`,
  'a school': html`<talk-urgent kind="school" compact open .now=${noon}></talk-urgent>`,
};

/** Rules that the element keeps for forced colours, made to count without them. */
function forcedColours(element: Element): CSSStyleSheet {
  const kept = new CSSStyleSheet();
  for (const sheet of element.shadowRoot!.adoptedStyleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule) || !rule.conditionText.includes('forced-colors')) continue;
      for (const inner of rule.cssRules) kept.insertRule(inner.cssText, kept.cssRules.length);
    }
  }
  return kept;
}

describe('<talk-urgent> looks', () => {
  afterEach(async () => {
    document.documentElement.style.colorScheme = '';
    await emulateMedia({ colorScheme: 'light' });
    await setViewport({ width: 800, height: 900 });
  });

  for (const [state, markup] of Object.entries(states)) {
    it(`is accessible by day and by night: ${state}`, async () => {
      const element = await fixture<UrgentElement>(markup);
      if (element.getAttribute('device') === 'shared') {
        await waitUntil(() => find(element, 'svg'), 'codes are drawn');
      }
      await expect(element).to.be.accessible();
      const byDay = getComputedStyle(find(element, '.root')).color;
      await emulateMedia({ colorScheme: 'dark' });
      expect(getComputedStyle(find(element, '.root')).color, 'a page that is only light').to.equal(byDay);
      document.documentElement.style.colorScheme = 'light dark';
      expect(getComputedStyle(find(element, '.root')).color).not.to.equal(byDay);
      await expect(element).to.be.accessible();
    });
  }

  for (const distance of ['near', 'far']) {
    it(`fits a screen 320 pixels wide in every country, bar and card (${distance})`, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await fixture<UrgentElement>(
        html`<talk-urgent compact open distance=${distance} .now=${noon}></talk-urgent>`,
      );
      for (const country of countries) {
        element.setAttribute('country', country);
        // The attribute is seen in a microtask; the drawing comes after it.
        await Promise.resolve();
        await element.updateComplete;
        expect(overflowing(element), country).to.deep.equal([]);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  }

  it('gives a finger 48 pixels for every button and every line to call', async () => {
    const element = await fixture<UrgentElement>(html`<talk-urgent compact open .now=${noon}></talk-urgent>`);
    for (const target of element.shadowRoot!.querySelectorAll('.bar a, .bar button, .lines a')) {
      const { width, height } = target.getBoundingClientRect();
      expect(height, target.textContent!).to.be.at.least(48);
      expect(width, target.textContent!).to.be.at.least(24);
    }
  });

  it('keeps a line around bar, number and button where the visitor forces the colours', async () => {
    const element = await fixture<UrgentElement>(html`<talk-urgent compact open .now=${noon}></talk-urgent>`);
    const invisible = 'rgba(0, 0, 0, 0)';
    expect(getComputedStyle(find(element, '.bar')).borderTopColor).to.equal(invisible);
    element.shadowRoot!.adoptedStyleSheets.push(forcedColours(element));
    for (const part of ['.bar', '.first', '.bar button', '.card']) {
      const { borderTopColor, borderTopStyle, color } = getComputedStyle(find(element, part));
      expect(borderTopStyle, part).to.equal('solid');
      expect(borderTopColor, part).to.equal(color);
    }
  });
});
