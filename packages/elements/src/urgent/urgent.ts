import { urgentHelp, type UrgentHelp, type UrgentLine, type UrgentWay } from '@talkplace/content/urgent';
import english from '@talkplace/content/words/urgent.en.js';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Messages } from '../locale/messages.controller.js';
import { Now } from '../place/now.controller.js';
import { Place } from '../place/place.controller.js';
import { Visit } from '../place/visit.controller.js';
import { addressOf } from '../signposts/address.js';
import { base } from '../theme/base.styles.js';
import { UrgentFollowedEvent, UrgentOpenedEvent, UrgentRequestEvent } from './urgent.events.js';
import { styles } from './urgent.styles.js';

/**
 * Urgent help: the emergency number of the country, then lines that answer now. Nothing stands before it: no import, no
 * request, no question. Its words stay in English until a translation has been signed (CARE.md 11.5).
 *
 * @customElement talk-urgent
 * @attr {boolean} compact - A bar that opens in place; without it, the whole card.
 * @attr {number} heading-level - Level of the heading in the outline of the page, 2 by default.
 * @fires {OpenedEvent} talk-opened - Someone has it in view, where it stands alone.
 * @fires {CrashedEvent} talk-crashed - It could not be drawn.
 * @fires {UrgentOpenedEvent} talk-urgent-opened - The card was opened from its bar.
 * @fires {UrgentFollowedEvent} talk-urgent-followed - A way to reach help was chosen.
 * @csspart bar - The bar of the compact form.
 * @csspart card - The card.
 * @csspart number - Each number.
 * @csspart code - The QR code of a number, on a shared device.
 */
export class UrgentElement extends LitElement {
  static override styles = [base, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  /** A bar that opens in place. */
  @property({ type: Boolean }) compact = false;

  /** Level of the heading in the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Shows the whole card of the compact form. */
  @property({ type: Boolean }) open = false;

  /** The instant for which opening hours are worked out; the present when left out. */
  @property({ attribute: false }) now: Date | undefined;

  @state() private code: ((number: string) => unknown) | undefined;

  readonly #place = new Place(this);
  readonly #visit = new Visit(this, this.#place, 'urgent');
  readonly #now = new Now(this);
  readonly #messages = new Messages(this, this.#place, 'urgent', english, true);

  #around: (() => void) | undefined;

  /** A bar inside a shell that holds urgent help on every screen gives way to it: two would take the place of the words. */
  override connectedCallback(): void {
    super.connectedCallback();
    const detail: UrgentRequestEvent['detail'] = {};
    if (this.compact) this.parentNode?.dispatchEvent(new UrgentRequestEvent(detail));
    this.#around = detail.show;
    if (this.#around) this.hidden = true;
  }

  /** Opens the card and moves focus to it: for a check-in where someone says that they are not safe. */
  show(): void {
    if (this.#around) {
      this.#around();
      return;
    }
    this.open = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[part=card]')?.focus());
  }

  protected override render() {
    const { settings } = this.#place;
    const help = urgentHelp(settings.country, settings.nation, this.#now.date);
    if (settings.device === 'shared' && !this.code) void this.#drawCodes();
    return html`
      <div
        class="root"
        lang="en"
        dir="ltr"
        data-kind=${settings.kind}
        data-distance=${settings.distance}
        data-device=${settings.device}
      >
        ${this.compact ? this.#renderCompact(help) : this.#renderCard(help)}
        ${this.#visit.alone && settings.reporting?.shows ? html`<talk-privacy folded></talk-privacy>` : nothing}
      </div>
    `;
  }

  #renderCompact(help: UrgentHelp) {
    const text = this.#messages.text.bind(this.#messages);
    return html`
      <div class="bar" part="bar" role="group" aria-label=${text('label')}>
        <p><strong>${text('need')}</strong> ${this.#renderRisk(help)}</p>
        <button type="button" aria-expanded=${this.open ? 'true' : 'false'} aria-controls="more" @click=${this.#toggle}>
          ${text(this.open ? 'hide' : 'show')}
        </button>
        <p class="paper small">${help.lines.map((line) => this.#renderOnPaper(line))}</p>
      </div>
      <div id="more" class="more" ?hidden=${!this.open}>${this.open ? this.#renderCard(help) : nothing}</div>
    `;
  }

  /** On paper the bar names the lines in one row: a page may hold several bars. */
  #renderOnPaper({ name, ways: [way] }: UrgentLine) {
    if (!way) return nothing;
    const number =
      way.type === 'text' && way.extra
        ? this.#messages.text('text-word', { word: way.extra, number: way.display })
        : way.display;
    return html`<span>${name}: <b>${number}</b></span> `;
  }

  #renderRisk({ emergency }: UrgentHelp) {
    if (!emergency) return this.#messages.text('risk-unknown');
    const [before, after] = this.#messages.text('risk', { number: '\u0000' }).split('\u0000');
    return html`${before}${this.#renderEmergencyNumber(emergency.number, '')}${after}`;
  }

  #renderEmergencyNumber(number: string, style: string) {
    if (this.#place.settings.device === 'shared') return html`<b class=${style} part="number">${number}</b>`;
    return html`<a class=${style} part="number" href="tel:${number}" @click=${() => this.#follow('emergency', 'phone')}
      >${number}</a
    >`;
  }

