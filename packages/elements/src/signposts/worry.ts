import { loadHesitation, type Hesitation, type Service } from '@talkplace/content';
import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import { directionOf } from '../place/language.js';

let known: Promise<Hesitation> | undefined;

/** The worries and their answers: asked for once, when the first of them is opened. Rejects when offline. */
export function whenHesitation(): Promise<Hesitation> {
  known ??= loadHesitation().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

/** Whether a service is for young people only, and so speaks to them. */
export function isForYoung({ audiences }: Service): boolean {
  const young = audiences.includes('young-people') || audiences.includes('children');
  return young && !audiences.includes('everyone') && !audiences.includes('adults') && !audiences.includes('parents');
}

/** The way of talking that the step before a number speaks of. */
export function talkOf(service: Service): 'phone' | 'text' | 'chat' {
  const first = service.channels.find(({ type }) => ['phone', 'text', 'whatsapp', 'chat'].includes(type))?.type;
  return first === 'chat' ? 'chat' : first === 'text' || first === 'whatsapp' ? 'text' : 'phone';
}

/** What the step before a number needs to be drawn. */
export interface WorryContext {
  messages: Messages;
  service: Service;
  hesitation: Hesitation;
  chosen: string;
  shared: boolean;
  choose: (worry: string) => void;
}

/** One worry and its answer, then what happens and a first sentence. Always skippable; never before an emergency number. */
export function renderWorry({ messages, service, hesitation, chosen, shared, choose }: WorryContext) {
  const who = isForYoung(service) ? 'youngPerson' : 'adult';
  const way = hesitation.channels[talkOf(service)][who];
  const worries = hesitation.worries.filter((worry) => worry[who] !== null);
  const answer = worries.find(({ id }) => id === chosen)?.[who];
  const { language } = messages;
  const ours = (key: string) => html`<span lang=${language} dir=${directionOf(language)}>${messages.text(key)}</span>`;
  return html`
    <div class="worries" lang="en" dir="ltr">
      <label for="worry">${hesitation.ask[who]}</label>
      <select id="worry" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        <option value="" lang=${language} .selected=${!chosen}>${messages.text('worry-pick')}</option>
        ${worries.map(({ id, label }) => html`<option value=${id} .selected=${id === chosen}>${label}</option>`)}
      </select>
      <div role="status">${answer ? html`<p class="answer">${answer}</p>` : nothing}</div>
      <p class="name">${ours('worry-happens')}</p>
      <ol class="steps">
        ${way.whatHappens.map((line) => html`<li>${line}</li>`)}
      </ol>
      <p class="name">${ours('first-sentence')}</p>
      ${way.firstSentences.map((line) => html`<p class="spoken">${line}</p>`)}
      <p class="name">${ours('freeze')}</p>
      <p>${way.ifYouFreeze}</p>
      ${
        service.audiences.includes('worried-others')
          ? html`<p class="small soft">${hesitation.forSomeoneElse.text}</p>`
          : nothing
      }
      ${shared ? html`<p class="small soft">${hesitation.shared}</p>` : nothing}
      ${hesitation.signed ? nothing : html`<p class="small soft">${ours('draft')}</p>`}
    </div>
  `;
}
