import { countries, loadDirectory, loadNeeds, type Needs, type Service } from '@talkplace/content';
import { emergencyOf, type Wish } from '@talkplace/content/directory';
import english from '@talkplace/content/words/signposts.en.js';
import { LitElement, html, nothing } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { Messages } from '../locale/messages.controller.js';
import { complain } from '../place/complain.js';
import { Forgetting } from '../place/forgetting.controller.js';
import { Now } from '../place/now.controller.js';
import { Place } from '../place/place.controller.js';
import { renderTrouble } from '../place/trouble.js';
import { Visit } from '../place/visit.controller.js';
import { base } from '../theme/base.styles.js';
import { fields } from '../theme/fields.styles.js';
import {
  needsOfKind,
  nationsToAsk,
  noChoice,
  renderFilters,
  renderNation,
  renderNeeds,
  type Choice,
} from './filters.js';
import { Finder, firstOf, isAnswered, type Findings } from './finder.js';
import type { SignpostElement } from './signpost.js';
import { SignpostsFilteredEvent, type SignpostsFilter } from './signposts.events.js';
import { styles } from './signposts.styles.js';

/** Cards of the first page of results, and of each further one. */
const page = 6;

/**
 * The directory: services for this place and this person, the right ones first. Search as you type, choices by need,
 * person, way of contact, language and open now. What is typed stays in the field.
 *
 * @customElement talk-signposts
 * @attr {string} needs - Needs to start from, separated by spaces, the most important first.
 * @attr {number} limit - Shows so many cards and no more.
 * @attr {boolean} plain - Cards alone: without urgent help, search and choices, inside something that has them.
 * @attr {boolean} answered - Only services where someone answers by phone, text or chat.
 * @attr {string} audience - For whom: a word of the directory's list, such as young-people.
 * @attr {number} age - Age of the person it is about.
 * @attr {number} heading-level - Level of the cards' headings in the outline of the page, 3 by default.
 * @slot - Shows until the list is there, and for ever if it cannot be.
 * @fires {OpenedEvent} talk-opened - Someone has the list in view.
 * @fires {CrashedEvent} talk-crashed - It could not be drawn.
 * @fires {ContentMissingEvent} talk-content-missing - The directory could not be loaded.
 * @fires {SignpostsFilteredEvent} talk-signposts-filtered - The list was narrowed or widened.
 * @csspart search - The field to search in.
 * @csspart need - Each button for a need.
 * @csspart card - What stands in place of the list where it could not be loaded.
 */
export class SignpostsElement extends LitElement {
  static override styles = [base, fields, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  /** Needs to start from, separated by spaces. */
  @property() needs = '';

  /** At most so many cards; all, page by page, when 0. */
  @property({ type: Number }) limit = 0;

  /** Cards alone. */
  @property({ type: Boolean }) plain = false;

  /** Only services where someone answers by phone, text or chat. */
  @property({ type: Boolean }) answered = false;

  /** For whom, by the directory's word. */
  @property() audience = '';

  /** Age of the person it is about; unknown when 0. */
  @property({ type: Number }) age = 0;

  /** Level of the cards' headings in the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** The instant for which opening hours are worked out; the present when left out. */
  @property({ attribute: false }) now: Date | undefined;

  @state() private directory: Service[] | undefined;
  @state() private needWords: Needs | undefined;
  @state() private failed = false;
  @state() private choice: Choice = noChoice;
  @state() private typed = '';
  @state() private pages = 1;

  @queryAll('talk-signpost') private cards!: Iterable<SignpostElement>;
  @query('#search') private field!: HTMLInputElement | null;

  readonly #place = new Place(this);
  readonly #visit = new Visit(this, this.#place, 'signposts');
  readonly #now = new Now(this);
  readonly #messages = new Messages(this, this.#place, 'signposts', english);
  readonly #finder = new Finder();
  #country = '';
  #everything: Service[] = [];
  #joined: [Service[], Service[]] | undefined;

  constructor() {
    super();
    new Forgetting(this);
  }

  /** Forgets what was typed and chosen. */
  reset(): void {
    this.typed = '';
    this.choice = noChoice;
    this.pages = 1;
    this.#visit.again();
    if (this.field) this.field.value = '';
    for (const card of this.cards) card.reset();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const { pending } = this.#place;
    const { country, services } = this.#place.settings;
    // Numbers of another country must not show while the place's own settings are on their way.
    if (!pending && country !== this.#country) {
      this.#country = country;
      void this.#load(country);
    }
    if (changed.has('needs') && this.needs && !this.needWords) void this.#loadNeeds();
    const directory = this.directory ?? [];
    if (this.#joined?.[0] !== services || this.#joined[1] !== directory || changed.has('answered')) {
      this.#joined = [services, directory];
      const everything = [...services, ...directory];
      this.#everything = this.answered ? everything.filter(isAnswered) : everything;
    }
  }

  async #load(country: string) {
    this.failed = false;
    try {
      const services = countries.includes(country) ? await loadDirectory(country) : [];
      if (country === this.#country) this.directory = services;
    } catch {
      if (country !== this.#country) return;
      this.failed = true;
      this.#visit.contentMissing();
    }
  }

  readonly #loadNeeds = async () => {
    try {
      this.needWords ??= await loadNeeds();
      this.#complainOfNeeds(this.needWords);
    } catch {
      // Names can be searched without.
    }
  };

  #complainOfNeeds(known: Needs) {
    for (const need of this.#needsGiven()) {
      if (!Object.hasOwn(known, need)) complain(this, 'needs', need, Object.keys(known).join(', '));
    }
  }

