import { App } from './app-state.js';
import { Kept } from './keep/kept.js';
import { offeredBy } from './place/address.js';
import { readPlace } from './place/read.js';

/** Decides what a new document begins with: the kiosk, or its set-up. */
export async function start(): Promise<void> {
  const offered = offeredBy(location, document.baseURI);
  // What a code or a link holds is in no history and on no screen.
  if (location.hash || location.search) history.replaceState(null, '', location.pathname);
  const kept = await Kept.open(`talkplace-kiosk ${new URL('./', document.baseURI).pathname}`);
  const app = new App(kept);
  app.begin();
  const known = kept.get('setUp') ? kept.get('settings') : undefined;

  if (offered.kind === 'settings') {
    // A kiosk browser starts with the same address each time.
    if (known && JSON.stringify(known.raw) === compact(offered.text)) return app.run(known);
    return app.setUp({ text: offered.text });
  }
  if (offered.kind === 'from') {
    if (known?.from === offered.address) return app.run(known);
    return takeFrom(app, offered.address, `./?place=${encodeURIComponent(offered.address)}`);
  }
  if (offered.kind === 'unreadable') return app.setUp({ unreadable: true });
  if (known) return app.run(known);
  return takeFrom(app, new URL('place.json', document.baseURI).href, './');
}

/** Takes the settings at an address to the set-up; without storage there is none, or each person would see it. */
async function takeFrom(app: App, from: string, address: string) {
  const { text, status } = await readPlace(from);
  if (text === undefined) {
    const isBeside = address === './';
    // Nobody promised a file beside the page.
    return app.setUp(isBeside && status !== undefined ? {} : { failed: true });
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
