import { loadDirectory, countries, type Channel, type Hesitation, type Service } from '@talkplace/content';
import english from '@talkplace/content/words/signposts.en.js';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Messages } from '../locale/messages.controller.js';
import { complain } from '../place/complain.js';
import { directionOf } from '../place/language.js';
import { Forgetting } from '../place/forgetting.controller.js';
import { Now } from '../place/now.controller.js';
import { Place } from '../place/place.controller.js';
import { Visit } from '../place/visit.controller.js';
import { base } from '../theme/base.styles.js';
import { fields } from '../theme/fields.styles.js';
import { renderHours, renderWho } from './facts.js';
import { openingWords } from './opening-words.js';
import {
  SignpostCopiedEvent,
  SignpostFollowedEvent,
  SignpostReportedEvent,
  SignpostShownEvent,
  SignpostWorryAnsweredEvent,
} from './signpost.events.js';
import { styles } from './signpost.styles.js';
import { renderWay, type WayContext } from './ways.js';
import { renderWorry, whenHesitation } from './worry.js';

/** Ways shown at once; the others unfold. */
const waysAtOnce = 2;
const staleAfter = 90 * 24 * 3600 * 1000;

/**
 * A card that points to one service: who it is for, what happens when you get in touch, the ways to reach it with cost
 * and hours in words, and when it was checked.
 *
 * @customElement talk-signpost
 * @attr {string} service - Id of a service of the directory, such as gb-samaritans.
 * @attr {boolean} plain - Without the bar of urgent help: inside something that has one.
 * @attr {number} heading-level - Level of the heading in the outline of the page, 3 by default.
 * @slot - Shows until the card is there, and for ever if it cannot be.
 * @fires {OpenedEvent} talk-opened - Someone has a card that stands alone in view.
 * @fires {CrashedEvent} talk-crashed - It could not be drawn.
 * @fires {ContentMissingEvent} talk-content-missing - Its service could not be loaded.
 * @fires {SignpostShownEvent} talk-signpost-shown - The card came into view.
 * @fires {SignpostFollowedEvent} talk-signpost-followed - A way to reach the service was chosen.
 * @fires {SignpostCopiedEvent} talk-signpost-copied - A number was copied.
 * @fires {SignpostWorryAnsweredEvent} talk-signpost-worry-answered - A worry was answered.
 * @fires {SignpostReportedEvent} talk-signpost-reported - Someone says that the card is wrong.
 * @csspart card - The card.
 * @csspart contact - Each way to reach the service.
 * @csspart code - The QR code of a way, on a shared device.
 */
export class SignpostElement extends LitElement {
  static override styles = [base, fields, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  /** The service itself; wins over the id. */
  @property({ attribute: false }) service: Service | undefined;

  /** Id of a service of the directory. */
  @property({ attribute: 'service' }) serviceId = '';

  /** Without the bar of urgent help. */
  @property({ type: Boolean }) plain = false;

  /** Level of the heading in the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** The instant for which opening hours are worked out; the present when left out. */
  @property({ attribute: false }) now: Date | undefined;

  /** The need that someone chose in the list around the card. */
  @property({ attribute: false }) need = '';

  @state() private found: Service | undefined;
  @state() private hesitation: Hesitation | undefined;
  @state() private worry = '';
  @state() private copied = '';
  @state() private reported: '' | 'reported' | 'reported-unheard' = '';
  @state() private code: ((text: string) => unknown) | undefined;

  readonly #place = new Place(this);
  readonly #visit = new Visit(this, this.#place, 'signpost', () => this.#tellShown());
  readonly #now = new Now(this);
  readonly #messages = new Messages(this, this.#place, 'signposts', english);
  #wanted = '';
  #shown = '';
  #told = '';

  constructor() {
    super();
    new Forgetting(this);
  }

  /** Folds everything and forgets which worry was picked: for the next person. */
  reset(): void {
    this.#forgetChoices();
    this.#fold();
    this.#told = '';
    this.#visit.again();
  }

  #forgetChoices() {
    this.worry = '';
    this.copied = '';
    this.reported = '';
  }

