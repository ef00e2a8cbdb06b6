import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';

/** A button that copies a text, and says whether it did. */
@customElement('board-copy')
export class CopyElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) text = '';
  @property() words = 'Copy';
  @state() private outcome = '';

  protected override render() {
    return html`<div class="row no-print">
      <button @click=${() => this.#copy()}>${this.words}</button>
      <span class="soft" role="status">${this.outcome}</span>
    </div>`;
  }

  async #copy() {
    const copied = await (navigator.clipboard?.writeText(this.text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => true,
      () => false,
    );
    this.outcome = copied ? 'Copied.' : 'It could not be copied here. Select it and copy it by hand.';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-copy': CopyElement;
  }
}