  #renderCard(help: UrgentHelp) {
    const text = this.#messages.text.bind(this.#messages);
    const { emergency, emergencyLine, lines } = help;
    const { staffed, device } = this.#place.settings;
    const checked = lines.map((line) => line.checked).toSorted()[0];
    return html`
      <div class="card" part="card" tabindex="-1" role=${this.compact ? 'group' : 'region'} aria-labelledby="title">
        <div id="title" class="heading" role="heading" aria-level=${this.headingLevel}>${text('need')}</div>
        <div class="first">
          ${
            emergency
              ? html`<p>${text('risk', { number: emergency.number })}</p>
                  <p>${this.#renderEmergencyNumber(emergency.number, 'number')}</p>
                  <p>${text(`for-${emergency.for}`)}</p>`
              : html`<p>${text('risk-unknown')}</p>`
          }
          ${emergencyLine ? this.#renderDeaf(emergencyLine) : nothing}
        </div>
        ${device === 'shared' && staffed ? html`<p>${text('someone-here')}</p>` : nothing}
        ${
          lines.length
            ? html`
                <div>
                  <div class="name" role="heading" aria-level=${this.headingLevel + 1}>${text('lines')}</div>
                  <ul class="lines" role="list">
                    ${lines.map((line) => this.#renderLine(line))}
                  </ul>
                </div>
              `
            : nothing
        }
        ${this.code ? html`<p class="small soft screen-only">${text('qr')}</p>` : nothing}
        <p class="small soft">
          ${emergency ? text('standing', { number: emergency.number }) : text('standing-unknown')}
          ${checked ? html`<br />${text('checked', { date: this.#messages.date(checked) })}` : nothing}
        </p>
      </div>
    `;
  }

  /** Beside the emergency number, not behind it: the ways that need no voice. */
  #renderDeaf(line: UrgentLine) {
    const ways = line.ways.filter(({ type }) => type !== 'phone');
    if (!ways.length) return nothing;
    return html`
      <div class="deaf">
        <p><strong>${this.#messages.text('deaf')}</strong></p>
        <ul role="list">
          ${ways.map((way) => html`<li>${this.#renderWay(line, way, way.type === 'text' ? 'emergency-text' : '')}</li>`)}
        </ul>
      </div>
    `;
  }

  #renderLine(line: UrgentLine) {
    const text = this.#messages.text.bind(this.#messages);
    const kinds = [
      line.mentalHealth ? text('mental-health') : '',
      line.young ? text('young') : '',
      line.languages.includes('en') ? '' : text('languages', { languages: this.#languageNames(line.languages) }),
      line.confirmed ? '' : text('unconfirmed'),
    ].filter(Boolean);
    const number = line.ways.find(({ type }) => type === 'phone');
    const [way] = line.ways;
    const first = way && addressOf(way.type, way.value, way.extra);
    return html`
      <li>
        <div>
          <div class="name">${line.name}</div>
          ${kinds.map((kind) => html`<div class="small">${kind}</div>`)}
          <div class="small soft">${this.#hoursOf(line.ways[0])}</div>
        </div>
        <div>
          <div class="ways">${line.ways.map((way) => this.#renderWay(line, way, ''))}</div>
          ${line.option ? html`<div class="small">${text('option')}</div>` : nothing}
          ${number?.extra ? html`<div class="small">${text('press', { key: number.extra })}</div>` : nothing}
        </div>
        ${this.code && first ? this.code(first) : nothing}
      </li>
    `;
  }

  #renderWay(line: UrgentLine, way: UrgentWay, key: string) {
    const text = this.#messages.text.bind(this.#messages);
    const { settings } = this.#place;
    const number = html`<bdi dir="ltr">${way.display}</bdi>`;
    const words =
      way.type === 'phone'
        ? html`<span class="number">${number}</span>`
        : key || way.type === 'relay' || way.type === 'whatsapp'
          ? text(key || way.type, { number: way.display })
          : way.type === 'text'
            ? this.#renderText(way)
            : text(way.type === 'sign' ? 'sign' : 'chat');
    const address = addressOf(way.type, way.value, way.extra);
    if (settings.device === 'shared') {
      const web = way.type === 'chat' || way.type === 'sign';
      return html`<span part="number"
        >${words}${web ? html` <bdi dir="ltr">${way.value.replace(/^https:\/\/(www\.)?/, '')}</bdi>` : nothing}</span
      >`;
    }
    return address
      ? html`<a part="number" href=${address} @click=${() => this.#follow(line.id, way.type)}>${words}</a>`
      : html`<span part="number">${words}</span>`;
  }

  #renderText({ extra = '', display }: UrgentWay) {
    const [before, after] = this.#messages
      .text(extra ? 'text-word' : 'text', { word: extra, number: '\u0000' })
      .split('\u0000');
    return html`<span>${before}<bdi dir="ltr" class="number">${display}</bdi>${after}</span>`;
  }

  #hoursOf(way: UrgentWay | undefined) {
    return way ? this.#messages.text(way.state === 'unknown' ? 'hours-unknown' : way.state) : nothing;
  }

  #languageNames(tags: readonly string[]): string {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    return this.#messages.list(tags.map((tag) => names.of(tag) ?? tag));
  }

  /** The number stands first; the square to point a phone at is an addition that may fail to arrive. */
  async #drawCodes() {
    try {
      const { renderCode } = await import('../signposts/code.js');
      this.code = renderCode;
    } catch {
      // Offline without the module: the numbers are there.
    }
  }

  protected override performUpdate(): void {
    this.#visit.guard(() => super.performUpdate());
  }

  readonly #toggle = () => {
    this.open = !this.open;
    if (this.open) this.dispatchEvent(new UrgentOpenedEvent({ country: this.#place.settings.country }));
  };

  #follow(service: string, channel: string) {
    this.dispatchEvent(new UrgentFollowedEvent({ service, channel }));
  }
}
