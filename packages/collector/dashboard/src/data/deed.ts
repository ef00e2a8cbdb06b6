import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import '../parts/trouble.js';
import { isSignInFirst, OfflineError } from './refused.js';
import { session } from './session.js';

/** What a deed does where no answer came: then nobody knows whether it was done. */
export interface Unsure {
  /** Words that say what to do now. */
  words?: string;
  /** Loads anew what shows whether it was done. */
  look?: () => Promise<void>;
}

/** Something that a person does, such as adding a place: one at a time, and what went wrong stays to be read. */
export class Deed implements ReactiveController {
  busy = false;
  trouble: unknown;

  readonly #host: ReactiveControllerHost;
  readonly #unsure: Unsure;

  constructor(host: ReactiveControllerHost, unsure: Unsure = {}) {
    this.#host = host;
    this.#unsure = unsure;
    host.addController(this);
  }

  hostConnected(): void {
    session.addEventListener('began', this.#goOn);
  }

  hostDisconnected(): void {
    session.removeEventListener('began', this.#goOn);
  }

  readonly #goOn = (): void => {
    if (!isSignInFirst(this.trouble)) return;
    this.trouble = undefined;
    this.#host.requestUpdate();
  };

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
    if (trouble instanceof OfflineError) await this.#unsure.look?.();
    this.busy = false;
    this.trouble = trouble;
    this.#host.requestUpdate();
    return trouble === undefined;
  }

  /** What went wrong, if anything. */
  show(): unknown {
    const { words = 'It may have been done all the same. Look whether it was before you try again.' } = this.#unsure;
    return this.trouble ? html`<board-trouble .trouble=${this.trouble} .unsure=${words}></board-trouble>` : nothing;
  }
}
