import { readFileSync } from 'node:fs';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { kioskFiles } from './packages/kiosk/build/kiosk-files.mjs';

const examples = new URL('./examples/', import.meta.url).pathname;

const pages = [
  'index.html',
  'barbershop-kiosk/index.html',
  'workplace-intranet/index.html',
  'workplace-intranet/manager.html',
  'school-portal/index.html',
  'community-site/index.html',
];

const places = ['barbershop-kiosk', 'workplace-intranet', 'school-portal', 'community-site'];

/** Pages read their place.json while they run, so each is copied beside its page under its own name. */
const placeFiles: Plugin = {
  name: 'place-files',
  apply: 'build',
  generateBundle() {
    for (const place of places) {
      const fileName = `${place}/place.json`;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(examples + fileName) });
    }
  },
};

/** Serves the examples while we work: sister packages are read from source. */
export default defineConfig({
  root: 'examples',
  base: './',
  plugins: [placeFiles, kioskFiles({ page: 'barbershop-kiosk/index.html', name: 'Harbour Street Barbers' })],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // The overlay for errors needs inline styles, which the pages forbid; the terminal and the console tell them.
  server: { host: '127.0.0.1', port: 5173, fs: { allow: ['..'] }, hmr: { overlay: false } },
  // The pages allow no data: addresses, so nothing is inlined.
  build: {
    target: 'es2022',
    outDir: '../dist/examples',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rollupOptions: { input: pages.map((page) => examples + page) },
  },
});
