import { watch } from './in-page.mjs';
import { openPage } from './profiles.mjs';

const limit = { timeout: 30_000 };

/** One visit to a page with an empty cache, and one more with what the first left there. */
export async function visit(browser, address, subject, profile) {
  const { page, session, close } = await openPage(browser, profile);
  try {
    await page.addInitScript(watch, subject);
    const requests = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await open(page, address + subject.path);
    await page.waitForLoadState('networkidle', limit);
    const cold = await page.evaluate(() => globalThis.bench);
    const files = requests.filter((file) => file !== '/favicon.ico');
    await answerFirst(page);
    const taps = await page.evaluate(() => globalThis.bench.taps);
    const heap = await heapAfterReset(page, session, subject.host);
    await open(page, address + subject.path);
    const warm = await page.evaluate(() => globalThis.bench.interactive);
    return {
      cold: cold.interactive,
      warm,
      tap: Math.max(...taps),
      blocking: cold.tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      longest: Math.max(0, ...cold.tasks),
      longTasks: cold.tasks.length,
      shift: cold.shift,
      heap,
      files,
    };
  } finally {
    await close();
  }
}

/** Opens a page and waits until its first control can be hit. */
async function open(page, url) {
  await page.goto(url, { waitUntil: 'commit', ...limit });
  await page.waitForFunction(() => globalThis.bench?.interactive, undefined, limit);
}

/** Begins with a real click, chooses the first answer with another, and sees both answered. */
async function answerFirst(page) {
  await click(page, await page.evaluate(() => globalThis.bench.point), 1);
  const answer = await page.waitForFunction(() => globalThis.bench.aim('input[type=radio]'), undefined, limit);
  await click(page, await answer.jsonValue(), 2);
}

async function click(page, { x, y }, count) {
  await page.mouse.click(x, y);
  await page.waitForFunction((taps) => globalThis.bench.taps.length === taps, count, limit);
}

/** Bytes of script memory in use once the element has forgotten everything. */
async function heapAfterReset(page, session, host) {
  await page.evaluate((name) => document.querySelector(name).reset(), host);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
