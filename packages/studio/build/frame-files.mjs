import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'dist/embed');
const source = (file) => `/@fs${path.join(root, file)}`;

/** The frame page as it is built, but with its parts from source. Its policy would refuse what Vite adds while we work. */
async function framePage(server) {
  const { framePage: write } = await server.ssrLoadModule(path.join(root, 'packages/embed/src/serving/serving.ts'));
  const page = await write({});
  return page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('"frame.css"', `"${source('packages/embed/src/frame/frame.css')}"`)
    .replace('"frame.js"', `"${source('packages/embed/src/frame/frame.ts')}"`)
    .replace('"talkplace.js"', `"${source('packages/embed/src/all.ts')}"`);
}

/** Sites that the built frame may ask beside its own, as its policy has them. */
function connected() {
  const file = path.join(built, 'frame.html');
  if (!existsSync(file)) return '';
  const [, sites = ''] = /connect-src &#39;self&#39;([^;]*)/.exec(readFileSync(file, 'utf8')) ?? [];
  return sites.trim();
}

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
        void framePage(server)
          .then((page) => server.transformIndexHtml(request.url, page))
          .then((page) => {
            answer.setHeader('Content-Type', 'text/html');
            answer.end(page);
          }, next);
      });
    },
    // While we work the frame has no policy, and the page says nothing of it.
    transformIndexHtml: (page, { server }) =>
      server
        ? page
        : page.replace('name="talkplace-connect" content=""', `name="talkplace-connect" content="${connected()}"`),
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
