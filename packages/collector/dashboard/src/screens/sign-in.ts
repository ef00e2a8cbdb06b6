import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { signIn } from '../data/client.js';
import { Deed } from '../data/deed.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { fieldsOf } from '../parts/fields.js';
import { SignedInEvent } from '../parts/signed-in.js';

/**
 * Asks who someone is. With `ended` it says that a session has ended; afterwards they are where they were.
 *
 * @fires {SignedInEvent} board-signed-in
 */
@customElement('board-sign-in')
export class SignInElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      .card {
        max-inline-size: 30rem;
      }
    `,
  ];

  /** Someone was signed in here, and no longer is. */
  @property({ type: Boolean }) ended = false;
  @query('input[type=password]') private password!: HTMLInputElement;

  readonly #deed = new Deed(this, { words: 'Try again.' });

  protected override render() {
    return html`<div class="card edged">
      <h1 tabindex="-1">Sign in</h1>
      ${
        this.ended
          ? html`<p class="notice" role="status">Your session has ended. Sign in to go on where you were.</p>`
          : html`<p class="soft">For those who run this collector, and those whom they invited.</p>`
      }
      <form @submit=${(event: SubmitEvent) => this.#submit(event)}>
        <div class="field">
          <label for="email">Email address</label>
          <input id="email" name="email" type="email" autocomplete="username" required />
        </div>
        <div class="field">
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
        </div>
        ${this.#deed.show()}
        <button class="filled" ?disabled=${this.#deed.busy}>${this.#deed.busy ? 'One moment' : 'Sign in'}</button>
      </form>
      <p class="small soft">
        No password, or forgotten? Someone who runs this collector can give you a new link.
        ${this.ended ? nothing : html`On a new collector, the link is in the window where it was started.`}
      </p>
    </div>`;
  }

  async #submit(event: SubmitEvent) {
    event.preventDefault();
    const { email, password } = fieldsOf(event);
    const done = await this.#deed.run(async () => {
      this.dispatchEvent(new SignedInEvent(await signIn({ email: email!.trim(), password: password! })));
    });
    if (done) return;
    this.password.value = '';
    this.password.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-sign-in': SignInElement;
  }
}
