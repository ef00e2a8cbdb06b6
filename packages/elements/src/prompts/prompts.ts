import { loadPack, loadTopics, packIds, type Pack, type Prompt, type Topics } from '@talkplace/content';
import { localise } from '@talkplace/content/directory';
import english from '@talkplace/content/words/prompts.en.js';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Messages } from '../locale/messages.controller.js';
import { complain } from '../place/complain.js';
import { Forgetting } from '../place/forgetting.controller.js';
import { Place } from '../place/place.controller.js';
import { renderTrouble } from '../place/trouble.js';
import { Visit } from '../place/visit.controller.js';
import { base } from '../theme/base.styles.js';
import { fields } from '../theme/fields.styles.js';
import { noteOf, renderPrompt, type CardContext } from './card.js';
import { renderChoices, renderSpeakers } from './choices.js';
import { Deck, fitting, speakersOf, type Wish } from './deck.js';
import { PromptsShownEvent, PromptsUnfoldedEvent } from './prompts.events.js';
import { styles } from './prompts.styles.js';

/**
 * A deck of cards that open a talk: one card at a time, the opener large, the rest folded below. Fresh order for each
 * person; no card twice before all were seen. On paper, every card that fits.
 *
 * @customElement talk-prompts
 * @attr {string} pack - barbershop, workplace, school or community; the pack of the place's kind by default.
 * @attr {string} speaker - Who is talking, such as customer, barber, manager or parent-12-15.
 * @attr {number} heading-level - Level of the card's heading in the outline of the page, 2 by default.
 * @slot - Shows until the cards are there, and for ever if they cannot be.
 * @fires {OpenedEvent} talk-opened - Someone has the deck in view.
 * @fires {CrashedEvent} talk-crashed - It could not be drawn.
 * @fires {ContentMissingEvent} talk-content-missing - Its cards could not be loaded.
 * @fires {PromptsShownEvent} talk-prompts-shown - A card came into view.
 * @fires {PromptsUnfoldedEvent} talk-prompts-unfolded - A part of a card was unfolded.
 * @csspart card - The card.
 * @csspart opener - The line that opens the talk.
 * @csspart section - Each part that unfolds.
 * @csspart speaker - Each choice of who is talking.
 */
