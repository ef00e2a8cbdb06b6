import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';

/** A text to take along: shown whole, copied by a button that says whether it did. */
@customElement('studio-copy')
export class CopyElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      pre {
        margin: 0;
        max-block-size: 20rem;
        padding: 14px 16px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--ground);
        font: 0.85rem/1.5 var(--code);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        user-select: text;
        direction: ltr;
        text-align: left;
      }
      :host([prose]) pre {
        font-family: var(--type);
        font-size: 1rem;
      }
      @media print {
        pre {
          max-block-size: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) text = '';
  /** What it is, such as "the code". */
  @property() what = 'the code';
  /** Words to people, not code. */
  @property({ type: Boolean, reflect: true }) prose = false;
  @state() private outcome = '';

  protected override render() {
    return html`<div class="tight">
      <pre tabindex="0" role="group" aria-label=${this.what}>${this.text}</pre>
      <div class="row no-print">
        <button type="button" @click=${() => this.#copy()}>Copy ${this.what}</button>
        <slot></slot>
        <span class="soft" role="status">${this.outcome}</span>
      </div>
    </div>`;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = 'Copied.';
    } catch {
      const selection = getSelection();
      selection?.selectAllChildren(this.renderRoot.querySelector('pre')!);
      this.outcome = 'It could not be copied here. It is selected: copy it with Ctrl and C.';
    }
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('text')) this.outcome = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-copy': CopyElement;
  }
}
