import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasPopover } from './overlay.controller.js';

/** A corner of the window: its block edge, then its inline edge, which follow the script. */
export const corners = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const;
export type Corner = (typeof corners)[number];

const spaceBetween = 8;
const all = new Set<Cornered>();

/**
 * Keeps a box in a corner of the window. Where a transform, a filter or containment of the page would catch it, it goes
 * into the top layer. Several in one corner stand one above the other, in the order in which they came.
 */
export class Cornered implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #parts: () => { box: HTMLElement | null; probe: HTMLElement | null; corner: Corner | undefined };
  #seen: IntersectionObserver | undefined;

  /**
   * @param parts - The box; a probe beside it that fills the window, `position: fixed` and unseen; and the corner, none
   *   while it stands in the text.
   */
  constructor(
    host: ReactiveControllerHost,
    parts: () => { box: HTMLElement | null; probe: HTMLElement | null; corner: Corner | undefined },
  ) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    all.add(this);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    all.delete(this);
    // Taken off the page it leaves the top layer.
    this.#parts().box?.removeAttribute('popover');
    this.#seen?.disconnect();
    this.#seen = undefined;
    arrange();
  }

  hostUpdated(): void {
    this.#look();
    const { box } = this.#parts();
    if (!box || this.#seen) return;
    // What is caught scrolls away with the page.
    this.#seen = new IntersectionObserver(this.#look);
    this.#seen.observe(box);
  }

  readonly #look = () => {
    const { box, probe, corner } = this.#parts();
    if (!box || !probe) return;
    if (!corner) box.removeAttribute('popover');
    else if (hasPopover() && !box.hasAttribute('popover') && isCaught(probe)) {
      box.setAttribute('popover', 'manual');
      box.showPopover();
    }
    arrange();
  };

  /** Moves the box by what stands in its corner already, and gives its own height for the next. */
  stack(taken: Map<Corner, number>): void {
    const { box, corner } = this.#parts();
    if (!box || !corner) return;
    const before = taken.get(corner) ?? 0;
    box.style.setProperty('--_taken', `${before}px`);
    if (box.offsetHeight) taken.set(corner, before + box.offsetHeight + spaceBetween);
  }
}

function arrange() {
  const taken = new Map<Corner, number>();
  all.forEach((each) => each.stack(taken));
}

/** True where "fixed" is not fixed to the window. */
function isCaught(probe: HTMLElement): boolean {
  const box = probe.getClientRects()[0];
  const { clientWidth, clientHeight } = document.documentElement;
  if (!box) return false;
  // The bars of a phone's browser come and go, and the height with them.
  return Math.hypot(box.left, box.top, box.width - clientWidth) > 2 || Math.abs(box.height - clientHeight) > 150;
}
