import english from '@talkplace/content/words/hint.en.js';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Anchored } from '../floating/anchored.controller.js';
import { Overlay, type ClosedBy } from '../floating/overlay.controller.js';
import { Messages } from '../locale/messages.controller.js';
import { complain } from '../place/complain.js';
import { Place } from '../place/place.controller.js';
import { tokens } from '../theme/tokens.styles.js';
import { styles } from './hint.styles.js';

/**
 * A word in a sentence that explains itself when pressed. Hovering does nothing. Without a meaning it is the word alone.
 *
 * @customElement talk-hint
 * @attr {string} meaning - What the word means, in plain words.
 * @slot - The word itself, a few words at most. It looks like the text around it.
 * @slot meaning - What it means, where that needs more than plain text; wins over the attribute.
 * @csspart term - The word.
 * @csspart panel - The explanation.
 */
export class HintElement extends LitElement {
  static override styles = [tokens, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  /** What the word means, in plain words. */
  @property() meaning = '';

  @state() private aloud = '';

  @query('button') private opener!: HTMLElement | null;
  @query('#panel') private panel!: HTMLElement | null;

  readonly #place = new Place(this);
  readonly #messages = new Messages(this, this.#place, 'hint', english);
  readonly #anchored = new Anchored(this);
  readonly #overlay = new Overlay(
    this,
    () => ({ opener: this.opener, panel: this.panel }),
    (open, by) => (open ? this.#opened() : this.#closed(by)),
  );

  /** True while the explanation shows. */
  get open(): boolean {
    return this.#overlay.open;
  }

  /** Shows the explanation. */
  show(): void {
    this.#overlay.show();
  }

  /** Hides the explanation. */
  hide(): void {
    this.#overlay.hide();
  }

  protected override render() {
    const { settings, direction } = this.#place;
    if (!this.#meaning) {
      if (document.readyState !== 'loading') complain(this, 'meaning', this.meaning, 'a sentence in plain words');
      // It may still be on its way.
      return html`<slot></slot><slot name="meaning" hidden @slotchange=${() => this.requestUpdate()}></slot>`;
    }
    const { open } = this.#overlay;
    return html`<button
        type="button"
        part="term"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="panel"
        @click=${this.#overlay.toggle}
      >
        <slot></slot
        ><span class="unseen" lang=${this.#messages.language}>, ${this.#messages.text('what')}</span></button
      ><span
        id="panel"
        part="panel"
        class="root"
        dir=${direction}
        data-kind=${settings.kind}
        @beforetoggle=${this.#overlay.toggled}
        @toggle=${this.#overlay.toggled}
        ><slot name="meaning" @slotchange=${() => this.requestUpdate()}>${this.meaning}</slot></span
      ><span class="unseen" role="status">${this.aloud || nothing}</span>`;
  }

  get #meaning(): string {
    const supplied = [...this.children].filter(({ slot }) => slot === 'meaning');
    return (
      supplied
        .map(({ textContent }) => textContent ?? '')
        .join(' ')
        .trim() || this.meaning.trim()
    );
  }

  #opened() {
    // Said once by those who hear the page, whose focus stays on the word.
    this.aloud = this.#meaning;
    const { opener: anchor, panel } = this;
    void this.updateComplete.then(() => {
      if (this.open && anchor && panel) void this.#anchored.hold({ anchor, panel, placement: 'bottom-start', gap: 6 });
    });
  }

  #closed(by: ClosedBy) {
    this.#anchored.release();
    this.aloud = '';
    if (by === 'person') this.opener?.focus({ preventScroll: true });
  }
}
