// A complete endpoint of your own: node endpoint.mjs [file] [port]. It keeps every report once, and forgets no id.
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { limits, parseReport } from '@talkplace/report';

const [file = 'counts.jsonl', port = '8788'] = process.argv.slice(2);
const journal = await open(file, 'a', 0o600);
const kept = new Map(); // id of each report: when it is on the disk
let last = Promise.resolve();

// Each line begins with its line break, so that one which a power cut tore stays alone. It was never answered.
for (const line of (await readFile(file, 'utf8')).split('\n')) {
  const id = /^\{"b":"([\w-]{22})".*\}\}$/.exec(line)?.[1];
  if (id) kept.set(id, last);
}

function keep({ b, d, p, a, c }) {
  if (kept.has(b)) return kept.get(b);
  last = last
    .catch(() => undefined)
    .then(() => journal.appendFile(`\n${JSON.stringify({ b, d, p, a, c })}`)) // without its key
    .then(() => journal.datasync());
  kept.set(b, last);
  last.catch(() => kept.delete(b));
  return last;
}

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
