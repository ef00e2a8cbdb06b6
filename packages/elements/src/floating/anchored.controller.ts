import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Placement } from './beside.js';

/** What an anchored panel needs to know, asked for when it opens. */
export interface Beside {
  anchor: Element;
  panel: HTMLElement;
  placement: Placement;
  /** Pixels between the two. */
  gap: number;
}

/**
 * Keeps an open panel beside what opened it. What does the placing loads at the first opening; until it is there, and for
 * ever if it cannot be had, the panel stands where its style sheet puts it.
 */
export class Anchored implements ReactiveController {
  #free: (() => void) | undefined;
  #opening = 0;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.release();
  }

  /** Places the panel and keeps it in place. Settles once it was asked for, whether or not it could be. */
  async hold({ anchor, panel, placement, gap }: Beside): Promise<void> {
    this.release();
    const opening = this.#opening;
    try {
      const { keepBeside } = await import('./beside.js');
      // Closed meanwhile, or opened again.
      if (opening === this.#opening) this.#free = keepBeside(anchor, panel, placement, gap);
    } catch {
      // Offline without the module: the style sheet has a place for the panel.
    }
  }

  /** Lets go of the panel. */
  release(): void {
    this.#opening++;
    this.#free?.();
    this.#free = undefined;
  }
}
