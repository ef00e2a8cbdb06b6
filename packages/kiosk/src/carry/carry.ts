import { countries, loadDirectory } from '@talkplace/content';
import type { LanguageChosenEvent } from '@talkplace/elements';
import { decodeCarry, servicesIn, type Carried } from '@talkplace/elements/carry.js';
import { part, showOnly } from './page.js';
import { put, speak } from './words.js';

/** What the square held; memory of this document alone. */
let carried: Carried | undefined;
let cards: Promise<HTMLElement[]> | undefined;
let isPartGone = false;

/** Takes what the address holds, and takes it out of the address, which others can read over a shoulder. */
function receive() {
  carried = decodeCarry(location.hash);
  if (location.hash || location.search) history.replaceState(null, '', location.pathname);
  const { language: own } = navigator;
  const { country = new Intl.Locale(own).region, nation, language = own }: Partial<Carried> = carried ?? {};
  const urgent = document.querySelector('talk-urgent')!;
  for (const [name, value] of [
    ['country', country],
    ['nation', nation],
  ] as const) {
    if (value) urgent.setAttribute(name, value);
    else urgent.removeAttribute(name);
  }
  cards = undefined;
  hide();
  // There only until the first time.
  document.getElementById('late')?.remove();
  void speak(language);
  if (carried) void prepare(carried);
}

/** Asks for the cards before anyone wants to see them: no request tells when, or whether, someone did. */
function prepare(of: Carried): Promise<HTMLElement[]> {
  cards ??= draw(of);
  cards.catch(() => (cards = undefined));
  return cards;
}

/** The directory is asked for as a whole, so that its address tells the country and nothing of the choice. */
async function draw({ country, nation, ...rest }: Carried): Promise<HTMLElement[]> {
  const known = countries.includes(country) ? loadDirectory(country) : [];
  const [{ cardsOf }, directory] = await Promise.all([import('./cards.js'), known]);
  const services = servicesIn({ country, ...rest }, directory);
  isPartGone = services.length < rest.fingerprints.length;
  return cardsOf(services, nation);
}

async function show() {
  if (!carried) return;
  const said = part('said');
  part('first').hidden = true;
  showOnly(['carried', 'bar'], ['carried', 'bar', 'again']);
  part('heading').focus();
  if (!cards) put(said, 'loading');
  try {
    const drawn = await prepare(carried);
    part('cards').replaceChildren(...drawn);
    if (!drawn.length) part<HTMLDetailsElement>('numbers').open = true;
    const key = isPartGone ? (drawn.length ? 'some-gone' : 'gone') : drawn.length ? '' : 'only-numbers';
    put(said, key);
    part('print').hidden = !drawn.length;
  } catch {
    put(said, 'failed');
    part('again').hidden = false;
    part('print').hidden = true;
  }
}

/** Back to the screen that names nothing. */
function hide() {
  part('cards').replaceChildren();
  part('said').textContent = '';
  part<HTMLDetailsElement>('numbers').open = false;
  part('first').hidden = false;
  showOnly(carried ? ['show', 'unsaid'] : ['nothing'], ['show', 'unsaid', 'nothing', 'carried', 'bar']);
}

function close() {
  hide();
  carried = undefined;
  document.querySelector('talk-leave')?.leave?.();
  // Its module has not come: the page is left all the same.
  if (!customElements.get('talk-leave')) location.replace('about:blank');
}

part('show').addEventListener('click', () => void show());
part('again').addEventListener('click', () => void show());
part('hide').addEventListener('click', () => {
  hide();
  part('show').focus();
});
part('print').addEventListener('click', () => window.print());
part('close').addEventListener('click', close);
addEventListener('hashchange', () => location.hash && receive());
addEventListener('pageshow', ({ persisted }) => persisted && hide());
addEventListener('talk-language-chosen', (event) => void speak((event as LanguageChosenEvent).detail.language));
receive();
void import('./later.define.js');
