import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Organisation } from '../../../src/api.js';
import { addOrganisation, organisations } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { Deed } from '../data/deed.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { table } from '../look/table.styles.js';
import { fieldsOf } from '../parts/fields.js';
import { SaidEvent } from '../parts/say.js';
import { inFigures } from '../words/shown.js';
import { dayInWords } from '../words/time.js';

/** All organisations, for operators; and a form to add one. */
@customElement('board-organisations')
export class OrganisationsElement extends LitElement {
  static override styles = [...base, form, table];

  readonly #organisations = new Answer<Organisation[]>(this);
  readonly #adding = new Deed(this, { look: () => this.#organisations.refresh() });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#organisations.load(organisations);
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">Organisations and places</h1>
        <p class="lead">An organisation has places. Each place gets a key, and reports with it.</p>
      </div>
      ${this.#organisations.show(
        (all) =>
          html`<div class="card">
            ${all.length === 0 ? html`<p>There is no organisation yet. Add the first one below.</p>` : this.#table(all)}
          </div>`,
      )}
      <section class="card no-print" aria-labelledby="add">
        <h2 id="add">Add an organisation</h2>
        <form @submit=${(event: SubmitEvent) => this.#add(event)}>
          <div class="field narrow">
            <label for="name">Name</label>
            <input id="name" name="name" maxlength="120" autocomplete="organization" required />
          </div>
          ${this.#adding.show()}
          <div><button class="filled" ?disabled=${this.#adding.busy}>Add organisation</button></div>
        </form>
      </section>
    </div>`;
  }

  #table(all: readonly Organisation[]) {
    return html`<div class="scroll" role="group" aria-label="Organisations" tabindex="0">
      <table class="list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">Organisation</th>
            <th role="columnheader" scope="col" class="figure">Places</th>
            <th role="columnheader" scope="col">Since</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${all.map(
            ({ id, name, places, created }) =>
              html`<tr role="row">
                <th role="rowheader" scope="row"><a href="/organisations/${encodeURIComponent(id)}">${name}</a></th>
                <td role="cell" data-label="Places" class="figure">${inFigures(places)}</td>
                <td role="cell" data-label="Since">${dayInWords(created)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async #add(event: SubmitEvent) {
    event.preventDefault();
    const target = event.target as HTMLFormElement;
    const name = fieldsOf(event)['name']!.trim();
    if (!(await this.#adding.run(() => addOrganisation({ name })))) return;
    target.reset();
    this.dispatchEvent(new SaidEvent(`${name} was added.`));
    await this.#organisations.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-organisations': OrganisationsElement;
  }
}
