import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { minifyTemplates } from '../../../scripts/minify-templates.mjs';

const collector = process.env['COLLECTOR'] ?? 'http://127.0.0.1:8787';

/** The package says that it has no side effects, which is true of the collector. Elements register on import. */
const elementsRegister: Plugin = {
  name: 'elements-register',
  transform: (code, id) => (/\/dashboard\/src\/.*\.ts$/.test(id) ? { code, map: null, moduleSideEffects: true } : null),
};

/**
 * Builds the dashboard into the collector's dist, from where the collector serves it at `/`. While we work,
 * `vite packages/collector/dashboard` serves it from source and asks the collector at COLLECTOR for the figures.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [elementsRegister, minifyTemplates()],
  // The look of the apps comes from source.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', port: 5174, hmr: { overlay: false }, proxy: { '/api': collector } },
  // The pages allow no data: addresses, so nothing is inlined.
  build: {
    target: 'es2022',
    outDir: '../dist/dashboard',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
