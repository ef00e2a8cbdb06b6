import type { ReactiveController, ReactiveControllerHost } from 'lit';

const moved = 'board-moved';

/** Goes to a screen, such as `/figures?counter=worry`, as a step that "back" takes back; `instead` leaves no such step. */
export function goTo(address: string, options?: { instead?: boolean }): void {
  if (options?.instead) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  window.dispatchEvent(new CustomEvent(moved));
}

/** Addresses that the collector answers itself, outside the dashboard: as `ofOthers` in src/server/dashboard.ts, and pages. */
const ofCollector = /^\/(api|counts|metrics|healthz|readyz|kiosk|assets|public)(\/|$)/;
const isOurs = (url: URL) => url.origin === location.origin && !ofCollector.test(url.pathname);

/** A part of an address as text; undefined where it was mistyped so that it is none. */
export function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function linkOf(event: Event): HTMLAnchorElement | undefined {
  return event.composedPath().find((target) => target instanceof HTMLAnchorElement);
}

/** Turns plain clicks on links of the dashboard into steps without loading; all other clicks stay the browser's. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = linkOf(event);
  if (!link || link.target || link.hasAttribute('download')) return;
  const url = new URL(link.href);
  if (!isOurs(url) || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  goTo(url.pathname + url.search);
}

/** Where we are. The host renders again at each step; `onMove` is told too. */
export class Route implements ReactiveController {
  path = location.pathname;
  params = new URLSearchParams(location.search);

  readonly #host: ReactiveControllerHost;
  readonly #onMove: (pathChanged: boolean) => void;

  constructor(host: ReactiveControllerHost, onMove: (pathChanged: boolean) => void = () => {}) {
    this.#host = host;
    this.#onMove = onMove;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#read);
    window.addEventListener(moved, this.#read);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#read);
    window.removeEventListener(moved, this.#read);
  }

  readonly #read = (): void => {
    const before = this.path;
    this.path = location.pathname;
    this.params = new URLSearchParams(location.search);
    this.#host.requestUpdate();
    this.#onMove(before !== this.path);
  };
}
