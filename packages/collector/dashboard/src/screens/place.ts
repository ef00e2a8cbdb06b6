import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me, NewKey, PlaceRecord } from '../../../src/api.js';
import { addKey, closePlace, places, revokeKey, rotateKeys } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { Deed } from '../data/deed.js';
import { RefusedError } from '../data/refused.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { table } from '../look/table.styles.js';
import '../parts/confirm.js';
import { fieldsOf } from '../parts/fields.js';
import '../parts/new-key.js';
import { SaidEvent } from '../parts/say.js';
import './place-month.js';
import { inFigures } from '../words/shown.js';
import { oneOfKind } from '../words/kinds.js';
import { dayInWords } from '../words/time.js';

type Key = PlaceRecord['keys'][number];

/** One place: what it reported in a month, and for operators its keys and its leaving. */
@customElement('board-place')
export class PlaceElement extends LitElement {
  static override styles = [
    ...base,
    form,
    table,
    css`
      .inline {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
      }
    `,
  ];

  @property({ attribute: false }) me: Me | undefined;
  /** Id of the place. */
  @property() place = '';
  @state() private made: NewKey | undefined;

  readonly #answer = new Answer<PlaceRecord>(this);
  readonly #doing = new Deed(this, { look: () => this.#answer.refresh() });

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('place')) return;
    this.made = undefined;
    void this.#answer.load(async () => {
      const found = (await places()).find(({ id }) => id === this.place);
      if (!found) throw new RefusedError(404, 'There is no such place, or it belongs to others.');
      return found;
    });
  }

  protected override render() {
    const found = this.#answer.value;
    return html`<div class="stack">
      <div class="tight">
        ${
          found
            ? html`<p class="no-print">
                <a href="/organisations/${encodeURIComponent(found.organisation)}">All places of this organisation</a>
              </p>`
            : nothing
        }
        <h1 tabindex="-1">${found?.name ?? 'Place'}</h1>
        ${found ? html`<p class="lead">${factsOf(found)}</p>` : nothing}
      </div>
      ${this.made ? html`<board-new-key .made=${this.made}></board-new-key>` : nothing} ${this.#doing.show()}
      ${this.#answer.show(
        (place) =>
          html`<div class="stack">
            <board-place-month place=${place.id} kind=${place.kind}></board-place-month>
            ${this.me?.role === 'operator' ? [this.#keys(place), this.#leaving(place)] : nothing}
          </div>`,
      )}
    </div>`;
  }

  #keys({ keys, closed }: PlaceRecord) {
    return html`<section class="card no-print" aria-labelledby="keys">
      <h2 id="keys">Keys</h2>
      ${
        keys.length === 0
          ? html`<p>This place has no key.</p>`
          : html`<div class="scroll" role="group" aria-label="Keys" tabindex="0">
              <table class="list" role="table">
                <thead role="rowgroup">
                  <tr role="row">
                    <th role="columnheader" scope="col">Key, as it is kept</th>
                    <th role="columnheader" scope="col">Made</th>
                    <th role="columnheader" scope="col">State</th>
                    <th role="columnheader" scope="col"><span class="visually-hidden">What can be done</span></th>
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  ${keys.map((key) => this.#key(key))}
                </tbody>
              </table>
            </div>`
      }
      ${closed ? nothing : this.#making()}
    </section>`;
  }

  #key({ hash, created, revoked }: Key) {
    const short = hash.slice(0, 8);
    return html`<tr role="row">
      <th role="rowheader" scope="row"><code>${short}</code></th>
      <td role="cell" data-label="Made">${dayInWords(created)}</td>
      <td role="cell" data-label="State">
        <span class="word ${revoked ? '' : 'on'}">${revoked ? `Ends or ended ${dayInWords(revoked)}` : 'Works'}</span>
      </td>
      <td role="cell" class="actions">
        <board-confirm
          small
          words="Take back"
          about="key ${short}"
          ?disabled=${this.#doing.busy}
          @board-confirmed=${() => this.#revoke(hash)}
        >
          Tablets and pages with this key are refused from now on, and throw away what they have not sent.
        </board-confirm>
      </td>
    </tr>`;
  }

  #making() {
    return html`<div class="stack">
      <form class="inline" @submit=${(event: SubmitEvent) => this.#rotate(event)}>
        <div class="field">
          <label for="grace">Old keys go on for, in days</label>
          <input
            id="grace"
            name="grace"
            type="number"
            min="0"
            max="60"
            step="1"
            value="14"
            inputmode="numeric"
            required
          />
        </div>
        <button ?disabled=${this.#doing.busy}>Make a new key instead</button>
      </form>
      <div><button ?disabled=${this.#doing.busy} @click=${() => this.#add()}>Make one more key</button></div>
    </div>`;
  }

  #leaving({ name, closed }: PlaceRecord) {
    if (closed) return nothing;
    return html`<section class="card no-print" aria-labelledby="leaving">
      <h2 id="leaving">Leaving</h2>
      <p>When a place leaves, its reports are refused. What it reported before stays in the figures.</p>
      <board-confirm
        words="Let this place leave"
        about=${name}
        ?disabled=${this.#doing.busy}
        @board-confirmed=${() => this.#close()}
      >
        Its tablets and pages are refused from now on. This cannot be taken back here.
      </board-confirm>
    </section>`;
  }

  async #make(make: () => Promise<NewKey>) {
    const done = await this.#doing.run(async () => {
      this.made = await make();
    });
    if (!done) return;
    this.dispatchEvent(new SaidEvent('A key was made. It is shown once.'));
    await this.#answer.reload();
    this.renderRoot.querySelector('board-new-key')?.focusHeading();
  }

  #add() {
    void this.#make(() => addKey(this.place));
  }

  #rotate(event: SubmitEvent) {
    event.preventDefault();
    const graceDays = Number(fieldsOf(event)['grace']);
    void this.#make(() => rotateKeys(this.place, { graceDays }));
  }

  async #revoke(hash: string) {
    const done = await this.#doing.run(() => revokeKey(this.place, hash));
    if (!done) return;
    this.dispatchEvent(new SaidEvent('The key was taken back.'));
    await this.#answer.reload();
  }

  async #close() {
    const done = await this.#doing.run(() => closePlace(this.place));
    if (!done) return;
    this.dispatchEvent(new SaidEvent('The place has left.'));
    await this.#answer.reload();
  }
}

function factsOf({ kind, area, people, created, closed }: PlaceRecord): string {
  return [
    oneOfKind(kind),
    `area ${area}`,
    people === undefined ? '' : `for about ${inFigures(people)} people`,
    `since ${dayInWords(created)}`,
    closed ? `left on ${dayInWords(closed)}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

declare global {
  interface HTMLElementTagNameMap {
    'board-place': PlaceElement;
  }
}
