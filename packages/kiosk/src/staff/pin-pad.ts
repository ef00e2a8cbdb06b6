import { LitElement, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { pinLength } from '../keep/pin.js';
import { StaffWords } from '../words.js';
import { staffStyles } from './staff.styles.js';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * Large digits for a PIN. What is typed is in no field, so that no browser offers to keep it.
 *
 * @customElement kiosk-pin-pad
 */
export class PinPadElement extends LitElement {
  static override styles = staffStyles;

  @property({ attribute: false }) words = StaffWords.english;
  /** Takes a whole PIN. */
  @property({ attribute: false }) done: (pin: string) => void = () => {};
  /** Nothing can be typed at the moment. */
  @property({ type: Boolean }) waiting = false;

  @state() private typed = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    this.typed = '';
  }

  protected override render() {
    const text = this.words.text.bind(this.words);
    const count = this.typed.length;
    return html`
      <div class="dots" aria-hidden="true">${'●'.repeat(count)}</div>
      <p class="unseen" role="status">${text('pin-typed', { count })}</p>
      <div class="pad" dir="ltr">
        ${digits.map((digit) => this.#renderKey(digit, () => this.#add(digit)))}
        ${this.#renderKey(text('pin-delete'), this.#delete)} ${this.#renderKey('0', () => this.#add('0'))}
        ${this.#renderKey(text('pin-done'), this.#finish, 'strong')}
      </div>
    `;
  }

  /** By the finger coming down: the kiosk takes quick presses for drumming, and a PIN is typed quickly. */
  #renderKey(words: string, press: () => void, look = '') {
    const click = (event: MouseEvent) => event.detail === 0 && press();
    return html`<button
      type="button"
      dir="auto"
      class=${look}
      ?disabled=${this.waiting}
      @pointerdown=${press}
      @click=${click}
    >
      ${words}
    </button>`;
  }

  #add(digit: string) {
    if (!this.waiting && this.typed.length < pinLength.most) this.typed += digit;
  }

  readonly #delete = () => {
    this.typed = this.typed.slice(0, -1);
  };

  readonly #finish = () => {
    const { typed } = this;
    this.typed = '';
    if (typed) this.done(typed);
  };

  readonly #key = (event: KeyboardEvent) => {
    const { key } = event;
    const [focused] = event.composedPath();
    // What is typed in a field belongs there, and a button that has the focus is pressed by Enter.
    if (focused instanceof Element && focused.matches('input, textarea, select')) return;
    if (/^\d$/.test(key)) this.#add(key);
    else if (key === 'Backspace') this.#delete();
    else if (key === 'Enter' && !(focused instanceof Element && focused.matches('button, label'))) this.#finish();
  };
}
