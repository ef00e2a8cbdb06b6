import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { embedFolder, pinned } from './packages/embed/build/folder.mjs';
import { loaderTable } from './packages/embed/build/loader-table.mjs';
import { minifyTemplates } from './scripts/minify-templates.mjs';

const from = 'packages/elements/dist';
const embed = 'packages/embed/dist';
const { version } = JSON.parse(readFileSync(new URL('packages/embed/package.json', import.meta.url), 'utf8'));

// What every element needs, in one file: each request costs a tablet more than the bytes. Left alone, Rollup cuts it into
// one file for each set of elements.
const parts = {
  core: [
    /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/(?!directives?\b|directive-)/,
    /elements\/dist\/(define|theme\/(?!fields)|locale\/(?!host|other)|place\/(?!content|place\.js|place\.define|report-settings|reporting|left-behind|forgetting|trouble))/,
    /\/node_modules\/(lit|lit-html)\/(directives\/)?if-defined\.js$/,
    /content\/generated\/languages\.js$/,
    /^one-decorate$/,
  ],
  // The kiosk shares a part of it. Cut off, that would be one more request for every page that has no kiosk.
  prompts: [/elements\/dist\/prompts\//, /content\/generated\/words\/prompts\.en\.js$/],
  urgent: [
    /elements\/dist\/(urgent\/|signposts\/address)/,
    /content\/(generated\/(urgent|words\/urgent\.en)|dist\/directory\/(urgent|urgent-table|wall-clock|fold))\.js$/,
  ],
  // What the elements with content share beyond that.
  content: [
    /elements\/dist\/(theme\/fields|place\/(forgetting|trouble))/,
    /content\/(dist\/index|dist\/directory\/tokens|generated\/(loaders|notices\.en))\.js$/,
  ],
  // Loads where a place names an endpoint, and only there.
  reporter: [/\/reporter\/dist\//, /\/report\/generated\/counted\.js$/],
};
const partOf = (file) => Object.keys(parts).find((part) => parts[part].some((each) => each.test(file)));

/** Browser modules of the elements: one entry for each, shared parts once, content in parts that load when needed. */
const modules = {
  input: {
    talkplace: `${embed}/loader/loader.js`,
    frame: `${embed}/frame/frame.js`,
    all: `${embed}/all.js`,
    place: `${embed}/place.js`,
    urgent: `${from}/urgent/urgent.define.js`,
    prompts: `${from}/prompts/prompts.define.js`,
    signposts: `${from}/signposts/signposts.define.js`,
    signpost: `${from}/signposts/signpost.define.js`,
    'check-in': `${from}/check-in/check-in.define.js`,
    launcher: `${from}/launcher/launcher.define.js`,
    badge: `${from}/badge/badge.define.js`,
    hint: `${from}/hint/hint.define.js`,
    kiosk: `${from}/kiosk/kiosk.define.js`,
    carry: `${from}/kiosk/carry.js`,
    privacy: `${from}/privacy/privacy.define.js`,
    language: `${from}/language/language.define.js`,
    leave: `${from}/leave/leave.define.js`,
  },
  output: {
    dir: 'dist/browser',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: nameOfPart,
    manualChunks: partOf,
    onlyExplicitManualChunks: true,
  },
  plugins: [
    emptyFirst(),
    oneDecorate(),
    minifyTemplates(),
    resolved(),
    minified(),
    loaderTable(version),
    embedFolder(version),
  ],
  onwarn,
};

/** A file that stands alone: a classic script, so that it works from a `file:` page and takes an integrity. */
const alone = (input, name, ...plugins) => ({
  input: `${embed}/${input}`,
  output: { file: `dist/embed/${name}`, format: 'iife', inlineDynamicImports: true },
  plugins: [oneDecorate(), minifyTemplates(), resolved(), minified(), ...plugins],
  onwarn,
});

export default [
  modules,
  alone('pinned.js', `talkplace-${version}.pinned.js`, pinned()),
  alone('frame/host.js', 'talkplace-frame.js'),
];

// Not `source`: the bundle is made of what is published.
function resolved() {
  return nodeResolve({ exportConditions: ['production', 'browser'] });
}

function minified() {
  return terser({ ecma: 2022, module: true, compress: { passes: 2 } });
}

function onwarn({ id, ids, message }) {
  const harmless = [id, ids].flat().some((file) => file?.includes('node_modules'));
  // A warning about our own modules is a part that would be missing or doubled in a page.
  if (!harmless) throw new Error(message);
}

/**
 * Content keeps its own path, without a hash: the list of its loaders stands in every element, and two hundred hashes do
 * not compress. Who serves the bundle puts it under its version.
 */
function nameOfPart({ facadeModuleId }) {
  const content = facadeModuleId?.match(/content\/generated\/(.*)\.js$/);
  return content ? `content/${content[1]}.js` : 'parts/[name].js';
}

/** tsc writes the same function for decorators into every module; here all of them import one. */
function oneDecorate() {
  const id = 'one-decorate';
  const written = /^var __decorate = \(this && this\.__decorate\) \|\| (function [\s\S]*?\n\});\n/;
  let source = '';
  return {
    name: id,
    resolveId: (asked) => (asked === id ? id : undefined),
    load: (asked) => (asked === id ? `export const __decorate = ${source};` : undefined),
    transform(code) {
      const [all, decorate] = written.exec(code) ?? [];
      if (!all) return null;
      source ||= decorate;
      return { code: `import { __decorate } from '${id}';\n${code.slice(all.length)}`, map: null };
    },
  };
}

/** Parts that no longer exist would stay from earlier runs. */
function emptyFirst() {
  return {
    name: 'empty-first',
    generateBundle: ({ dir }) => rm(dir, { recursive: true, force: true }),
  };
}
