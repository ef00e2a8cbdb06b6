import { htmlBlock } from '../static/static.js';
import { gatherSheet, type Sheet, type SheetLine, type SheetOptions } from '../static/sheet.js';
import { around } from '../static/block.js';
import { Markup, escape, markup } from '../static/markup.js';
import type { SheetWay } from '../static/way.js';
import { frameAddress, inWords, type Shown } from './frame-address.js';
import { sandbox } from './sandbox.js';

export { frameAddress, shown, type Shown } from './frame-address.js';
export { sandbox } from './sandbox.js';

/** Where the files of `dist/embed` stand, and which version they are. */
export interface Source {
  /** Address of the folder with `talkplace.js`, such as `https://help.example.org/talkplace/0.1.0/`. */
  base: string;
  version: string;
  /** Integrity of the pinned files, by name: `sri.json` of the build. */
  integrity?: Readonly<Record<string, string>>;
}

export interface SnippetOptions extends SheetOptions {
  /** Which elements, in the order of the page. */
  show: readonly Shown[];
  /** Address of a `place.json`; without it the settings stand in the page. */
  src?: string;
  /** A quiet button that opens what is shown in a panel, instead of the elements themselves. */
  launcher?: boolean;
}

const folder = (base: string) => (base.endsWith('/') ? base : `${base}/`);
const attribute = (name: string, value: string | undefined) => (value ? ` ${name}="${escape(value)}"` : '');

const simple = ['kind', 'name', 'country', 'nation', 'device', 'view', 'distance', 'exit'] as const;
const reporting = {
  reportTo: 'report-to',
  placeKey: 'place-key',
  reportArea: 'report-area',
  reportStorage: 'report-storage',
  reportMinFill: 'report-min-fill',
} as const;
const inFile = ['services', 'service', 'pack', 'checkIn', 'words', 'kiosk', 'staffed'] as const;

/**
 * Lines that stand in for an element: two, one to write to, for not everyone can or will speak (CARE.md 2.5), and in a
 * school one for the young.
 */
function linesBetween({ kind, urgent: { lines } }: Sheet): SheetLine[] {
  const written = lines.find(({ ways: [way] }) => way?.address?.startsWith('sms:'));
  const young = kind === 'school' ? lines.find((line) => line.young) : undefined;
  return [...new Set([...lines.slice(0, 2), written, young])].filter((line) => line !== undefined);
}

/** Urgent help as paragraphs with links that dial; on a screen that people share, as words. */
function numbersOf(sheet: Sheet): Markup[] {
  const { urgent, shared } = sheet;
  const { number, risk, ask } = urgent;
  const spoken = new Markup(sheet.language === urgent.language ? '' : ` lang="${urgent.language}" dir="ltr"`);
  const way = ({ words, address }: SheetWay) =>
    address && !shared ? markup`<a href="${address}">${words}</a>` : markup`<strong>${words}</strong>`;
  return [
    markup`<p${spoken}>${number && !shared ? around(risk, number) : risk} ${ask}</p>`,
    ...linesBetween(sheet).map(({ name, ways: [first] }) => markup`<p${spoken}>${name}: ${first && way(first)}</p>`),
  ];
}

/** What the panel of a launcher is asked to offer; urgent help and a way out are always in it. */
const inPanel = (show: readonly Shown[]): string =>
  show.filter((name) => ['prompts', 'check-in', 'signposts', 'privacy'].includes(name)).join(' ');

/** Elements that are no place to look for help in. */
const without = ['language', 'leave', 'privacy'];

/**
 * The place with its elements, real numbers between the tags of the first that is about help, and a way out between those
 * of the exit. Rejects like `gatherSheet`.
 */
export async function elementsSnippet(settings: Record<string, unknown>, options: SnippetOptions): Promise<string> {
  const sheet = await gatherSheet(settings, { prompts: 1, services: 0, ...options });
  const helping = options.show.find((name) => !without.includes(name));
  const numbers = numbersOf(sheet).map(({ text }) => `    ${text}`);
  const exit = markup`<a href="${sheet.exit.address}" rel="noreferrer">${sheet.exit.words}</a>`.text;
  const between = (name: Shown) =>
    name === helping ? ['', ...numbers, '  '].join('\n') : name === 'leave' ? exit : '';
  const button = () =>
    `  <talk-launcher${attribute('show', inPanel(options.show))}>${['', ...numbers, '  '].join('\n')}</talk-launcher>`;
  const elements = options.launcher
    ? [button()]
    : options.show.map((name) => `  <talk-${name}>${between(name)}</talk-${name}>`);
  // Whatever is chosen, help can be read where no script runs.
  if (!helping && !options.launcher) elements.unshift(...numbers.map((line) => line.slice(2)));
  const given = [
    ...simple.map((name) => attribute(name, inWords(settings[name]))),
    ...Object.entries(reporting).map(([name, written]) => attribute(written, inWords(settings[name]))),
    attribute('languages', inWords(settings.languages)),
    attribute('lang', inWords(settings.language)),
    attribute('src', options.src),
  ].join('');
  const content = Object.fromEntries(
    inFile.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])),
  );
  const child =
    options.src || Object.keys(content).length === 0
      ? []
      : [`  <script type="application/json">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>`];
  return [`<talk-place${given}>`, ...child, ...elements, '</talk-place>'].join('\n');
}

