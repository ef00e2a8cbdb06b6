import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'dist/embed');
const source = (file) => `/@fs${path.join(root, file)}`;

/** The frame page from source, for while we work: the same parts as in the built one. */
const framePage = () => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="${source('packages/embed/src/frame/frame.css')}" />
    <script type="module" src="${source('packages/embed/src/frame/frame.ts')}"></script>
    <script type="module" src="${source('packages/embed/src/all.ts')}"></script>
  </head>
  <body>
    <main><p>If a life is at risk, call your local emergency number.</p></main>
  </body>
</html>
`;

/**
 * Puts `dist/embed` beside the page as `talkplace/`, for the preview and as the address that snippets name unless someone
 * gives another one. While we work, the frame is served from source.
 */
export function frameFiles() {
  return {
    name: 'frame-files',
    configureServer(server) {
      server.middlewares.use((request, answer, next) => {
        if (request.url?.split(/[?#]/)[0] !== '/talkplace/frame.html') return next();
        void server.transformIndexHtml(request.url, framePage()).then((page) => {
          answer.setHeader('Content-Type', 'text/html');
          answer.end(page);
        }, next);
      });
    },
    writeBundle({ dir }) {
      if (!['frame.html', 'sri.json'].every((file) => existsSync(path.join(built, file))))
        throw new Error('The set-up page shows the built frame: run `tsc -b && rollup -c` first.');
      cpSync(built, path.join(dir, 'talkplace'), { recursive: true });
    },
  };
}

/** Hashes of the built files that stand alone, as source text; `undefined` where nothing was built. */
export function integrity() {
  const file = path.join(built, 'sri.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : 'undefined';
}
