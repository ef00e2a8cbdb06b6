import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Figures, Shown } from '../../../src/api.js';
import { base } from '../look/base.styles.js';
import { table } from '../look/table.styles.js';
import { isHidden, shownInWords } from '../words/shown.js';
import { dimensionWords } from './dimensions.js';

const cell = (shown: Shown | undefined) => {
  const each = shown ?? { hidden: 'no-data' as const };
  return html`<td class="figure ${isHidden(each) ? 'hidden' : ''}">${shownInWords(each)}</td>`;
};

/** A table of figures: the truth, beside which charts only stand. */
@customElement('board-table')
export class TableElement extends LitElement {
  static override styles = [...base, table];

  @property({ attribute: false }) figures: Figures | undefined;
  /** What the table is about: counter, period, whose places. */
  @property({ attribute: false }) caption = '';

  protected override render() {
    if (!this.figures) return nothing;
    const { query, rows, columns, cells, total, late } = this.figures;
    const span = Math.max(1, columns.length);
    return html`<div class="scroll" role="region" aria-label=${this.caption} tabindex="0">
      <table>
        <caption>
          ${this.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${dimensionWords[query.rows].one}</th>
            ${
              columns.length > 0
                ? columns.map(({ label }) => html`<th scope="col" class="figure">${label}</th>`)
                : html`<th scope="col" class="figure">Count</th>`
            }
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label }, row) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${Array.from({ length: span }, (_, column) => cell(cells[row]?.[column]))}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All together</th>
            ${span > 1 ? html`<td colspan=${span - 1}></td>` : nothing} ${cell(total)}
          </tr>
          <tr>
            <th scope="row">Of which came late</th>
            ${span > 1 ? html`<td colspan=${span - 1}></td>` : nothing} ${cell(late)}
          </tr>
        </tfoot>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-table': TableElement;
  }
}
