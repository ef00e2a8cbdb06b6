import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Less than this below the edge is nothing to scroll to, in CSS pixels. */
const enough = 24;

/** Knows whether more stands below, and goes there by a button: not everyone can swipe (CARE.md 10.2). */
export class Scrolling implements ReactiveController {
  /** More stands below what is seen. */
  more = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #scroller: () => HTMLElement | null;
  readonly #sizes: ResizeObserver;

  /**
   * @param scroller - What scrolls now.
   * @param resized - Called when the room for the screen changed.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, scroller: () => HTMLElement | null, resized: () => void) {
    this.#host = host;
    this.#scroller = scroller;
    this.#sizes = new ResizeObserver(() => {
      // In the next frame: what changes sizes while they are told starts a loop, which the browser reports as an error.
      requestAnimationFrame(() => {
        if (!host.isConnected) return;
        resized();
        this.measure();
      });
    });
    host.addController(this);
  }

  hostConnected(): void {
    void this.#host.updateComplete.then(() => {
      for (const part of this.#host.shadowRoot?.querySelectorAll('.stage, .inside') ?? []) this.#sizes.observe(part);
    });
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  hostUpdated(): void {
    this.measure();
  }

  /** Looks again. */
  readonly measure = (): void => {
    const at = this.#scroller();
    const more = at !== null && at.scrollHeight - at.scrollTop - at.clientHeight > enough;
    if (more === this.more) return;
    this.more = more;
    this.#host.requestUpdate();
  };

  /** Goes on by most of what is seen. */
  readonly on = (): void => {
    const at = this.#scroller();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    at?.scrollBy({ top: at.clientHeight * 0.8, behavior: still ? 'instant' : 'smooth' });
  };
}
