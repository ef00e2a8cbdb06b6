import { countries } from '@talkplace/content';
import { expect } from '@open-wc/testing';
import './urgent.define.js';
import type { UrgentElement } from './urgent.js';

const noon = new Date('2026-11-25T12:00:00Z');
const ownNumber = 'call your local emergency number';
const unconfirmed = 'Not yet confirmed with the service';
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const everyCode = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => code !== 'UK');

interface EmergencyRow {
  country: string;
  first: string;
  confidence: 'high' | 'medium' | 'low';
}

/** The words of a part of the card, as they read. */
const read = (part: Element | null) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Draws the whole card, looks at it and takes it away. */
async function inCountry<T>(country: string, nation: string, look: (root: ShadowRoot) => T): Promise<T> {
  const card: UrgentElement = document.createElement('talk-urgent');
  card.now = noon;
  card.setAttribute('country', country);
  if (nation) card.setAttribute('nation', nation);
  document.body.append(card);
  await card.updateComplete;
  try {
    return look(card.shadowRoot!);
  } finally {
    card.remove();
  }
}

/** A number, or the words that stand for one, is the first thing on the card. */
function expectHelp(root: ShadowRoot, country: string) {
  const card = root.querySelector('[part=card]')!;
  const first = card.querySelector('.first')!;
  const number = first.querySelector('.number');
  if (number) {
    expect(read(number), country).to.match(/^\d{2,5}$/);
    expect(number.getAttribute('href'), country).to.equal(`tel:${read(number)}`);
    expect(read(first), country).to.contain(`call ${read(number)}.`);
  } else expect(read(first), country).to.contain(ownNumber);
  for (const line of root.querySelectorAll('.lines > li')) {
    expect(first.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING, country).to.be.greaterThan(0);
    expect(read(line.querySelector('[part=number]')), `${country} ${read(line)}`).not.to.equal('');
  }
  expect(read(card), country).to.contain('This is not an emergency service.');
  expect(read(card), country).not.to.match(/undefined|null|NaN|\{\{/);
}

/** What only public lists support never leads where something better is there, and says what it is. */
function expectOrder(root: ShadowRoot, country: string) {
  const lines = [...root.querySelectorAll('.lines > li')].map(read);
  const sure = lines.map((line) => !line.includes(unconfirmed));
  if (sure.includes(true)) expect(sure[0], `${country}: ${lines[0]}`).to.equal(true);
}

describe('<talk-urgent> in every country', () => {
  it('shows a number or says to call the local one, above every line', async () => {
    expect(countries.length).to.be.greaterThan(130);
    for (const country of countries) await inCountry(country, '', (root) => expectHelp(root, country));
  });

  it('never puts an unconfirmed line first when a confirmed one is there', async () => {
    for (const country of countries) await inCountry(country, '', (root) => expectOrder(root, country));
    for (const nation of ['GB-ENG', 'GB-WLS', 'GB-NIR']) {
      await inCountry('GB', nation, (root) => expectOrder(root, nation));
    }
  });

  it('shows the number that the sources give, and none that they are not sure of', async () => {
    const file = await fetch(new URL('../../../content/data/emergency-numbers.json', import.meta.url));
    const { numbers } = (await file.json()) as { numbers: EmergencyRow[] };
    expect(numbers.length).to.equal(244);
    for (const { country, first, confidence } of numbers) {
      const shown = await inCountry(country, '', (root) => read(root.querySelector('.first .number')));
      expect(shown, country).to.equal(confidence === 'low' ? '' : first);
    }
  });

  it('has words for any two letters that a host may write', async () => {
    for (const code of everyCode) await inCountry(code, '', (root) => expectHelp(root, code));
  });

  it('never writes or dials a short code as a long number', async () => {
    for (const country of countries) {
      await inCountry(country, '', (root) => {
        for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"], a[href^="sms:"]')) {
          const shown = read(link.querySelector('.number') ?? link).replace(/\D/g, '');
          const dialled = link.getAttribute('href')!.replace(/^\w+:|\?body=.*$/g, '');
          // 116 and three more digits is the same short code all over Europe.
          if (shown.length <= 5 || /^116\d{3}$/.test(shown)) expect(dialled, country).to.equal(shown);
          else expect(dialled, `${country} ${read(link)}`).to.match(/^\+\d{8,15}$|^\d{6,11}$/);
        }
      });
    }
  });

  for (const [nation, line] of [
    ['GB-ENG', 'NHS 111, mental health option'],
    ['GB-WLS', 'NHS 111 Wales, press 2'],
    ['GB-SCT', 'NHS 24 Mental Health Hub (111)'],
  ] as const) {
    it(`offers 111 and its mental health option in ${nation}, beside confirmed lines`, async () => {
      await inCountry('GB', nation, (root) => {
        const lines = [...root.querySelectorAll('.lines > li')];
        const own = lines.find((each) => read(each).startsWith(line))!;
        expect(read(own)).to.contain('Choose the mental health option.').and.to.contain('Urgent mental health line');
        expect(own.querySelector('a')!.getAttribute('href')).to.equal('tel:111');
        expect(lines.filter((each) => read(each).includes('111') && !read(each).startsWith('Childline'))).to.deep.equal(
          [own],
        );
        expect(lines.some((each) => each !== own && !read(each).includes(unconfirmed))).to.equal(true);
        expect(read(root as unknown as Element)).not.to.contain('Lifeline');
      });
    });
  }

  it('offers Lifeline in Northern Ireland, and not 111', async () => {
    await inCountry('GB', 'GB-NIR', (root) => {
      const [first] = root.querySelectorAll('.lines > li');
      expect(read(first!)).to.contain('Lifeline').and.to.contain('0808 808 8000');
      expect(first!.querySelector('a')!.getAttribute('href')).to.equal('tel:+448088088000');
      expect([...root.querySelectorAll('a')].map(({ href }) => href)).not.to.include('tel:111');
    });
  });

  it('guesses no nation: neither 111 nor Lifeline where it is not known', async () => {
    for (const nation of ['', 'GB', 'FR-IDF']) {
      await inCountry('GB', nation, (root) => {
        expect(read(root as unknown as Element)).not.to.contain('Lifeline');
        expect([...root.querySelectorAll('a')].map(({ href }) => href)).not.to.include('tel:111');
        expect(read(root.querySelector('.lines > li'))).to.contain('116 123');
      });
    }
  });
});
