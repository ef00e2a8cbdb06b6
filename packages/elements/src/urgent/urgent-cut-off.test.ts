import { expect } from '@open-wc/testing';
import { cutOff, type CutOff } from './cut-off.fixture.js';
import './urgent.define.js';
import type { UrgentElement } from './urgent.js';

const module = new URL('./urgent.define.ts', import.meta.url).href;
const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('<talk-urgent> when everything else is broken', () => {
  let lost: CutOff;
  before(async () => {
    lost = await cutOff(module);
  });
  after(() => lost.close());

  /** Made after the network has gone. */
  async function made(attributes: Record<string, string>): Promise<UrgentElement> {
    const element: UrgentElement = lost.page.createElement('talk-urgent');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    lost.page.body.append(element);
    await element.updateComplete;
    return element;
  }

  /** Addresses that were asked for in vain: an own script, refused last, shows that no report is still on its way. */
  async function refused(): Promise<string[]> {
    const script = lost.page.createElement('script');
    script.src = module;
    const failed = new Promise((resolve) => script.addEventListener('error', resolve));
    lost.page.head.append(script);
    await failed;
    await new Promise((resolve) => setTimeout(resolve));
    const asked = lost.refused.splice(0);
    expect(asked.pop()).to.equal(module);
    return asked;
  }

  it('is really without network and storage', async () => {
    const view = lost.page.defaultView as Window & typeof globalThis;
    expect(() => view.fetch('/')).to.throw();
    expect(() => view.localStorage).to.throw();
    expect(await refused()).to.deep.equal([]);
  });

  it('shows the card, opens it and asks for nothing', async () => {
    const element = await made({ compact: '', country: 'GB', nation: 'GB-NIR' });
    const root = element.shadowRoot!;
    expect(read(root.querySelector('.bar'))).to.contain('call 999.');
    root.querySelector<HTMLButtonElement>('.bar button')!.click();
    await element.updateComplete;
    expect(root.querySelector<HTMLElement>('[part=card]')!.checkVisibility()).to.equal(true);
    expect(read(root.querySelector('.lines')))
      .to.contain('Lifeline')
      .and.to.contain('116 123');
    expect(await refused()).to.deep.equal([]);
  });

  it('stays in words on a page in a language that cannot be loaded', async () => {
    const element = await made({ lang: 'cy', country: 'GB' });
    expect(read(element.shadowRoot!.querySelector('.first'))).to.contain('If a life is at risk, call 999.');
    expect(await refused()).to.deep.equal([]);
  });

  it('keeps its numbers on a shared screen where the squares cannot be drawn', async () => {
    const element = await made({ device: 'shared', country: 'GB' });
    const root = element.shadowRoot!;
    expect(read(root.querySelector('.first'))).to.contain('999');
    expect(await refused()).to.have.length(1);
    await element.updateComplete;
    expect(read(root.querySelector('.lines'))).to.contain('116 123');
    expect(root.querySelector('svg')).to.equal(null);
    expect(read(root.querySelector('.card'))).not.to.contain('camera');
    expect(lost.unminded).to.deep.equal([]);
  });
});

describe('<talk-urgent> at its first update', () => {
  it('is complete before anything else can happen, without a request', async () => {
    const { fetch } = window;
    window.fetch = () => {
      throw new Error('no request stands before urgent help');
    };
    performance.clearResourceTimings();
    const element: UrgentElement = document.createElement('talk-urgent');
    element.setAttribute('country', 'GB');
    try {
      document.body.append(element);
      // A task of its own would come after this: only what is already here can have been drawn.
      await Promise.resolve();
      await Promise.resolve();
      expect(read(element.shadowRoot?.querySelector('.first'))).to.contain('999');
      expect(element.shadowRoot!.querySelectorAll('.lines > li')).to.have.length(3);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(performance.getEntriesByType('resource').map(({ name }) => name)).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
      element.remove();
    }
  });
});
