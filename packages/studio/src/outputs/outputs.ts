import { frameAddress, frameSnippet, pinnedSnippet, scriptSnippet, type Shown } from '@talkplace/embed/snippets.js';
import { htmlBlock, plainText, poster, qrSvg, staticPage } from '@talkplace/embed/static.js';
import { toBase64 } from '../state/base64.js';
import { readable, readColour } from '../state/colour.js';
import type { Draft } from '../state/draft.js';
import { settingsOf, type Settings } from '../state/settings.js';
import type { Way } from '../state/sites.js';
import type { Stand } from './source.js';

/** Accent to hand out: that of the draft, dark enough to be read; undefined for the colours of the kind. */
export function accentOf({ accent }: Draft): string | undefined {
  const colour = readColour(accent);
  return colour && readable(colour, 'light').colour;
}

/** Elements of the draft in the order of a page: leaving first, then language, then what it is about. */
export function shownBy({ show, languages, device, report }: Draft): Shown[] {
  const order: Shown[] = ['leave', 'language', 'urgent', 'prompts', 'signposts', 'check-in', 'privacy'];
  const wanted = new Set<Shown>(show);
  if (languages.length > 1) wanted.add('language');
  if (report && report !== 'none') wanted.add('privacy');
  // On a screen in the place there is no site to leave.
  if (device === 'shared') wanted.delete('leave');
  return order.filter((each) => wanted.has(each));
}

const srcOf = ({ placeFile }: Draft) => (placeFile.trim() ? { src: placeFile.trim() } : {});

/** Puts an accent into the address of a frame, which stands in an attribute. */
const withAccent = (snippet: string, accent: string | undefined) =>
  accent ? snippet.replace('frame.html#', `frame.html#accent=${accent.slice(1)}&amp;`) : snippet;

/** CSS that sets the accent; empty for the colours of the kind. */
export const accentStyle = (draft: Draft): string => {
  const accent = accentOf(draft);
  return accent ? `<style>talk-place { --talk-accent: ${accent}; }</style>\n` : '';
};

const filesOf = (draft: Draft, stand: Stand) => (draft.files.trim() || stand.files).replace(/\/?$/, '/');

/** The code to paste for a way in. Rejects with `PlaceSettingsError` where settings cannot be used. */
export async function snippetFor(way: Way, draft: Draft, stand: Stand): Promise<string> {
  const settings = settingsOf(draft);
  const source = { base: filesOf(draft, stand), version: stand.version };
  const options = { show: shownBy(draft), ...srcOf(draft) };
  if (way === 'script') return accentStyle(draft) + (await scriptSnippet(settings, source, options));
  if (way === 'frame') return withAccent(await frameSnippet(settings, source, options), accentOf(draft));
  if (way === 'html') return htmlBlock(settings, pageOf(draft));
  return '';
}

/** The one file with its hash, for sites that pin what they load. Rejects where the hash is not known. */
export async function pinnedFor(draft: Draft, stand: Stand): Promise<string> {
  const source = {
    base: filesOf(draft, stand),
    version: stand.version,
    ...(stand.integrity ? { integrity: stand.integrity } : {}),
  };
  return (
    accentStyle(draft) + (await pinnedSnippet(settingsOf(draft), source, { show: shownBy(draft), ...srcOf(draft) }))
  );
}

/** Address of the frame alone, for sites that embed by address. */
export function frameAddressFor(draft: Draft, stand: Stand): string {
  const address = frameAddress(`${filesOf(draft, stand)}frame.html`, settingsOf(draft), {
    show: shownBy(draft),
    ...srcOf(draft),
  });
  const accent = accentOf(draft);
  return accent ? `${address}&accent=${accent.slice(1)}` : address;
}

/** True where a frame would not show the host's own people: an address cannot carry them. */
export const isFrameWithoutPeople = (draft: Draft): boolean => draft.services.length > 0 && !draft.placeFile.trim();

const pageOf = ({ page }: Draft) => (page.trim() ? { address: page.trim() } : {});

/** Whole pages and blocks without script. Reject like `snippetFor`. */
export const blockFor = (draft: Draft): Promise<string> => htmlBlock(settingsOf(draft), pageOf(draft));
export const plainFor = (draft: Draft): Promise<string> => plainText(settingsOf(draft), pageOf(draft));
export const staticFor = (draft: Draft): Promise<string> => staticPage(settingsOf(draft), pageOf(draft));

/** The poster as a whole page, with the logo where there is one. Rejects like `snippetFor`. */
export async function posterFor(draft: Draft, paper: 'A4' | 'letter'): Promise<string> {
  const page = await poster(settingsOf(draft), { ...pageOf(draft), paper });
  return draft.logo ? withLogo(page, draft.logo.data, draft.name) : page;
}

/** Puts a picture above the name. The picture is part of the file: the poster still asks nobody for anything. */
function withLogo(page: string, data: string, name: string): string {
  const alt = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return page
    .replace('default-src &#39;none&#39;;', 'default-src &#39;none&#39;; img-src data:;')
    .replace("default-src 'none';", "default-src 'none'; img-src data:;")
    .replace(
      '</style>',
      '.logo { position: absolute; inset-block-start: 13mm; inset-inline-end: 16mm; max-inline-size: 45mm; max-block-size: 20mm; }</style>',
    )
    .replace('<div class="edge"></div>', `<div class="edge"></div><img class="logo" src="${data}" alt="${alt}">`);
}

/** Letters that phones still read from a square on a screen without trouble. */
const most = 1200;

/** Address that sets a tablet up, and its square; `square` is undefined where the address is too long for one. */
export function tabletFor(draft: Draft, stand: Stand): { address: string; square: string | undefined } {
  const settings: Settings = { ...settingsOf(draft), device: 'shared' };
  const from = draft.placeFile.trim();
  const address = from
    ? `${stand.tablet}?place=${encodeURIComponent(from)}`
    : `${stand.tablet}#place=${toBase64(JSON.stringify(settings))}`;
  return { address, square: address.length > most ? undefined : squareOf(address) };
}

/** A QR code as the address of a picture. */
export const squareOf = (text: string): string => `data:image/svg+xml;base64,${btoa(qrSvg(text))}`;
