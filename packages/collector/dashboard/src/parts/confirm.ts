import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';

/**
 * A button for what cannot be taken back: it asks once more before it does anything.
 *
 * @slot - What will happen, in a sentence.
 * @fires board-confirmed - Someone is sure.
 */
@customElement('board-confirm')
export class ConfirmElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      :host([small]) .opener {
        min-block-size: 44px;
        padding: 6px 14px;
        font-size: 0.88rem;
      }
      dialog {
        white-space: normal;
        text-align: start;
      }
    `,
  ];

  /** Words of the button, and of the one that does it: a verb and what it is done to. */
  @property() words = '';
  /** What it is about, for whom a list of equal buttons is read out. */
  @property() about = '';
  @property({ type: Boolean }) disabled = false;
  /** In a row of a table. */
  @property({ type: Boolean, reflect: true }) small = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override render() {
    const name = this.about ? `${this.words}: ${this.about}` : this.words;
    return html`<button
        class="opener"
        aria-label=${name}
        ?disabled=${this.disabled}
        @click=${() => this.dialog.showModal()}
      >
        ${this.words}
      </button>
      <dialog aria-labelledby="title">
        <div class="stack">
          <h2 id="title">${name}?</h2>
          <div><slot></slot></div>
          <div class="row">
            <button @click=${() => this.dialog.close()}>Go back</button>
            <button class="filled" @click=${() => this.#do()}>${this.words}</button>
          </div>
        </div>
      </dialog>`;
  }

  #do() {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('board-confirmed'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-confirm': ConfirmElement;
  }
}
