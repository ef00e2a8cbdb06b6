import type { GuideCard, Pack, Prompt } from '@talkplace/content';
import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import { directionOf } from '../place/language.js';
import type { PromptSection } from './prompts.events.js';

/** What a card needs to be drawn. */
export interface CardContext {
  messages: Messages;
  pack: Pack;
  /** Fills in what depends on the place: numbers and lines of its country. */
  local: (text: string) => string;
  headingLevel: number;
  /** Everything unfolded: on paper. */
  printed: boolean;
  unfolded: (section: PromptSection) => void;
}

/** A content note that stands before a card, or undefined. Only the deep cards that lead to such words carry one. */
export function noteOf(prompt: Prompt, pack: Pack): GuideCard['contentNote'] {
  return prompt.depth === 3 ? pack.cards[prompt.ifWorried]?.contentNote : undefined;
}

const speaksForThemselves = (prompt: Prompt) => !prompt.ifFine;

function renderSection(context: CardContext, section: PromptSection, title: string, content: unknown, open = false) {
  const { printed, unfolded } = context;
  // A press, not the opening: a fold also opens by itself, for a new card and on paper.
  const tell = (event: Event) =>
    ((event.currentTarget as Element).parentElement as HTMLDetailsElement).open || unfolded(section);
  return html`
    <details part="section" class=${section} ?open=${open || printed}>
      <summary @click=${tell}>${title}</summary>
      <div class="unfolded">${content}</div>
    </details>
  `;
}

function renderGuide({ messages, local }: CardContext, card: GuideCard) {
  return html`
    ${card.lines.map((line) => html`<p>${local(line)}</p>`)}
    ${
      card.say.length
        ? html`<p class="small soft" lang=${messages.language} dir=${directionOf(messages.language)}>
              ${messages.text('say')}
            </p>
            ${card.say.map((line) => html`<p class="spoken say">${local(line)}</p>`)}`
        : nothing
    }
  `;
}

/** The worried card of a guide; one that names a hard thing says so first and opens only when asked. */
function renderWorried(context: CardContext, card: GuideCard) {
  const { messages, printed } = context;
  if (!card.contentNote || printed) return renderGuide(context, card);
  return html`
    <p lang=${messages.langOf(`note-${card.contentNote}`)} dir="auto">${messages.text(`note-${card.contentNote}`)}</p>
    <details class="note">
      <summary class="button" lang=${messages.language} dir=${directionOf(messages.language)}>
        ${messages.text('note-show')}
      </summary>
      <div class="unfolded">${renderGuide(context, card)}</div>
    </details>
  `;
}

/** One prompt: the opener large, everything else folded below it. */
export function renderPrompt(context: CardContext, prompt: Prompt) {
  const { messages, pack, headingLevel } = context;
  const own = speaksForThemselves(prompt);
  const fine = prompt.ifFine ? pack.cards[prompt.ifFine] : undefined;
  const worried = pack.cards[prompt.ifWorried];
  return html`
    <p class="kicker">${messages.text(`moment-${prompt.moment}`)}</p>
    <div
      class="spoken opener"
      part="opener"
      lang=${pack.language}
      dir=${directionOf(pack.language)}
      role="heading"
      aria-level=${headingLevel}
      tabindex="-1"
    >
      ${prompt.opener}
    </div>
    <p class="why soft" lang=${pack.language} dir=${directionOf(pack.language)}>${prompt.whyItWorks}</p>
    <div class="sections">
      ${renderSection(
        context,
        'next',
        messages.text(own ? 'next-own' : 'next-host'),
        html`<div lang=${pack.language} dir=${directionOf(pack.language)}>
          ${prompt.followUps.map((line) => html`<p class="spoken say">${line}</p>`)}
        </div>`,
        true,
      )}
      ${
        fine
          ? renderSection(
              context,
              'fine',
              messages.text('fine'),
              html`<div lang=${pack.language} dir=${directionOf(pack.language)}>${renderGuide(context, fine)}</div>`,
            )
          : nothing
      }
      ${renderSection(
        context,
        'listen',
        messages.text(own ? 'listen-guest' : 'listen-host'),
        html`<p lang=${pack.language} dir=${directionOf(pack.language)}>${prompt.listenFor}</p>`,
      )}
      ${
        worried
          ? renderSection(
              context,
              'worried',
              messages.text('worried'),
              html`<div lang=${pack.language} dir=${directionOf(pack.language)}>
                ${renderWorried(context, worried)}
              </div>`,
            )
          : nothing
      }
    </div>
  `;
}
