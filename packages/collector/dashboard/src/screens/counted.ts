import { groups, type Group } from '@talkplace/report';
import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { CounterDescription } from '../../../src/api.js';
import { counters } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';

/** Everything that can be counted: each counter with its sentence, each group with the reason why. Open to anyone. */
@customElement('board-counted')
export class CountedElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      .groups > details {
        border-block-end: 0;
      }
      .groups > details:last-child {
        border-block-end: 1px solid var(--line);
      }
      .body {
        display: grid;
        gap: 12px;
      }
      .body ul {
        display: grid;
        gap: 10px;
        padding-inline-start: 16px;
        border-inline-start: 4px solid var(--wash);
      }
      summary .soft {
        font-weight: 400;
      }
      @media print {
        details::details-content {
          content-visibility: visible;
          block-size: auto;
        }
        details:not([open]) {
          display: block;
        }
      }
    `,
  ];

  readonly #counters = new Answer<CounterDescription[]>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#counters.load(counters);
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">What is counted</h1>
        <p class="lead">
          This is the whole list. Nothing else can leave a page or a tablet. What someone types or answers is never
          counted, and there is no number, name or mark for a person or a device.
        </p>
      </div>
      ${this.#counters.show(
        (all) =>
          html`<div class="card edged">
            <p class="soft">
              ${all.length} counters in ${groups.length} groups. A day is the finest time that is told.
            </p>
            <div class="groups">${groups.map((group) => this.#group(group, all))}</div>
          </div>`,
      )}
    </div>`;
  }

  #group({ name, label, reason }: Group, all: readonly CounterDescription[]) {
    const members = all.filter(({ group }) => group === name);
    return html`<details>
      <summary>${label} <span class="soft">(${members.length})</span></summary>
      <div class="body">
        <p><b>Why:</b> ${reason}</p>
        <ul>
          ${members.map(
            ({ name, sentence, sensitive }) =>
              html`<li>
                ${sentence}
                ${sensitive ? html`<span class="small soft">Shown only by month, in large areas, from 20 on.</span>` : nothing}
                <br /><code class="soft small">${name}</code>
              </li>`,
          )}
        </ul>
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-counted': CountedElement;
  }
}
