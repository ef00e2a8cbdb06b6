import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Coverage } from '../../../src/api.js';
import { base } from '../look/base.styles.js';
import { inFigures, shownInWords } from '../words/shown.js';

/** How much of what happened the figures of a view can hold. Every view of figures has one. */
@customElement('board-coverage-line')
export class CoverageLineElement extends LitElement {
  static override styles = [
    ...base,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 6.2rem), 1fr));
        gap: 12px 16px;
        padding-block: 14px;
        border-block: 1px solid var(--line);
      }
      dl > div {
        display: grid;
        align-content: start;
      }
      dt {
        order: 1;
        color: var(--ink-soft);
        font-size: 0.88rem;
        line-height: 1.35;
      }
      dd {
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) coverage: Coverage | undefined;

  protected override render() {
    if (!this.coverage) return nothing;
    const { enrolled, reporting, silent, quarantined, dropped } = this.coverage;
    const entries: [string, string][] = [
      [enrolled === 1 ? 'place enrolled' : 'places enrolled', inFigures(enrolled)],
      ['reporting', shownInWords(reporting)],
      ['silent for 14 days', shownInWords(silent)],
      [quarantined === 1 ? 'report held' : 'reports held', inFigures(quarantined)],
      ['counts lost on the way', shownInWords(dropped)],
    ];
    return html`<section class="tight" aria-label="Coverage">
      <dl>
        ${entries.map(
          ([words, value]) =>
            html`<div>
              <dt>${words}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-coverage-line': CoverageLineElement;
  }
}
