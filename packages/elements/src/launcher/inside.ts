import english from '@talkplace/content/words/launcher-panel.en.js';
import { html, nothing } from 'lit';
import '../leave/leave.define.js';
import { Messages } from '../locale/messages.controller.js';
import { complain } from '../place/complain.js';
import type { Place, PlaceHost } from '../place/place.controller.js';
import { renderTrouble } from '../place/trouble.js';

export { inside as styles } from './inside.styles.js';

/** What the panel can be made of, and the order in which it offers it. */
const choices = ['prompts', 'check-in', 'signposts', 'privacy'] as const;
type Choice = (typeof choices)[number];

/** What a place gets that names nothing: words, then a look at oneself, then help. */
const usual: readonly Choice[] = ['prompts', 'check-in', 'signposts'];

/** What the attribute `show` of a launcher offers. Urgent help may be named; it is there anyway. */
function offeredBy(launcher: Element, show: string): readonly Choice[] {
  const words = show.split(/[\s,]+/).filter((word) => word && word !== 'urgent');
  const known = choices.filter((choice) => words.includes(choice));
  const unknown = words.filter((word) => !known.includes(word as Choice));
  if (unknown.length) complain(launcher, 'show', unknown.join(' '), `${choices.join(', ')}, urgent`);
  return show.trim() && (known.length || !unknown.length) ? known : usual;
}

/** Registers the element behind a choice. Rejects when offline and not loaded before. */
const elementOf: Record<Choice, () => Promise<unknown>> = {
  prompts: () => import('../prompts/prompts.define.js'),
  'check-in': () => import('../check-in/check-in.define.js'),
  signposts: () => import('../signposts/signposts.define.js'),
  privacy: () => import('../privacy/privacy.define.js'),
};

/** What an `Inside` needs of its launcher. */
export interface InsideHost extends PlaceHost {
  offers: string;
  headingLevel: number;
  /** True where the panel holds elements of the host, and nothing of ours is to choose. */
  readonly holdsElements: boolean;
  /** Moves focus to the beginning of the panel. */
  begin(): void;
  /** Forgets everything that was chosen. */
  forget(): void;
}

/** What the panel shows below urgent help: a list of choices, what was chosen, and the foot. It loads at the first opening. */
export class Inside {
  #at: Choice | undefined;
  /** Choices whose element has been loaded: they stay, so that going back loses nothing. */
  #loaded: readonly Choice[] = [];
  #failed = false;
  #cleared = false;

  readonly #host: InsideHost;
  readonly #place: Place;
  readonly #messages: Messages;

  constructor(host: InsideHost, place: Place) {
    this.#host = host;
    this.#place = place;
    this.#messages = new Messages(host, place, 'launcher-panel', english);
  }

  /** Words of what was chosen; undefined for the list of choices. */
  get title(): string | undefined {
    return this.#at && this.#messages.text(this.#at);
  }

  /** Where there is one choice, there is nothing to choose. */
  start(): void {
    this.#cleared = false;
    const [only, more] = this.#offered;
    if (only && !more) void this.#load(only);
  }

  /** The list of choices again: whoever opens the panel next sees first what anyone would. */
  close(): void {
    if (this.#offered[1]) this.#at = undefined;
    this.#failed = false;
  }

  /** The list of choices, or what was chosen. */
  render() {
    const messages = this.#messages;
    const level = this.#host.headingLevel + 1;
    const offered = this.#offered;
    const at = this.#at;
    return html`
      ${
        at && offered.length > 1
          ? html`<button type="button" class="plain back" @click=${this.#home}>${messages.text('back')}</button>`
          : nothing
      }
      ${at || !offered.length ? nothing : renderHome(offered, messages, this.#go)}
      ${this.#loaded.map(
        (choice) => html`<div class="view" ?hidden=${choice !== at}>${renderElement(choice, level)}</div>`,
      )}
      ${this.#failed ? html`${renderTrouble(messages, this.#tryAgain)}<slot></slot>` : nothing}
    `;
  }

  /** Clear, where there may be something to clear; and quick exit, which listens to keys while the panel is open. */
  renderFoot(open: boolean) {
    return html`
      <div class="foot">
        ${this.#host.holdsElements || this.#loaded.length ? this.#renderClear() : nothing}
        ${open ? html`<talk-leave></talk-leave>` : nothing}
      </div>
    `;
  }

  #renderClear() {
    const messages = this.#messages;
    const keeps = this.#place.settings.device === 'shared' ? 'keeps-shared' : 'keeps';
    return html`
      <div class="row">
        <button type="button" class="clear" @click=${this.#clear}>${messages.text('clear')}</button>
        <span role="status" lang=${messages.langOf('cleared')}>${this.#cleared ? messages.text('cleared') : ''}</span>
      </div>
      <p class="small soft" lang=${messages.langOf(keeps)} dir="auto">${messages.text(keeps)}</p>
    `;
  }

  get #offered(): readonly Choice[] {
    return this.#host.holdsElements ? [] : offeredBy(this.#host, this.#host.offers);
  }

  readonly #go = (choice: Choice) => {
    this.#cleared = false;
    void this.#load(choice);
    this.#host.begin();
  };

  readonly #home = () => {
    this.close();
    this.#host.requestUpdate();
    this.#host.begin();
  };

  readonly #tryAgain = () => this.#at && this.#load(this.#at);

  readonly #clear = () => {
    this.#host.forget();
    this.start();
    this.#cleared = true;
    this.#host.requestUpdate();
  };

  async #load(choice: Choice) {
    this.#at = choice;
    this.#failed = false;
    this.#host.requestUpdate();
    try {
      await elementOf[choice]();
      if (!this.#loaded.includes(choice)) this.#loaded = [...this.#loaded, choice];
    } catch {
      // Another one may have been chosen meanwhile.
      this.#failed = this.#at === choice;
    }
    this.#host.requestUpdate();
  }
}

function renderHome(offered: readonly Choice[], messages: Messages, go: (choice: Choice) => void) {
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

/** It takes its settings from the launcher around it. */
function renderElement(choice: Choice, level: number) {
  switch (choice) {
    case 'prompts':
      return html`<talk-prompts heading-level=${level}></talk-prompts>`;
    case 'check-in':
      return html`<talk-check-in heading-level=${level}></talk-check-in>`;
    case 'signposts':
      return html`<talk-signposts heading-level=${level}></talk-signposts>`;
    case 'privacy':
      return html`<talk-privacy heading-level=${level}></talk-privacy>`;
  }
}
