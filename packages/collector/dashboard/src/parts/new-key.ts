import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { NewKey } from '../../../src/api.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import './copy.js';

/** The drawing of an SVG text as a node; undefined where the text is no SVG. */
function drawingOf(text: string): Element | undefined {
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (documentElement.localName !== 'svg' || documentElement.querySelector('parsererror')) return undefined;
  return document.importNode(documentElement, true);
}

/** A key that was just made. It is shown once: whoever leaves this screen does not see it again. */
@customElement('board-new-key')
export class NewKeyElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
        gap: 24px 32px;
        align-items: start;
      }
      .qr {
        inline-size: min(100%, 16rem);
        padding: 8px;
        background: #ffffff;
        border: 1px solid var(--line);
        print-color-adjust: exact;
        forced-color-adjust: none;
      }
      .qr svg {
        display: block;
        inline-size: 100%;
        block-size: auto;
      }
      h2:focus {
        outline: none;
      }
    `,
  ];

  @property({ attribute: false }) made: NewKey | undefined;
  @property() heading = 'The new key';
  @query('h2') private headline!: HTMLElement;

  /** Someone who has just made the key goes on here. */
  focusHeading(): void {
    this.headline.focus();
  }

  protected override render() {
    if (!this.made) return nothing;
    const { key, placeJson, qr } = this.made;
    const drawing = drawingOf(qr);
    drawing?.setAttribute('role', 'img');
    drawing?.setAttribute('aria-label', 'QR code that sets a tablet up');
    return html`<section class="card edged" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${this.heading}</h2>
      <p class="notice"><b>Shown once.</b> The collector keeps no copy. Take it with you before you leave this page.</p>
      <div class="two">
        <div class="stack">
          <div class="tight">
            <h3>Key</h3>
            <code class="key">${key}</code>
            <board-copy .text=${key} words="Copy key"></board-copy>
          </div>
          <div class="tight">
            <h3>Settings for a website or a tablet</h3>
            <p class="soft">A file that goes beside the page. The key is in it.</p>
            <div class="row no-print"><button @click=${() => this.#save(placeJson)}>Save place.json</button></div>
          </div>
        </div>
        <div class="tight">
          <h3>For a tablet</h3>
          <p class="soft">Point its camera at this square, and it is set up.</p>
          ${drawing ? html`<div class="qr">${drawing}</div>` : html`<p>The square could not be drawn. Use the file.</p>`}
        </div>
      </div>
    </section>`;
  }

  #save(text: string) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = 'place.json';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-new-key': NewKeyElement;
  }
}
