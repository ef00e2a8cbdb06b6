/** The page as far as a wipe goes; a test hands in its own. */
export interface KioskPage {
  /** False where a new document would be an error page: no network, and no service worker to answer for it. */
  canReplace(): boolean;
  /** Goes to a new document so that Back does not return here. */
  replace(address: string): void;
}

/** The browser's page. */
export const browserPage: KioskPage = {
  canReplace: () => navigator.onLine || Boolean(navigator.serviceWorker?.controller),
  replace: (address) => location.replace(address),
};

/** Address of a new document: never a fragment, and no query but one that the app itself gave. */
export function cleanAddress(given: string): string {
  const address = new URL(given || location.pathname, given ? document.baseURI : location.href);
  address.hash = '';
  return address.href;
}

/** Takes away what a document leaves in its tab: speech, focus, selection, the tab's name, the place of the scroll. */
export function forgetInTab(): void {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at instanceof HTMLElement) at.blur();
  getSelection()?.removeAllRanges();
  window.name = '';
  history.scrollRestoration = 'manual';
}
