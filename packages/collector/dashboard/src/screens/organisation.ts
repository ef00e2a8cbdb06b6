import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Me, NewPlace, Organisation, PlaceRecord, PlaceWithKey } from '../../../src/api.js';
import { addPlace, organisations, places } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { Deed } from '../data/deed.js';
import { keysOf } from '../figures/dimensions.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { table } from '../look/table.styles.js';
import { fieldsOf } from '../parts/fields.js';
import '../parts/new-key.js';
import { SaidEvent } from '../parts/say.js';
import { kindWords, oneOfKind } from '../words/kinds.js';

/** One organisation and its places; operators can add one, and see its key once. */
@customElement('board-organisation')
export class OrganisationElement extends LitElement {
  static override styles = [...base, form, table];

  @property({ attribute: false }) me: Me | undefined;
  /** Id of the organisation. */
  @property() organisation = '';
  @state() private made: PlaceWithKey | undefined;

  readonly #answer = new Answer<{ organisation: Organisation | undefined; places: PlaceRecord[] }>(this);
  readonly #adding = new Deed(this, { look: () => this.#answer.refresh() });

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('organisation')) return;
    const { organisation } = this;
    this.made = undefined;
    void this.#answer.load(async () => {
      const [all, own] = await Promise.all([organisations(), places(organisation)]);
      return { organisation: all.find(({ id }) => id === organisation), places: own };
    });
  }

  protected override render() {
    const isOperator = this.me?.role === 'operator';
    return html`<div class="stack">
      <div class="tight">
        ${isOperator ? html`<p class="no-print"><a href="/organisations">All organisations</a></p>` : nothing}
        <h1 tabindex="-1">${this.#answer.value?.organisation?.name ?? 'Places'}</h1>
      </div>
      ${
        this.made
          ? html`<board-new-key .made=${this.made} heading="The key of ${this.made.place.name}"></board-new-key>`
          : nothing
      }
      ${this.#answer.show(
        ({ places }) =>
          html`<section class="card" aria-labelledby="places">
            <h2 id="places">Places</h2>
            ${places.length === 0 ? html`<p>There is no place yet.</p>` : this.#table(places)}
          </section>`,
      )}
      ${isOperator ? this.#form() : nothing}
      ${
        isOperator
          ? html`<p class="no-print">
              <a href="/pages/${encodeURIComponent(this.organisation)}">Public page of this organisation</a>
            </p>`
          : nothing
      }
    </div>`;
  }

  #table(all: readonly PlaceRecord[]) {
    return html`<div class="scroll" role="group" aria-label="Places" tabindex="0">
      <table class="list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">Place</th>
            <th role="columnheader" scope="col">Kind</th>
            <th role="columnheader" scope="col">Area</th>
            <th role="columnheader" scope="col">State</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${all.map(
            ({ id, name, kind, area, closed }) =>
              html`<tr role="row">
                <th role="rowheader" scope="row"><a href="/places/${encodeURIComponent(id)}">${name}</a></th>
                <td role="cell" data-label="Kind">${oneOfKind(kind)}</td>
                <td role="cell" data-label="Area">${area}</td>
                <td role="cell" data-label="State">
                  <span class="word ${closed ? '' : 'on'}">${closed ? 'Left' : 'Enrolled'}</span>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #form() {
    return html`<section class="card no-print" aria-labelledby="add">
      <h2 id="add">Add a place</h2>
      <form @submit=${(event: SubmitEvent) => this.#add(event)}>
        <div class="fields">
          <div class="field">
            <label for="name">Name</label>
            <input id="name" name="name" maxlength="120" autocomplete="off" required />
          </div>
          <div class="field">
            <label for="kind">Kind</label>
            <select id="kind" name="kind">
              ${keysOf(kindWords).map((kind) => html`<option value=${kind}>${kindWords[kind].one}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="area">Area</label>
            <input id="area" name="area" autocomplete="off" spellcheck="false" aria-describedby="area-hint" required />
            <p id="area-hint" class="hint">
              Official code of the local authority or health board, such as E09000022. Never a postcode.
            </p>
          </div>
          <div class="field">
            <label for="people">People it is for, about</label>
            <input
              id="people"
              name="people"
              type="number"
              min="1"
              step="1"
              inputmode="numeric"
              aria-describedby="people-hint"
            />
            <p id="people-hint" class="hint">
              Below 50, or left empty, the place does not see figures of its own. This cannot be changed later.
            </p>
          </div>
        </div>
        ${this.#adding.show()}
        <div><button class="filled" ?disabled=${this.#adding.busy}>Add place and make its key</button></div>
      </form>
    </section>`;
  }

  async #add(event: SubmitEvent) {
    event.preventDefault();
    const target = event.target as HTMLFormElement;
    const { name, kind, area, people } = fieldsOf(event);
    const given: NewPlace = { organisation: this.organisation, name: name!.trim(), kind: kind!, area: area!.trim() };
    if (people) given.people = Number(people);
    const done = await this.#adding.run(async () => {
      this.made = await addPlace(given);
    });
    if (!done) return;
    target.reset();
    this.dispatchEvent(new SaidEvent(`${given.name} was added. Its key is shown once.`));
    await this.#answer.reload();
    this.renderRoot.querySelector('board-new-key')?.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-organisation': OrganisationElement;
  }
}
