import english from '@talkplace/content/words/badge.en.js';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { Messages } from '../locale/messages.controller.js';
import { complain } from '../place/complain.js';
import { Now } from '../place/now.controller.js';
import { Place } from '../place/place.controller.js';
import { base } from '../theme/base.styles.js';
import { styles } from './badge.styles.js';
import { dayOf, validityOf, type Validity } from './validity.js';

/**
 * "We listen here": the place, the day of its training and of its last review. A year after the last of them it turns grey
 * and says that it has lapsed. It is the word of the place, says so, and says nothing that the host did not.
 *
 * @customElement talk-badge
 * @attr {string} name - The place's own name; that of the place around it by default.
 * @attr {string} trained - Day of the training, such as 2026-03-31. Without it there is no badge.
 * @attr {string} reviewed - Day of the last review.
 * @attr {string} until - Last day on which it counts, where that is less than a year after the review or the training.
 * @attr {string} href - Page that says what it means here.
 * @attr {number} heading-level - Level of the heading in the outline of the page, 2 by default.
 * @slot - Shows until the badge is there, and for ever without a day of training.
 * @csspart card - The card.
 * @csspart link - The link.
 */
export class BadgeElement extends LitElement {
  static override styles = [base, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  /** Day of the training, an ISO date. */
  @property() trained = '';

  /** Day of the last review, an ISO date. */
  @property() reviewed = '';

  /** Last day on which it counts, an ISO date. */
  @property() until = '';

  /** Page that says what it means here. */
  @property() href = '';

  /** Level of the heading in the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** The instant for which it is worked out whether it has lapsed; the present when left out. */
  @property({ attribute: false }) now: Date | undefined;

  readonly #place = new Place(this);
  readonly #messages = new Messages(this, this.#place, 'badge', english);
  readonly #now = new Now(this);

  protected override render() {
    const dates = { trained: this.trained.trim(), reviewed: this.reviewed.trim(), until: this.until.trim() };
    const validity = validityOf(dates, dayOf(this.#now.date), (name, value, allowed) =>
      complain(this, name, value, allowed),
    );
    const { settings, direction } = this.#place;
    if (!validity) return html`<slot></slot>`;
    const { lapsed } = validity;
    return html`
      <div
        class="root"
        lang=${this.#messages.language}
        dir=${direction}
        data-kind=${settings.kind}
        data-distance=${settings.distance}
      >
        <div class="card edged ${lapsed ? 'lapsed' : ''}" part="card" role="group" aria-labelledby="title">
          <div id="title" class="heading" role="heading" aria-level=${this.headingLevel}>
            ${this.#messages.text(lapsed ? 'lapsed-title' : 'title')}
          </div>
          ${settings.name ? html`<p class="name" dir="auto">${settings.name}</p>` : nothing}
          ${this.#renderDates(validity)}
          <p class="small soft">${this.#messages.text('word')}</p>
          ${this.#renderLink()}
        </div>
      </div>
    `;
  }

  #renderDates({ trained, reviewed, until, lapsed }: Validity) {
    const row = (key: string, day: string) =>
      html`<li><time datetime=${day}>${this.#messages.text(key, { date: this.#messages.date(day) })}</time></li>`;
    return html`
      <ul class="dates" role="list">
        ${lapsed ? row('lapsed', until) : nothing} ${row('trained', trained)}
        ${reviewed ? row('reviewed', reviewed) : nothing} ${lapsed ? nothing : row('until', until)}
      </ul>
    `;
  }

  #renderLink() {
    const href = this.href.trim();
    if (!href) return nothing;
    if (!/^(https?:\/\/|[./#])/.test(href)) {
      complain(this, 'href', href, 'an address that starts with https:// or /');
      return nothing;
    }
    // A screen that many people use leads nowhere else.
    if (this.#place.settings.device === 'shared') return nothing;
    return html`<p><a part="link" href=${href}>${this.#messages.text('more')}</a></p>`;
  }
}
