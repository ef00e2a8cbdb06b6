import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildApp, serveApp } from './site.mjs';
import { takeStock } from './soak.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

const most = 10_000;
/** Takes half a minute on a quiet machine. */
const longest = 200_000;
/** Touches until the next person comes, who begins on another screen. */
const round = 2000;
/** Of these, touches of the browser's own, which takes 20 ms for each; the rest are events in the page. */
const real = 200;
const choices = ['talk', 'find', 'check-in', 'someone', 'together'];
/** Presses at once, then a look at the screen. */
const burst = 100;
/** From this press in two seconds on nothing is counted (decision 4, "Presses"). */
const storm = 8;
const stormTime = 2000;

let site;
let tablet;
let fingers;
before(async () => {
  site = await serveApp(await buildApp());
  tablet = await switchOn({ prepare });
  fingers = await tablet.context.newCDPSession(tablet.page);
  await tablet.setUp(withPlace(site.address, barbers), { pin: '4839' });
  await tablet.whenOffline();
});
after(async () => {
  await tablet?.close();
  await site?.close();
});

/** In every document: what leaves the kiosk for the reporter to count, and how many presses came shortly before it. */
function prepare() {
  const presses = [];
  const told = (globalThis.toldHere = []);
  addEventListener('pointerdown', ({ timeStamp }) => presses.push(timeStamp), { capture: true, passive: true });
  const hear = ({ type, timeStamp }) =>
    told.push({ type, before: presses.filter((at) => timeStamp - at < 2000 && at <= timeStamp).length });
  const names = [
    'talk-opened',
    'talk-prompts-shown',
    'talk-signposts-filtered',
    'talk-check-in-begun',
    'talk-urgent-opened',
    'talk-language-chosen',
    'talk-crashed',
  ];
  for (const name of names) addEventListener(name, hear);
}

const told = () => tablet.page.evaluate(() => globalThis.toldHere);

/** Numbers from 0 up to 1 that are the same in each run. */
function seeded(state) {
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const touch = (type, ...points) => fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points });

/** A finger down and up; a second one beside it in between. */
async function tap(point, beside) {
  const sent = [touch('touchStart', { ...point, id: 0 })];
  if (beside) sent.push(touch('touchStart', { ...point, id: 0 }, { ...beside, id: 1 }));
  sent.push(touch('touchEnd'));
  // A document that goes takes its answer along.
  await Promise.race([Promise.allSettled(sent), new Promise((resolve) => setTimeout(resolve, 1000))]);
}