/** One module script, found as tags are met; and the elements. */
export async function scriptSnippet(
  settings: Record<string, unknown>,
  { base }: Source,
  options: SnippetOptions,
): Promise<string> {
  const elements = await elementsSnippet(settings, options);
  return `<script type="module" crossorigin src="${escape(folder(base))}talkplace.js"></script>\n${elements}\n`;
}

/**
 * The pinned file with its integrity; and the elements. Throws a RangeError where `integrity` does not name the file: a
 * pinned file without its hash pins nothing.
 */
export async function pinnedSnippet(
  settings: Record<string, unknown>,
  { base, version, integrity }: Source,
  options: SnippetOptions,
): Promise<string> {
  const file = `talkplace-${version}.pinned.js`;
  const hash = integrity?.[file];
  if (!hash) throw new RangeError(`There is no integrity of ${file}: take it from sri.json of the build.`);
  const elements = await elementsSnippet(settings, options);
  const script = `<script defer crossorigin="anonymous" src="${escape(folder(base))}${file}"\n  integrity="${hash}"></script>`;
  return `${script}\n${elements}\n`;
}

export interface FrameOptions extends SnippetOptions {
  /** Height in CSS pixels where the page cannot run the helper; 600 by default. */
  height?: number;
  /** Adds the host's helper, which keeps the frame as high as what it shows. */
  helper?: boolean;
}

/** A frame, and numbers below it that stay when it does not load. Rejects like `gatherSheet`. */
export async function frameSnippet(
  settings: Record<string, unknown>,
  { base }: Source,
  { height = 600, helper = false, ...options }: FrameOptions,
): Promise<string> {
  const sheet = await gatherSheet(settings, { prompts: 1, services: 0, ...options });
  const address = frameAddress(`${folder(base)}frame.html`, settings, options);
  return [
    `<iframe src="${escape(address)}" title="${escape(sheet.title)}"`,
    `  width="100%" height="${height}" loading="eager" referrerpolicy="no-referrer" allow="clipboard-write; fullscreen"`,
    `  sandbox="${sandbox}"></iframe>`,
    ...(helper ? [`<script async src="${escape(folder(base))}talkplace-frame.js"></script>`] : []),
    ...numbersOf(sheet).map(({ text }) => text),
    '',
  ].join('\n');
}

/** HTML alone, for a site that runs no script and shows no frame. Rejects like `gatherSheet`. */
export function htmlSnippet(settings: Record<string, unknown>, options: SheetOptions = {}): Promise<string> {
  return htmlBlock(settings, options);
}

/** For a project with a bundler: what to install and what to write. Rejects like `gatherSheet`. */
export async function npmSnippet(settings: Record<string, unknown>, options: SnippetOptions): Promise<string> {
  const imports = options.show.map((name) => `import '@talkplace/elements/${name}.js';`);
  return `npm install @talkplace/elements @talkplace/embed

// once, in your script
import '@talkplace/embed/place.js';
${imports.join('\n')}

<!-- in your page -->
${await elementsSnippet(settings, options)}
`;
}

const inShortcode = ['kind', 'name', 'country', 'nation'] as const;

/**
 * A line for editors of a WordPress with our plugin (examples/community-site/plugin), who may not write scripts. It holds
 * simple settings: the host's own content comes from `src`, and nothing is counted.
 */
export function wordpressShortcode(settings: Record<string, unknown>, { show, src }: SnippetOptions): string {
  // A shortcode has no escape: what would end it is written otherwise.
  const inQuotes = (text: string) =>
    text
      .replaceAll('"', '”')
      .replaceAll('[', '(')
      .replaceAll(']', ')')
      .replaceAll(/[<>\\]/g, '');
  const given = (name: string, value: string | undefined) => (value ? ` ${name}="${inQuotes(value)}"` : '');
  return [
    '[talkplace',
    given('show', show.filter((name) => name !== 'privacy').join(' ')),
    ...inShortcode.map((name) => given(name, inWords(settings[name]))),
    given('lang', inWords(settings.language)),
    given('languages', inWords(settings.languages)),
    given('src', src),
    ']\n',
  ].join('');
}