  #fold() {
    for (const details of this.renderRoot.querySelectorAll('details')) details.open = false;
  }

  get #current(): Service | undefined {
    return this.service ?? this.found ?? this.#place.settings.service;
  }

  protected override willUpdate(): void {
    const { settings } = this.#place;
    if (settings.device === 'shared' && !this.code) void this.#drawCodes();
    // A list hands the same card another service: a new card for each would cost too much between two keys typed.
    if (this.#shown && this.#current?.id !== this.#shown) this.#forgetChoices();
    if (this.service || this.serviceId === this.#wanted) return;
    this.#wanted = this.serviceId;
    if (this.serviceId) void this.#find(this.serviceId);
  }

  async #find(id: string) {
    const country = id.slice(0, 2).toUpperCase();
    try {
      const services = countries.includes(country) ? await loadDirectory(country) : [];
      if (id !== this.serviceId) return;
      this.found = services.find((each) => each.id === id);
      if (!this.found) complain(this, 'service', id, 'the id of a service of the directory, such as gb-samaritans');
    } catch {
      // Offline: what the host wrote between the tags stays.
      this.#visit.contentMissing();
      this.#wanted = '';
    }
  }

  protected override render() {
    const { settings, direction } = this.#place;
    const service = this.#current;
    return html`
      <div
        class="root"
        lang=${this.#messages.language}
        dir=${direction}
        data-kind=${settings.kind}
        data-distance=${settings.distance}
        data-device=${settings.device}
      >
        ${this.plain ? nothing : html`<talk-urgent compact></talk-urgent>`}
        ${service ? this.#renderCard(service) : html`<slot></slot>`}
        ${this.#visit.alone && settings.reporting?.shows ? html`<talk-privacy folded></talk-privacy>` : nothing}
      </div>
    `;
  }

  #renderCard(service: Service) {
    const text = this.#messages.text.bind(this.#messages);
    const { name } = this.#place.settings;
    const context = this.#context(service);
    const [first, ...others] = service.channels;
    const atOnce = others.slice(0, waysAtOnce - 1);
    const folded = others.slice(waysAtOnce - 1);
    const lang = service.own ? this.#messages.language : 'en';
    return html`
      <article class="card" part="card" aria-labelledby="name">
        ${service.own ? html`<p class="kicker">${name ? text('own-named', { name }) : text('own')}</p>` : nothing}
        <div id="name" class="heading" role="heading" aria-level=${this.headingLevel}>${service.name}</div>
        <p lang=${lang} dir=${directionOf(lang)}>${service.summary}</p>
        ${renderWho(service, this.#messages)}
        ${renderHours(service, this.#messages, this.#now.date, this.#place.settings.nation)}
        ${service.confirmed ? nothing : html`<p class="small caution">${text('unconfirmed')}</p>`}
        ${service.whatHappens ? html`<p lang=${lang} dir=${directionOf(lang)}>${service.whatHappens}</p>` : nothing}
        ${service.own || service.immediacy === 'emergency' || !first ? nothing : this.#renderWorryStep(service)}
        ${
          first
            ? html`<ul class="ways" role="list">
                ${renderWay(context, first, true)} ${atOnce.map((channel) => renderWay(context, channel, false))}
              </ul>`
            : nothing
        }
        ${
          folded.length
            ? html`<details class="folded">
                <summary>${text('more-ways', { count: folded.length })}</summary>
                <ul class="ways" role="list">
                  ${folded.map((channel) => renderWay(context, channel, false))}
                </ul>
              </details>`
            : nothing
        }
        ${this.code && first ? html`<p class="small soft screen-only">${text('qr')}</p>` : nothing}
        ${this.#renderFoot(service)}
      </article>
    `;
  }

  #context(service: Service): WayContext {
    const { settings } = this.#place;
    return {
      messages: this.#messages,
      service,
      shared: settings.device === 'shared',
      opening: (channel) => openingWords(channel, service, this.#now.date, settings.nation, this.#messages),
      code: this.code,
      copied: this.copied,
      follow: (channel) => this.dispatchEvent(new SignpostFollowedEvent(this.#contact(service, channel))),
      copy: (channel) => void this.#copy(service, channel),
    };
  }

  #renderWorryStep(service: Service) {
    return html`
      <details class="worry" @toggle=${this.#loadWorries}>
        <summary>${this.#messages.text('worry')}</summary>
        ${
          this.hesitation
            ? renderWorry({
                messages: this.#messages,
                service,
                hesitation: this.hesitation,
                chosen: this.worry,
                shared: this.#place.settings.device === 'shared',
                choose: (worry) => this.#answer(service, worry),
              })
            : nothing
        }
      </details>
    `;
  }

  #renderFoot(service: Service) {
    const text = this.#messages.text.bind(this.#messages);
    const { checked, url } = service;
    const date = checked && this.#messages.date(checked);
    const stale = checked && this.#now.date.getTime() - Date.parse(checked) > staleAfter;
    const shared = this.#place.settings.device === 'shared';
    return html`
      <div class="foot small soft">
        ${date ? html`<span>${text('checked', { date })}</span>` : nothing}
        ${stale ? html`<span>${text('long-check')}</span>` : nothing}
        ${
          url && !shared
            ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${text('own-page')}</a>`
            : url
              ? html`<bdi dir="ltr">${url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')}</bdi>`
              : nothing
        }
        ${this.reported ? nothing : html`<button type="button" class="plain small" @click=${() => this.#report(service)}>${text('report')}</button>`}
        <span role="status">${this.reported ? text(this.reported, { name: service.name, date }) : ''}</span>
      </div>
    `;
  }

  protected override updated(): void {
    const service = this.#current;
    if (!service || service.id === this.#shown) return;
    if (this.#shown) this.#fold();
    this.#shown = service.id;
    this.#tellShown();
  }

  /** A card that nobody has in view is told when someone has. */
  #tellShown() {
    const service = this.#current;
    if (!this.#visit.inView || !service || service.id !== this.#shown || this.#told === this.#shown) return;
    this.#told = this.#shown;
    const { id, own, channels } = service;
    const source = own ? 'own' : 'directory';
    this.dispatchEvent(new SignpostShownEvent({ service: id, channel: channels[0]?.type ?? '', source }));
  }

  #contact({ id }: Service, { type }: Channel) {
    return { service: id, channel: type, ...(this.need ? { need: this.need } : {}) };
  }

  protected override performUpdate(): void {
    this.#visit.guard(() => super.performUpdate());
  }

  readonly #loadWorries = async () => {
    try {
      this.hesitation ??= await whenHesitation();
    } catch {
      // Offline: the numbers below need nothing more.
    }
  };

  #answer(service: Service, worry: string) {
    this.worry = worry;
    const channel = service.channels[0]?.type ?? '';
    if (worry) this.dispatchEvent(new SignpostWorryAnsweredEvent({ service: service.id, worry, channel }));
  }

  async #copy(service: Service, channel: Channel) {
    try {
      await navigator.clipboard.writeText(channel.display);
      this.copied = channel.value;
      this.dispatchEvent(new SignpostCopiedEvent(this.#contact(service, channel)));
    } catch {
      // Not allowed here: the number can be selected by hand.
      const number = this.renderRoot.querySelector('.number');
      if (number) getSelection()?.selectAllChildren(number);
    }
  }

  #report(service: Service) {
    const heard = !this.dispatchEvent(new SignpostReportedEvent({ service: service.id }));
    this.reported = heard ? 'reported' : 'reported-unheard';
  }

  async #drawCodes() {
    try {
      this.code = (await import('./code.js')).renderCode;
    } catch {
      // The number stands without it.
    }
  }
}
