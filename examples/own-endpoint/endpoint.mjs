// A complete endpoint of your own: node endpoint.mjs [file] [port]. It keeps totals by day, and no report of its own.
import { existsSync } from 'node:fs';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { limits, parseReport } from '@talkplace/report';

const [file = 'counts.json', port = '8788'] = process.argv.slice(2);
// `totals` by day, kind, area and counter; `ids` of reports that were counted, each with the day on which it is forgotten.
let kept = { totals: {}, ids: {} };
if (existsSync(file)) kept = JSON.parse(await readFile(file, 'utf8'));
// A new name is safe on the disk when its folder is. Windows has no such thing.
const folder = await open(path.dirname(path.resolve(file))).catch(() => undefined);
const dayIn = (days) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);
// In order of their letters: the order in which they came is nobody's business.
const inOrder = (each) => Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)));

let waiting = [];
let last = Promise.resolve();
let next;

/** Resolves when a report is on the disk. What comes while a write is on its way goes with the next one. */
function keep(report) {
  waiting.push(report);
  next ??= last = last.catch(() => undefined).then(write);
  return next;
}

/** Adds all that waits to the totals: the file is the one before or the one after, never half of each. */
async function write() {
  const [reports, { totals, ids }] = [waiting, structuredClone(kept)];
  [waiting, next] = [[], undefined];
  for (const b in ids) if (ids[b] <= dayIn(0)) delete ids[b];
  for (const { b, d, p, a, c } of reports) {
    if (ids[b]) continue;
    ids[b] = dayIn(limits.idDays + 1);
    for (const name in c) totals[`${d} ${p} ${a} ${name}`] = (totals[`${d} ${p} ${a} ${name}`] ?? 0) + c[name];
  }
  const text = JSON.stringify({ totals: inOrder(totals), ids: inOrder(ids) }, undefined, 1);
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  await folder?.sync();
  kept = { totals, ids };
}

// Now, to say at once if it cannot be written.
await write();

async function take(request) {
  if (request.method === 'OPTIONS') return { status: 204 };
  if (request.url !== '/counts' || request.method !== 'POST') return { status: 404, error: 'not-found' };
  const type = request.headers['content-type'] ?? '';
  if (!/^(text\/plain|application\/json)\b/i.test(type)) return { status: 415, error: 'content-type' };
  let body = '';
  for await (const part of request.setEncoding('utf8')) if (body.length <= limits.bodyBytes) body += part;
  const { report, refused } = parseReport(body);
  if (refused) return { status: refused.reason === 'too-long' ? 413 : 400, error: refused.reason, ...refused };
  await keep(report);
  return { status: 202 };
}

const open4all = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };
const preflight = { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' };
const server = createServer({ requestTimeout: 10_000 }, async (request, response) => {
  const { status, error, message } = await take(request).catch(() => ({ status: 503, error: 'unavailable' }));
  response.writeHead(status, {
    ...open4all,
    ...(status === 204 && preflight),
    ...(status === 503 && { 'retry-after': 30 }),
  });
  response.end(error && JSON.stringify({ error, message }));
});
server.listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/counts`));
