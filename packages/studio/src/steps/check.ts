import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { tell } from '../parts/form.controller.js';
import { originOf } from '../state/address.js';
import { firstUnfinished, type StepId } from '../state/check.js';
import type { Draft } from '../state/draft.js';
import { summaryOf, type Row } from '../state/summary.js';

/**
 * What was chosen, to check and to change.
 *
 * @fires studio-go - Someone wants to change a step: its name.
 * @fires studio-change - Something that came with a file or a link is taken away.
 */
@customElement('studio-check')
export class CheckElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      dl > div {
        display: grid;
        grid-template-columns: minmax(0, 12rem) minmax(0, 1fr) auto;
        gap: 4px 20px;
        align-items: baseline;
        padding-block: 8px;
        border-block-start: 1px solid var(--line);
      }
      dl > div:last-child {
        border-block-end: 1px solid var(--line);
      }
      dt {
        font-weight: 600;
      }
      dd:not(.act) {
        display: grid;
        gap: 4px;
      }
      dd .plain {
        min-block-size: 44px;
        padding-block: 4px;
      }
      @media (max-width: 40rem) {
        dl > div {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        dd:not(.act) {
          grid-column: 1;
          grid-row: 2;
        }
        .act {
          grid-row: 1 / span 2;
          grid-column: 2;
        }
      }
      @media print {
        .act {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;

  protected override render() {
    const missing = firstUnfinished(this.draft);
    return html`<div class="card edged">
      <div class="tight">
        <h1 tabindex="-1">Check what you chose</h1>
        <p class="lead">You can change each line. Nothing is sent: the next page gives you what you need.</p>
      </div>
      ${this.#foreign()}
      ${missing ? html`<p class="notice">Something is missing still. The lines below say what.</p>` : nothing}
      <dl>${summaryOf(this.draft).map((row) => this.#row(row))}</dl>
      <div class="row">
        ${
          missing
            ? html`<button class="filled" @click=${() => this.#go(missing)}>Go to what is missing</button>`
            : html`<button class="filled" @click=${() => tell(this, 'studio-next', undefined)}>
                All is well: finish
              </button>`
        }
        <button @click=${() => print()}>Print this list</button>
      </div>
    </div>`;
  }

  /** Whoever serves the files decides what visitors see, so nobody is to hand that on unseen. */
  #foreign() {
    const origin = originOf(this.draft.files);
    if (!origin || origin === location.origin) return nothing;
    return html`<p class="notice">
      The files of Talkplace are to come from <bdi dir="ltr">${origin}</bdi>, not from this site. Whoever runs that site
      decides what your visitors see. Go on only if you know it.
    </p>`;
  }

  #row({ name, said, fault, advice = [], change }: Row) {
    return html`<div>
      <dt>${name}</dt>
      <dd>
        ${said.map((line) => html`<p><bdi>${line}</bdi></p>`)} ${fault ? html`<p class="fault">${fault}</p>` : nothing}
        ${advice.length ? html`<div class="advice">${advice.map((line) => html`<p>${line}</p>`)}</div>` : nothing}
      </dd>
      <dd class="act">
        <button class="plain" @click=${() => this.#change(change)}>
          ${'step' in change ? 'Change' : 'Take away'}<span class="visually-hidden"> ${name}</span>
        </button>
      </dd>
    </div>`;
  }

  #change(change: Row['change']) {
    if ('step' in change) {
      this.#go(change.step);
      return;
    }
    tell(this, 'studio-change', change.without);
    // The button is gone with its row.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h1')?.focus());
  }

  #go(step: StepId) {
    this.dispatchEvent(new CustomEvent('studio-go', { detail: step, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-check': CheckElement;
  }
}
