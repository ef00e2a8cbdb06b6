import english from '@talkplace/content/words/privacy.en.js';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Messages } from '../locale/messages.controller.js';
import { complain } from '../place/complain.js';
import { Place } from '../place/place.controller.js';
import type { Sentences } from '../place/reporter.js';
import type { Reporting } from '../place/reporting.js';
import { base } from '../theme/base.styles.js';
import { renderFacts } from './facts.js';
import { styles } from './privacy.styles.js';
import { atOnce, renderWaiting } from './waiting.js';

/**
 * What is counted here, for whom and where it goes; what waits to be sent, byte for byte; and a switch to say no. Every
 * element of a place that counts has it folded at its end.
 *
 * @customElement talk-privacy
 * @attr {boolean} folded - A button that opens it in place, without the bar of urgent help: inside something that has one.
 * @attr {number} heading-level - Level of the heading in the outline of the page, 2 by default.
 * @csspart card - The card.
 * @csspart open - The button of the folded form.
 * @csspart body - Each report that waits, as it will be sent.
 */
export class PrivacyElement extends LitElement {
  static override styles = [base, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  /** A button that opens it in place. */
  @property({ type: Boolean }) folded = false;

  /** Level of the heading in the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private open = false;
  @state() private bodies: readonly string[] | undefined;
  @state() private looking = false;
  @state() private all = false;
  @state() private sentences: Sentences = {};
  @state() private told = '';

  @query('.open') private opener!: HTMLElement | null;

  readonly #place = new Place(this);
  readonly #messages = new Messages(this, this.#place, 'privacy', english);

  protected override firstUpdated(): void {
    // It speaks for the place around it. Alone in a footer it would say that nothing is counted, beside a place that counts.
    const counts = this.getRootNode() === document && document.querySelector('talk-place[report-to]');
    if (counts && !this.closest('talk-place'))
      complain(this, 'place', 'none', 'the <talk-place> that counts, around it');
  }

  protected override render() {
    const { settings, direction } = this.#place;
    return html`
      <div
        class="root"
        lang=${this.#messages.language}
        dir=${direction}
        data-kind=${settings.kind}
        data-distance=${settings.distance}
        data-device=${settings.device}
      >
        ${this.folded ? this.#renderFolded() : html`<talk-urgent compact></talk-urgent>${this.#renderCard()}`}
      </div>
    `;
  }

  #renderFolded() {
    return html`
      <div class="fold" @keydown=${this.#onKey}>
        <button
          type="button"
          class="plain small open screen-only"
          part="open"
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls="panel"
          @click=${this.#toggle}
        >
          ${this.#messages.text('title')}
        </button>
        <div id="panel" ?hidden=${!this.open}>${this.open ? this.#renderCard() : nothing}</div>
      </div>
    `;
  }

  #renderCard() {
    const text = this.#messages.text.bind(this.#messages);
    const { reporting } = this.#place.settings;
    const now = reporting?.state ?? 'none';
    return html`
      <section class="card" part="card" aria-labelledby="title">
        <div id="title" class=${this.folded ? 'unseen' : 'heading'} role="heading" aria-level=${this.headingLevel}>
          ${text('title')}
        </div>
        <p>${text(`state-${now}`)}</p>
        ${now === 'on' && reporting ? this.#renderOn(reporting) : nothing}
        ${(now === 'loading' || now === 'failed') && reporting ? this.#renderSwitchOff(reporting) : nothing}
        ${now === 'off' && reporting ? this.#renderOff(reporting) : nothing}
        <p class="unseen" role="status">${this.told}</p>
        ${
          this.folded
            ? html`<p class="row screen-only">
                <button type="button" class="small" @click=${this.#close}>${text('close')}</button>
              </p>`
            : nothing
        }
      </section>
    `;
  }

  #renderOn(reporting: Reporting) {
    const text = this.#messages.text.bind(this.#messages);
    const { settings } = this.#place;
    const sent = reporting.settings!;
    return html`
      <p>${text('never')}</p>
      ${renderFacts(this.#messages, settings, sent)}
      <div class="stack">
        <div class="name" role="heading" aria-level=${this.headingLevel + 1}>${text('waiting')}</div>
        ${sent.minFill > 1 ? html`<p>${text('waiting-shared')}</p>` : nothing}
        ${
          this.bodies
            ? renderWaiting({
                messages: this.#messages,
                bodies: this.bodies,
                sentences: this.sentences,
                all: this.all,
                showAll: () => (this.all = true),
              })
            : html`<p>${text('waiting-what')}</p>`
        }
        <p class="row screen-only">
          <button type="button" aria-disabled=${this.looking ? 'true' : 'false'} @click=${() => this.#look(reporting)}>
            ${text(this.bodies ? 'look-again' : 'look')}
          </button>
        </p>
      </div>
      ${this.#renderSwitchOff(reporting)}
    `;
  }

  #renderSwitchOff(reporting: Reporting) {
    const text = this.#messages.text.bind(this.#messages);
    return html`
      <div class="stack switch">
        <p class="row screen-only">
          <button type="button" class="switch-off" @click=${() => this.#switchOff(reporting)}>
            ${text('switch-off')}
          </button>
        </p>
        <p class="small soft">${text(`lasts-${this.#place.settings.device}`)}</p>
      </div>
    `;
  }

  #renderOff(reporting: Reporting) {
    const text = this.#messages.text.bind(this.#messages);
    return html`
      <p class="small soft">${text(`lasts-${this.#place.settings.device}`)}</p>
      <p class="row screen-only">
        <button type="button" class="switch-on" @click=${() => this.#switchOn(reporting)}>${text('switch-on')}</button>
      </p>
    `;
  }

  async #look(reporting: Reporting) {
    if (this.looking) return;
    this.looking = true;
    const [bodies, sentences] = await Promise.all([
      reporting.waiting(),
      // Without them the names of the counters stand alone.
      reporting.sentences().catch((): Sentences => ({})),
    ]);
    this.looking = false;
    this.bodies = bodies;
    this.sentences = sentences;
    this.all = bodies.length <= atOnce;
    this.told = this.#messages.text('waiting-count', { count: bodies.length });
  }

  async #switchOff(reporting: Reporting) {
    this.bodies = undefined;
    await reporting.switchOff();
    this.told = this.#messages.text('switched-off');
    this.#focus('.switch-on');
  }

  #switchOn(reporting: Reporting) {
    reporting.switchOn();
    this.told = this.#messages.text('switched-on');
    this.#focus('.switch-off');
  }

  #focus(selector: string) {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  readonly #toggle = () => {
    if (this.open) this.#close();
    else this.open = true;
  };

  /** Closed and forgotten: what waits by then may be something else. */
  readonly #close = () => {
    this.open = false;
    this.bodies = undefined;
    this.told = '';
    this.opener?.focus();
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.#close();
  };
}
