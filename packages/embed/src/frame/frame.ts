import { dialFromHiddenFrame } from './dial.js';
import { frameExit } from './exit.js';
import { readAddress, type FrameAddress } from './read-address.js';
import { tellSize } from './size.js';

/** The page's own numbers, which show until the elements are there, and for ever if they never are. */
const fallback = document.getElementById('place')!;

/** Elements without help in them. */
const without: readonly string[] = ['language', 'leave', 'privacy', 'badge'];

function build({ show, settings, own }: FrameAddress): HTMLElement {
  const place = document.createElement('talk-place');
  for (const [name, value] of settings) place.setAttribute(name, value);
  // A frame stores nothing. Whether it counts at all is for the host to say.
  place.toggleAttribute('no-store', true);
  // Help is one tap away, whatever was asked for.
  const helps = show.some((name) => !without.includes(name));
  for (const name of helps ? show : (['urgent', ...show] as const)) {
    const element = document.createElement(`talk-${name}`);
    for (const [tag, attribute, value] of own) if (tag === name) element.setAttribute(attribute, value);
    if (name === 'leave') Object.assign(element, { page: frameExit });
    else if (!without.includes(name)) element.append(...fallback.cloneNode(true).childNodes);
    place.append(element);
  }
  return place;
}

function start() {
  const address = readAddress(window.location.search, window.location.hash);
  for (const each of address.refused) console.warn(`Talkplace frame: ${each}`);
  const root = document.documentElement;
  root.style.setProperty('color-scheme', address.scheme);
  if (address.accent) root.style.setProperty('--talk-accent', address.accent);
  const setting = (name: string) => address.settings.find(([each]) => each === name)?.[1];
  const lang = setting('lang');
  const name = setting('name');
  // A name is in the language of the place; the words that stand for it are English.
  if (name) {
    document.title = document.querySelector('h1')!.textContent = name;
    if (lang) root.lang = lang;
  }
  fallback.replaceChildren(build(address));
  tellSize(address.id, address.secret);
  if (window.parent === window) return;
  dialFromHiddenFrame();
  // Beside the elements and never before them: each file that these would wait for costs a round trip.
  void import('./number-panel.js').then(({ standBy }) => standBy(lang ?? 'en'));
}

// A host may change what stands behind the address: the frame is another one then.
addEventListener('hashchange', () => location.reload());
start();
