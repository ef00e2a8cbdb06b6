import { html } from 'lit';
import type { Messages } from '../locale/messages.controller.js';

/** What stands where content could not be loaded: what to do, and a button that tries again. Words: `error`, `try-again`. */
export function renderTrouble(messages: Messages, tryAgain: () => unknown) {
  return html`
    <div class="card trouble" part="card">
      <p role="alert">${messages.text('error')}</p>
      <p class="row"><button type="button" @click=${tryAgain}>${messages.text('try-again')}</button></p>
    </div>
  `;
}
