import type { CounterDescription, HeldReport } from '../../../src/api.js';
import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { counters, dropReport, heldReports, releaseReport } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { Deed } from '../data/deed.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { table } from '../look/table.styles.js';
import '../parts/confirm.js';
import { SaidEvent } from '../parts/say.js';
import { oneOfKind } from '../words/kinds.js';
import { inFigures } from '../words/shown.js';
import { dayInWords } from '../words/time.js';

/** Reports whose numbers do not fit together, for operators: count them after all, or throw them away. */
@customElement('board-held')
export class HeldElement extends LitElement {
  static override styles = [
    ...base,
    form,
    table,
    css`
      .sentence {
        font-weight: 500;
      }
    `,
  ];

  readonly #answer = new Answer<{ held: HeldReport[]; counters: CounterDescription[] }>(this);
  readonly #doing = new Deed(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#answer.load(async () => {
      const [held, all] = await Promise.all([heldReports(), counters()]);
      return { held, counters: all };
    });
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">Held reports</h1>
        <p class="lead">
          Reports with numbers that cannot be right, or that are far from usual. They are in no figure until someone
          decides.
        </p>
      </div>
      ${this.#doing.show()}
      ${this.#answer.show(({ held, counters }) =>
        held.length === 0
          ? html`<div class="card"><p>Nothing is held.</p></div>`
          : html`<ul class="stack">
              ${held.map((report) => html`<li>${this.#report(report, counters)}</li>`)}
            </ul>`,
      )}
    </div>`;
  }

  #report(report: HeldReport, counters: readonly CounterDescription[]) {
    const { day, kind, area, version, reason, counts } = report;
    const title = `${oneOfKind(kind)}, area ${area}, ${dayInWords(day)}`;
    const sentences = new Map(counters.map(({ name, sentence }) => [name, sentence]));
    return html`<article class="card" data-kind=${kind}>
      <div class="tight">
        <p class="kicker">Version ${version}</p>
        <h2>${title}</h2>
        <p>${reason}</p>
      </div>
      <div class="scroll" role="group" aria-label="What it says: ${title}" tabindex="0">
        <table>
          <caption class="visually-hidden">
            What it says
          </caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" class="figure">Count</th>
            </tr>
          </thead>
          <tbody>
            ${Object.entries(counts).map(
              ([name, count]) =>
                html`<tr>
                  <th scope="row" class="sentence">${sentences.get(name) ?? name}</th>
                  <td class="figure">${inFigures(count)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="row">
        <button
          aria-label="Count it after all: ${title}"
          ?disabled=${this.#doing.busy}
          @click=${() => this.#release(report)}
        >
          Count it after all
        </button>
        <board-confirm
          words="Throw it away"
          about=${title}
          ?disabled=${this.#doing.busy}
          @board-confirmed=${() => this.#drop(report)}
        >
          It will be in no figure, and cannot come back.
        </board-confirm>
      </div>
    </article>`;
  }

  async #release(report: HeldReport) {
    if (await this.#doing.run(() => releaseReport(report))) await this.#gone('The report is counted.');
  }

  async #drop(report: HeldReport) {
    if (await this.#doing.run(() => dropReport(report))) await this.#gone('The report was thrown away.');
  }

  async #gone(words: string) {
    await this.#answer.reload();
    this.dispatchEvent(new SaidEvent(words));
    this.renderRoot.querySelector('h1')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-held': HeldElement;
  }
}
