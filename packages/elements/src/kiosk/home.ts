import type { KioskChoice, KioskSettings } from '@talkplace/content';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Messages } from '../locale/messages.controller.js';
import type { Kind } from '../place/settings.js';

const usual: readonly KioskChoice[] = ['talk', 'check-in', 'find', 'someone'];

/** The choices of a place: the host's, else those of its kind. */
export function choicesOf(kiosk: KioskSettings | undefined, kind: Kind): { screen: KioskChoice; words?: string }[] {
  const screens: readonly KioskChoice[] = kind === 'school' ? ['together', ...usual] : usual;
  return kiosk?.choices ?? screens.map((screen) => ({ screen }));
}

/** What the home needs to be drawn. */
export interface HomeContext {
  messages: Messages;
  kiosk: KioskSettings | undefined;
  kind: Kind;
  /** Language of the host's own words: they show in no other. */
  hostLanguage: string;
  /** The place counts: what is counted can be looked at. */
  counts: boolean;
  go: (screen: KioskChoice) => void;
}

/** At most five large choices. */
export function renderHome({ messages, kiosk, kind, hostLanguage, counts, go }: HomeContext) {
  const text = messages.text.bind(messages);
  const choices = choicesOf(kiosk, kind);
  return html`
    <div class="home">
      <p class="title" role="heading" aria-level="1" tabindex="-1">${text('home-title')}</p>
      <ul class="choices count-${choices.length}" role="list">
        ${choices.map(({ screen, words }) => {
          const own = words !== undefined && messages.language === hostLanguage;
          return html`
            <li>
              <button type="button" class="choice card" part="choice" data-screen=${screen} @click=${() => go(screen)}>
                <span class="name" lang=${ifDefined(own ? hostLanguage : undefined)}
                  >${own ? words : text(screen)}</span
                >
                <span class="more soft">${text(`${screen}-more`)}</span>
              </button>
            </li>
          `;
        })}
      </ul>
      <p class="soft" lang=${messages.langOf('private')} dir="auto">${text('private')}</p>
      ${counts ? html`<talk-privacy folded></talk-privacy>` : nothing}
    </div>
  `;
}

/** Moves the focus through the choices, round and round. */
export function focusChoice(root: ParentNode, move: 'next' | 'back'): void {
  const choices = [...root.querySelectorAll<HTMLElement>('.choice')];
  const at = choices.findIndex((each) => each.matches(':focus'));
  const next = at < 0 ? 0 : at + (move === 'next' ? 1 : -1);
  choices[(next + choices.length) % choices.length]?.focus();
}
