import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Invitation } from '../../../src/api.js';
import { base } from '../look/base.styles.js';
import './copy.js';

/** A link that lets someone choose a password. It is shown once. */
@customElement('board-invitation')
export class InvitationElement extends LitElement {
  static override styles = [
    ...base,
    css`
      h2:focus {
        outline: none;
      }
    `,
  ];

  @property({ attribute: false }) invitation: Invitation | undefined;
  @query('h2') private headline!: HTMLElement;

  /** Someone who has just made the link goes on here. */
  focusHeading(): void {
    this.headline.focus();
  }

  protected override render() {
    if (!this.invitation) return nothing;
    const { account, link, hours } = this.invitation;
    return html`<section class="card edged" aria-labelledby="title">
      <h2 id="title" tabindex="-1">A link for ${account.email}</h2>
      <p class="notice">
        <b>Shown once.</b> Pass it on in a way that only they can read. It works once, for ${hours} hours. Whoever opens
        it first chooses the password.
      </p>
      <p><code>${link}</code></p>
      <board-copy .text=${link} words="Copy link"></board-copy>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-invitation': InvitationElement;
  }
}
