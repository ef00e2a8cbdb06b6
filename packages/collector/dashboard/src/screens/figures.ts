import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CounterDescription, Figures, FiguresQuery, Me, Overview } from '../../../src/api.js';
import { counters, csvAddress, figures, overview } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { addressOf, queryOf } from '../figures/address.js';
import '../figures/chart.js';
import '../figures/question-form.js';
import { readyQuestions } from '../figures/questions.js';
import '../figures/table.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import '../parts/coverage-line.js';
import { SaidEvent } from '../parts/say.js';
import { Route, goTo } from '../router.js';
import { manyOfKind } from '../words/kinds.js';
import { dayInWords, periodInWords } from '../words/time.js';
import { whoseWords } from '../words/whose.js';

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
      @media (min-width: 1300px) {
        .answer.beside {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
      .questions {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
        gap: 24px 32px;
      }
      .questions a {
        display: flex;
        align-items: center;
        min-block-size: 44px;
      }
    `,
  ];

  @property({ attribute: false }) me: Me | undefined;

  readonly #start = new Answer<{ overview: Overview; counters: CounterDescription[] }>(this);
  readonly #figures = new Answer<Figures>(this);
  readonly #route = new Route(this, () => this.#ask());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start.load(async () => {
      const [first, second] = await Promise.all([overview(), counters()]);
      return { overview: first, counters: second };
    });
    this.#ask();
  }

  protected override render() {
    const query = queryOf(this.#route.params);
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">Figures</h1>
        <p class="lead">${whoseWords(this.me)} Only periods that are closed and published can be asked for.</p>
      </div>
      ${query ? this.#figures.show((value) => this.#answer(value)) : nothing}
      ${this.#start.show((value) => this.#questions(value, query))}
    </div>`;
  }

  #ask() {
    const query = queryOf(this.#route.params);
    if (query && this.#route.path === '/figures') void this.#load(query);
  }

  async #load(query: FiguresQuery) {
    await this.#figures.load(() => figures(query));
    const { value } = this.#figures;
    if (value) this.dispatchEvent(new SaidEvent(`${this.#caption(value)}: ${value.rows.length} rows.`));
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
      <h2>${caption}</h2>
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
        Every number is rounded to 5. Numbers below 8 are hidden. Sums are rounded on their own, so rows need not add
        up. This table follows <a href="/rules">version ${value.rules} of the rules</a>.
      </p>
      <p class="no-print row">
        <a class="button" href=${csvAddress(value.query)} download="talkplace.csv">Save this table as CSV</a>
        <button @click=${() => window.print()}>Print</button>
      </p>
    </article>`;
  }

  #questions(
    { overview: { periods, nextPublication }, counters: all }: { overview: Overview; counters: CounterDescription[] },
    query: FiguresQuery | undefined,
  ) {
    const ready = readyQuestions(periods);
    if (ready.length === 0)
      return html`<div class="card edged">
        <h2>There is too little to show yet</h2>
        <p>The first month is published on ${dayInWords(nextPublication)}. Until then there is nothing to ask for.</p>
      </div>`;
    return html`<div class="card no-print">
      <section class="stack" aria-labelledby="ready">
        <h2 id="ready">Ready-made questions</h2>
        <div class="questions">
          ${ready.map(
            ({ heading, questions }) =>
              html`<div class="tight">
                <h3 class="kicker">${heading}</h3>
                <ul>
                  ${questions.map(({ words, query }) => html`<li><a href=${addressOf(query)}>${words}</a></li>`)}
                </ul>
              </div>`,
          )}
        </div>
      </section>
      <section class="stack" aria-labelledby="own">
        <h2 id="own">A question of your own</h2>
        <board-question-form
          .periods=${periods}
          .counters=${all}
          .query=${query ?? ready[0]?.questions[0]?.query}
          @board-asked=${({ detail }: CustomEvent<FiguresQuery>) => goTo(addressOf(detail))}
        ></board-question-form>
      </section>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-figures': FiguresElement;
  }
}
