import { loadDirectory, type Service } from '@talkplace/content';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import './signpost.define.js';
import type { SignpostElement } from './signpost.js';
import { waitUntil } from '../patience.fixture.js';

const noon = new Date('2026-11-24T12:00:00Z');
const textOf = (card: SignpostElement) => card.shadowRoot!.textContent!.replace(/\s+/g, ' ').trim();
const find = <T extends Element>(card: SignpostElement, selector: string) =>
  card.shadowRoot!.querySelector<T>(selector)!;

/** The harbour's own line, open on weekdays from nine to five; a number reserved for drama. */
const harbour: Service = {
  id: 'harbour-line',
  name: 'Harbour Line',
  operator: 'Harbour Trust',
  country: 'GB',
  nations: ['GB-ENG'],
  summary: 'Someone to talk to.',
  needs: ['distress'],
  audiences: ['everyone'],
  immediacy: 'support',
  url: 'https://example.org/',
  confirmed: true,
  confidence: 'high',
  checked: '2026-11-22',
  channels: [
    {
      type: 'phone',
      value: '+448081570123',
      display: '0808 157 0123',
      label: 'Call free',
      cost: 'free',
      hours: { week: [0, 1, 2, 3, 4].map((day) => [day * 1440 + 540, day * 1440 + 1020] as const) },
      timezone: 'Europe/London',
      languages: ['en'],
    },
    {
      type: 'text',
      value: '85258',
      display: '85258',
      keyword: 'HARBOUR',
      label: 'Text',
      cost: 'free',
      hours: '24/7',
      languages: ['en', 'cy'],
    },
  ],
};

const show = (now: Date, more: Partial<Service> = {}, device = 'personal') =>
  fixture<SignpostElement>(
    html`<talk-signpost plain device=${device} .service=${{ ...harbour, ...more }} .now=${now}></talk-signpost>`,
  );

describe('<talk-signpost>', () => {
  for (const [when, now, words] of [
    ['at noon', '2026-11-24T12:00:00Z', 'Open now until 17:00'],
    ['at seven in the morning', '2026-11-24T07:00:00Z', 'Opens at 09:00'],
    ['in the evening', '2026-11-24T19:00:00Z', 'Opens tomorrow at 09:00'],
    ['on Friday night', '2026-11-27T22:00:00Z', 'Opens Monday at 09:00'],
    ['on Christmas Day', '2026-12-25T12:00:00Z', 'Today is a public holiday'],
    ['an hour before opening in summer time', '2026-07-07T07:00:00Z', 'Opens at 09:00'],
  ] as const) {
    it(`says its hours in words ${when}`, async () => {
      expect(textOf(await show(new Date(now)))).to.include(words);
    });
  }

  it('claims nothing for certain where holidays are not known', async () => {
    const text = textOf(await show(noon, { country: 'FR', nations: ['FR'] }));
    expect(text).to.include('Usually open now, until 17:00');
    expect(text).to.include('May differ on public holidays.');
  });

  it('dials and texts on a visitor’s own device, short codes untouched', async () => {
    const card = await show(noon);
    expect(find<HTMLAnchorElement>(card, '[href^="tel:"]').getAttribute('href')).to.equal('tel:+448081570123');
    expect(find<HTMLAnchorElement>(card, '[href^="sms:"]').getAttribute('href')).to.equal('sms:85258?body=HARBOUR');
  });

  it('shows a large number and a code to point a phone at on a shared device, and no link', async () => {
    const card = await show(noon, {}, 'shared');
    await waitUntil(() => find(card, 'svg'), 'the code is drawn');
    expect(card.shadowRoot!.querySelector('a')).to.equal(null);
    expect(find(card, '.number').textContent).to.equal('0808 157 0123');
    expect(parseFloat(getComputedStyle(find(card, '.number')).fontSize)).to.be.greaterThan(28);
  });

  it('tells which way was chosen, by identifier only', async () => {
    const card = await show(noon);
    const link = find<HTMLAnchorElement>(card, '[href^="tel:"]');
    link.addEventListener('click', (event) => event.preventDefault());
    setTimeout(() => link.click());
    const { detail } = (await oneEvent(card, 'talk-signpost-followed')) as CustomEvent;
    expect(detail).to.deep.equal({ service: 'harbour-line', channel: 'phone' });
  });

  it('answers a worry before the number, always skippable', async () => {
    const card = await show(noon);
    const step = find<HTMLDetailsElement>(card, '.worry');
    expect(step.open).to.equal(false);
    find<HTMLElement>(card, '.worry summary').click();
    await waitUntil(() => card.shadowRoot!.querySelector('#worry'), 'worries arrive');
    const select = find<HTMLSelectElement>(card, '#worry');
    select.value = 'cry';
    setTimeout(() => select.dispatchEvent(new Event('change')));
    const { detail } = (await oneEvent(card, 'talk-signpost-worry-answered')) as CustomEvent;
    expect(detail).to.deep.equal({ service: 'harbour-line', worry: 'cry', channel: 'phone' });
    await card.updateComplete;
    expect(find(card, '.answer').textContent).to.include('They will wait');
    await expect(card).to.be.accessible();
  });

  it('has no worry step before the emergency service', async () => {
    expect((await show(noon, { immediacy: 'emergency' })).shadowRoot!.querySelector('.worry')).to.equal(null);
  });

  it('says when it is not confirmed, when it was checked, and when that is long ago', async () => {
    const text = textOf(await show(new Date('2027-06-01T12:00:00Z'), { confirmed: false }));
    expect(text).to.include('Not yet confirmed with the service');
    expect(text).to.include('Checked on 22 November 2026');
    expect(text).to.include('It is a while since we checked this one.');
    expect(textOf(await show(noon))).not.to.include('a while');
  });

  it('lets someone say that it is wrong, and promises no more than is true', async () => {
    const card = await show(noon);
    const button = [...card.shadowRoot!.querySelectorAll('button')].find((each) =>
      each.textContent!.includes('wrong'),
    )!;
    button.click();
    await card.updateComplete;
    expect(textOf(card)).to.include('Please tell the people who run this page: Harbour Line');
    const heard = await show(noon);
    heard.addEventListener('talk-signpost-reported', (event) => event.preventDefault());
    [...heard.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent!.includes('wrong'))!.click();
    await heard.updateComplete;
    expect(textOf(heard)).to.include('have been told');
  });

  it('finds a service of the directory by its id, and says once where there is none', async () => {
    const card = await fixture<SignpostElement>(
      html`<talk-signpost service="gb-samaritans">Call 116 123</talk-signpost>`,
    );
    await waitUntil(() => textOf(card).includes('Samaritans'), 'it is found');
    expect(find(card, '[href="tel:116123"]')).to.exist;
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    const none = await fixture<SignpostElement>(html`<talk-signpost service="gb-nobody">Call 116 123</talk-signpost>`);
    await waitUntil(() => said.length > 0, 'a message').finally(() => (console.warn = warn));
    expect(said[0]).to.match(/talk-signpost.*service "gb-nobody"/);
    expect(find(none, 'slot')).to.exist;
  });

  it('never shows a way of low confidence', async () => {
    const services = await loadDirectory('GB');
    const call = services.find(({ id }) => id === 'gb-call-helpline')!;
    expect(call.channels.map(({ value }) => value)).to.deep.equal(['+44800132737']);
  });

  it('is accessible on both kinds of device', async () => {
    await expect(await show(noon)).to.be.accessible();
    await expect(
      await show(noon, { own: true, hoursInWords: 'Thursdays at 19:00', where: 'Harbour Park' }, 'shared'),
    ).to.be.accessible();
  });
});
