import {
  frameAddress,
  frameSnippet,
  pinnedSnippet,
  scriptSnippet,
  wordpressShortcode,
  type Shown,
} from '@talkplace/embed/snippets.js';
import { htmlBlock, plainText, poster, staticPage } from '@talkplace/embed/static.js';
import { readable, readColour } from '../state/colour.js';
import type { Draft } from '../state/draft.js';
import { settingsOf } from '../state/settings.js';
import { filesOf } from './reach.js';
import type { Stand } from './source.js';

/** Accent to hand out: that of the draft, dark enough to be read; undefined for the colours of the kind. */
export function accentOf({ accent }: Draft): string | undefined {
  const colour = readColour(accent);
  return colour && readable(colour, 'light').colour;
}

/** Elements of the draft in the order of a page: leaving first, then language, then what it is about; never none. */
export function shownBy({ show, languages, device, report }: Draft): Shown[] {
  const order: Shown[] = ['leave', 'language', 'urgent', 'prompts', 'signposts', 'check-in', 'privacy'];
  const wanted = new Set<Shown>(show);
  if (languages.length > 1) wanted.add('language');
  if (report && report !== 'none') wanted.add('privacy');
  // On a screen in the place there is no site to leave.
  if (device === 'shared') wanted.delete('leave');
  return wanted.size ? order.filter((each) => wanted.has(each)) : ['urgent'];
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

/** The code to paste for a way in. Rejects with `PlaceSettingsError` where settings cannot be used. */
export async function snippetFor(way: 'script' | 'frame', draft: Draft, stand: Stand): Promise<string> {
  const settings = settingsOf(draft);
  const source = { base: filesOf(draft, stand), version: stand.version };
  const options = { show: shownBy(draft), ...srcOf(draft) };
  if (way === 'script') return accentStyle(draft) + (await scriptSnippet(settings, source, options));
  return withAccent(await frameSnippet(settings, source, options), accentOf(draft));
}

/** The code of a quiet button that opens what is shown. Rejects like `snippetFor`. */
export async function buttonFor(draft: Draft, stand: Stand): Promise<string> {
  const source = { base: filesOf(draft, stand), version: stand.version };
  const options = { show: shownBy(draft), ...srcOf(draft), launcher: true };
  return accentStyle(draft) + (await scriptSnippet(settingsOf(draft), source, options));
}

/** A line for editors of a WordPress with our plugin. */
export const shortcodeFor = (draft: Draft): string =>
  wordpressShortcode(settingsOf(draft), { show: shownBy(draft), ...srcOf(draft) });

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

/** What paper and text need beside the settings: their language, BCP 47, and the address of the page where it is known. */
const sheetOf = ({ page }: Draft, language: string) => ({
  language,
  ...(page.trim() ? { address: page.trim() } : {}),
});

/** Whole pages and blocks without script, in one language. Reject like `snippetFor`. */
export const blockFor = (draft: Draft, language: string): Promise<string> =>
  htmlBlock(settingsOf(draft), sheetOf(draft, language));
export const plainFor = (draft: Draft, language: string): Promise<string> =>
  plainText(settingsOf(draft), sheetOf(draft, language));
export const staticFor = (draft: Draft, language: string): Promise<string> =>
  staticPage(settingsOf(draft), sheetOf(draft, language));

/** The poster as a whole page in one language, with the logo where there is one. Rejects like `snippetFor`. */
export async function posterFor(draft: Draft, paper: 'A4' | 'letter', language: string): Promise<string> {
  const page = await poster(settingsOf(draft), { ...sheetOf(draft, language), paper });
  return draft.logo ? withLogo(page, draft.logo.data, draft.name) : page;
}

/** Puts a picture above the name. The picture is part of the file: the poster still asks nobody for anything. */
function withLogo(page: string, data: string, name: string): string {
  const picture = `<img class="logo" src="${escape(data)}" alt="${escape(name)}">`;
  return page
    .replace('default-src &#39;none&#39;;', 'default-src &#39;none&#39;; img-src data:;')
    .replace("default-src 'none';", "default-src 'none'; img-src data:;")
    .replace(
      '</style>',
      '.logo { position: absolute; inset-block-start: 13mm; inset-inline-end: 16mm; max-inline-size: 45mm; max-block-size: 20mm; }</style>',
    )
    .replace('<div class="edge"></div>', (edge) => edge + picture);
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
