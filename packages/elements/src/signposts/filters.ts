import type { Service } from '@talkplace/content';
import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import type { Kind } from '../place/settings.js';
import type { SignpostsFilter } from './signposts.events.js';

/** What a visitor chose. */
export interface Choice {
  need: string;
  who: '' | 'adult' | 'young' | 'worried-other';
  contact: '' | 'phone' | 'text' | 'chat';
  language: string;
  openNow: boolean;
  /** ISO 3166-2; `any` when they would rather not say. */
  nation: string;
}

/** Nothing chosen. */
export const noChoice: Choice = { need: '', who: '', contact: '', language: '', openNow: false, nation: '' };

/** Needs offered as buttons in each kind of place. */
export const needsOfKind: Record<Kind, readonly string[]> = {
  barbershop: [
    'distress',
    'loneliness',
    'bereavement',
    'relationships',
    'alcohol-drugs',
    'gambling',
    'debt-money',
    'unemployment',
  ],
  workplace: [
    'work-stress',
    'anxiety',
    'bereavement',
    'debt-money',
    'carers',
    'alcohol-drugs',
    'domestic-abuse',
    'employment-rights',
  ],
  school: ['parenting', 'anxiety', 'bullying', 'exams', 'eating', 'neurodivergence', 'online-harm', 'bereavement'],
  community: [
    'loneliness',
    'bereavement',
    'older-people',
    'carers',
    'debt-money',
    'food-poverty',
    'housing',
    'domestic-abuse',
  ],
};

/** Parts of a country that the directory tells apart and that we have names for; empty where it is all one. */
export function nationsToAsk(services: readonly Service[], messages: Messages): string[] {
  const nations = [...new Set(services.flatMap((service) => service.nations))].filter((nation) => nation.includes('-'));
  return nations.every((nation) => messages.has(`nation-${nation}`)) ? nations.toSorted() : [];
}

type Change = (filter: SignpostsFilter, value: string, choice: Partial<Choice>) => void;

/** Buttons for what it is about; one more press takes the choice back. */
export function renderNeeds(
  messages: Messages,
  needs: readonly string[],
  nameOf: (need: string) => string,
  chosen: string,
  change: Change,
) {
  return html`
    <div class="chips needs" role="group" aria-label=${messages.text('need')}>
      ${needs.map((need) => {
        const pressed = need === chosen;
        return html`
          <button
            type="button"
            part="need"
            aria-pressed=${pressed ? 'true' : 'false'}
            @click=${() => change('need', pressed ? '' : need, { need: pressed ? '' : need })}
          >
            ${nameOf(need)}
          </button>
        `;
      })}
    </div>
  `;
}

function renderSelect(
  id: string,
  label: string,
  value: string,
  options: (readonly [value: string, words: string])[],
  pick: (value: string) => void,
) {
  return html`
    <div class="choice">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
        ${options.map(([each, words]) => html`<option value=${each} .selected=${each === value}>${words}</option>`)}
      </select>
    </div>
  `;
}

/** The question for the nation, asked only where it changes who answers and the host has not said. */
export function renderNation(messages: Messages, nations: readonly string[], chosen: string, change: Change) {
  if (!nations.length) return nothing;
  const options = ['any', ...nations].map((nation) => [nation, messages.text(`nation-${nation}`)] as const);
  return renderSelect('nation', messages.text('ask-nation'), chosen || 'any', options, (nation) =>
    change('nation', nation === 'any' ? '' : nation, { nation }),
  );
}

/** Languages in which someone answers, by their names, the page's own first. */
function languagesOf(services: readonly Service[], messages: Messages): (readonly [string, string])[] {
  const tags = [...new Set(services.flatMap(({ channels }) => channels.flatMap(({ languages }) => languages)))];
  const names = new Intl.DisplayNames(messages.locale, { type: 'language', fallback: 'code' });
  return tags
    .map((tag) => [tag, names.of(tag) ?? tag] as const)
    .filter(([tag, name]) => name !== tag)
    .toSorted((a, b) => a[1].localeCompare(b[1], messages.locale));
}

/** Who it is for, way of contact, language, open now. */
export function renderFilters(messages: Messages, services: readonly Service[], choice: Choice, change: Change) {
  const text = messages.text.bind(messages);
  const languages = languagesOf(services, messages);
  return html`
    <div class="fields">
      ${renderSelect(
        'who',
        text('who'),
        choice.who,
        [
          ['', text('anyone')],
          ['adult', text('adult')],
          ['young', text('young')],
          ['worried-other', text('worried-other')],
        ],
        (who) => change('who', who, { who: who as Choice['who'] }),
      )}
      ${renderSelect(
        'contact',
        text('contact'),
        choice.contact,
        [
          ['', text('all-ways')],
          ['phone', text('phone')],
          ['text', text('text-way')],
          ['chat', text('chat')],
        ],
        (contact) => change('contact', contact, { contact: contact as Choice['contact'] }),
      )}
      ${
        languages.length > 1
          ? renderSelect(
              'language',
              text('language'),
              choice.language,
              [['', text('any-language')], ...languages],
              (language) => change('language', language, { language }),
            )
          : nothing
      }
      <label class="check" for="open-now">
        <input
          id="open-now"
          type="checkbox"
          .checked=${choice.openNow}
          @change=${(event: Event) => {
            const openNow = (event.target as HTMLInputElement).checked;
            change('open-now', openNow ? 'true' : '', { openNow });
          }}
        />
        ${text('open-now')}
      </label>
    </div>
  `;
}
