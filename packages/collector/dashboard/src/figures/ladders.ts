import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Ladder } from '../../../src/api.js';
import { base } from '../look/base.styles.js';
import { table } from '../look/table.styles.js';
import { isHidden, shownInWords } from '../words/shown.js';
import { periodInWords } from '../words/time.js';

type Step = Ladder['steps'][number];

const share = ({ percentOfFirst }: Step) =>
  percentOfFirst === undefined ? nothing : html`<span class="soft small">${percentOfFirst}% of the first</span>`;

/** The steps to help, month by month: the latest large, those before it as a table. */
@customElement('board-ladders')
export class LaddersElement extends LitElement {
  static override styles = [
    ...base,
    table,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr));
        gap: 16px 32px;
        counter-reset: step;
      }
      li {
        display: grid;
        align-content: start;
        gap: 2px;
        padding-block-start: 12px;
        border-block-start: 4px solid var(--accent);
      }
      li .number {
        font-size: 2rem;
        line-height: 1.15;
      }
      li .number.words {
        font-size: 1.2rem;
        font-weight: 600;
        color: var(--ink-soft);
      }
      li + li {
        border-block-start-color: var(--accent-2);
      }
      @media (forced-colors: active) {
        li {
          border-block-start-color: CanvasText;
        }
      }
    `,
  ];

  /** Newest first. */
  @property({ attribute: false }) ladders: readonly Ladder[] = [];

  protected override render() {
    const [latest, ...before] = this.ladders;
    if (!latest) return nothing;
    return html`<section class="card" aria-labelledby="heading">
      <div class="tight">
        <h2 id="heading">Steps to help in ${periodInWords(latest.period)}</h2>
        <p class="soft">
          Steps are counted, not people: one person may take many, and nobody is followed from one to the next.
        </p>
      </div>
      <ol>
        ${latest.steps.map(
          (step, at) =>
            html`<li>
              <span>${step.label}</span>
              <span class="number ${isHidden(step.count) ? 'words' : ''}">${shownInWords(step.count)}</span>
              ${at > 0 ? share(step) : nothing}
            </li>`,
        )}
      </ol>
      ${before.length > 0 ? this.#table(before, latest.steps) : nothing}
    </section>`;
  }

  #table(ladders: readonly Ladder[], steps: readonly Step[]) {
    return html`<div class="scroll" role="group" aria-label="Months before" tabindex="0">
      <table>
        <caption>
          Months before
        </caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            ${steps.map(({ label }) => html`<th scope="col" class="figure">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${ladders.map(
            ({ period, steps }) =>
              html`<tr>
                <th scope="row">${periodInWords(period)}</th>
                ${steps.map(
                  ({ count }) =>
                    html`<td class="figure ${isHidden(count) ? 'hidden' : ''}">${shownInWords(count)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-ladders': LaddersElement;
  }
}
