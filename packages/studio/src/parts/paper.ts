import { LitElement, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { saveText } from './save.js';

/** CSS pixels to a millimetre, as CSS defines it. */
const millimetre = 96 / 25.4;
const papers = { A4: [210 + 12, 297 + 12], letter: [216 + 12, 280 + 12] } as const;

/** A sheet of paper: seen small, printed at its size, or saved as a file that prints anywhere. */
@customElement('studio-paper')
export class PaperElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      .sheet {
        position: relative;
        inline-size: min(100%, 22rem);
        overflow: hidden;
        border: 1px solid var(--line);
        background: #ffffff;
        direction: ltr;
        aspect-ratio: var(--ratio);
      }
      iframe {
        position: absolute;
        inset: 0 auto auto 0;
        border: 0;
        inline-size: var(--wide);
        block-size: var(--high);
        transform: scale(var(--scale, 0.4));
        transform-origin: 0 0;
        pointer-events: none;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The poster as a whole page. */
  @property({ attribute: false }) page = '';
  @property() paper: 'A4' | 'letter' = 'A4';
  @state() private ready = false;
  @query('iframe') private frame!: HTMLIFrameElement;
  @query('.sheet') private sheet!: HTMLElement;
  readonly #seen = new ResizeObserver(() => this.#fit());

  protected override render() {
    const name = this.paper === 'A4' ? 'A4' : 'US Letter';
    return html`<div class="tight">
      <div class="sheet">
        <iframe src="paper.html" title="Poster, ${name}" tabindex="-1" @load=${() => this.#show()}></iframe>
      </div>
      <div class="row">
        <button type="button" ?disabled=${!this.ready} @click=${() => this.frame.contentWindow?.print()}>
          Print the poster (${name})
        </button>
        <button type="button" @click=${() => saveText(this.page, `poster-${this.paper}.html`, 'text/html')}>
          Save the poster (${name})
        </button>
      </div>
    </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen.disconnect();
  }

  protected override firstUpdated(): void {
    this.#seen.observe(this.sheet);
  }

  protected override updated(): void {
    const [wide, high] = papers[this.paper];
    this.sheet.style.setProperty('--wide', `${wide * millimetre}px`);
    this.sheet.style.setProperty('--high', `${high * millimetre}px`);
    this.sheet.style.setProperty('--ratio', `${wide} / ${high}`);
    this.#fit();
    this.#show();
  }

  #fit() {
    const [wide] = papers[this.paper];
    this.sheet.style.setProperty('--scale', String(this.sheet.clientWidth / (wide * millimetre)));
  }

  /** Our own policy forbids styles in a page's text, so they are adopted. The poster has no script to lose. */
  #show() {
    const sheet = this.frame.contentDocument;
    const view = this.frame.contentWindow as (Window & typeof globalThis) | null;
    if (!sheet?.body || !view || sheet.URL === 'about:blank' || !this.page) return;
    const [written = '', styles = ''] = /<style>([\s\S]*?)<\/style>/.exec(this.page) ?? [];
    const { documentElement, body, title } = new DOMParser().parseFromString(
      this.page.replace(written, ''),
      'text/html',
    );
    const style = new view.CSSStyleSheet();
    style.replaceSync(styles);
    sheet.adoptedStyleSheets = [style];
    sheet.title = title;
    sheet.documentElement.lang = documentElement.lang;
    sheet.documentElement.dir = documentElement.dir;
    sheet.body.replaceWith(sheet.importNode(body, true));
    this.ready = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-paper': PaperElement;
  }
}
