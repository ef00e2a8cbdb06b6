import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Figures, FiguresQuery, Me, Overview } from '../../../src/api.js';
import { figures, overview } from '../data/client.js';
import { Answer } from '../data/answer.js';
import '../figures/question-list.js';
import { base } from '../look/base.styles.js';
import '../parts/coverage-line.js';
import '../figures/ladders.js';
import { isHidden, shownInWords } from '../words/shown.js';
import { dayInWords, periodInWords } from '../words/time.js';
import { whoseWords } from '../words/whose.js';

/** The first screen: last month at a glance, or honestly that there is too little to show yet. */
@customElement('board-overview')
export class OverviewElement extends LitElement {
  static override styles = [
    ...base,
    css`
      .kinds {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.4rem), 1fr));
        gap: 20px;
      }
      .kinds .card {
        gap: 4px;
        padding: 32px clamp(14px, 2vw, 20px) 20px;
      }
      .kinds .number {
        font-size: clamp(2.1rem, 1.5rem + 2vw, 3.2rem);
        line-height: 1.1;
        color: var(--accent);
      }
      .kinds .number.words {
        font-size: 1.3rem;
        font-weight: 600;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) me: Me | undefined;

  readonly #overview = new Answer<Overview>(this);
  readonly #kinds = new Answer<Figures>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">Overview</h1>
        <p class="lead">${whoseWords(this.me)}</p>
      </div>
      ${this.#overview.show(
        (value) =>
          html`<div class="stack">
            ${value.state === 'ready' ? this.#ready(value) : this.#tooLittle(value)}
            <board-coverage-line .coverage=${value.coverage}></board-coverage-line>
            ${value.state === 'ready' ? this.#questions(value) : nothing}
          </div>`,
      )}
    </div>`;
  }

  async #load() {
    await this.#overview.load(overview);
    const query = this.#kindsQuery();
    if (query) await this.#kinds.load(() => figures(query));
  }

  #kindsQuery(): FiguresQuery | undefined {
    const latest = this.#overview.value?.periods.month[0];
    if (!latest || this.#overview.value?.state !== 'ready') return undefined;
    return { counter: 'opened', rows: 'kind', periods: 'month', from: latest, to: latest };
  }

  #tooLittle({ state, nextPublication, periods }: Overview) {
    const isEmpty = state === 'empty';
    return html`<div class="card edged">
      <h2>${isEmpty ? 'There is nothing to show yet' : 'There is too little to show yet'}</h2>
      <p>
        ${isEmpty ? 'No report has arrived.' : 'Reports arrive.'}
        ${
          periods.month.length === 0
            ? html`The first month is published on ${dayInWords(nextPublication)}.`
            : html`The next month is published on ${dayInWords(nextPublication)}.`
        }
      </p>
      <p class="soft">
        A month is published once, 14 days after it ends, and numbers that could point at someone stay hidden. So a new
        or small installation shows little at first, and that is how it should be.
      </p>
      ${
        isEmpty && this.me?.role === 'operator'
          ? html`<p>
              To begin, <a href="/organisations">add an organisation and a place</a>. A place gets a key, and its
              tablets or pages report with it.
            </p>`
          : nothing
      }
      <p><a href="/counted">What is counted</a> and <a href="/rules">the rules</a> can be read now.</p>
    </div>`;
  }

  #ready({ periods, ladders, nextPublication }: Overview) {
    const latest = periods.month[0] ?? '';
    return html`<section class="stack" aria-labelledby="kinds">
        <div class="tight">
          <h2 id="kinds">Opened in ${periodInWords(latest)}</h2>
          <p class="soft">How often a part of Talkplace was in view, by kind of place.</p>
        </div>
        ${this.#kinds.show(
          ({ rows, cells }) =>
            html`<ul class="kinds">
              ${rows.map(({ id, label }, at) => {
                const shown = cells[at]?.[0] ?? { hidden: 'no-data' as const };
                return html`<li class="card edged" data-kind=${id}>
                  <span>${label}</span>
                  <span class="number ${isHidden(shown) ? 'words' : ''}">${shownInWords(shown)}</span>
                </li>`;
              })}
            </ul>`,
        )}
      </section>
      <board-ladders .ladders=${ladders}></board-ladders>
      <p class="soft">The next month is published on ${dayInWords(nextPublication)}.</p>`;
  }

  #questions({ periods }: Overview) {
    return html`<section class="card no-print" aria-labelledby="questions">
      <h2 id="questions">Ask</h2>
      <board-question-list .periods=${periods} ?own=${this.me?.organisation !== undefined}></board-question-list>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-overview': OverviewElement;
  }
}