export class PromptsElement extends LitElement {
  static override styles = [base, fields, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  /** Id of the pack; the pack of the place's kind when left out. */
  @property() pack = '';

  /** Who is talking; the first speaker of the pack for this view when left out. */
  @property() speaker = '';

  /** Level of the card's heading in the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private loaded: Pack | undefined;
  @state() private topics: Topics = {};
  @state() private failed = false;
  @state() private wish: Wish = { speaker: '', view: 'guest' };
  @state() private again = false;
  @state() private unveiled = '';
  @state() private printed = false;

  readonly #place = new Place(this);
  readonly #messages = new Messages(this, this.#place, 'prompts', english);
  readonly #visit = new Visit(this, this.#place, 'prompts', () => this.#tellShown());
  readonly #deck = new Deck();
  #wanted: string | Pack = '';
  #shown = '';
  #told = '';

  constructor() {
    super();
    new Forgetting(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
  }

  /** Starts afresh for the next person: nothing chosen, nothing seen. */
  reset(): void {
    this.#visit.again();
    this.#shuffle();
  }

  #shuffle() {
    this.#deck.reset();
    this.again = false;
    this.unveiled = '';
    this.#shown = this.#told = '';
    this.wish = this.#firstWish();
    this.#deck.next(this.#cards());
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const { settings, pending } = this.#place;
    const wanted = this.#packWanted();
    if (!pending && wanted !== this.#wanted) {
      this.#wanted = wanted;
      void this.#load(wanted);
    }
    if (this.wish.view !== settings.view || (this.speaker && this.speaker !== this.#speakerGiven)) {
      this.#speakerGiven = this.speaker;
      if (this.loaded) this.wish = { ...this.#firstWish(), browsing: this.wish.browsing === true };
    }
    if (this.loaded && !this.#deck.current(this.#cards())) this.#deck.next(this.#cards());
  }

  #speakerGiven = '';

  #packWanted(): string | Pack {
    const { settings } = this.#place;
    if (this.pack && !packIds.includes(this.pack)) {
      complain(this, 'pack', this.pack, packIds.join(', '));
      return settings.pack ?? settings.kind;
    }
    return this.pack || (settings.pack ?? settings.kind);
  }

  async #load(wanted: string | Pack) {
    this.failed = false;
    try {
      const [pack, topics] = await Promise.all([typeof wanted === 'string' ? loadPack(wanted) : wanted, loadTopics()]);
      if (wanted !== this.#wanted) return;
      this.loaded = pack;
      this.topics = topics;
      this.#shuffle();
    } catch {
      if (wanted !== this.#wanted) return;
      this.failed = true;
      this.#visit.contentMissing();
    }
  }

  #firstWish(): Wish {
    const { view } = this.#place.settings;
    const speakers = speakersOf(this.loaded?.prompts ?? [], view);
    if (this.speaker && this.loaded && !speakers.includes(this.speaker)) {
      complain(this, 'speaker', this.speaker, `${speakers.join(', ')} (view ${view})`);
    }
    return { speaker: speakers.includes(this.speaker) ? this.speaker : (speakers[0] ?? ''), view };
  }

  #cards(): Prompt[] {
    return fitting(this.loaded?.prompts ?? [], this.wish);
  }

  protected override render() {
    const { settings, direction } = this.#place;
    const { language } = this.#messages;
    return html`
      <div class="root" lang=${language} dir=${direction} data-kind=${settings.kind} data-distance=${settings.distance}>
        <talk-urgent compact></talk-urgent>
        ${this.loaded ? this.#renderDeck(this.loaded) : this.#renderWaiting()}
        ${settings.reporting?.shows ? html`<talk-privacy folded></talk-privacy>` : nothing}
      </div>
    `;
  }

  #renderWaiting() {
    if (!this.failed)
      return html`<slot></slot>
        <p class="unseen" role="status">${this.#messages.text('loading')}</p>`;
    return html`<slot></slot>${renderTrouble(this.#messages, () => this.#load(this.#wanted))}`;
  }

