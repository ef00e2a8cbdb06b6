import { expect } from '@open-wc/testing';
import { CrashedEvent } from '../place/visit.events.js';
import type { PromptsElement } from '../prompts/prompts.js';
import { goTo, helpButton, inside, kioskWith, read, shown } from './kiosk.fixture.js';

describe('a kiosk of which something stops working', () => {
  it('shows urgent help, tells which element, and wipes after ten seconds', async () => {
    const { kiosk, clock, page } = await kioskWith();
    const told: unknown[] = [];
    kiosk.addEventListener('talk-crashed', (event) => told.push((event as CrashedEvent).detail));
    await goTo(kiosk, 'talk');
    kiosk.crash('prompts');
    await kiosk.updateComplete;
    expect(told).to.deep.equal([{ element: 'prompts' }]);
    expect(kiosk.screen).to.equal('crashed');
    expect(read(shown(kiosk, '.title'))).to.contain('starts again by itself');
    expect(inside(kiosk, 'talk-urgent')!.textContent).to.contain('999');
    clock.pass(9);
    expect(page.went).to.deep.equal([]);
    clock.pass(2);
    expect(page.went).to.have.length(1);
  });

  it('notices an element that cannot be drawn', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'talk');
    const prompts = kiosk.shadowRoot!.querySelector<PromptsElement>('.stage talk-prompts')!;
    Object.defineProperty(prompts, 'headingLevel', {
      get() {
        throw new Error('on purpose');
      },
    });
    prompts.requestUpdate();
    await prompts.updateComplete;
    await kiosk.updateComplete;
    expect(kiosk.screen).to.equal('crashed');
  });

  it('tells once, however much breaks in a frame, on its screen and on the way out', async () => {
    const { kiosk, clock } = await kioskWith();
    const told: unknown[] = [];
    kiosk.parentElement!.addEventListener('talk-crashed', (event) => told.push((event as CrashedEvent).detail));
    await goTo(kiosk, 'talk');
    const within = kiosk.shadowRoot!.querySelector('.stage')!;
    const breakTwenty = () => {
      for (let times = 0; times < 20; times++) within.dispatchEvent(new CrashedEvent({ element: 'signpost' }));
    };
    breakTwenty();
    await kiosk.updateComplete;
    kiosk.crash('kiosk');
    clock.pass(12);
    breakTwenty();
    expect(told).to.deep.equal([{ element: 'signpost' }]);
    kiosk.reset();
    kiosk.crash('kiosk');
    expect(told).to.have.length(2);
  });

  it('does not wipe while someone uses the urgent card', async () => {
    const { kiosk, clock, page } = await kioskWith();
    await goTo(kiosk, 'talk');
    kiosk.crash('prompts');
    await kiosk.updateComplete;
    helpButton(kiosk).click();
    clock.pass(60);
    expect(page.went).to.deep.equal([]);
    clock.pass(200);
    expect(page.went).to.have.length(1);
  });

  it('leaves urgent help even where it cannot draw itself', async () => {
    const { kiosk, clock, page } = await kioskWith();
    Object.defineProperty(kiosk, 'screen', {
      get() {
        throw new Error('on purpose');
      },
    });
    kiosk.requestUpdate();
    await kiosk.updateComplete;
    const urgent = kiosk.shadowRoot!.querySelector('talk-urgent')!;
    await urgent.updateComplete;
    expect(urgent.shadowRoot!.textContent).to.contain('999');
    clock.pass(11);
    expect(page.went).to.have.length(1);
  });
});
