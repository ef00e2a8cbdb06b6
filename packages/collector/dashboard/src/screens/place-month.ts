import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Coverage, Overview, PlaceMonth } from '../../../src/api.js';
import { coverage, overview, placeMonth } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { table } from '../look/table.styles.js';
import '../parts/coverage-line.js';
import { isHidden, shownInWords } from '../words/shown.js';
import { dayInWords, periodInWords } from '../words/time.js';

/** What one place reported in one published month. */
@customElement('board-place-month')
export class PlaceMonthElement extends LitElement {
  static override styles = [...base, form, table];

  /** Id of the place. */
  @property() place = '';
  /** Its kind: whose edge the card has. */
  @property() kind = '';
  @state() private month = '';

  readonly #overview = new Answer<Overview>(this);
  readonly #month = new Answer<{ month: PlaceMonth; coverage: Coverage }>(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('place')) void this.#start();
  }

  protected override render() {
    return html`<section class="card edged" data-kind=${this.kind} aria-labelledby="heading">
      <h2 id="heading">Its own figures</h2>
      ${this.#overview.show(({ periods, nextPublication }) =>
        periods.month.length === 0
          ? html`<p>
              There is too little to show yet. The first month is published on ${dayInWords(nextPublication)}.
            </p>`
          : html`<div class="stack">
              ${this.#choice(periods.month)} ${this.#month.show((value) => this.#table(value))}
            </div>`,
      )}
    </section>`;
  }

  async #start() {
    await this.#overview.load(overview);
    const [latest] = this.#overview.value?.periods.month ?? [];
    if (latest) this.#load(latest);
  }

  #load(month: string) {
    this.month = month;
    const { place } = this;
    void this.#month.load(async () => {
      const [own, line] = await Promise.all([placeMonth(place, month), coverage(month)]);
      return { month: own, coverage: line };
    });
  }

  #choice(months: readonly string[]) {
    return html`<div class="field narrow no-print">
      <label for="month">Month</label>
      <select id="month" @change=${(event: Event) => this.#load((event.target as HTMLSelectElement).value)}>
        ${months.map((each) => html`<option value=${each} ?selected=${each === this.month}>${periodInWords(each)}</option>`)}
      </select>
    </div>`;
  }

  #table({ month: { month, counts }, coverage: line }: { month: PlaceMonth; coverage: Coverage }) {
    const numbers = counts.filter(({ count }) => !isHidden(count));
    const others = counts.filter(({ count }) => isHidden(count));
    return html`<div class="stack">
      ${
        numbers.length === 0
          ? html`<p>There is no number to show for ${periodInWords(month)}: nothing came, or too little.</p>`
          : this.#counts(`This place alone, ${periodInWords(month)}`, numbers)
      }
      ${
        others.length === 0
          ? nothing
          : html`<details class="no-print">
              <summary>${others.length} counters without a number</summary>
              ${this.#counts('Without a number', others)}
            </details>`
      }
      ${line ? html`<board-coverage-line .coverage=${line}></board-coverage-line>` : nothing}
    </div>`;
  }

  #counts(caption: string, counts: PlaceMonth['counts']) {
    return html`<div class="scroll" role="group" aria-label=${caption} tabindex="0">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" class="figure">Count</th>
          </tr>
        </thead>
        <tbody>
          ${counts.map(
            ({ label, count }) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td class="figure ${isHidden(count) ? 'hidden' : ''}">${shownInWords(count)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-place-month': PlaceMonthElement;
  }
}
