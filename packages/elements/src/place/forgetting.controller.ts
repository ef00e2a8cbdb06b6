import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Makes an element forget what a person did in it, by calling its `reset()`: when they press quick exit, when the page is
 * left, and when the element is taken off the page. A page that moves the element takes it off and puts it back in one go;
 * only an element that stays away forgets.
 */
export class Forgetting implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element & { reset(): void };

  constructor(host: ReactiveControllerHost & Element & { reset(): void }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('talk-leave-pressed', this.#forget);
    window.addEventListener('pagehide', this.#forget);
  }

  hostDisconnected(): void {
    document.removeEventListener('talk-leave-pressed', this.#forget);
    window.removeEventListener('pagehide', this.#forget);
    queueMicrotask(() => this.#host.isConnected || this.#host.reset());
  }

  readonly #forget = () => this.#host.reset();
}
