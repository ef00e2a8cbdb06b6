import type { Pack, Prompt } from '@talkplace/content';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Messages } from '../locale/messages.controller.js';
import { renderLine } from './attract.js';

/** What the hands-free screen needs to be drawn. */
export interface HandsFreeContext {
  messages: Messages;
  pack: Pack;
  card: Prompt;
  turn: number;
  held: boolean;
  next: () => void;
  hold: (held: boolean) => void;
  cards: () => void;
}

/** One line at a time for someone with busy hands: it moves on by itself, can be held, and has one target like a palm. */
export function renderHandsFree({ messages, pack, card, turn, held, next, hold, cards }: HandsFreeContext) {
  const text = messages.text.bind(messages);
  return html`
    <div class="hands-free">
      <div class="card edged poster" part="card">
        <div class="lines">${renderLine(pack, card, 1)}</div>
        <div class="pace" aria-hidden="true">
          ${keyed(turn, html`<span class=${held ? 'run still' : 'run'}></span>`)}
        </div>
        <div class="turns">
          <p role="status">${text(held ? 'paused' : 'moves')}</p>
          <button type="button" class="hold" @click=${() => hold(!held)}>${text(held ? 'go-on' : 'hold')}</button>
          <button type="button" @click=${cards}>${text('back-to-cards')}</button>
        </div>
      </div>
      <button type="button" class="filled palm" part="palm" @click=${next}>${text('next')}</button>
    </div>
  `;
}
