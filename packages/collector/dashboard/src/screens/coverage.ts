import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Coverage, Overview } from '../../../src/api.js';
import { coverage, overview } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { shownInWords } from '../words/shown.js';
import { periodInWords } from '../words/time.js';

/** How much of what happened the figures can hold: which places report, and what was lost. */
@customElement('board-coverage')
export class CoverageElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      dl > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 24px;
        align-items: baseline;
      }
      dt {
        font-weight: 600;
      }
      .number {
        font-size: 1.6rem;
        text-align: end;
      }
      .number.words {
        font-size: 1rem;
        font-weight: 600;
        color: var(--ink-soft);
      }
      .why {
        grid-column: 1 / -1;
      }
    `,
  ];

  @state() private period = '';
  readonly #overview = new Answer<Overview>(this);
  readonly #coverage = new Answer<Coverage>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#overview.load(overview);
    void this.#coverage.load(() => coverage());
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">Coverage</h1>
        <p class="lead">A number is only as good as the line that brought it. This is how much the figures can hold.</p>
      </div>
      ${this.#overview.show(
        ({ periods }) =>
          html`<form class="no-print">
            <div class="field narrow">
              <label for="period">When</label>
              <select id="period" @change=${(event: Event) => this.#choose(event)}>
                <option value="">Today</option>
                ${periods.month.map((each) => html`<option value=${each}>${periodInWords(each)}</option>`)}
              </select>
            </div>
          </form>`,
      )}
      ${this.#coverage.show(
        (value) =>
          html`<div class="card edged">
            <h2>${this.period ? periodInWords(this.period) : 'Today'}</h2>
            <dl class="hairlines">
              ${entriesOf(value, this.period).map(
                ([words, number, why]) =>
                  html`<div>
                    <dt>${words}</dt>
                    <dd class="number ${/\d/.test(number) && !number.includes(' ') ? '' : 'words'}">${number}</dd>
                    <dd class="why small soft">${why}</dd>
                  </div>`,
              )}
            </dl>
          </div>`,
      )}
    </div>`;
  }

  #choose(event: Event) {
    this.period = (event.target as HTMLSelectElement).value;
    void this.#coverage.load(() => coverage(this.period || undefined));
  }
}

function silentWords(period: string, some: boolean): string {
  if (period) return 'Nothing came of the last 14 days of this time before it was published.';
  return some ? 'Nothing has come for 14 days. Worth a call: a tablet may be off.' : 'Nothing has come for 14 days.';
}

function entriesOf(
  { enrolled, reporting, silent, quarantined, dropped }: Coverage,
  period: string,
): [string, string, string][] {
  return [
    ['Places enrolled', shownInWords({ value: enrolled }), 'Places that have been added and have not left.'],
    ['Reporting', shownInWords(reporting), 'Sent at least one report in this time.'],
    ['Silent', shownInWords(silent), silentWords(period, 'value' in silent && silent.value > 0)],
    [
      'Reports held',
      shownInWords({ value: quarantined }),
      'Reports with numbers that do not fit together. They wait for someone to look, and are in no figure.',
    ],
    [
      'Counts lost on the way',
      shownInWords(dropped),
      'What tablets and pages had to throw away after long times without a line, and what was held here and nobody decided on.',
    ],
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'board-coverage': CoverageElement;
  }
}
