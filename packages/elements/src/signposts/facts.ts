import type { Service } from '@talkplace/content';
import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import { openingWords } from './opening-words.js';

function agesOf({ minAge, maxAge }: Service, messages: Messages): string {
  if (minAge !== undefined && maxAge !== undefined) return messages.text('ages-range', { min: minAge, max: maxAge });
  if (minAge !== undefined) return messages.text('ages-from', { min: minAge });
  return maxAge === undefined ? '' : messages.text('ages-to', { max: maxAge });
}

function peopleOf({ audiences, own, who }: Service, messages: Messages): string {
  if (who !== undefined) return who;
  // A place's own service is for anyone here; it need not be said.
  if (own && audiences.join() === 'everyone') return '';
  const said = audiences.includes('everyone') ? audiences.filter((each) => each !== 'worried-others') : audiences;
  return messages.text('for', { who: messages.list(said.map((audience) => messages.text(`audience-${audience}`))) });
}

/** Whom a service is for, where it is, and that no name is needed. */
export function renderWho(service: Service, messages: Messages) {
  const people = [peopleOf(service, messages), agesOf(service, messages)].filter(Boolean).join(' · ');
  const { where, anonymous } = service;
  return html`
    ${people ? html`<p class="small soft">${people}</p>` : nothing}
    ${where ? html`<p class="small soft">${messages.text('where')}: ${where}</p>` : nothing}
    ${
      anonymous
        ? html`<p class="small soft" lang=${messages.langOf('no-name')} dir="auto">${messages.text('no-name')}</p>`
        : nothing
    }
  `;
}

/** Whether a service is open: a word first, a mark second, colour last. */
export function renderHours(service: Service, messages: Messages, now: Date, nation: string | undefined) {
  if (service.hoursInWords) return html`<p class="hours"><span class="mark"></span>${service.hoursInWords}</p>`;
  const [first] = service.channels;
  if (!first || (service.own && first.hours === 'unknown')) return nothing;
  const { words, open, caution } = openingWords(first, service, now, nation, messages);
  return html`
    <p class="hours"><span class="mark ${open ? 'open' : ''}"></span>${words}</p>
    ${caution ? html`<p class="small soft">${caution}</p>` : nothing}
  `;
}
