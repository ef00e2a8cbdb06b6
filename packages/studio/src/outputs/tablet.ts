import type { KioskChoice } from '@talkplace/content';
import { qrSvg } from '@talkplace/embed/static.js';
import { toBase64Url } from '@talkplace/content/base64url';
import type { Draft } from '../state/draft.js';
import { settingsOf, type Settings } from '../state/settings.js';
import type { Stand } from './source.js';

/** Screens of a tablet, each with what is chosen for it; `someone` leads to the people in the room, and always stays. */
const screens: readonly { screen: KioskChoice; of?: Draft['show'][number]; schoolOnly?: boolean }[] = [
  { screen: 'together', of: 'prompts', schoolOnly: true },
  { screen: 'talk', of: 'prompts' },
  { screen: 'check-in', of: 'check-in' },
  { screen: 'find', of: 'signposts' },
  { screen: 'someone' },
];

/** How the tablet behaves: the host's own, and no screen that was not chosen. Undefined where the usual holds. */
function kioskOf({ show, kind, rest }: Draft): Settings | undefined {
  const own = rest['kiosk'] as Settings | undefined;
  const usual = screens.filter(({ schoolOnly }) => !schoolOnly || kind === 'school');
  const choices = usual.filter(({ of }) => !of || show.includes(of));
  if (own?.['choices'] || choices.length === usual.length) return own;
  return { ...own, choices: choices.map(({ screen }) => screen) };
}

/** The draft as settings of a tablet: a shared screen that offers what was chosen. */
export function tabletSettings(draft: Draft): Settings {
  const kiosk = kioskOf(draft);
  return { ...settingsOf({ ...draft, device: 'shared' }), ...(kiosk ? { kiosk } : {}) };
}

/** Settings of a tablet as text of a `place.json`. */
export const tabletJson = (draft: Draft): string => `${JSON.stringify(tabletSettings(draft), undefined, 2)}\n`;

/** Letters that phones still read from a square on a screen without trouble. */
const most = 1200;

/** Address that sets a tablet up, and its square; `square` is undefined where the address is too long for one. */
export function tabletFor(draft: Draft, stand: Stand): { address: string; square: string | undefined } {
  const from = draft.placeFile.trim();
  const address = from
    ? `${stand.tablet}?place=${encodeURIComponent(from)}`
    : `${stand.tablet}#place=${toBase64Url(JSON.stringify(tabletSettings(draft)))}`;
  return { address, square: address.length > most ? undefined : squareOf(address) };
}

/** A QR code as the address of a picture. */
const squareOf = (text: string): string => `data:image/svg+xml;base64,${btoa(qrSvg(text))}`;
