import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { welcome } from '../data/client.js';
import { Deed } from '../data/deed.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { fieldsOf } from '../parts/fields.js';
import { SignedInEvent } from '../parts/signed-in.js';

/**
 * Takes a one-time link up: someone chooses a password, and is signed in.
 *
 * @fires {SignedInEvent} board-signed-in
 */
@customElement('board-welcome')
export class WelcomeElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      .card {
        max-inline-size: 34rem;
      }
    `,
  ];

  /** Last part of the link. */
  @property({ attribute: false }) token: string | undefined;
  @state() private seen = false;

  readonly #deed = new Deed(this, {
    words: 'The password may be set all the same. If this link does not work again, sign in with it.',
  });

  protected override render() {
    if (!this.token)
      return html`<div class="card edged">
        <h1 tabindex="-1">Open your link again</h1>
        <p>A link works once, and this page was loaded without it. Open the link that you were given again.</p>
        <p><a href="/">Sign in</a></p>
      </div>`;
    return html`<div class="card edged">
      <h1 tabindex="-1">Welcome</h1>
      <p class="soft">Choose a password. This link works once.</p>
      <form @submit=${(event: SubmitEvent) => this.#submit(event)}>
        <div class="field">
          <label for="email">Your email address</label>
          <input id="email" name="email" type="email" autocomplete="username" aria-describedby="email-hint" required />
          <p id="email-hint" class="hint">If you were invited, the address that the invitation was for.</p>
        </div>
        <div class="field">
          <label for="password">New password</label>
          <input
            id="password"
            name="password"
            type=${this.seen ? 'text' : 'password'}
            autocomplete="new-password"
            minlength="12"
            maxlength="256"
            aria-describedby="password-hint"
            spellcheck="false"
            required
          />
          <p id="password-hint" class="hint">
            At least 12 letters. Four words that do not belong together make a good one.
          </p>
          <label class="check">
            <input type="checkbox" .checked=${this.seen} @change=${() => (this.seen = !this.seen)} />
            Show what I type
          </label>
        </div>
        ${this.#deed.show()}
        <button class="filled" ?disabled=${this.#deed.busy}>
          ${this.#deed.busy ? 'One moment' : 'Save password and sign in'}
        </button>
      </form>
    </div>`;
  }

  async #submit(event: SubmitEvent) {
    event.preventDefault();
    const { email, password } = fieldsOf(event);
    const { token } = this;
    if (!token) return;
    await this.#deed.run(async () => {
      const me = await welcome({ token, email: email!.trim(), password: password! });
      this.dispatchEvent(new SignedInEvent(me));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-welcome': WelcomeElement;
  }
}
