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
    return html`<div class="scroll" role="group" aria-label=${this.caption} tabindex="0">
      <table>
        <caption class="visually-hidden">
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
        ${this.#foot(span, total, late)}
      </table>
    </div>`;
  }

  /** Periods are never added up; then there is no sum to show. */
  #foot(span: number, total: Shown, late: Shown) {
    const rows: [string, Shown][] = [
      ['All together', total],
      ['Of which came late', late],
    ];
    const known = rows.filter(([, shown]) => !('hidden' in shown) || shown.hidden !== 'not-at-this-level');
    if (known.length === 0) return nothing;
    return html`<tfoot>
      ${known.map(
        ([words, shown]) =>
          html`<tr>
            <th scope="row">${words}</th>
            ${span > 1 ? html`<td colspan=${span - 1}></td>` : nothing} ${cell(shown)}
          </tr>`,
      )}
    </tfoot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-table': TableElement;
  }
}
