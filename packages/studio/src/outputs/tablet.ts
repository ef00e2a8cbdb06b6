import { qrSvg } from '@talkplace/embed/static.js';
import { toBase64Url } from '@talkplace/content/base64url';
import type { Draft } from '../state/draft.js';
import { settingsOf, type Settings } from '../state/settings.js';
import { siteOf } from '../state/sites.js';
import { screensFor } from '../state/tablet-screens.js';
import type { Stand } from './source.js';

/** How a tablet behaves: the host's own, and no screen that was not chosen. Nothing where the usual holds. */
function kioskOf({ show, kind, rest }: Draft): Settings {
  const own = rest['kiosk'] as Settings | undefined;
  const choices = screensFor(show, kind);
  return choices && !own?.['choices'] ? { kiosk: { ...own, choices } } : {};
}

/** The draft as settings of a tablet: a shared screen that offers what was chosen. */
export const tabletSettings = (draft: Draft): Settings => ({
  ...settingsOf({ ...draft, device: 'shared' }),
  ...kioskOf(draft),
});

/** The draft as text of a `place.json`, for whatever reads it: a page, a frame, a tablet. */
export function placeJson(draft: Draft): string {
  const isTablet = siteOf(draft.site)?.way === 'tablet';
  const settings = isTablet ? tabletSettings(draft) : { ...settingsOf(draft), ...kioskOf(draft) };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

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
