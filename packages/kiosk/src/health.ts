/** How well this browser can keep things. Numbers in megabytes; undefined where it does not tell. */
export interface Storage {
  used: number | undefined;
  free: number | undefined;
  /** No room for a new version and for counts. */
  isFull: boolean;
  /** The browser promised to keep it when space gets short. */
  kept: boolean;
}

const megabyte = 1_000_000;
/** Room for a new version beside the one that runs, in megabytes. */
const room = 8;

/** Asks the browser about its storage, and tries it for a moment. Never rejects. */
export async function lookAtStorage(): Promise<Storage> {
  const isFull = await hasNoRoom();
  try {
    const [{ usage, quota }, kept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    const used = usage === undefined ? undefined : usage / megabyte;
    const free = quota === undefined || used === undefined ? undefined : Math.max(0, quota / megabyte - used);
    return { used, free: isFull ? 0 : free, isFull: isFull || (free !== undefined && free < room), kept };
  } catch {
    return { used: undefined, free: undefined, isFull, kept: false };
  }
}

/** Chromium says that 10 GB are free, whatever is: only writing tells. False where that cannot be tried. */
async function hasNoRoom(): Promise<boolean> {
  // Named like the versions, so that the worker tidies it up after a power cut.
  const name = `talkplace-kiosk ${new URL('./', document.baseURI).href} room`;
  try {
    const cache = await caches.open(name);
    await cache.put('room', new Response(new Uint8Array(room * megabyte)));
    return false;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError';
  } finally {
    await globalThis.caches?.delete(name).catch(() => false);
  }
}

/** Minutes by which the clock of the device is ahead of the server's; undefined without network. */
export async function clockAhead(): Promise<number | undefined> {
  try {
    const { headers } = await fetch('sw.js', { method: 'HEAD', cache: 'no-store', credentials: 'omit' });
    const date = headers.get('date');
    return date ? Math.round((Date.now() - Date.parse(date)) / 60_000) : undefined;
  } catch {
    return undefined;
  }
}
