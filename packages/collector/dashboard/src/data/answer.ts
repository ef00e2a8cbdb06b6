import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import '../parts/trouble.js';
import { isSignInFirst } from './refused.js';
import { session } from './session.js';

/**
 * Something that a screen asks the collector for: loading, there, or in trouble. The latest question wins. While a new
 * answer is awaited, the old one stays on the screen.
 */
export class Answer<Value> implements ReactiveController {
  value: Value | undefined;
  trouble: unknown;
  loading = false;
  /** Resolves when the latest question has been answered, one way or the other. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost;
  #ask: (() => Promise<Value>) | undefined;
  #turn = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    session.addEventListener('began', this.#goOn);
  }

  hostDisconnected(): void {
    session.removeEventListener('began', this.#goOn);
    this.#turn += 1;
  }

  readonly #goOn = (): void => {
    if (isSignInFirst(this.trouble)) void this.reload();
  };

  /** Asks; never rejects. */
  load(ask: () => Promise<Value>): Promise<void> {
    this.settled = this.#load(ask);
    return this.settled;
  }

  async #load(ask: () => Promise<Value>): Promise<void> {
    this.#ask = ask;
    const turn = (this.#turn += 1);
    this.loading = true;
    this.#host.requestUpdate();
    const outcome = await ask().then(
      (value) => ({ value, trouble: undefined }),
      (trouble: unknown) => ({ value: undefined, trouble }),
    );
    if (turn !== this.#turn) return;
    this.value = outcome.value;
    this.trouble = outcome.trouble;
    this.loading = false;
    this.#host.requestUpdate();
  }

  /** Asks the same once more. */
  async reload(): Promise<void> {
    if (this.#ask) await this.load(this.#ask);
  }

  /** Asks the same once more; where no answer comes, what stood there stays. */
  async refresh(): Promise<void> {
    const [ask, turn] = [this.#ask, this.#turn];
    const value = await ask?.().catch(() => undefined);
    if (value !== undefined && turn === this.#turn) this.set(value);
  }

  /** Something else is known now, without asking. */
  set(value: Value): void {
    this.#turn += 1;
    this.value = value;
    this.trouble = undefined;
    this.loading = false;
    this.#host.requestUpdate();
  }

  /** What stands on the screen: the value, or in plain words why there is none. */
  show(render: (value: Value) => unknown): TemplateResult {
    if (this.trouble) {
      return html`<board-trouble
        .trouble=${this.trouble}
        again
        @board-again=${() => void this.reload()}
      ></board-trouble>`;
    }
    if (this.value === undefined) return html`<p class="soft" role="status">Loading.</p>`;
    return html`<div aria-busy=${this.loading ? 'true' : 'false'}>${render(this.value)}</div>`;
  }
}
