import english from '@talkplace/content/words/leave.en.js';
import { LitElement, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Messages } from '../locale/messages.controller.js';
import { Place } from '../place/place.controller.js';
import { base } from '../theme/base.styles.js';
import { pageExit } from './exit.js';
import { LeavePressedEvent } from './leave.events.js';
import { styles } from './leave.styles.js';

const pressesNeeded = 3;
/** Presses further apart than this do not belong together, in milliseconds. */
const pause = 5000;

/**
 * Quick exit: a button, or three presses of Shift. It first lets everything on the page forget, then hides the page, then
 * goes to a neutral one in place of this one. It says what it cannot do: history stays.
 *
 * @customElement talk-leave
 * @attr {string} exit - Address of the page that opens instead.
 * @fires {LeavePressedEvent} talk-leave-pressed - Before anything else happens.
 * @csspart button - The button.
 */
export class LeaveElement extends LitElement {
  static override styles = [base, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  /** How the page is left; for tests and for shells that have a home of their own. */
  @property({ attribute: false }) page = pageExit;

  @state() private presses = 0;

  readonly #place = new Place(this);
  readonly #messages = new Messages(this, this.#place, 'leave', english);
  #last = 0;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#count, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#count, true);
    clearTimeout(this.#forgetting);
  }

  /** Leaves at once. */
  leave(): void {
    this.dispatchEvent(new LeavePressedEvent());
    this.page.blank();
    this.page.replace(this.#place.settings.exit);
  }

  protected override render() {
    const { settings, direction } = this.#place;
    const text = this.#messages.text.bind(this.#messages);
    const left = pressesNeeded - this.presses;
    return html`
      <div class="root" lang=${this.#messages.language} dir=${direction} data-kind=${settings.kind}>
        <button type="button" part="button" aria-describedby="history" @click=${() => this.leave()}>
          ${text('exit')}
        </button>
        <span class="unseen" role="status">${this.presses ? text('presses', { count: left }) : ''}</span>
        <div id="history" class="small soft">
          <div lang=${this.#messages.langOf('history')} dir="auto">${text('history')}</div>
          <div>${text('shift')}</div>
        </div>
      </div>
    `;
  }

  /** Three presses of Shift alone, wherever focus is; any other key between them starts again. */
  readonly #count = (event: KeyboardEvent) => {
    if (event.repeat) return;
    const together = event.timeStamp - this.#last < pause;
    this.#last = event.timeStamp;
    if (event.key === 'Shift') this.presses = together ? this.presses + 1 : 1;
    else this.presses = 0;
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => (this.presses = 0), pause);
    if (this.presses < pressesNeeded) return;
    this.presses = 0;
    this.leave();
  };
}
