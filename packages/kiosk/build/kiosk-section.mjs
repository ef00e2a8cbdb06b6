import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const app = path.join(import.meta.dirname, '../dist/app');
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A plugin of Vite that serves the built app at `/kiosk/` while we work, with the headers that the guide asks for. */
export const kioskSection = ({ reportTo = [] } = {}) => ({
  name: 'kiosk-section',
  configureServer({ middlewares }) {
    middlewares.use('/kiosk/', (request, answer, next) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      const file = path.join(app, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      if (!file.startsWith(app) || !existsSync(file) || !statSync(file).isFile()) return next();
      answer.writeHead(200, {
        'content-type': `${types[path.extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
        'cache-control': 'no-store',
        'content-security-policy': policy(reportTo),
      });
      return answer.end(readFileSync(file));
    });
  },
});

/** The policy of docs/guide/kiosk.md. @param reportTo - Origins that take reports. */
export const policy = (reportTo) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src ${["'self'", ...reportTo].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
