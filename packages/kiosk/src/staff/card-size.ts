import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { StaffWords } from '../words.js';
import { staffStyles } from './staff.styles.js';

/** ISO/IEC 7810, ID-1: the width of a bank card in millimetres. */
const cardWidth = 85.6;
const least = 2;
const most = 20;

/**
 * A drawing of a bank card that is made as large as a real one held against it.
 *
 * @customElement kiosk-card-size
 */
export class CardSizeElement extends LitElement {
  static override styles = staffStyles;

  @property({ attribute: false }) words = StaffWords.english;
  /** CSS pixels to a millimetre, 2 to 20. */
  @property({ type: Number }) millimetre = 6.3;

  protected override updated(): void {
    this.style.setProperty('--_card-mm', `${this.millimetre}px`);
  }

  protected override render() {
    const text = this.words.text.bind(this.words);
    const isWide = cardWidth * this.millimetre < document.documentElement.clientWidth - 80;
    return html`
      <div class="row">
        <button type="button" @click=${() => this.#change(-1)}>${text('size-smaller')}</button>
        <button type="button" @click=${() => this.#change(1)}>${text('size-larger')}</button>
      </div>
      <p>
        <input
          type="range"
          aria-label=${text('size')}
          min=${least}
          max=${most}
          step="0.01"
          .value=${String(this.millimetre)}
          @input=${this.#slide}
        />
      </p>
      <div class=${isWide ? 'card' : 'card upright'} aria-hidden="true"></div>
    `;
  }

  readonly #slide = (event: Event) => this.#set(Number((event.target as HTMLInputElement).value));

  /** A step is half a millimetre of the card. */
  #change(direction: 1 | -1) {
    this.#set(this.millimetre * (1 + (direction * 0.5) / cardWidth));
  }

  #set(value: number) {
    this.millimetre = Math.round(Math.min(Math.max(value, least), most) * 1000) / 1000;
  }
}
