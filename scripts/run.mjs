// Behind `npm start` and `npm test`. Nothing is installed when this starts, so it and scripts/run/*.mjs import only
// what Node has; what was installed meanwhile is imported or started later.
import { nodeTooOld } from './run/install.mjs';

const commands = {
  start: async () => (await import('./run/start.mjs')).start(),
  test: async (words) => (await import('./run/test.mjs')).test(words),
  // The same tests at full length, those of reports and of the kiosk: kills, days and visitors by the hundred.
  'test:long': async (words) => {
    process.env.TALKPLACE_LONG = '1';
    const builds = ['content: compile', 'types', 'bundle', 'dashboard', 'app: '];
    const long = ['tests of the reporter', 'tests of the collector', 'tests of the kiosk'];
    return (await import('./run/test.mjs')).test(words.length ? words : [...builds, ...long]);
  },
  'demo:fill': async () => {
    const { install } = await import('./run/install.mjs');
    const { buildCollector, fillDemo } = await import('./run/demo.mjs');
    return install() || buildCollector() || fillDemo();
  },
  bench: async (words) => (await import('./run/measure.mjs')).bench(words),
  release: async (words) => (await import('./release/release.mjs')).release(words),
  screenshots: async (words) => (await import('./run/measure.mjs')).measure('scripts/screenshots.mjs', words),
};

const [name, ...words] = process.argv.slice(2);
const complaint = nodeTooOld() ?? (commands[name] ? undefined : `Usage: run.mjs ${Object.keys(commands).join(' | ')}`);
if (complaint) console.error(complaint);
process.exit(complaint ? 1 : await commands[name](words));
