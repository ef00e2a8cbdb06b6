import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { iconPng, iconSvg } from './icon.mjs';

const worker = path.join(import.meta.dirname, '../src/worker/worker.js');
const content = /content\/generated\/(?:(directory|packs)\/([\w-]+?)(?:\.en)?|words\/[\w-]+\.([\w-]+))\.js$/;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('base64');

const manifest = (name) => ({
  name,
  short_name: name.slice(0, 12).trim(),
  description: 'A few words to start with, while you wait.',
  start_url: './',
  scope: './',
  display: 'fullscreen',
  display_override: ['fullscreen', 'standalone'],
  orientation: 'any',
  background_color: '#eef1ee',
  theme_color: '#0f5a55',
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
  ],
});

const links = [
  { tag: 'link', injectTo: 'head', attrs: { rel: 'manifest', href: 'manifest.webmanifest' } },
  { tag: 'link', injectTo: 'head', attrs: { rel: 'icon', href: 'icon.svg', type: 'image/svg+xml' } },
  { tag: 'link', injectTo: 'head', attrs: { rel: 'apple-touch-icon', href: 'icon-192.png' } },
];

/**
 * Adds to a build what makes a page a kiosk that starts without network: manifest, icons, and a service worker with the
 * hash of every file that the page may need.
 *
 * @param options.page - The page, as its file is called in the build.
 * @param options.name - Name under which the app is installed.
 */
export function kioskFiles({ page = 'index.html', name = 'Talkplace' } = {}) {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  return {
    name: 'kiosk-files',
    apply: 'build',
    // After the plugin that writes the page.
    enforce: 'post',
    transformIndexHtml: (html, { path: at }) => (at === `/${page}` ? { html, tags: links } : html),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName: folder + fileName, source });
        const files = filesOf(page, bundle);
        const add = (fileName, source) => {
          emit(fileName, source);
          files.set(folder + fileName, { bytes: source });
        };
        add('manifest.webmanifest', JSON.stringify(manifest(name)));
        add('icon.svg', iconSvg);
        add('icon-192.png', iconPng(192));
        add('icon-512.png', iconPng(512));
        const list = [...files]
          .map(([file, { bytes, group }]) => {
            const address = file === page ? './' : path.posix.relative(folder || '.', file);
            return group ? [address, sha256(bytes), group] : [address, sha256(bytes)];
          })
          .toSorted(([one], [other]) => (one < other ? -1 : 1));
        const source = readFileSync(worker, 'utf8');
        const revision = sha256(JSON.stringify(list) + source)
          .replaceAll(/\W/g, '')
          .slice(0, 8);
        emit('sw.js', source.replace('/* revision */', revision).replace("['/* files */']", JSON.stringify(list)));
      },
    },
  };
}

/** What a page may ask for: itself, its modules and theirs, and their styles and pictures. Content belongs to a group. */
function filesOf(page, bundle) {
  const files = new Map();
  const html = bundle[page];
  if (!html) throw new Error(`There is no page ${page} in the build.`);
  const visit = (name) => {
    const found = bundle[name];
    if (!found || files.has(name)) return;
    const group = found.type === 'chunk' ? groupOf(found) : undefined;
    files.set(name, { bytes: found.type === 'chunk' ? found.code : found.source, ...(group ? { group } : {}) });
    if (found.type !== 'chunk') return;
    for (const next of [...found.imports, ...found.dynamicImports]) visit(next);
    for (const next of found.viteMetadata?.importedCss ?? []) visit(next);
    for (const next of found.viteMetadata?.importedAssets ?? []) visit(next);
  };
  visit(page);
  for (const name of Object.keys(bundle)) {
    const isNamed = name !== page && !/\.(html|map)$/.test(name) && String(html.source).includes(path.basename(name));
    if (isNamed) visit(name);
  }
  return files;
}

/** Of content that only some places need, which: `directory/gb`, `packs/school`, `language/cy`. */
function groupOf({ moduleIds }) {
  const groups = moduleIds.map((id) => {
    const found = content.exec(id.replaceAll('\\', '/'));
    if (!found) return undefined;
    const [, kind, name, language] = found;
    if (language) return language === 'en' ? undefined : `language/${language}`;
    return `${kind}/${name}`;
  });
  return groups.length && groups.every((group) => group && group === groups[0]) ? groups[0] : undefined;
}
