import { firstContent } from './first-content.js';

/** Filled in by the build (rollup.config.mjs): for each tag its module, after the modules that it imports. */
declare const talkplaceParts: Readonly<Record<string, readonly string[]>>;
declare const talkplaceVersion: string;
const parts = talkplaceParts;
const version = talkplaceVersion;

/** One loader a page: a second copy stays out, so that nothing is loaded twice. */
const claim = Symbol.for('talkplace');
const page = globalThis as unknown as Record<symbol, string | undefined>;
const first = page[claim];

if (first === undefined) {
  page[claim] = version;
  start();
} else if (first !== version) {
  console.warn(`Talkplace ${version}: this page has Talkplace ${first} already; the first one stays in use.`);
}

/** Loads what each tag of the page needs once it is met, now or later, and nothing before. */
function start() {
  const loaded = new Set<string>();
  const all = Object.keys(parts).join();

  const meet = (element: Element) => {
    const tag = element.localName;
    if (!parts[tag] || loaded.has(tag)) return;
    loaded.add(tag);
    if (customElements.get(tag)) return;
    const bring = (file: string) => import(`./${file}`);
    // Everything at once: each file that waited for another would cost a round trip.
    const content = firstContent(element).map((file) => bring(`content/${file}.js`).catch(() => {}));
    void Promise.all([...parts[tag].map(bring), ...content]).catch((error: unknown) => {
      // What the host wrote between the tags stays; the next one that is met tries again.
      loaded.delete(tag);
      console.warn(`Talkplace ${version}: <${tag}> could not be loaded. ${String(error)}`);
    });
  };

  const look = (root: ParentNode) => {
    if (root instanceof Element) meet(root);
    root.querySelectorAll(all).forEach(meet);
  };

  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach((node) => node instanceof Element && look(node));
  }).observe(document, { childList: true, subtree: true });
  look(document);
}
