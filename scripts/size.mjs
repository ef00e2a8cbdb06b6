import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { add, bundleFolder, serveBundle, weigh } from './bundle-server.mjs';
import { launchChromium } from './chromium.mjs';
import { filesOfFirstView } from './size/first-view.mjs';
import { alone, byScript, everything, further, isContent, single } from './size/subjects.mjs';
import { faultsOf, readSizePage, sizePage } from './size/table.mjs';

const docs = path.resolve(import.meta.dirname, '../docs/size.md');
const blank = '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Blank</title><body></body></html>';

/** Measures every row of docs/size.md. */
async function measure() {
  const server = await serveBundle({ '/blank.html': blank });
  const browser = await launchChromium();
  try {
    const files = (subject) => filesOfFirstView(browser, server.address, subject);
    const row = ({ name, budget }, list) => ({ name, budget, ...server.weigh(list), requests: list.length });
    const rows = [];
    for (const subject of [...alone, ...byScript]) rows.push(row(subject, await files(subject)));
    for (const subject of further) {
      const before = await files(subject.before);
      const after = await files(subject.after);
      rows.push(
        row(
          subject,
          after.filter((file) => !before.includes(file) && !isContent(file)),
        ),
      );
    }
    rows.push(row(everything, await files(everything)));
    return [...rows, ...single.map(rowOfFiles)];
  } finally {
    await browser.close();
    server.close();
  }
}

/** A row for files that are served as they are, from the folder beside the modules. */
function rowOfFiles({ name, budget, files }) {
  const folder = path.resolve(bundleFolder, '../embed');
  const found = readdirSync(folder).filter((each) =>
    files.some((file) => each === file || each.match(file)?.[0] === each),
  );
  if (found.length !== files.length) throw new Error(`${name}: ${files.join(', ')} are not all in dist/embed`);
  const weights = found.map((each) => weigh(readFileSync(path.join(folder, each), 'utf8')));
  return { name, budget, ...weights.reduce(add), requests: found.length };
}

if (!existsSync(bundleFolder)) {
  console.error('There is no bundle yet: run `npm run build` first.');
  process.exit(1);
}
const check = process.argv.includes('--check');
const rows = await measure();
for (const { name, brotli, budget, requests } of rows) {
  console.log(`${name.padEnd(50)}${(brotli / 1000).toFixed(1).padStart(6)} kB of ${budget} in ${requests} requests`);
}
if (!check) writeFileSync(docs, sizePage(rows));
const faults = faultsOf(rows, check ? readSizePage(existsSync(docs) ? readFileSync(docs, 'utf8') : '') : undefined);
for (const fault of faults) console.error(fault);
if (check && faults.some((fault) => fault.includes('docs/size.md')))
  console.error('Run `npm run size` and commit docs/size.md.');
process.exit(faults.length ? 1 : 0);
