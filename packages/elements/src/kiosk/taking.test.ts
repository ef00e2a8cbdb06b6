import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { carryAddress, servicesShown } from './carry-panel.js';
import { decodeCarry } from './carry.js';
import { linesIn, type Speech } from './aloud.js';
import { goTo, inside, kioskWith, press, read, shown } from './kiosk.fixture.js';
import { waitUntil } from '../patience.fixture.js';

const carrying = { kiosk: { carry: '/carry.html', print: true } };

describe('taking something along from a kiosk', () => {
  it('is not offered where the place has no page for it', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'find');
    expect(shown(kiosk, '.take')).to.equal(undefined);
  });

  it('shows a code for the cards that are on the screen, made in the page', async () => {
    const { kiosk } = await kioskWith({ settings: carrying });
    await goTo(kiosk, 'find');
    await waitUntil(() => servicesShown(kiosk.shadowRoot!.querySelector('.stage')!).length === 6, 'six cards');
    await press(kiosk, '.take');
    await waitUntil(() => shown(kiosk, '.carry')?.querySelector('svg'), 'the code is drawn');
    expect(read(shown(kiosk, '.carry'))).to.contain('6 cards go with it.');
    await press(kiosk, '.carry .filled');
    expect(shown(kiosk, '.carry')).to.equal(undefined);
  });

  it('puts everything into the fragment', async () => {
    const { kiosk } = await kioskWith({ settings: carrying });
    await goTo(kiosk, 'find');
    const services = servicesShown(kiosk.shadowRoot!.querySelector('.stage')!);
    const settings = { country: 'GB', nation: 'GB-WLS', kiosk: { carry: '/carry.html' } };
    const address = new URL(carryAddress(settings as never, services, 'cy'));
    expect([address.pathname, address.search]).to.deep.equal(['/carry.html', '']);
    expect(decodeCarry(address.hash)).to.include({ nation: 'GB-WLS', language: 'cy' });
  });

  it('leaves the place’s own services out: a phone does not know them', async () => {
    const own = { id: 'kettle', name: 'By the kettle', summary: 'Ask for five minutes.', needs: ['distress'] };
    const { kiosk } = await kioskWith({ settings: { ...carrying, services: [own] } });
    await goTo(kiosk, 'find');
    await waitUntil(() => inside(kiosk, 'talk-signposts')!.querySelectorAll('talk-signpost').length > 3);
    expect(servicesShown(kiosk.shadowRoot!.querySelector('.stage')!).map(({ id }) => id)).not.to.include('kettle');
  });

  it('dials nothing: no link of any screen leads away from a shared device', async () => {
    const { kiosk } = await kioskWith();
    await goTo(kiosk, 'find');
    const links = (root: ParentNode): string[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        ...(each instanceof HTMLAnchorElement ? [each.href] : []),
        ...(each.shadowRoot ? links(each.shadowRoot) : []),
      ]);
    expect(links(kiosk.shadowRoot!)).to.deep.equal([]);
  });

  it('prints a slip with names and numbers, and nothing else of the screen', async () => {
    const { kiosk } = await kioskWith({ settings: carrying });
    await goTo(kiosk, 'find');
    const real = window.print;
    let paper: HTMLElement | null = null;
    let stage = true;
    await emulateMedia({ media: 'print' });
    window.print = () => {
      paper = kiosk.shadowRoot!.querySelector<HTMLElement>('.slip');
      stage = kiosk.shadowRoot!.querySelector('.stage')!.checkVisibility();
      expect(paper?.checkVisibility()).to.equal(true);
      expect(paper?.querySelectorAll('.entry')).to.have.length(6);
      expect(paper?.querySelectorAll('.number').length).to.be.above(5);
      expect(paper?.querySelector('svg')).not.to.equal(null);
    };
    await kiosk.print('slip');
    await emulateMedia({ media: 'screen' });
    window.print = real;
    expect(paper).not.to.equal(null);
    expect(stage).to.equal(false);
    expect(kiosk.shadowRoot!.querySelector('.slip')).to.equal(null);
  });

  it('prints a card for the mirror that does not name the subject', async () => {
    const { kiosk } = await kioskWith({ settings: carrying });
    const real = window.print;
    let words = '';
    let named = true;
    await emulateMedia({ media: 'print' });
    window.print = () => {
      words = read(kiosk.shadowRoot!.querySelector('.mirror'));
      named = kiosk.shadowRoot!.querySelector('.help')!.checkVisibility();
    };
    await waitUntil(() => !kiosk.isUpdatePending);
    await kiosk.print('mirror');
    await emulateMedia({ media: 'screen' });
    window.print = real;
    expect(named).to.equal(false);
    expect(words).to.contain('Harbour Street Barbers');
    expect(words).to.contain('Something to talk about?');
    expect(words).not.to.match(/mental|help|suicid|urgent|wellbeing/i);
  });
});

