import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import '../parts/trouble.js';

/** Something that a person does, such as adding a place: one at a time, and what went wrong stays to be read. */
export class Deed implements ReactiveController {
  busy = false;
  trouble: unknown;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Does it, unless one is under way. Never rejects: true where it went well. */
  async run(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.trouble = undefined;
    this.#host.requestUpdate();
    const trouble: unknown = await act().then(
      () => undefined,
      (reason: unknown) => reason ?? new Error('unknown'),
    );
    this.busy = false;
    this.trouble = trouble;
    this.#host.requestUpdate();
    return trouble === undefined;
  }

  /** What went wrong, if anything. */
  show(): unknown {
    return this.trouble ? html`<board-trouble .trouble=${this.trouble}></board-trouble>` : nothing;
  }
}
