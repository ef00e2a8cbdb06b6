import { defaultClientConditions, defineConfig } from 'vite';

/** Serves the examples while we work: sister packages are read from source. */
export default defineConfig({
  root: 'examples',
  base: './',
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', port: 5173, fs: { allow: ['..'] } },
  build: { target: 'es2022', outDir: '../dist/examples', emptyOutDir: true },
});
