import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Figures } from '../../../src/api.js';
import { base } from '../look/base.styles.js';
import { drawingOf, type Drawing, type Panel } from './panels.js';

type Draw = (typeof import('./draw.js'))['draw'];

/** Charts of a table of figures. They say nothing that the table does not. */
@customElement('board-chart')
export class ChartElement extends LitElement {
  static override styles = [
    ...base,
    css`
      .panels {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 20px 32px;
      }
      .panels.several {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
      }
      .panel {
        min-block-size: 60px;
      }
      h3 {
        padding-block-end: 4px;
      }
      svg {
        display: block;
        max-inline-size: 100%;
        block-size: auto;
        color: var(--ink);
        font-family: var(--type);
        font-variant-numeric: tabular-nums;
        /* The page may run from right to left; the drawing does not. */
        direction: ltr;
      }
      svg text {
        white-space: pre;
      }
      @media (forced-colors: active) {
        svg rect {
          fill: CanvasText;
        }
        svg text {
          fill: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) figures: Figures | undefined;
  @state() private width = 0;
  @state() private draw: Draw | undefined;
  @state() private failed = false;

  readonly #watch = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    import('./draw.js').then(
      ({ draw }) => (this.draw = draw),
      () => (this.failed = true),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  protected override render() {
    if (!this.figures) return nothing;
    if (this.failed) return html`<p class="soft">The chart could not be loaded. The table has every number.</p>`;
    const drawing = drawingOf(this.figures);
    const several = drawing.panels.length > 1;
    return html`<figure class="stack">
      <div class="panels ${several ? 'several' : ''}">
        ${drawing.panels.map((panel) => this.#panel(panel, drawing, several))}
      </div>
      <figcaption class="small soft">${this.#caption(drawing)}</figcaption>
    </figure>`;
  }

  #panel(panel: Panel, drawing: Drawing, several: boolean) {
    const svg = this.draw && this.width > 0 ? this.draw(panel, drawing, this.#panelWidth(several)) : nothing;
    return html`<div class="panel">${several ? html`<h3>${panel.label}</h3>` : nothing} ${svg}</div>`;
  }

  #caption({ panels, leftOut }: Drawing): string {
    const hasRings = panels.some(
      ({ form, marks }) => form === 'time' && marks.some(({ value }) => value === undefined),
    );
    return [
      'The table has every number of this chart.',
      hasRings ? 'A ring stands where there is no number to show; the table says why.' : '',
      leftOut > 0 ? `The chart leaves out the ${leftOut} smallest.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  #panelWidth(several: boolean): number {
    if (!several) return this.width;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const columns = Math.max(1, Math.floor((this.width + 32) / (17 * rem + 32)));
    return Math.floor((this.width - (columns - 1) * 32) / columns);
  }

  #measure() {
    const width = Math.floor(this.getBoundingClientRect().width);
    if (width !== this.width) this.width = width;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-chart': ChartElement;
  }
}
