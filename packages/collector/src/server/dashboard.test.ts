import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fastify from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerDashboard } from './dashboard.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkplace-dashboard-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A server of a dashboard that was built, or of none. */
async function serverOf(built: boolean) {
  const root = path.join(folder, 'dashboard');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  if (built) {
    writeFileSync(path.join(root, 'index.html'), '<title>Counts</title>');
    writeFileSync(path.join(root, 'assets/app-1a2b.js'), 'export {};');
  }
  const app = fastify();
  await registerDashboard(app, root);
  const get = (url: string, accept = 'text/html') => app.inject({ url, headers: { accept } });
  return { get, [Symbol.asyncDispose]: () => app.close() };
}

describe('the dashboard', () => {
  it('is one page for every view of it, asked for anew each time', async () => {
    await using it = await serverOf(true);
    for (const url of ['/', '/places/harbour-x1y2', '/figures?month=2026-10']) {
      const answer = await it.get(url);
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(answer.body).toContain('Counts');
    }
  });

  it('keeps files whose names change with their content', async () => {
    await using it = await serverOf(true);
    const answer = await it.get('/assets/app-1a2b.js', '*/*');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toContain('javascript');
  });

  it.each([
    '/assets/gone.js',
    '/api/nowhere',
    '/counts/more',
    '/nowhere.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
  ])('has nothing at %s', async (url) => {
    await using it = await serverOf(true);
    const answer = await it.get(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('secret');
  });

  it('is no answer to a program that asks for something else', async () => {
    await using it = await serverOf(true);
    expect((await it.get('/places/x', 'application/json')).statusCode).toBe(404);
  });

  it('says so plainly where it was not built', async () => {
    await using it = await serverOf(false);
    const answer = await it.get('/');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('npm run build');
  });

  it('is not shown to a tablet that looks for its kiosk page', async () => {
    await using it = await serverOf(true);
    const answer = await it.get('/kiosk/');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('--kiosk-url');
  });
});
