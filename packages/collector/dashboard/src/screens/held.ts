import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { HeldDay, HeldFrom, HeldPage, PlaceRecord } from '../../../src/api.js';
import { dropHeld, held, places, releaseHeld } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { Deed } from '../data/deed.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import '../parts/confirm.js';
import { SaidEvent } from '../parts/say.js';
import { oneOfKind } from '../words/kinds.js';
import { inFigures, shownInWords } from '../words/shown.js';
import { dayInWords } from '../words/time.js';

const fromOf = ({ area, day, kind, place }: HeldDay): HeldFrom => ({ area, day, kind, place });

/** Reports whose numbers do not fit together, by place and day, for operators: count them after all, or throw them away. */
@customElement('board-held')
export class HeldElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      .reasons {
        display: grid;
        gap: 4px;
      }
    `,
  ];

  @state() private page = 1;
  readonly #answer = new Answer<HeldPage & { names: Map<string, string> }>(this);
  readonly #doing = new Deed(this, { look: () => this.#answer.refresh() });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#answer.load(async () => {
      const [found, all] = await Promise.all([held(this.page), places()]);
      return { ...found, names: new Map(all.map(({ id, name }: PlaceRecord) => [id, name])) };
    });
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">Held reports</h1>
        <p class="lead">
          Reports with numbers that cannot be right, or that are far from usual. They are in no figure until someone
          decides. Single counts are not shown here: with place and day they could point at someone.
        </p>
      </div>
      ${this.#doing.show()}
      ${this.#answer.show(({ held, names, page, pages, days }) =>
        held.length === 0 && pages === 1
          ? html`<div class="card"><p>Nothing is held.</p></div>`
          : html`<div class="stack">
              <p class="soft">What nobody has decided on is lost ${days} days after its own day.</p>
              <ul class="stack">
                ${held.map((day) => html`<li>${this.#day(day, names)}</li>`)}
              </ul>
              ${this.#pages(page, pages)}
            </div>`,
      )}
    </div>`;
  }

  #day(found: HeldDay, names: ReadonlyMap<string, string>) {
    const { day, kind, area, place, reports, reasons, counted } = found;
    const when = day === 'unknown' ? 'of no known day' : dayInWords(day);
    const title = `${oneOfKind(kind)}, area ${area}, ${when}`;
    return html`<article class="card" data-kind=${kind}>
      <div class="tight">
        <p class="kicker">
          ${
            place === ''
              ? 'Without a key'
              : html`<a href="/places/${encodeURIComponent(place)}">${names.get(place) ?? place}</a>`
          }
        </p>
        <h2>${title}</h2>
        <p>
          ${reports === 1 ? 'One report' : `${inFigures(reports)} reports`}. All counts together:
          <b>${shownInWords(counted)}</b>.
        </p>
      </div>
      <ul class="reasons">
        ${reasons.map((reason) => html`<li>${reason}</li>`)}
      </ul>
      <div class="row">
        <button
          aria-label="Count it after all: ${title}"
          ?disabled=${this.#doing.busy}
          @click=${() => this.#release(found)}
        >
          Count it after all
        </button>
        <board-confirm
          words="Throw it away"
          about=${title}
          ?disabled=${this.#doing.busy}
          @board-confirmed=${() => this.#drop(found)}
        >
          It will be in no figure, and cannot come back.
        </board-confirm>
      </div>
    </article>`;
  }

  #pages(page: number, pages: number) {
    if (pages === 1) return nothing;
    return html`<nav class="row" aria-label="Pages of held reports">
      <button ?disabled=${page <= 1} @click=${() => this.#turnTo(page - 1)}>Earlier in the list</button>
      <span>Page ${inFigures(page)} of ${inFigures(pages)}</span>
      <button ?disabled=${page >= pages} @click=${() => this.#turnTo(page + 1)}>Further in the list</button>
    </nav>`;
  }

  async #turnTo(page: number) {
    this.page = page;
    await this.#answer.reload();
    this.#toTop();
  }

  async #release(day: HeldDay) {
    if (await this.#doing.run(() => releaseHeld(fromOf(day)))) await this.#gone('It is counted.');
  }

  async #drop(day: HeldDay) {
    if (await this.#doing.run(() => dropHeld(fromOf(day)))) await this.#gone('It was thrown away.');
  }

  async #gone(words: string) {
    await this.#answer.reload();
    const { pages = 1 } = this.#answer.value ?? {};
    if (this.page > pages) await this.#turnTo(pages);
    this.dispatchEvent(new SaidEvent(words));
    this.#toTop();
  }

  #toTop() {
    this.renderRoot.querySelector('h1')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-held': HeldElement;
  }
}
