import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { tell } from '../parts/form.controller.js';
import { isEmpty, type Draft } from '../state/draft.js';

/** The welcome: what this is, how long it takes, and what becomes of what is typed. */
@customElement('studio-start')
export class StartElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) draft!: Draft;

  protected override render() {
    const begun = !isEmpty(this.draft);
    return html`<div class="card edged">
      <div class="tight">
        <h1 tabindex="-1">Set up Talkplace for your place</h1>
        <p class="lead">
          Talkplace helps people start a conversation and find help near them. It does not diagnose, test, monitor or
          treat anyone, and nothing a person answers decides what help they can see.
        </p>
      </div>
      <ul class="tight" role="list">
        <li>Eight short questions, about three minutes. No code.</li>
        <li>You see what people will see while you choose.</li>
        <li>At the end: what to paste, a square for a tablet, a poster, and a message to IT.</li>
      </ul>
      <p class="aside">
        What you type stays in this tab until you close it. Nothing is sent. You can save your work as a file.
      </p>
      ${begun ? html`<p>You have begun: <b>${this.draft.name || 'a place without a name yet'}</b>.</p>` : nothing}
      <div class="row">
        <button class="filled" @click=${() => tell(this, 'studio-next', undefined)}>
          ${begun ? 'Go on' : 'Start'}
        </button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-start': StartElement;
  }
}
