import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleFolder, serveBundle, weigh, add } from '../bundle-server.mjs';
import { launchChromium } from '../chromium.mjs';
import { watch } from './in-page.mjs';
import { median } from './numbers.mjs';
import { openPage, profiles } from './profiles.mjs';
import { checkInPages } from './subjects.mjs';

const rounds = Number(process.argv[2] ?? 8);
const limit = { timeout: 30_000 };
const embed = path.resolve(bundleFolder, '../embed');
const read = (name) => readFileSync(path.join(embed, name), 'utf8');
const pinned = readdirSync(embed).find((name) => name.endsWith('.pinned.js'));
const checkIn = '<talk-check-in check-in="how-are-you-really"></talk-check-in>';
const begin = '[part=card] button';

const page = (head, body) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A check-in</title>${head}</head><body><h1>Our place</h1>${body}<p>Open every day.</p></body></html>`;

/** The same check-in on a page by each way in, beside the hand-written floor. */
async function subjectsAndPages() {
  const { pages, subjects } = await checkInPages([]);
  const ours = (name, at, text) => {
    pages[at] = text;
    return { name, path: at, host: 'talk-check-in', begin };
  };
  pages[`/${pinned}`] = read(pinned);
  for (const name of ['frame.html', 'frame.css']) pages[`/${name}`] = read(name);
  return {
    pages,
    subjects: [
      subjects[0],
      ours(
        'module of the element',
        '/module.html',
        page('<script type="module" src="/check-in.js"></script>', checkIn),
      ),
      ours('script tag', '/script.html', page('<script type="module" src="/talkplace.js"></script>', checkIn)),
      ours('pinned file', '/pinned.html', page(`<script defer src="/${pinned}"></script>`, checkIn)),
      ours(
        'frame',
        '/framed.html',
        page(
          '',
          '<iframe title="Help" width="100%" height="700" src="/frame.html#show=check-in&check-in=how-are-you-really"></iframe>',
        ),
      ),
    ],
  };
}

/** Milliseconds from the start of the visit until the first control can be hit, wherever it stands. */
async function interactive(tab, url) {
  await tab.goto(url, { waitUntil: 'commit', ...limit });
  const end = Date.now() + limit.timeout;
  while (Date.now() < end) {
    for (const frame of tab.frames()) {
      const at = await frame
        .evaluate(() => globalThis.bench?.interactive && performance.timeOrigin + globalThis.bench.interactive)
        .catch(() => undefined);
      if (at) return at - (await tab.evaluate(() => performance.timeOrigin));
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${url} never came up`);
}

/** One visit with an empty cache, and one with what the first left there. */
async function visit(browser, address, subject, profile) {
  const { page: tab, close } = await openPage(browser, profile);
  try {
    await tab.addInitScript(watch, subject);
    const files = [];
    tab.on('request', (request) => files.push(new URL(request.url()).pathname));
    const cold = await interactive(tab, address + subject.path);
    await tab.waitForLoadState('networkidle', limit);
    const asked = files.filter((file) => file !== '/favicon.ico');
    const blocking = await tab.evaluate(() =>
      globalThis.bench.tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
    );
    return { cold, blocking, files: asked, warm: await interactive(tab, address + subject.path) };
  } finally {
    await close();
  }
}

const browser = await launchChromium();
const { pages, subjects } = await subjectsAndPages();
const server = await serveBundle({ ...pages, '/frame.js': read('frame.js') });
const results = [];
for (const profile of profiles) {
  for (let round = 0; round < rounds; round++) {
    const order = subjects.map((_, index) => subjects[(index + round) % subjects.length]);
    for (const subject of order)
      results.push({
        profile: profile.name,
        round,
        subject: subject.name,
        ...(await visit(browser, server.address, subject, profile)),
      });
    console.log(`${profile.name}: round ${round + 1} of ${rounds}`);
  }
}
const version = browser.version();
await browser.close();
server.close();

const [floor] = subjects;
const of = (profile, subject, key) =>
  results.filter((each) => each.profile === profile && each.subject === subject).map((each) => each[key]);
const ratio = (profile, subject, key) =>
  median(of(profile, subject, key).map((value, round) => value / of(profile, floor.name, key)[round])).toFixed(2);
const weight = ({ name }) => {
  const [files] = of(profiles[0].name, name, 'files');
  const texts = files.map((file) => pages[file] ?? readFileSync(path.join(embed, file), 'utf8'));
  return [texts.map((text) => weigh(text)).reduce(add).brotli, files.length];
};
const rows = subjects.map((subject) => [
  subject.name,
  ...weight(subject),
  ...profiles.flatMap(({ name }) =>
    ['cold', 'warm'].map(
      (key) => `${median(of(name, subject.name, key)).toFixed(0)} (${ratio(name, subject.name, key)})`,
    ),
  ),
  median(of('tablet', subject.name, 'blocking')).toFixed(0),
]);
const head = [
  'way in',
  'bytes, brotli',
  'requests',
  'tablet, cold',
  'tablet, warm',
  'unthrottled, cold',
  'unthrottled, warm',
  'blocking, tablet',
];
const text = `# Ways in, measured

${new Date().toISOString().slice(0, 10)}, Chromium ${version}, Node ${process.version}. Written by \`node scripts/bench/ways-in.mjs\`;
do not edit. Milliseconds until the first control of the same check-in can be used, and in brackets the ratio to the
hand-written page of the same round; medians of ${rounds} rounds. "Tablet" is this machine with its processor slowed 6 times,
1.6 Mbit/s and 150 ms of delay. Everything comes from one origin.

| ${head.join(' | ')} |
| --- | ${head
  .slice(1)
  .map(() => '--:')
  .join(' | ')} |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
writeFileSync(path.resolve(import.meta.dirname, '../../docs/bench-ways-in.md'), text);
console.log(text);
