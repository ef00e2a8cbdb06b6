import { createServer } from 'node:http';
import path from 'node:path';
import { devices } from 'playwright-core';
import { urgentHelp } from '@talkplace/content/urgent';
import { encodeCarry } from '@talkplace/elements/carry.js';
import { visit } from '../../../examples/tests/visit.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** What docs/guide/carry.md tells a server to send. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Serves a build, the page at `/carry/`; `site.log` is all that the server comes to see of a request. */
export async function serveCarry(files) {
  const site = { log: [] };
  const server = createServer((request, answer) => {
    const { method, url, headers: sent } = request;
    site.log.push([method, url, sent.referer ?? '', sent.cookie ?? '', sent['accept-language'] ?? ''].join(' ').trim());
    const { pathname } = new URL(url, 'http://localhost');
    const name = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    const body = files.get(name);
    if (name === 'favicon.ico') return answer.writeHead(204).end();
    if (!body) return answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': types[path.extname(name)], 'cache-control': 'no-store', ...headers });
    return answer.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  site.address = `${site.origin}/carry/`;
  site.close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return site;
}

/** Phones whose cameras open the page. What runs is Chromium in both cases: size, touch and name are the phone's. */
export const phones = { 'an Android phone': devices['Pixel 7'], 'an iPhone': devices['iPhone 14'] };

/** Three cards, as a tablet in Scotland encodes them. */
export const three = {
  services: ['gb-samaritans', 'gb-shout', 'gb-papyrus-hopeline247'],
  country: 'GB',
  nation: 'GB-SCT',
  language: 'en',
};

/** The fragment with its mark. */
export const fragmentOf = (carry = {}) => `#${encodeCarry({ ...three, ...carry })}`;

/** Opens the page as the camera of a phone does. */
export async function scan(browser, address, { phone = phones['an Android phone'], device, ...options } = {}) {
  const { defaultBrowserType: _browser, ...like } = phone;
  return visit(browser, address, { ...options, device: { ...like, locale: 'en-GB', ...device } });
}

/** Everything on the screen that can be read or heard, names of controls among it. */
export async function said({ page }) {
  return [await page.title(), await page.locator('body').ariaSnapshot(), await page.locator('body').innerText()].join(
    '\n',
  );
}

/** What can be read of an element, in its shadow roots too. */
export const read = (locator) => locator.ariaSnapshot();

/** Shows what was carried, and waits for it. */
export async function show({ page }) {
  await page.getByRole('button', { name: 'Show what I took with me' }).tap();
  await page.locator('talk-signpost').first().waitFor();
}

/** Names on the cards, in order. */
export const names = ({ page }) => page.locator('talk-signpost [role=heading]').allInnerTexts();

/** Emergency number of a country and the first number to talk, from the table that urgent help shows. */
export function numbersOf(country) {
  const { emergency, lines } = urgentHelp(country, undefined, new Date());
  return [
    emergency.number,
    ...lines.flatMap(({ ways }) => ways.filter(({ type }) => type === 'phone').map((way) => way.display)),
  ];
}
