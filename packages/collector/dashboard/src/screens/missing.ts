import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../look/base.styles.js';

/** Nothing is at this address, or nothing for this person. */
@customElement('board-missing')
export class MissingElement extends LitElement {
  static override styles = [...base];

  protected override render() {
    return html`<div class="card">
      <h1 tabindex="-1">There is nothing here for you</h1>
      <p>The address may have a mistake in it, or this page is for others.</p>
      <p><a href="/">Go to the overview</a></p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-missing': MissingElement;
  }
}
