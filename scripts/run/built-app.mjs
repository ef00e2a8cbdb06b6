import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A plugin of Vite that serves a built app beside the examples: `folder` at `address`, which ends with a slash. */
export const builtApp = (address, folder, headers = {}) => ({
  name: `built-app ${address}`,
  configureServer({ middlewares }) {
    middlewares.use(address, (request, answer, next) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return next();
      const type = types[path.extname(file)] ?? 'application/octet-stream';
      answer.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...headers });
      return answer.end(readFileSync(file));
    });
  },
});
