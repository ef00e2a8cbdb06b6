import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CounterDescription, Figures, FiguresQuery, Me, Overview } from '../../../src/api.js';
import { counters, csvAddress, figures, overview } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { addressOf, queryOf } from '../figures/address.js';
import '../figures/chart.js';
import '../figures/question-form.js';
import '../figures/question-list.js';
import { firstQuestion } from '../figures/questions.js';
import '../figures/table.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import '../parts/coverage-line.js';
import { SaidEvent } from '../parts/say.js';
import { Route, goTo } from '../router.js';
import { manyOfKind } from '../words/kinds.js';
import { dayInWords, periodInWords } from '../words/time.js';
import { whoseWords } from '../words/whose.js';

/** What the questions are made of. */
interface Start {
  overview: Overview;
  counters: CounterDescription[];
}

/** Questions, ready-made or one's own, and the table that answers one with its charts beside it. */
@customElement('board-figures')
export class FiguresElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      .answer {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 32px;
        align-items: start;
      }
      #answer {
        scroll-margin-block-start: 24px;
      }
      #answer:focus {
        outline: none;
      }
      @media (min-width: 1200px) {
        .answer.beside {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) me: Me | undefined;

  readonly #start = new Answer<Start>(this);
  readonly #figures = new Answer<Figures>(this);
  readonly #route = new Route(this, () => void this.#ask({ goOn: true }));
  #query: FiguresQuery | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start.load(async () => {
      const [first, second] = await Promise.all([overview(), counters()]);
      return { overview: first, counters: second };
    });
    void this.#ask();
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">Figures</h1>
        <p class="lead">${whoseWords(this.me)} Periods can be asked for once they are published.</p>
      </div>
      ${this.#query ? this.#figures.show((value) => this.#answer(value)) : nothing}
      ${this.#start.show((value) => this.#questions(value))}
    </div>`;
  }

  /** Someone who chose a question on this screen goes on at its answer. */
  async #ask(options?: { goOn: boolean }) {
    if (this.#route.path !== '/figures') return;
    const query = queryOf(this.#route.params);
    this.#query = query;
    this.requestUpdate();
    if (!query) return;
    await this.#figures.load(() => figures(query));
    await this.updateComplete;
    const { value } = this.#figures;
    if (value) this.dispatchEvent(new SaidEvent(`${this.#caption(value)}: ${value.rows.length} rows.`));
    if (options?.goOn) this.renderRoot.querySelector<HTMLElement>('#answer')?.focus();
  }

  #caption({ title, query }: Figures): string {
    const { from, to, kind, area } = query;
    const when = from === to ? periodInWords(from) : `${periodInWords(from)} to ${periodInWords(to)}`;
    return [title, when, kind ? manyOfKind(kind) : '', area ? `area ${area}` : ''].filter(Boolean).join(', ');
  }

  #answer(value: Figures) {
    const caption = this.#caption(value);
    const beside = value.columns.length < 2;
    return html`<article class="card edged" data-kind=${value.query.kind ?? nothing}>
      <h2 id="answer" tabindex="-1">${caption}</h2>
      ${
        value.rows.length === 0
          ? html`<p>Nothing was published for this question.</p>`
          : html`<div class="answer ${beside ? 'beside' : ''}">
              <board-chart .figures=${value}></board-chart>
              <board-table .figures=${value} .caption=${caption}></board-table>
            </div>`
      }
      <board-coverage-line .coverage=${value.coverage}></board-coverage-line>
      <p class="small soft">
        Small numbers are hidden, and every other number is rounded to 5, sums too, so rows need not add up. This table
        follows <a href="/rules">version ${value.rules} of the rules</a>.
      </p>
      <p class="no-print row">
        <a class="button" href=${csvAddress(value.query)} download="talkplace.csv">Save this table as CSV</a>
        <button @click=${() => window.print()}>Print</button>
      </p>
    </article>`;
  }

  get #isScoped() {
    return this.me?.organisation !== undefined || this.me?.area !== undefined;
  }

  #questions({ overview: { periods, nextPublication }, counters: all }: Start) {
    const first = firstQuestion(periods);
    if (!first)
      return html`<div class="card edged">
        <h2>There is too little to show yet</h2>
        <p>The first month is published on ${dayInWords(nextPublication)}. Until then there is nothing to ask for.</p>
      </div>`;
    const ready = html`<board-question-list
      .periods=${periods}
      ?own=${this.me?.organisation !== undefined}
      ?scoped=${this.#isScoped}
    ></board-question-list>`;
    return html`<div class="card no-print">
      ${
        this.#query || periods.month.length === 0
          ? nothing
          : html`<section class="stack" aria-labelledby="ready">
              <h2 id="ready">Ready-made questions</h2>
              ${ready}
            </section>`
      }
      <section class="stack" aria-labelledby="own">
        <h2 id="own">${this.#query ? 'Change the question' : 'A question of your own'}</h2>
        <board-question-form
          .periods=${periods}
          .counters=${all}
          ?scoped=${this.#isScoped}
          .query=${this.#query ?? first}
          @board-asked=${({ detail }: CustomEvent<FiguresQuery>) => goTo(addressOf(detail))}
        ></board-question-form>
      </section>
      ${
        this.#query && periods.month.length > 0
          ? html`<details>
              <summary>Ready-made questions</summary>
              ${ready}
            </details>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-figures': FiguresElement;
  }
}
