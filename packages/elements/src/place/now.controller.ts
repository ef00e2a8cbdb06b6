import type { ReactiveController, ReactiveControllerHost } from 'lit';

const minute = 60_000;

/**
 * Gives an element the present, and renders it again as each minute begins, so that "open now" stays true on a screen
 * that is left standing. An element's own `now` property wins: for printing, previews and tests.
 */
export class Now implements ReactiveController {
  readonly #host: ReactiveControllerHost & { now?: Date | undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { now?: Date | undefined }) {
    this.#host = host;
    host.addController(this);
  }

  /** The instant that counts. */
  get date(): Date {
    return this.#host.now ?? new Date();
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        if (!this.#host.now) this.#host.requestUpdate();
        this.#wait();
      },
      minute - (Date.now() % minute) + 50,
    );
  }
}
