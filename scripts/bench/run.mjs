import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { serveBundle } from '../bundle-server.mjs';
import { launchChromium } from '../chromium.mjs';
import { filesOfFirstView } from '../size/first-view.mjs';
import { visit } from './check-in.mjs';
import { profiles } from './profiles.mjs';
import { benchPage } from './report.mjs';
import { searchPage, searchThrough } from './search.mjs';
import { checkInPages } from './subjects.mjs';

const rounds = Number(process.argv[2] ?? 12);
const counts = [500, 5000];

const browser = await launchChromium();
const parts = await partsOfCheckIn();
const { pages, subjects } = await checkInPages(parts);
const server = await serveBundle({ ...pages, '/search.html': searchPage });
const results = { checkIns: [], searches: [], subjects, rounds, browser: browser.version(), weigh: server.weigh };

for (const profile of profiles) {
  for (let round = 0; round < rounds; round++) {
    // Subjects take turns to be first, so that none is always the one after a pause.
    const order = subjects.map((_, index) => subjects[(index + round) % subjects.length]);
    for (const subject of order) {
      const measured = await visit(browser, server.address, subject, profile);
      results.checkIns.push({ profile: profile.name, round, subject: subject.name, ...measured });
    }
    console.log(`${profile.name}: round ${round + 1} of ${rounds}`);
  }
}
for (const profile of profiles) {
  for (const count of counts) {
    const runs = [];
    for (let round = 0; round < 3; round++) runs.push(await searchThrough(browser, server.address, count, profile));
    results.searches.push({ profile: profile.name, count, runs });
    console.log(`${profile.name}: search in ${count} services`);
  }
}
await browser.close();
server.close();
const page = benchPage(results);
writeFileSync(path.resolve(import.meta.dirname, '../../docs/bench.md'), page);
console.log(`\n${page}`);

/** Files of our first view, the list that a host can name in its page ahead of the script. */
async function partsOfCheckIn() {
  const blank = '<!doctype html><html lang="en-GB"><title>Blank</title><body></body></html>';
  const plain = await serveBundle({ '/blank.html': blank });
  const html = '<talk-check-in check-in="how-are-you-really"></talk-check-in>';
  const files = await filesOfFirstView(browser, plain.address, { entries: ['check-in'], html });
  plain.close();
  return files;
}
