import type { Hesitation, KioskChoice } from '@talkplace/content';
import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import type { Kind } from '../place/settings.js';

/** Registers the element of a screen. Rejects when offline and not in the cache. */
export const screenElements: Record<KioskChoice, () => Promise<unknown>> = {
  talk: () => import('../prompts/prompts.define.js'),
  'check-in': () => import('../check-in/check-in.define.js'),
  find: () => import('../signposts/signposts.define.js'),
  someone: () => import('../signposts/signposts.define.js'),
  together: () => import('../prompts/prompts.define.js'),
};

/** What a screen needs to be drawn. */
export interface ScreenContext {
  messages: Messages;
  kind: Kind;
  /** First sentences for someone who is worried about another person; undefined until they are there. */
  hesitation: Hesitation | undefined;
}

/** The screen behind a choice of the home. */
export function renderScreen(screen: KioskChoice, { messages, kind, hesitation }: ScreenContext) {
  const text = messages.text.bind(messages);
  switch (screen) {
    case 'talk':
      return html`<talk-prompts speaker=${kind === 'school' ? 'parent-parent' : ''} heading-level="1"></talk-prompts>`;
    case 'together':
      return html`<talk-prompts pack="school" heading-level="1"></talk-prompts>`;
    case 'check-in':
      return html`<talk-check-in heading-level="1"></talk-check-in>`;
    case 'find':
      return html`
        <p class="title" role="heading" aria-level="1">${text('find')}</p>
        <talk-signposts heading-level="2"></talk-signposts>
      `;
    case 'someone':
      return html`
        <p class="title" role="heading" aria-level="1">${text('someone')}</p>
        ${hesitation ? renderFirstSentences(messages, hesitation) : nothing}
        <talk-signposts audience="worried-others" heading-level="2"></talk-signposts>
      `;
  }
}

function renderFirstSentences(messages: Messages, { forSomeoneElse }: Hesitation) {
  return html`
    <div class="card say-first">
      <p>${messages.text('someone-say')}</p>
      <div lang="en" dir="ltr">
        ${forSomeoneElse.firstSentences.map((line) => html`<p class="spoken say">${line}</p>`)}
        <p class="soft">${forSomeoneElse.text}</p>
      </div>
    </div>
  `;
}
