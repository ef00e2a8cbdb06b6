import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account, Invitation, Me, NewPerson, Organisation } from '../../../src/api.js';
import { invite, inviteAgain, organisations, people, places, removePerson } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { Deed } from '../data/deed.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { table } from '../look/table.styles.js';
import '../parts/confirm.js';
import '../parts/invite-form.js';
import '../parts/invitation.js';
import { SaidEvent } from '../parts/say.js';

/** Who can sign in, for operators: invite someone, give a new link, remove someone. */
@customElement('board-people')
export class PeopleElement extends LitElement {
  static override styles = [...base, form, table];

  @property({ attribute: false }) me: Me | undefined;
  @state() private invitation: Invitation | undefined;

  readonly #answer = new Answer<{ people: Account[]; organisations: Organisation[]; areas: string[] }>(this);
  readonly #doing = new Deed(this, { look: () => this.#answer.refresh() });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#answer.load(async () => {
      const [all, known, everywhere] = await Promise.all([people(), organisations(), places()]);
      const areas = new Set(everywhere.filter(({ closed }) => closed === undefined).map(({ area }) => area));
      return {
        people: all,
        organisations: known,
        areas: [...areas].toSorted((one, other) => one.localeCompare(other)),
      };
    });
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">People</h1>
        <p class="lead">
          Operators see and change everything. Viewers of an organisation see its figures, and write and publish its
          public page. Viewers of an area see figures alone.
        </p>
      </div>
      ${this.invitation ? html`<board-invitation .invitation=${this.invitation}></board-invitation>` : nothing}
      ${this.#answer.show(
        ({ people, organisations, areas }) =>
          html`<div class="stack">
            <div class="card">${this.#table(people, organisations)}</div>
            <section class="card no-print" aria-labelledby="invite">
              <h2 id="invite">Invite someone</h2>
              <board-invite-form
                .organisations=${organisations}
                .areas=${areas}
                ?busy=${this.#doing.busy}
                @board-invite=${({ detail }: CustomEvent<NewPerson>) => this.#link(() => invite(detail))}
              ></board-invite-form>
              ${this.#doing.show()}
            </section>
          </div>`,
      )}
    </div>`;
  }

  #table(all: readonly Account[], known: readonly Organisation[]) {
    return html`<div class="scroll" role="group" aria-label="People" tabindex="0">
      <table class="list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">Email address</th>
            <th role="columnheader" scope="col">Sees</th>
            <th role="columnheader" scope="col">State</th>
            <th role="columnheader" scope="col"><span class="visually-hidden">What can be done</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${all.map((account) => this.#person(account, known))}
        </tbody>
      </table>
    </div>`;
  }

  #person(account: Account, known: readonly Organisation[]) {
    const { id, email, active } = account;
    return html`<tr role="row">
      <th role="rowheader" scope="row">${email}</th>
      <td role="cell" data-label="Sees">${seesWords(account, known)}</td>
      <td role="cell" data-label="State">
        <span class="word ${active ? 'on' : ''}">${active ? 'Has a password' : 'Invited'}</span>
      </td>
      <td role="cell" class="actions">
        ${
          email === this.me?.email
            ? html`<span class="soft">You</span>`
            : html`<div class="row">
                <button
                  aria-label="New link: ${email}"
                  ?disabled=${this.#doing.busy}
                  @click=${() => this.#link(() => inviteAgain(id))}
                >
                  New link
                </button>
                <board-confirm
                  small
                  words="Remove"
                  about=${email}
                  ?disabled=${this.#doing.busy}
                  @board-confirmed=${() => this.#remove(account)}
                >
                  They are signed out at once and cannot sign in again.
                </board-confirm>
              </div>`
        }
      </td>
    </tr>`;
  }

  async #link(make: () => Promise<Invitation>) {
    const done = await this.#doing.run(async () => {
      this.invitation = await make();
    });
    if (!done) return;
    this.dispatchEvent(new SaidEvent('A link was made. It is shown once.'));
    await this.#answer.reload();
    this.renderRoot.querySelector('board-invite-form')?.clear();
    this.renderRoot.querySelector('board-invitation')?.focusHeading();
  }

  async #remove({ id, email }: Account) {
    if (!(await this.#doing.run(() => removePerson(id)))) return;
    this.invitation = undefined;
    this.dispatchEvent(new SaidEvent(`${email} was removed.`));
    await this.#answer.reload();
  }
}

function seesWords({ role, organisation, area }: Account, known: readonly Organisation[]): string {
  if (role === 'operator') return 'Everything (operator)';
  if (area !== undefined) return `Figures of area ${area}`;
  const name = known.find(({ id }) => id === organisation)?.name ?? 'one organisation';
  return `Figures of ${name}, and writes its public page`;
}

declare global {
  interface HTMLElementTagNameMap {
    'board-people': PeopleElement;
  }
}
