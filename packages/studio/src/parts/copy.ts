import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';

/**
 * A text to take along: shown whole, copied by a button that says whether it did.
 *
 * @slot - Further buttons beside it.
 */
@customElement('studio-copy')
export class CopyElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      pre,
      .formatted {
        margin: 0;
        max-block-size: 20rem;
        padding: 14px 16px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--ground);
        overflow-wrap: anywhere;
        user-select: text;
      }
      pre {
        font: 0.85rem/1.5 var(--code);
        white-space: pre-wrap;
      }
      pre[dir='ltr'] {
        text-align: left;
      }
      pre.prose {
        max-block-size: 32rem;
        font-family: var(--type);
        font-size: 1rem;
        unicode-bidi: plaintext;
      }
      .formatted :is(h2, h3, p, ul) {
        margin-block: 0 0.6em;
      }
      .formatted ul {
        padding-inline-start: 1.4em;
        list-style: disc;
      }
      @media print {
        pre,
        .formatted {
          max-block-size: none;
        }
      }
    `,
  ];

  /** What is copied; beside HTML, what programs take that know no formatting. */
  @property({ attribute: false }) text = '';
  /** The same as HTML of our own making, to be pasted with its headings and links. */
  @property({ attribute: false }) html = '';
  /** What it is, such as "the code". */
  @property() what = 'the code';
  /** Words to people, not code. */
  @property({ type: Boolean }) prose = false;
  @state() private outcome = '';
  /** The HTML shows as source. */
  @state() private source = false;
  #formatted: Node[] = [];

  /** Selects the text, for people to copy it by hand. */
  async select(): Promise<void> {
    await this.updateComplete;
    getSelection()?.selectAllChildren(this.renderRoot.querySelector('.shown')!);
  }

  protected override render() {
    return html`<div class="tight">
      ${this.#shown()}
      <div class="row no-print">
        <button type="button" @click=${() => this.#copy()}>Copy ${this.what}</button>
        ${this.html ? html`<button type="button" @click=${() => this.#copySource()}>Copy the HTML</button>` : nothing}
        <slot></slot>
        <span class="soft" role="status">${this.outcome}</span>
      </div>
    </div>`;
  }

  #shown() {
    if (this.html && !this.source)
      return html`<div class="shown formatted" tabindex="0" role="group" aria-label=${this.what}>
        ${this.#formatted}
      </div>`;
    return html`<pre
      class="shown ${this.prose ? 'prose' : ''}"
      dir=${this.prose ? 'auto' : 'ltr'}
      tabindex="0"
      role="group"
      aria-label=${this.source ? 'the HTML' : this.what}
    >
${this.html || this.text}</pre>`;
  }

  /** What an e-mail or a visual editor takes: HTML, with plain words for those that take no HTML. */
  async #copy() {
    this.source = false;
    await this.#try(() =>
      this.html
        ? navigator.clipboard.write([
            new ClipboardItem({
              'text/html': new Blob([this.html], { type: 'text/html' }),
              'text/plain': new Blob([this.text], { type: 'text/plain' }),
            }),
          ])
        : navigator.clipboard.writeText(this.text),
    );
  }

  /** What a box for HTML takes: the source as it is. */
  async #copySource() {
    this.source = true;
    await this.#try(() => navigator.clipboard.writeText(this.html));
  }

  async #try(copy: () => Promise<void>) {
    try {
      await copy();
      this.outcome = 'Copied.';
    } catch {
      await this.select();
      this.outcome =
        'It could not be copied here. It is selected: copy it from the menu, or with Ctrl and C (on a Mac, Cmd and C).';
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('text') || changed.has('html')) this.outcome = '';
    if (changed.has('html')) this.#formatted = parsed(this.html);
  }
}

/** HTML as nodes to show. What is linked opens elsewhere: here it would leave the work. */
function parsed(text: string): Node[] {
  const { body } = new DOMParser().parseFromString(text, 'text/html');
  for (const link of body.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  return [...body.childNodes].map((node) => document.importNode(node, true));
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-copy': CopyElement;
  }
}
