import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Periods } from '../../../src/api.js';
import { base } from '../look/base.styles.js';
import { addressOf } from './address.js';
import { readyQuestions } from './questions.js';

/** Questions that stand ready, as links to their answers. */
@customElement('board-question-list')
export class QuestionListElement extends LitElement {
  static override styles = [
    ...base,
    css`
      .questions {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
        gap: 24px 32px;
        align-items: start;
      }
      a {
        display: flex;
        align-items: center;
        min-block-size: 44px;
        padding-block: 6px;
        line-height: 1.3;
      }
    `,
  ];

  @property({ attribute: false }) periods: Periods = { week: [], month: [], quarter: [] };
  /** Whoever asks sees one organisation alone. */
  @property({ type: Boolean }) own = false;
  /** Whoever asks sees one organisation or area alone. */
  @property({ type: Boolean }) scoped = false;

  protected override render() {
    return html`<div class="questions">
      ${readyQuestions(this.periods, this).map(
        ({ heading, questions }) =>
          html`<div>
            <h3 class="kicker">${heading}</h3>
            <ul>
              ${questions.map(({ words, query }) => html`<li><a href=${addressOf(query)}>${words}</a></li>`)}
            </ul>
          </div>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-question-list': QuestionListElement;
  }
}