  #needsGiven(): string[] {
    return this.needs.split(/[\s,]+/).filter(Boolean);
  }

  #wish(): Wish {
    const { settings } = this.#place;
    const { need, who, contact, language, openNow, nation } = this.choice;
    const nationNow = settings.nation ?? (nation && nation !== 'any' ? nation : undefined);
    const age = who === 'young' ? 15 : this.age || undefined;
    const audience =
      who === 'worried-other' ? 'worried-others' : who === 'adult' ? 'adults' : this.audience || undefined;
    return {
      now: this.#now.date,
      country: settings.country,
      nation: nationNow,
      needs: need ? [need] : this.#needsGiven(),
      audience,
      ...(age === undefined ? {} : { age }),
      contact: contact || undefined,
      language: language || undefined,
      openNow,
    };
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
        ${this.plain ? nothing : html`<talk-urgent compact></talk-urgent>`}
        ${this.directory || settings.services.length ? this.#renderAll() : html`<slot></slot>`}
        ${this.failed ? renderTrouble(this.#messages, () => this.#load(this.#country)) : nothing}
        ${!this.directory && !this.failed ? html`<p class="unseen" role="status">${this.#messages.text('loading')}</p>` : nothing}
        ${this.#visit.alone && settings.reporting?.shows ? html`<talk-privacy folded></talk-privacy>` : nothing}
      </div>
    `;
  }

  #renderAll() {
    const wish = this.#wish();
    const findings = this.#finder.find(this.#everything, this.needWords, this.typed, wish);
    const atOnce = this.limit || page * this.pages;
    const shown = this.limit ? firstOf(findings.services, atOnce) : findings.services.slice(0, atOnce);
    return html`
      <section aria-label=${this.#messages.text('label')}>
        ${this.plain ? nothing : this.#renderChoices()}
        ${findings.emergencyFirst && !this.plain ? this.#renderEmergency() : nothing} ${this.#renderCount(findings)}
        <div class="list">
          ${shown.map(
            (service) => html`
              <talk-signpost
                plain
                .service=${service}
                .now=${this.now}
                .need=${this.choice.need}
                heading-level=${this.headingLevel}
              ></talk-signpost>
            `,
          )}
        </div>
        ${
          !this.limit && findings.services.length > atOnce
            ? html`<p class="row more screen-only">
                <button type="button" @click=${() => (this.pages += 1)}>${this.#messages.text('more')}</button>
              </p>`
            : nothing
        }
      </section>
    `;
  }

  #renderChoices() {
    const { settings } = this.#place;
    const text = this.#messages.text.bind(this.#messages);
    const nations = settings.nation ? [] : nationsToAsk(this.directory ?? [], this.#messages);
    return html`
      <div class="choices screen-only">
        <div class="choice">
          <label for="search">${text('search')}</label>
          <input
            id="search"
            part="search"
            type="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            .enterKeyHint=${'search'}
            aria-describedby="hint"
            @focus=${this.#loadNeeds}
            @input=${this.#search}
          />
          <span id="hint" class="small soft">${text('search-hint')}</span>
        </div>
        ${renderNeeds(this.#messages, this.#needsOffered(), (need) => this.#nameOfNeed(need), this.choice.need, this.#change)}
        ${renderNation(this.#messages, nations, this.choice.nation, this.#change)}
        <details class="more-choices">
          <summary>${text('filters')}</summary>
          ${renderFilters(this.#messages, this.#everything, this.choice, this.#change)}
        </details>
      </div>
    `;
  }

  #needsOffered(): string[] {
    return [...new Set([...this.#needsGiven(), ...needsOfKind[this.#place.settings.kind]])];
  }

  #nameOfNeed(need: string): string {
    const key = `need-${need}`;
    return this.#messages.has(key) ? this.#messages.text(key) : (this.needWords?.[need]?.label ?? need);
  }

  #renderEmergency() {
    const number = emergencyOf(this.#place.settings.country)?.number;
    const words = number ? this.#messages.text('emergency', { number }) : this.#messages.text('emergency-unknown');
    const lang = this.#messages.langOf(number ? 'emergency' : 'emergency-unknown');
    return html`<p class="emergency" lang=${lang} dir="auto">${words}</p>`;
  }

  /** Tells screen readers what the choices led to, and everyone where nothing fitted. */
  #renderCount({ services, fallback }: Findings) {
    const text = this.#messages.text.bind(this.#messages);
    const empty = !services.length ? text('only-emergency') : text(this.typed ? 'none' : 'none-filters');
    if (fallback) return html`<p class="told" role="status">${empty}</p>`;
    return html`<p class=${this.plain ? 'unseen' : 'told small soft'} role="status">
      ${text('count', { count: services.length })}
    </p>`;
  }

  readonly #search = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    if (!this.typed && value) this.#tell('search', '');
    this.typed = value;
    this.pages = 1;
  };

  readonly #change = (filter: SignpostsFilter, value: string, choice: Partial<Choice>) => {
    this.choice = { ...this.choice, ...choice };
    this.pages = 1;
    this.#tell(filter, value);
  };

  #tell(filter: SignpostsFilter, value: string) {
    const need = filter === 'need' && value ? { need: value } : {};
    this.dispatchEvent(new SignpostsFilteredEvent({ filter, value, ...need }));
  }

  protected override performUpdate(): void {
    this.#visit.guard(() => super.performUpdate());
  }
}
