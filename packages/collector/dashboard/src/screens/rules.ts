import { LitElement, css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Rules } from '../../../src/api.js';
import { rules } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { base } from '../look/base.styles.js';

/** The rules by which numbers are shown or hidden. Open to anyone. */
@customElement('board-rules')
export class RulesElement extends LitElement {
  static override styles = [
    ...base,
    css`
      li {
        display: grid;
        grid-template-columns: 2.5rem minmax(0, 1fr);
        align-items: baseline;
      }
      h2 {
        font-size: 1.1rem;
      }
      .at {
        font-size: 1.1rem;
        font-weight: 700;
        color: var(--accent);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  readonly #rules = new Answer<Rules>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#rules.load(rules);
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">The rules</h1>
        <p class="lead">
          They decide which numbers are shown. They hold for tables, charts, CSV and everything else that comes from
          here, and a hidden number is never sent to a browser.
        </p>
      </div>
      ${this.#rules.show(
        ({ version, rules }) =>
          html`<div class="card edged">
            <p class="kicker">Version ${version}</p>
            <ol class="hairlines">
              ${rules.map(
                ({ id, title, text }) =>
                  html`<li>
                    <span class="at" aria-hidden="true">${id}</span>
                    <div class="tight">
                      <h2>${title}</h2>
                      <p>${text}</p>
                    </div>
                  </li>`,
              )}
            </ol>
          </div>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-rules': RulesElement;
  }
}
