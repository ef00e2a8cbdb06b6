import { existsSync } from 'node:fs';
import path from 'node:path';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { minifyTemplates } from '../../scripts/minify-templates.mjs';
import { kioskFiles } from './build/kiosk-files.mjs';

const root = path.join(import.meta.dirname, 'src');
const pages = ['index.html', 'carry/index.html']
  .map((page) => path.join(root, page))
  .filter((page) => existsSync(page));

/** `vite build packages/kiosk` names this folder as the root; the pages lie in src, and come to stand beside each other. */
const pagesInSource: Plugin = { name: 'pages-in-source', config: () => ({ root }) };

/** While we work: the service worker holds the list of a build, so there is none. */
const withoutWorker: Plugin = {
  name: 'without-worker',
  configureServer({ middlewares }) {
    middlewares.use((request, answer, next) => {
      if (!request.url?.startsWith('/sw.js')) return next();
      answer.statusCode = 404;
      return answer.end();
    });
  },
};

/** Builds the app into dist/app. Sister packages are read from source. */
export default defineConfig({
  base: './',
  publicDir: '../public',
  plugins: [pagesInSource, withoutWorker, minifyTemplates(), kioskFiles()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', port: 5175, fs: { allow: ['../..'] }, hmr: { overlay: false } },
  // The pages allow no data: addresses, so nothing is inlined.
  build: {
    target: 'es2022',
    outDir: '../dist/app',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages },
  },
});
