import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { OfflineError, RefusedError } from '../data/refused.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { inWords } from '../words/time.js';

/**
 * Says what went wrong and what to do. With `again` it offers to try again, once the collector allows it.
 *
 * @fires board-again - Someone wants to try again.
 */
@customElement('board-trouble')
export class TroubleElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      .box {
        display: grid;
        gap: 12px;
        justify-items: start;
        padding: 14px 18px;
        border: 1px solid var(--control-line);
        border-inline-start-width: 6px;
        border-radius: var(--radius);
        background: var(--card);
      }
    `,
  ];

  @property({ attribute: false }) trouble: unknown;
  /** What to do where no answer came to something that may have been done. */
  @property({ attribute: false }) unsure = '';
  @property({ type: Boolean }) again = false;

  /** Seconds left until the collector takes another try. */
  @state() private left = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('trouble')) return;
    this.#stop();
    this.left = this.trouble instanceof RefusedError ? (this.trouble.retryAfter ?? 0) : 0;
    if (this.left > 0) this.#ticking = setInterval(() => this.#tick(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render() {
    const wait = this.trouble instanceof RefusedError ? this.trouble.retryAfter : undefined;
    return html`<div class="box">
      <p role="alert"><b>${this.#heading()}</b> ${this.#words()} ${wait ? `Wait ${inWords(wait)}.` : nothing}</p>
      ${wait ? html`<p role="status" class="soft">${this.left > 0 ? nothing : 'You can try again now.'}</p>` : nothing}
      ${this.again ? html`<button ?disabled=${this.left > 0} @click=${() => this.#tryAgain()}>Try again</button>` : nothing}
    </div>`;
  }

  #heading(): string {
    if (this.trouble instanceof OfflineError) return 'No answer came.';
    if (!(this.trouble instanceof RefusedError)) return 'Something broke on this page.';
    if (this.trouble.status === 429) return 'Too many tries.';
    return this.trouble.status >= 500 ? 'The collector is in trouble.' : 'That did not work.';
  }

  #words(): string {
    if (this.trouble instanceof RefusedError) return this.trouble.message;
    if (this.trouble instanceof OfflineError) return `You may be offline, or the collector may be down. ${this.unsure}`;
    return 'Load the page again. If it stays, tell whoever runs this collector.';
  }

  #tick() {
    this.left -= 1;
    if (this.left <= 0) this.#stop();
  }

  #stop() {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  #tryAgain() {
    this.dispatchEvent(new CustomEvent('board-again'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-trouble': TroubleElement;
  }
}
