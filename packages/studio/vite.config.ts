import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';
import { minifyTemplates } from '../../scripts/minify-templates.mjs';
import { frameFiles, integrity } from './build/frame-files.mjs';

const here = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')) as { version: string };

/** Builds the set-up page into dist/app, with the files of Talkplace in it. Sister packages are read from source. */
export default defineConfig({
  root: here,
  base: './',
  plugins: [minifyTemplates(), frameFiles()],
  define: {
    'import.meta.env.VITE_TALKPLACE_VERSION': JSON.stringify(version),
    'import.meta.env.VITE_TALKPLACE_INTEGRITY': integrity(),
  },
  resolve: { conditions: ['source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  server: { host: '127.0.0.1', port: 5176, fs: { allow: ['../..'] }, hmr: { overlay: false } },
  // The pages allow no data: scripts or styles, so nothing is inlined.
  build: {
    target: 'es2022',
    outDir: 'dist/app',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['index.html', 'paper.html'].map((page) => path.join(here, page)) },
  },
});
