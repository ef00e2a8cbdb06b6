/** What visitors do, one after the other, without looking: by script, so that hundreds fit into a minute. */
const errands = [
  ['Something to talk about', 'talk-prompts'],
  ['How am I doing?', 'talk-check-in'],
  ['Find help', 'talk-signposts'],
  ['Worried about someone?', 'talk-signposts'],
  ['A grown-up and a child', 'talk-prompts'],
];

/** One visitor: starts, opens a screen, looks around in it, and clears. Gives when the next document stands. */
export async function beOneVisitor(tablet, number) {
  const mark = await tablet.mark();
  await tablet.page.evaluate(
    async ([words, tag, turn]) => {
      const kiosk = document.querySelector('talk-kiosk');
      const press = (button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      const find = async (selector, text) => {
        for (;;) {
          const all = [...kiosk.shadowRoot.querySelectorAll(selector)];
          const found = all.find((each) => !text || each.textContent.includes(text));
          if (found) return found;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      };
      press(await find('.start'));
      press(await find('.choice', words));
      const element = await find(tag);
      await element.updateComplete;
      for (const button of [...element.shadowRoot.querySelectorAll('button')].slice(0, turn % 4)) press(button);
      const field = element.shadowRoot.querySelector('input[type=search], textarea');
      if (field) {
        field.value = `visitor ${turn}`;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
      await element.updateComplete;
      const clear = await find('.clear');
      // After this answer: the document goes.
      setTimeout(() => press(clear));
    },
    [...errands[number % errands.length], number],
  );
  await tablet.whenFresh(mark);
}

/** Heap in bytes, nodes, listeners, documents, and bytes of storage, after what nobody holds was thrown away. */
export async function takeStock(tablet) {
  const devtools = await tablet.page.context().newCDPSession(tablet.page);
  await devtools.send('Performance.enable');
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  const named = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  const storage = await tablet.page.evaluate(async () => (await navigator.storage.estimate()).usage);
  return {
    heap: named.JSHeapUsedSize,
    nodes: named.Nodes,
    listeners: named.JSEventListeners,
    documents: named.Documents,
    storage,
  };
}

/** The least of three documents in a row: what one of them holds besides depends on what it had just begun to load. */
async function least(tablet, number) {
  const stocks = [];
  for (let times = 0; times < 3; times++) {
    stocks.push(await takeStock(tablet));
    await beOneVisitor(tablet, number);
  }
  const smallest = (name) => Math.min(...stocks.map((stock) => stock[name]));
  return Object.fromEntries(Object.keys(stocks[0]).map((name) => [name, smallest(name)]));
}

/**
 * Lets visitors come until there were `most` or `time` milliseconds are over. Stock is taken after the first few, when
 * everything has been loaded once, and at the end.
 */
export async function soak(tablet, { most, time, warm = 25 }) {
  const begun = Date.now();
  let visitors = 0;
  for (; visitors < warm; visitors++) await beOneVisitor(tablet, visitors);
  const start = await least(tablet, visitors);
  while (visitors < most && Date.now() - begun < time) await beOneVisitor(tablet, visitors++);
  // The same errand as before stock was taken first.
  while (visitors % errands.length !== warm % errands.length) await beOneVisitor(tablet, visitors++);
  const end = await least(tablet, visitors);
  return { visitors, seconds: (Date.now() - begun) / 1000, start, end };
}
