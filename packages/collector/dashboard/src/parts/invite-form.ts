import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { NewPerson, Organisation } from '../../../src/api.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { fieldsOf } from './fields.js';

/** Codes that a hint names; the list of the field has all. */
const codesNamed = 5;
const listed = (areas: readonly string[]) =>
  [...areas.slice(0, codesNamed), ...(areas.length > codesNamed ? ['others'] : [])].join(', ');

type Sees = 'organisation' | 'area' | 'everything';

/**
 * Asks whom to invite, and what they may see.
 *
 * @fires board-invite - Whom to invite, as a NewPerson.
 */
@customElement('board-invite-form')
export class InviteFormElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) organisations: readonly Organisation[] = [];
  /** Areas that places lie in. */
  @property({ attribute: false }) areas: readonly string[] = [];
  @property({ type: Boolean }) busy = false;
  @state() private sees: Sees | undefined;
  @query('form') private form!: HTMLFormElement;

  /** Empties the form, for the next person. */
  clear(): void {
    this.form.reset();
    this.sees = undefined;
  }

  protected override render() {
    const sees = this.#sees();
    return html`<form @submit=${(event: SubmitEvent) => this.#submit(event)}>
      <div class="fields">
        <div class="field">
          <label for="email">Email address</label>
          <input id="email" name="email" type="email" autocomplete="off" aria-describedby="email-hint" required />
          <p id="email-hint" class="hint">Nothing is sent there: you pass the link on yourself.</p>
        </div>
        <div class="field">
          <label for="sees">May see</label>
          <select
            id="sees"
            @change=${(event: Event) => (this.sees = (event.target as HTMLSelectElement).value as Sees)}
          >
            ${
              this.organisations.length > 0
                ? html`<option value="organisation" ?selected=${sees === 'organisation'}>One organisation</option>`
                : nothing
            }
            <option value="area" ?selected=${sees === 'area'}>One area</option>
            <option value="everything" ?selected=${sees === 'everything'}>Everything, as an operator</option>
          </select>
        </div>
        ${this.#which(sees)}
      </div>
      <div><button class="filled" ?disabled=${this.busy}>Make a link</button></div>
    </form>`;
  }

  #sees(): Sees {
    return this.sees ?? (this.organisations.length > 0 ? 'organisation' : 'area');
  }

  #which(sees: Sees) {
    if (sees === 'organisation')
      return html`<div class="field">
        <label for="organisation">Organisation</label>
        <select id="organisation" name="organisation" aria-describedby="organisation-hint">
          ${this.organisations.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select>
        <p id="organisation-hint" class="hint">
          They see its figures. They also write its public page and can publish it, in its name.
        </p>
      </div>`;
    if (sees === 'area')
      return html`<div class="field">
        <label for="area">Area</label>
        <input
          id="area"
          name="area"
          list="areas"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="area-hint"
          required
        />
        <datalist id="areas">${this.areas.map((area) => html`<option value=${area}></option>`)}</datalist>
        <p id="area-hint" class="hint">
          Official code, such as E09000022, or GB-WLS for all of Wales.
          ${this.areas.length > 0 ? html`There are places in ${listed(this.areas)}.` : nothing}
        </p>
      </div>`;
    return nothing;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const { email, organisation, area } = fieldsOf(event);
    const sees = this.#sees();
    const detail: NewPerson = { email: email!.trim(), role: sees === 'everything' ? 'operator' : 'viewer' };
    if (sees === 'organisation') detail.organisation = organisation!;
    if (sees === 'area') detail.area = area!.trim();
    this.dispatchEvent(new CustomEvent<NewPerson>('board-invite', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-invite-form': InviteFormElement;
  }
}
