import { newVersion } from './site.mjs';

/** Asks the server whether there is a new version. */
export const update = (tablet) =>
  tablet.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
  });

/** What the worker has noted under a key. */
export const noteOf = (tablet, key) =>
  tablet.page.evaluate(async (name) => {
    const state = (await caches.keys()).find((each) => each.endsWith(' state'));
    const found = await (await caches.open(state)).match(new URL('state', document.baseURI));
    return (await found.json())[name];
  }, key);
export const whenNoted = (tablet, [key, value]) =>
  tablet.until(async () => (await noteOf(tablet, key).catch(() => {})) === value, `${key} is ${value}`);
export const whenTitled = (tablet, title) => tablet.page.waitForFunction((wanted) => document.title === wanted, title);
export const isWaiting = (tablet) =>
  tablet.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting));

const page = (files) => String(files.get('index.html'));

/** The same app under another title. */
export const titled = (files, title, revision = title.toLowerCase()) =>
  newVersion(files, { 'index.html': page(files).replace(/<title>[^<]*/, `<title>${title}`) }, revision);

/** A version that shows the page and starts nothing. */
export const broken = (files) =>
  newVersion(
    files,
    {
      'index.html': page(files)
        .replace(/<title>[^<]*/, '<title>Broken')
        .replace(/assets\/index-[\w-]+\.js/, 'assets/broken-abcdefgh.js'),
      'assets/broken-abcdefgh.js': 'throw new Error("broken");',
    },
    'broken',
  );

/** A version whose worker waits only so many milliseconds for it to start. */
export const impatient = (files, milliseconds) => {
  const worker = String(files.get('sw.js')).replace(/^const patience = .*;$/m, `const patience = ${milliseconds};`);
  return new Map(files).set('sw.js', Buffer.from(worker));
};
