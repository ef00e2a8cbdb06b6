import type { Prompt, Topics } from '@talkplace/content';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Messages } from '../locale/messages.controller.js';
import type { Wish } from './deck.js';

type Change = (wish: Partial<Wish>) => void;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function renderSelect(
  id: string,
  label: string,
  any: string | undefined,
  value: string,
  options: [value: string, label: string][],
  pick: (value: string) => void,
  lang?: string,
) {
  if (options.length < 2) return nothing;
  return html`
    <div class="choice">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
        ${any === undefined ? nothing : html`<option value="" .selected=${!value}>${any}</option>`}
        ${options.map(([each, words]) => html`<option value=${each} lang=${ifDefined(lang)} .selected=${each === value}>${words}</option>`)}
      </select>
    </div>
  `;
}

/** Who is talking: one button each, or a list where there are many. */
export function renderSpeakers(messages: Messages, speakers: readonly string[], wish: Wish, change: Change) {
  if (speakers.length < 2) return nothing;
  if (speakers.length > 3) {
    const named = speakers.map((each): [string, string] => [each, messages.text(`speaker-${each}`)]);
    return renderSelect('speaker', messages.text('speaker'), undefined, wish.speaker, named, (speaker) =>
      change({ speaker }),
    );
  }
  return html`
    <div class="chips speakers" role="group" aria-label=${messages.text('speaker')}>
      ${speakers.map(
        (speaker) => html`
          <button
            type="button"
            part="speaker"
            aria-pressed=${speaker === wish.speaker ? 'true' : 'false'}
            @click=${() => change({ speaker })}
          >
            ${messages.text(`speaker-${speaker}`)}
          </button>
        `,
      )}
    </div>
  `;
}

/**
 * Choices by moment, topic, group, depth and hands-free. Offered are only values that some card of this speaker has.
 *
 * @param cards - Every card of this speaker that may show once someone browses.
 */
export function renderChoices(
  messages: Messages,
  cards: readonly Prompt[],
  topics: Topics,
  wish: Wish,
  change: Change,
) {
  const moments = unique(cards.map(({ moment }) => moment));
  const groups = unique(cards.flatMap(({ group }) => group ?? []));
  const depths = unique(cards.map(({ depth }) => depth)).toSorted((a, b) => a - b);
  const known = unique(cards.flatMap((prompt) => prompt.topics)).filter((topic) => topics[topic]);
  const text = messages.text.bind(messages);
  return html`
    <div class="fields">
      ${renderSelect(
        'moment',
        text('moment'),
        text('all-moments'),
        wish.moment ?? '',
        moments.map((each) => [each, text(`moment-${each}`)]),
        (value) => change({ moment: value || undefined }),
      )}
      ${renderSelect(
        'topic',
        text('topic'),
        text('all-topics'),
        wish.topic ?? '',
        known.map((each) => [each, topics[each]!.label]),
        (value) => change({ topic: value || undefined }),
        // Labels of topics are content, so far in English alone.
        'en',
      )}
      ${renderSelect(
        'group',
        text('group'),
        text('all-groups'),
        wish.group ?? '',
        groups.map((each) => [each, text(`group-${each}`)]),
        (value) => change({ group: value || undefined }),
      )}
      ${renderSelect(
        'depth',
        text('depth'),
        text('all-depths'),
        wish.depth ? String(wish.depth) : '',
        depths.map((each) => [String(each), text(`depth-${each}`)]),
        (value) => change({ depth: Number(value) || undefined }),
      )}
      ${renderCheck('hands-free', text('hands-free'), wish.handsFree === true, (handsFree) => change({ handsFree }))}
      ${renderCheck('harder', text('harder'), wish.harder === true, (harder) => change({ harder }))}
    </div>
  `;
}

function renderCheck(id: string, label: string, checked: boolean, pick: (checked: boolean) => void) {
  return html`
    <label class="check" for=${id}>
      <input
        id=${id}
        type="checkbox"
        .checked=${checked}
        @change=${(event: Event) => pick((event.target as HTMLInputElement).checked)}
      />
      ${label}
    </label>
  `;
}
