import type { Pack, Prompt } from '@talkplace/content';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Messages } from '../locale/messages.controller.js';
import { directionOf } from '../place/language.js';
import { mayShow, speakersOf } from '../prompts/deck.js';

/** Cards in a fresh order. @param random - Numbers from 0 up to 1. */
export function shuffled<T>(cards: readonly T[], random: () => number): T[] {
  const mixed = [...cards];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

/** Cards that may stand on a screen that nobody has asked (CARE.md 5.5). */
export function idleCards({ prompts }: Pack): Prompt[] {
  const speakers = speakersOf(prompts, 'guest');
  return prompts.filter(
    (prompt) => speakers.includes(prompt.speaker) && mayShow(prompt, { speaker: prompt.speaker, view: 'guest' }),
  );
}

/**
 * Cards to look at with both hands busy: of those for a screen that nobody has asked, the ones made for it where there are
 * some. They come unasked and are read across the room, so none that needs asking for is among them.
 */
export function handsFreeCards(pack: Pack): Prompt[] {
  const cards = idleCards(pack);
  const made = cards.filter(({ handsFree }) => handsFree);
  return made.length >= 3 ? made : cards;
}

/** A line that someone could say, as large as it fits; each one comes in anew. */
export function renderLine({ language }: Pack, { id, opener }: Prompt, headingLevel: number): unknown {
  return keyed(
    id,
    html`<p
      class="spoken line"
      part="line"
      role="heading"
      aria-level=${headingLevel}
      lang=${language}
      dir=${directionOf(language)}
    >
      ${opener}
    </p>`,
  );
}

/** What the first screen needs to be drawn. */
export interface AttractContext {
  messages: Messages;
  name: string;
  open: boolean;
  pack: Pack | undefined;
  card: Prompt | undefined;
  held: boolean;
  start: () => void;
  another: () => void;
  hold: (held: boolean) => void;
}

/** The screen that stands when nobody is here: one line at a time, an invitation, and the languages. */
export function renderAttract({ messages, name, open, pack, card, held, start, another, hold }: AttractContext) {
  const text = messages.text.bind(messages);
  return html`
    <div class="attract">
      <div class="card edged poster" part="card" @pointerdown=${() => hold(true)}>
        <p class="kicker">${name || text('label')}</p>
        <div class="lines">
          ${pack && card ? renderLine(pack, card, 1) : html`<p class="line" role="heading" aria-level="1">${text('invite-discreet')}</p>`}
        </div>
        <div class="below">
          <div class="invite">
            <p>${text(open ? 'invite-open' : 'invite-discreet')}</p>
            <p class="soft" lang=${messages.langOf('private')} dir="auto">${text('private')}</p>
          </div>
          <div class="turns">
            <button
              type="button"
              aria-pressed=${held ? 'true' : 'false'}
              ?hidden=${!card}
              @click=${() => hold(!held)}
              @pointerdown=${stay}
            >
              ${text(held ? 'go-on' : 'hold')}
            </button>
            <button type="button" ?hidden=${!card || !held} @click=${another}>${text('another')}</button>
          </div>
          <button type="button" class="filled start" part="start" @click=${start}>${text('start')}</button>
        </div>
      </div>
    </div>
  `;
}

/** The button decides by itself; the card under it would hold first. */
const stay = (event: Event) => event.stopPropagation();
