import { App } from './app-state.js';
import { Kept } from './keep/kept.js';
import { stylePage } from './page.styles.js';
import { offeredBy, type Offered } from './place/address.js';
import { readPlace } from './place/read.js';

/** Seconds with urgent help alone before a database that did not answer is asked again. */
const readAgain = [1, 2, 5, 10];

/** Decides what a new document begins with: the kiosk, or its set-up. */
export async function start(): Promise<void> {
  const offered = offeredBy(location, document.baseURI);
  // What a code or a link holds is in no history and on no screen.
  if (location.hash || location.search) history.replaceState(null, '', location.pathname);
  stylePage();
  const kept = await readKept(`talkplace-kiosk ${new URL('./', document.baseURI).pathname}`);
  const app = new App(kept);
  app.begin();
  try {
    await show(app, offered);
  } catch (error) {
    console.warn('Talkplace:', error);
    if (await app.trial.failed()) app.startAgain();
    else await app.setUp({ trouble: 'stopped' });
  }
}

/** What is kept. A disk that has no answer yet is no tablet without settings: nobody sees the set-up for that. */
async function readKept(name: string): Promise<Kept> {
  let kept = await Kept.open(name);
  for (const seconds of readAgain) {
    if (kept.isSure) break;
    const { showPause } = await import('./pause.js');
    await showPause({}, seconds * 1000);
    kept = await Kept.open(name);
  }
  return kept;
}

async function show(app: App, offered: Offered): Promise<void> {
  const { known } = app;
  if (offered.kind === 'settings') {
    // A kiosk browser starts with the same address each time.
    if (known && JSON.stringify(known.raw) === compact(offered.text)) return runKnown(app);
    return app.setUp({ text: offered.text });
  }
  if (offered.kind === 'from') {
    if (known?.from === offered.address) return runKnown(app);
    return takeFrom(app, offered.address, `./?place=${encodeURIComponent(offered.address)}`);
  }
  if (offered.kind === 'unreadable') return giveUp(app, 'unreadable');
  if (known) return runKnown(app);
  return takeFrom(app, new URL('place.json', document.baseURI).href, './');
}

async function runKnown(app: App): Promise<void> {
  const settings = await app.trial.begin();
  return settings ? app.run(settings) : app.setUp({});
}

/** Other settings cannot be had: a tablet that has some stays with them, and tells staff. */
async function giveUp(app: App, trouble: 'failed' | 'unreadable'): Promise<void> {
  if (!app.known) return app.setUp({ trouble });
  await app.kept.set('settingsTrouble', trouble);
  return runKnown(app);
}

/** Takes the settings at an address to the set-up; without storage there is none, or each person would see it. */
async function takeFrom(app: App, from: string, address: string) {
  const { text, status } = await readPlace(from);
  if (text === undefined) {
    const isBeside = address === './';
    // Nobody promised a file beside the page.
    return isBeside && status !== undefined ? app.setUp({}) : giveUp(app, 'failed');
  }
  if (app.kept.where !== 'memory') return app.setUp({ text, from });
  const { checkPlace } = await import('./place/check.js');
  const { raw } = checkPlace(text);
  return raw ? app.run({ raw, from }, address) : app.setUp({ text, from });
}

function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return '';
  }
}
