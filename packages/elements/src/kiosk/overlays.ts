import { html } from 'lit';
import type { Messages } from '../locale/messages.controller.js';

/** The warning before a wipe: in words, and as a line that gets shorter. */
export function renderWarning(messages: Messages, seconds: number, stay: () => void, clear: () => void) {
  const text = messages.text.bind(messages);
  return html`
    <div class="card panel warning" part="warning" role="alert">
      <p class="title" role="heading" aria-level="1">${text('still-there')}</p>
      <p>${text('will-clear', { count: seconds })}</p>
      <div class="pace" aria-hidden="true"><span class="run"></span></div>
      <div class="turns">
        <button type="button" class="filled" @click=${stay}>${text('stay')}</button>
        <button type="button" @click=${clear}>${text('clear-now')}</button>
      </div>
    </div>
  `;
}

/** What stands outside the opening hours. A clock may be wrong: whoever is there can go on. */
export function renderClosed(messages: Messages, name: string, opens: string, start: () => void) {
  return html`
    <div class="closed">
      <div class="card" part="card">
        <p class="kicker">${name}</p>
        <p class="title" role="heading" aria-level="1">${messages.text('closed')}</p>
        <p>${opens}</p>
        <p>${messages.text('closed-help')}</p>
        <p><button type="button" class="plain anyway" @click=${start}>${messages.text('closed-open')}</button></p>
      </div>
    </div>
  `;
}

/** What stands when something has stopped working. */
export function renderCrashed(messages: Messages) {
  return html`
    <p class="title" role="alert" lang=${messages.langOf('crashed')}>${messages.text('crashed')}</p>
    <talk-urgent heading-level="1"></talk-urgent>
  `;
}
