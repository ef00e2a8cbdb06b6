/** How well this browser can keep things. Numbers in megabytes; undefined where it does not tell. */
export interface Storage {
  used: number | undefined;
  free: number | undefined;
  /** The browser promised to keep it when space gets short. */
  kept: boolean;
}

const megabyte = 1_000_000;

/** Asks the browser about its storage. Never rejects. */
export async function lookAtStorage(): Promise<Storage> {
  try {
    const [{ usage, quota }, kept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    const used = usage === undefined ? undefined : usage / megabyte;
    const free = quota === undefined || used === undefined ? undefined : quota / megabyte - used;
    return { used, free, kept };
  } catch {
    return { used: undefined, free: undefined, kept: false };
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
