import { rmSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { serveExamples } from './run/start.mjs';
import { looks } from './screenshots/looks.mjs';
import { contextFor, takePicture } from './screenshots/picture.mjs';
import { statePages } from './screenshots/state-page.mjs';
import { states } from './screenshots/states.mjs';
import { subjects } from './screenshots/subjects.mjs';

// Words pick subjects and looks: `npm run screenshots -- urgent 360 dark`.
const words = process.argv.slice(2);
const named = (names) => words.filter((word) => names.some((name) => name.includes(word)));
const pick = (all) => {
  const wanted = named(all.map(({ name }) => name));
  return wanted.length ? all.filter(({ name }) => wanted.some((word) => name.includes(word))) : all;
};
const chosenLooks = looks.filter(({ name }) => {
  const wanted = words.filter((word) => looks.some((look) => look.name.split('-').includes(word)));
  return wanted.every((word) => name.split('-').includes(word));
});
const chosen = pick(subjects());

const folder = path.resolve(import.meta.dirname, '../screenshots');
for (const { name } of chosen) rmSync(path.join(folder, name), { recursive: true, force: true });
// Nothing may reload a page while it is looked at.
const still = { watch: null, hmr: false };
const server = await serveExamples({ plugins: [statePages(states)], server: still, logLevel: 'warn' });
const browser = await launchChromium();
const faults = [];
for (const look of chosenLooks) {
  const context = await contextFor(browser, look);
  for (const subject of chosen) {
    faults.push(...(await takePicture(context, server.resolvedUrls.local[0], subject, look, folder)));
  }
  await context.close();
}
await browser.close();
await server.close();
console.log(`${chosen.length * chosenLooks.length} pictures in screenshots/`);
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
