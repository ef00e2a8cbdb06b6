import { htmlBlock } from '../static/static.js';
import { gatherSheet, type Sheet, type SheetOptions } from '../static/sheet.js';
import { escape } from '../static/markup.js';
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

/** Lines that stand in for an element: two, and one to write to, for not everyone can or will speak (CARE.md 2.5). */
function linesBetween({ urgent: { lines } }: Sheet): Sheet['urgent']['lines'] {
  const adult = lines.slice(0, 2);
  const written = lines.find(({ ways: [way] }) => way?.address?.startsWith('sms:'));
  return written && !adult.includes(written) ? [...adult, written] : adult;
}

/** The place with its elements, and real numbers between the tags of each. Rejects like `gatherSheet`. */
export async function elementsSnippet(settings: Record<string, unknown>, options: SnippetOptions): Promise<string> {
  const sheet = await gatherSheet(settings, { prompts: 1, services: 0, ...options });
  const { urgent } = sheet;
  const fallback = [
    `<p>${escape([urgent.risk, urgent.ask].filter(Boolean).join(' '))}</p>`,
    ...linesBetween(sheet).map(
      ({ name, ways: [way] }) => `<p>${escape(name)}: <strong>${escape(way?.words ?? '')}</strong></p>`,
    ),
  ].map((line) => `      ${line}`);
  const elements = options.show.map((name) => `    <talk-${name}>\n${fallback.join('\n')}\n    </talk-${name}>`);
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
      : [`    <script type="application/json">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>`];
  return [`  <talk-place${given}>`, ...child, ...elements, '  </talk-place>'].join('\n').replace(/^ {2}/gm, '');
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
  const { urgent } = sheet;
  const address = frameAddress(`${folder(base)}frame.html`, settings, options);
  const numbers = [
    urgent.risk,
    ...linesBetween(sheet).map(({ name, ways: [way] }) => `${name}: ${way?.words ?? ''}.`),
  ].join(' ');
  return [
    `<iframe src="${escape(address)}" title="${escape(sheet.title)}"`,
    `  width="100%" height="${height}" loading="eager" referrerpolicy="no-referrer" allow="clipboard-write; fullscreen"`,
    `  sandbox="${sandbox}"></iframe>`,
    ...(helper ? [`<script async src="${escape(folder(base))}talkplace-frame.js"></script>`] : []),
    `<p>${escape(numbers)}</p>`,
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
