import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../place/place.define.js';
import './badge.define.js';
import type { BadgeElement } from './badge.js';
import { waitUntil } from '../patience.fixture.js';

/** On a busy machine a module takes its time. */
const until = (test: () => unknown, what = '') => waitUntil(test, what);

const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const card = (badge: Element) => badge.shadowRoot!.querySelector<HTMLElement>('[part=card]')!;
const now = new Date('2026-11-25T12:00:00');

const valid = () =>
  fixture<BadgeElement>(html`
    <talk-badge
      name="Harbour Street Barbers"
      trained="2026-03-01"
      reviewed="2026-09-01"
      .now=${now}
      lang="en-GB"
      href="https://example.org/listening"
      >We listen here. Trained in March 2026.</talk-badge
    >
  `);

const lapsed = () =>
  fixture<BadgeElement>(html`
    <talk-badge name="Harbour Street Barbers" trained="2024-03-01" .now=${now} lang="en-GB"></talk-badge>
  `);

describe('<talk-badge>', () => {
  it('says that this place listens, with the days of its training and review, and whose word it is', async () => {
    expect(read(card(await valid()))).to.equal(
      'We listen here Harbour Street Barbers Training: 1 March 2026 Review: 1 September 2026 ' +
        'Next review by 1 September 2027 This is the word of the place itself. No one else has checked it. ' +
        'What this means here',
    );
  });

  it('says first that it has lapsed, and turns grey', async () => {
    const words = read(card(await lapsed()));
    expect(words).to.match(
      /^This badge has lapsed Harbour Street Barbers It said .We listen here., and was due for review by 1 March 2025\./,
    );
    expect(words).not.to.contain('Next review');
    const accent = (badge: Element) => getComputedStyle(badge.shadowRoot!.querySelector('.name')!).color;
    expect(accent(await lapsed())).not.to.equal(accent(await valid()));
    expect(getComputedStyle(card(await lapsed())).borderStyle).to.equal('dashed');
  });

  it('lapses on a screen that is left standing', async () => {
    const badge = await valid();
    badge.now = new Date('2027-09-02T00:00:30');
    await badge.updateComplete;
    expect(read(card(badge))).to.match(/^This badge has lapsed/);
  });

  it('stays what the host wrote without a day of training, and tells the host', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    try {
      const badge = await fixture<BadgeElement>(html`<talk-badge id="untrained">We listen.</talk-badge>`);
      expect(card(badge)).to.equal(null);
      expect(badge.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('We listen.');
    } finally {
      console.warn = warn;
    }
    expect(said.join()).to.contain('cannot use trained "". Allowed: a day that has come');
  });

  it('takes the name from the place around it, and writes dates as its readers do', async () => {
    const place = await fixture(html`
      <talk-place name="Neuadd y Llusern" country="GB" nation="GB-WLS" lang="cy">
        <talk-badge trained="2026-03-01" .now=${now}></talk-badge>
      </talk-place>
    `);
    const badge = place.querySelector('talk-badge')!;
    await until(() => read(card(badge)).includes('Rydym'));
    expect(read(card(badge))).to.match(/^Rydym yn gwrando yma Neuadd y Llusern Hyfforddiant: 1 Mawrth 2026/);
  });

  it('links where the host says, to a real page only, and nowhere from a shared screen', async () => {
    const badge = await valid();
    const link = () => badge.shadowRoot!.querySelector('a');
    expect(link()!.href).to.equal('https://example.org/listening');
    badge.setAttribute('device', 'shared');
    await badge.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await badge.updateComplete;
    expect(link()).to.equal(null);
    badge.removeAttribute('device');
    // oxlint-disable-next-line no-script-url
    badge.href = 'javascript:alert(1)';
    await new Promise((resolve) => setTimeout(resolve));
    await badge.updateComplete;
    expect(link()).to.equal(null);
  });

  it('is large enough to read from a chair', async () => {
    const badge = await valid();
    const size = () => parseFloat(getComputedStyle(badge.shadowRoot!.querySelector('.heading')!).fontSize);
    const near = size();
    badge.setAttribute('distance', 'far');
    await new Promise((resolve) => setTimeout(resolve));
    await badge.updateComplete;
    expect(size()).to.be.greaterThan(1.6 * near);
  });

  it('keeps its words on paper', async () => {
    const badge = await lapsed();
    await emulateMedia({ media: 'print' });
    try {
      expect(card(badge).checkVisibility()).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  for (const [name, make] of Object.entries({ valid, lapsed })) {
    it(`is accessible when ${name}`, async () => {
      await expect(await make()).to.be.accessible();
    });
  }
});