  #renderDeck(pack: Pack) {
    const text = this.#messages.text.bind(this.#messages);
    const cards = this.#cards();
    const card = this.#deck.current(cards);
    const all = fitting(pack.prompts, {
      speaker: this.wish.speaker,
      view: this.wish.view,
      browsing: true,
      harder: true,
    });
    return html`
      <section class="deck" aria-label=${text('label')}>
        ${renderSpeakers(this.#messages, speakersOf(pack.prompts, this.wish.view), this.wish, this.#choose)}
        ${this.#renderHeard(pack, card)}
        <article class="card edged main" part="card">
          ${card ? this.#renderCard(pack, card) : this.#renderNone()}
          ${this.again ? html`<p class="small soft">${text('again')}</p>` : nothing}
        </article>
        <details class="choose">
          <summary>${text('choose')}</summary>
          ${renderChoices(this.#messages, all, this.topics, this.wish, this.#choose)}
          <p class="small soft" role="status">${text('fits', { count: cards.length })}</p>
          <button type="button" class="plain" @click=${() => window.print()}>${text('print')}</button>
        </details>
        ${pack.signed ? nothing : html`<p class="small soft">${text('draft')}</p>`}
        ${this.printed ? this.#renderPaper(pack, cards) : nothing}
      </section>
    `;
  }

  /** What a screen reader says of a new card: its opener, or the note that stands before it. */
  #renderHeard(pack: Pack, card: Prompt | undefined) {
    const note = card && this.#noteBefore(pack, card);
    const key = `note-${note}`;
    return html`<p class="unseen" role="status" lang=${note ? this.#messages.langOf(key) : pack.language}>
      ${!card || !this.wish.browsing ? nothing : note ? this.#messages.text(key) : card.opener}
    </p>`;
  }

  #noteBefore(pack: Pack, card: Prompt) {
    return this.unveiled === card.id ? undefined : noteOf(card, pack);
  }

  #context(pack: Pack, prompt: Prompt, printed: boolean): CardContext {
    const { country, nation } = this.#place.settings;
    return {
      messages: this.#messages,
      pack,
      local: (text) => localise(text, country, nation),
      headingLevel: this.headingLevel,
      printed,
      unfolded: (section) => this.dispatchEvent(new PromptsUnfoldedEvent({ ...detailOf(pack, prompt), section })),
    };
  }

  #renderCard(pack: Pack, card: Prompt) {
    const text = this.#messages.text.bind(this.#messages);
    const note = this.#noteBefore(pack, card);
    return html`
      ${
        note
          ? html`<p class="noted" lang=${this.#messages.langOf(`note-${note}`)} dir="auto">${text(`note-${note}`)}</p>
              <p class="row">
                <button type="button" @click=${() => (this.unveiled = card.id)}>${text('note-show')}</button>
                <button type="button" @click=${this.#next}>${text('note-skip')}</button>
              </p>`
          : renderPrompt(this.#context(pack, card, false), card)
      }
      <div class="row moves screen-only">
        <button type="button" aria-disabled=${this.#deck.hasBack ? 'false' : 'true'} @click=${this.#back}>
          ${text('back')}
        </button>
        <span class="depth soft small">${text(`depth-${card.depth}`)}</span>
        <button type="button" class="filled" @click=${this.#next}>${text('another')}</button>
      </div>
    `;
  }

  #renderNone() {
    const { speaker, view } = this.wish;
    return html`
      <p>${this.#messages.text('none')}</p>
      <p class="row">
        <button type="button" class="filled" @click=${() => this.#setWish({ speaker, view, browsing: true })}>
          ${this.#messages.text('show-all')}
        </button>
      </p>
    `;
  }

  #renderPaper(pack: Pack, cards: readonly Prompt[]) {
    return html`<div class="paper">
      ${cards.map(
        (card) => html`<article class="card edged">${renderPrompt(this.#context(pack, card, true), card)}</article>`,
      )}
    </div>`;
  }

  protected override updated(): void {
    const card = this.loaded && this.#deck.current(this.#cards());
    if (!card || card.id === this.#shown) return;
    this.#shown = card.id;
    for (const details of this.renderRoot.querySelectorAll<HTMLDetailsElement>('.main details')) {
      details.open = details.classList.contains('next');
    }
    this.#tellShown();
  }

  /** A card of a deck that nobody has in view is told when someone has. */
  #tellShown() {
    if (!this.#visit.inView || !this.loaded || this.#told === this.#shown) return;
    const card = this.#deck.current(this.#cards());
    if (card?.id !== this.#shown) return;
    this.#told = this.#shown;
    this.dispatchEvent(new PromptsShownEvent(detailOf(this.loaded, card)));
  }

  protected override performUpdate(): void {
    this.#visit.guard(() => super.performUpdate());
  }

  readonly #choose = (change: Partial<Wish>) => this.#setWish({ ...this.wish, browsing: true, ...change });

  #setWish(wish: Wish) {
    this.wish = wish;
    this.again = false;
    if (!this.#deck.current(this.#cards())) this.#deck.next(this.#cards());
  }

  readonly #next = () => {
    this.wish = { ...this.wish, browsing: true };
    this.unveiled = '';
    this.again = this.#deck.next(this.#cards()).again;
  };

  readonly #back = () => {
    this.again = false;
    this.#deck.back(this.#cards());
    this.requestUpdate();
  };

  /** Paper has no folds: every card that fits is drawn at once, before the browser takes its picture. */
  readonly #beforePrint = () => {
    this.printed = true;
    this.performUpdate();
  };

  readonly #afterPrint = () => {
    this.printed = false;
  };
}

const detailOf = ({ id }: Pack, prompt: Prompt) => ({ pack: id, prompt: prompt.id, topic: prompt.topics[0] ?? '' });