/** Taps at once, as the browser tells them to whatever stands there. */
async function tapInPage(points) {
  for (const { x, y, radiusX, radiusY, isPrimary } of points) {
    let at = document.elementFromPoint(x, y);
    for (let inner = at; inner; at = inner) {
      inner = at.shadowRoot?.elementFromPoint(x, y);
      if (inner === at) break;
    }
    const size = { width: 2 * radiusX, height: 2 * radiusY };
    const more = { isPrimary, clientX: x, clientY: y, ...size, bubbles: true, composed: true, cancelable: true };
    at?.dispatchEvent(new PointerEvent('pointerdown', more));
    at?.dispatchEvent(new PointerEvent('pointerup', more));
    if (isPrimary) at?.dispatchEvent(new MouseEvent('click', more));
  }
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function middleOf(button) {
  const { x, y, width, height } = await button.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

async function whenQuiet() {
  await tablet.page.waitForTimeout(stormTime + 300);
}

/** Clears in whatever language it is by now. */
async function clearAnyhow() {
  await whenQuiet();
  const mark = await tablet.mark();
  await tablet.press(tablet.kiosk.locator('.clear'));
  await tablet.whenFresh(mark);
}

async function urgentOpens() {
  await tablet.press(tablet.button('Show help'));
  await tablet.kiosk.getByText('116 123').filter({ visible: true }).first().waitFor();
}

const helpIsThere = () =>
  tablet.page.evaluate(() => {
    const urgent = document.querySelector('talk-kiosk')?.shadowRoot?.querySelector('.help talk-urgent');
    // Between two documents there is none.
    return !urgent?.shadowRoot || urgent.shadowRoot.querySelector('button')?.checkVisibility();
  });

const nothingInStorm = (events) => {
  assert.deepEqual(
    events.filter(({ before, type }) => before >= storm || type === 'talk-crashed'),
    [],
  );
};

describe('the glass of a tablet', () => {
  it('takes 10,000 random touches of one and two fingers, and all that holds before holds after', async (t) => {
    const start = await takeStock(tablet);
    const random = seeded(11);
    const point = () => ({ x: random() * 800, y: random() * 1280, radiusX: random() * 60, radiusY: random() * 60 });
    const begun = Date.now();
    const screens = new Set();
    let touches = 0;
    const next = async () => {
      await clearAnyhow();
      await tablet.press(tablet.kiosk.locator('.start'));
      await tablet.press(tablet.kiosk.locator(`.choice[data-screen=${choices[(touches / round) % choices.length]}]`));
    };
    while (touches < most && Date.now() - begun < longest) {
      if (touches % round === 0) await next();
      if (touches % round < real) {
        const taps = Array.from({ length: burst }, () => tap(point(), random() > 0.8 ? point() : undefined));
        await Promise.all(taps);
      } else {
        const points = Array.from({ length: burst }, () => ({ ...point(), isPrimary: random() > 0.2 }));
        await tablet.page.evaluate(tapInPage, points).catch(() => {});
      }
      touches += burst;
      // A wipe may come in between: then the next look tells.
      const events = await told().catch(() => []);
      nothingInStorm(events ?? []);
      screens.add(await tablet.screen().catch(() => 'wiped'));
      assert.notEqual(await helpIsThere().catch(() => true), false, `touch ${touches}`);
    }
    t.diagnostic(`${touches} touches in ${Date.now() - begun} ms, screens: ${[...screens].join(' ')}`);
    assert.ok(touches >= most, `${touches} touches`);
    assert.ok(!screens.has('crashed'));
    assert.deepEqual(tablet.thrown, []);

    await whenQuiet();
    assert.equal(await tablet.staff.count(), 0);
    await clearAnyhow();
    await urgentOpens();
    await tablet.clear();
    const end = await takeStock(tablet);
    t.diagnostic(`nodes ${start.nodes} then ${end.nodes}, heap ${start.heap} then ${end.heap}`);
    assert.ok(end.nodes < start.nodes * 1.5 + 500, `${start.nodes} nodes, then ${end.nodes}`);
  });

  it('counts nothing from the eighth press on when a child hammers one spot, and works when it is over', async () => {
    const before = (await told()).length;
    const spot = await middleOf(tablet.button('Start'));
    const taps = [];
    for (let times = 0; times < 80; times++) {
      // A child does not wait for the tablet.
      taps.push(tap(spot));
      await tablet.page.waitForTimeout(40);
    }
    await Promise.all(taps);
    const events = (await told()).slice(before);
    nothingInStorm(events);
    assert.ok(events.length < storm, `${events.length} told`);
    assert.equal(await helpIsThere(), true);
    await whenQuiet();
    await tablet.clear();
    await tablet.press(tablet.button('Start'));
    await tablet.press(tablet.kiosk.getByRole('button', { name: 'Find help' }));
    await tablet.kiosk.locator('talk-signpost').first().waitFor();
    await tablet.until(async () => (await told()).some(({ type }) => type === 'talk-opened'), 'it counts again');
    await tablet.clear();
  });

  it('opens urgent help for a second person whose finger comes down while a hand rests on the glass', async () => {
    const resting = { x: 400, y: 640, id: 0 };
    const help = { ...(await middleOf(tablet.button('Show help'))), id: 1 };
    const mark = await tablet.mark();
    await touch('touchStart', resting);
    await touch('touchStart', resting, help);
    await touch('touchEnd');
    await tablet.kiosk.getByText('116 123').filter({ visible: true }).first().waitFor();
    assert.equal(await tablet.page.evaluate(() => globalThis.documentMark), mark);
    assert.equal(await tablet.screen(), 'attract');
    await tablet.clear();
    assert.deepEqual(tablet.thrown, []);
  });
});
