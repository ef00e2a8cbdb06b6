/** A plugin of Vite, as far as it has to be known here. */
export interface KioskPlugin {
  name: string;
  apply: 'build';
  enforce: 'post';
}

/**
 * Adds to a build what makes a page a kiosk that starts without network: manifest, icons, and a service worker with the
 * hash of every file that the page may need.
 */
export declare function kioskFiles(options?: {
  /** The page, as its file is called in the build; `index.html` by default. */
  page?: string;
  /** Name under which the app is installed. */
  name?: string;
}): KioskPlugin;