/** A device with these voices: languages with a voice of its own, and languages whose words would be sent away. */
function speechWith(own: string[], away: string[] = []) {
  const voices = [
    ...own.map((lang) => ({ lang, localService: true })),
    ...away.map((lang) => ({ lang, localService: false })),
  ];
  const said: SpeechSynthesisUtterance[] = [];
  let stopped = 0;
  return {
    said,
    get stopped() {
      return stopped;
    },
    getVoices: () => voices,
    speak: (words: SpeechSynthesisUtterance) => said.push(words),
    cancel: () => (stopped += 1),
    addEventListener() {},
    removeEventListener() {},
  };
}

describe('reading aloud', () => {
  // A browser takes only voices of its own for an utterance.
  const voice = Object.getOwnPropertyDescriptor(SpeechSynthesisUtterance.prototype, 'voice')!;
  before(() => Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {}, configurable: true }));
  after(() => Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', voice));

  it('is offered with a voice of the device alone, and not where staff switched sound off', async () => {
    for (const [speech, muted, offered] of [
      [speechWith(['en-GB']), false, true],
      [speechWith([], ['en-GB']), false, false],
      [speechWith(['fr-FR']), false, false],
      [speechWith(['en-GB']), true, false],
    ] as const) {
      const { kiosk } = await kioskWith({ speech: speech as unknown as Speech });
      kiosk.muted = muted;
      await goTo(kiosk, 'home');
      expect(shown(kiosk, '.aloud') !== undefined).to.equal(offered);
      expect(speech.said).to.deep.equal([]);
      kiosk.remove();
    }
  });

  it('reads what is on the screen when asked, quietly, and stops when asked', async () => {
    const speech = speechWith(['en-GB']);
    const { kiosk } = await kioskWith({ speech: speech as unknown as Speech });
    await goTo(kiosk, 'talk');
    await press(kiosk, '.aloud');
    const words = speech.said.map(({ text }) => text);
    expect(words).to.include(read(inside(kiosk, 'talk-prompts')!.querySelector('.opener')));
    expect(speech.said.every(({ volume }) => volume === 0.5)).to.equal(true);
    expect(read(shown(kiosk, '.aloud'))).to.equal('Stop reading');
    await press(kiosk, '.aloud');
    expect(speech.stopped).to.equal(1);
  });

  it('is silent once the screen is wiped', async () => {
    const speech = speechWith(['en-GB']);
    const { kiosk } = await kioskWith({ speech: speech as unknown as Speech });
    await goTo(kiosk, 'talk');
    await press(kiosk, '.aloud');
    kiosk.clear();
    expect(speech.stopped).to.equal(1);
  });

  it('leaves out what is folded away, and knows the language of each line', async () => {
    const { kiosk } = await kioskWith({ settings: { language: 'ar' } });
    await goTo(kiosk, 'talk');
    await waitUntil(() => inside(kiosk, 'talk-prompts')!.querySelector('.root')!.getAttribute('lang') === 'ar');
    const lines = linesIn(kiosk.shadowRoot!.querySelector('.stage')!);
    const opener = read(inside(kiosk, 'talk-prompts')!.querySelector('.opener'));
    expect(lines.find(({ words }) => words === opener)?.language).to.match(/^en/);
    expect(lines.some(({ language }) => language === 'ar')).to.equal(true);
    const folded = read(inside(kiosk, 'talk-prompts')!.querySelector('details:not([open]) .unfolded'));
    expect(lines.map(({ words }) => words)).not.to.include(folded);
  });
});
