import { html } from 'lit';
import type { Messages } from '../locale/messages.controller.js';

/** What the panel can be made of, and the order in which it offers it. */
export const choices = ['prompts', 'check-in', 'signposts', 'privacy'] as const;
export type Choice = (typeof choices)[number];

/** What a place gets that names nothing: words, then a look at oneself, then help. */
export const usual: readonly Choice[] = ['prompts', 'check-in', 'signposts'];

/** Registers the element behind a choice. Rejects when offline and not loaded before. */
export const elementOf: Record<Choice, () => Promise<unknown>> = {
  prompts: () => import('../prompts/prompts.define.js'),
  'check-in': () => import('../check-in/check-in.define.js'),
  signposts: () => import('../signposts/signposts.define.js'),
  privacy: () => import('../privacy/privacy.define.js'),
};

/** The element behind a choice; it takes its settings from the launcher around it. */
export function renderElement(choice: Choice, headingLevel: number) {
  switch (choice) {
    case 'prompts':
      return html`<talk-prompts heading-level=${headingLevel}></talk-prompts>`;
    case 'check-in':
      return html`<talk-check-in heading-level=${headingLevel}></talk-check-in>`;
    case 'signposts':
      return html`<talk-signposts heading-level=${headingLevel}></talk-signposts>`;
    case 'privacy':
      return html`<talk-privacy heading-level=${headingLevel}></talk-privacy>`;
  }
}

/** The first thing in the panel: a short list to choose from. */
export function renderHome(offered: readonly Choice[], messages: Messages, go: (choice: Choice) => void) {
  return html`
    <ul class="home card edged" role="list">
      ${offered.map(
        (choice) => html`
          <li>
            <button type="button" class="choice" part="choice" data-choice=${choice} @click=${() => go(choice)}>
              <span class="name">${messages.text(choice)}</span>
              <span class="more soft small">${messages.text(`${choice}-more`)}</span>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}
