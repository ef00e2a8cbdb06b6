import {
  checkInIds,
  instrumentIds,
  loadCheckIn,
  loadInstrument,
  type CheckIn,
  type Reflection,
} from '@talkplace/content';
import { localise } from '@talkplace/content/directory';
import english from '@talkplace/content/words/check-in.en.js';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Messages } from '../locale/messages.controller.js';
import { complain } from '../place/complain.js';
import { directionOf } from '../place/language.js';
import { Forgetting } from '../place/forgetting.controller.js';
import { Place } from '../place/place.controller.js';
import type { Kind } from '../place/settings.js';
import { renderTrouble } from '../place/trouble.js';
import { Visit } from '../place/visit.controller.js';
import { base } from '../theme/base.styles.js';
import { fields } from '../theme/fields.styles.js';
import type { UrgentElement } from '../urgent/urgent.js';
import { CheckInBegunEvent, CheckInFinishedEvent, CheckInRungChosenEvent } from './check-in.events.js';
import { styles } from './check-in.styles.js';
import { needsFor, questionsAsked, reflectionsFor, rungsFor } from './course.js';
import { renderEnding } from './ending.js';
import { asCheckIn } from './instrument.js';
import { renderQuestion } from './question.js';

const checkInOfKind: Record<Kind, string> = {
  barbershop: 'how-are-you-really',
  workplace: 'weather-at-work',
  school: 'you-and-me',
  community: 'how-are-you-really',
};

/**
 * A short form: one question at a time, all of them skippable, then a reflection and at least three next steps, people
 * first. It adds nothing up. Answers live in this element's memory and nowhere else; they go when the person leaves,
 * presses quick exit, clears the form, or when the element is taken off the page.
 *
 * @customElement talk-check-in
 * @attr {string} check-in - how-are-you-really, weather-at-work, you-and-me or ons4; that of the place's kind by default.
 * @attr {number} heading-level - Level of the title in the outline of the page, 2 by default.
 * @slot - Shows until the questions are there, and for ever if they cannot be.
 * @fires {OpenedEvent} talk-opened - Someone has the check-in in view.
 * @fires {CrashedEvent} talk-crashed - It could not be drawn.
 * @fires {ContentMissingEvent} talk-content-missing - Its questions could not be loaded.
 * @fires {CheckInBegunEvent} talk-check-in-begun - Someone began.
 * @fires {CheckInFinishedEvent} talk-check-in-finished - Someone came to the end.
 * @fires {CheckInRungChosenEvent} talk-check-in-rung-chosen - A next step was opened.
 * @csspart card - The card.
 * @csspart question - The question.
 * @csspart option - Each choice.
 * @csspart rung - Each next step.
 * @csspart reflections - What is said back, above the next steps.
 */
export class CheckInElement extends LitElement {
  static override styles = [base, fields, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  /** Id of the check-in or instrument. */
  @property({ attribute: 'check-in' }) checkInId = '';

  /** Level of the title in the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private checkIn: CheckIn | undefined;
  @state() private failed = false;
  @state() private stage: 'intro' | 'asking' | 'end' = 'intro';
  @state() private at = 0;
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private servicesFailed = false;
  @state() private cleared = false;

  @query('talk-urgent') private urgent!: UrgentElement | null;

  readonly #place = new Place(this);
  readonly #messages = new Messages(this, this.#place, 'check-in', english);
  readonly #visit = new Visit(this, this.#place, 'check-in');
  #answers = new Map<string, readonly string[]>();
  #reflections: readonly Reflection[] = [];
  #wanted: string | CheckIn = '';

  constructor() {
    super();
    new Forgetting(this);
  }

  /** Forgets every answer and goes back to the start. */
  reset(): void {
    this.#visit.again();
    this.#clear();
  }

  #clear() {
    this.#answers = new Map();
    this.#reflections = [];
    this.opened = new Set();
    this.stage = 'intro';
    this.at = 0;
    if (this.urgent) this.urgent.open = false;
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const { settings, pending } = this.#place;
    const known = [...checkInIds, ...instrumentIds];
    let wanted: string | CheckIn = this.checkInId || (settings.checkIn ?? checkInOfKind[settings.kind]);
    if (typeof wanted === 'string' && !known.includes(wanted)) {
      complain(this, 'check-in', wanted, known.join(', '));
      wanted = settings.checkIn ?? checkInOfKind[settings.kind];
    }
    if (pending || wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.#load(wanted);
  }

  async #load(wanted: string | CheckIn) {
    this.failed = false;
    try {
      const checkIn =
        typeof wanted !== 'string'
          ? wanted
          : instrumentIds.includes(wanted)
            ? await this.#loadInstrument(wanted)
            : await loadCheckIn(wanted);
      if (wanted !== this.#wanted) return;
      this.checkIn = checkIn;
      this.#clear();
    } catch {
      if (wanted !== this.#wanted) return;
      this.failed = true;
      this.#visit.contentMissing();
    }
  }

  async #loadInstrument(id: string): Promise<CheckIn> {
    const instrument = await loadInstrument(id);
    const text = this.#messages.text.bind(this.#messages);
    return asCheckIn(instrument, {
      close: text('close-instrument'),
      ages: text('from-age', { age: instrument.minAge }),
      help: text('instrument-help'),
    });
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
        <talk-urgent compact></talk-urgent>
        ${this.checkIn ? this.#renderCard(this.checkIn) : html`<slot></slot>`}
        ${this.failed ? renderTrouble(this.#messages, () => this.#load(this.#wanted)) : nothing}
        ${!this.checkIn && !this.failed ? html`<p class="unseen" role="status">${this.#messages.text('loading')}</p>` : nothing}
        ${settings.reporting?.shows ? html`<talk-privacy folded></talk-privacy>` : nothing}
      </div>
    `;
  }

  #renderCard(checkIn: CheckIn) {
    const text = this.#messages.text.bind(this.#messages);
    const stages = {
      intro: () => this.#renderIntro(checkIn),
      asking: () => this.#renderAsking(checkIn),
      end: () => this.#renderEnd(checkIn),
    };
    return html`
      <section class="card edged" part="card" aria-labelledby="title">
        <div
          id="title"
          class=${this.stage === 'intro' ? 'heading' : 'kicker'}
          role="heading"
          aria-level=${this.headingLevel}
          lang=${checkIn.language}
          dir=${directionOf(checkIn.language)}
          tabindex="-1"
        >
          ${checkIn.title}
        </div>
        ${stages[this.stage]()}
        <span class="unseen" role="status">${this.cleared ? text('cleared') : ''}</span>
      </section>
      ${checkIn.signed ? nothing : html`<p class="small soft draft">${text('draft')}</p>`}
    `;
  }

  #renderIntro(checkIn: CheckIn) {
    return html`
      <div class="intro" lang=${checkIn.language} dir=${directionOf(checkIn.language)}>
        ${checkIn.intro.map((line) => html`<p>${line}</p>`)}
      </div>
      <p class="row">
        <button type="button" class="filled" @click=${this.#begin}>${this.#messages.text('begin')}</button>
      </p>
    `;
  }

  #renderAsking(checkIn: CheckIn) {
    const text = this.#messages.text.bind(this.#messages);
    const asked = questionsAsked(checkIn, this.#answers);
    const question = asked[this.at]!;
    const last = this.at === asked.length - 1;
    return html`
      <div class="form" @keydown=${this.#onKey}>
        ${renderQuestion({
          messages: this.#messages,
          question,
          language: checkIn.language,
          number: this.at + 1,
          total: asked.length,
          answer: this.#answers.get(question.id) ?? [],
          headingLevel: this.headingLevel,
          change: (answer) => this.#change(question.id, answer),
        })}
        <div class="row moves">
          <button type="button" @click=${this.#back}>${text('back')}</button>
          <button type="button" @click=${() => this.#skip(question.id)}>
            ${text(instrumentIds.includes(checkIn.id) ? 'rather-not' : 'skip')}
          </button>
          <button type="button" class="filled" @click=${() => this.#forward()}>
            ${text(last ? 'finish' : 'next')}
          </button>
        </div>
      </div>
    `;
  }

  #renderEnd(checkIn: CheckIn) {
    const { settings } = this.#place;
    return renderEnding({
      messages: this.#messages,
      checkIn,
      reflections: this.#reflections,
      rungs: rungsFor(checkIn, this.#reflections, settings.staffed),
      needs: needsFor(checkIn, this.#reflections, this.#answers),
      audience: '',
      headingLevel: this.headingLevel,
      local: (words) => localise(words, settings.country, settings.nation),
      opened: this.opened,
      failed: this.servicesFailed,
      open: (rung) => this.#open(checkIn, rung),
      showUrgent: () => {
        this.urgent?.show();
        this.dispatchEvent(new CheckInRungChosenEvent({ checkIn: checkIn.id, rung: 'urgent' }));
      },
      again: () => {
        this.#clear();
        this.cleared = true;
        this.#focus('#title');
      },
    });
  }

  readonly #begin = () => {
    this.cleared = false;
    this.stage = 'asking';
    this.at = 0;
    void this.#prepareServices();
    this.dispatchEvent(new CheckInBegunEvent({ checkIn: this.checkIn!.id }));
    this.#focus('#question');
  };

  #change(id: string, answer: readonly string[]) {
    if (answer.length && answer[0] !== '') this.#answers.set(id, answer);
    else this.#answers.delete(id);
    this.requestUpdate();
  }

  /** Not a form: a sandboxed frame may not submit one, and nothing here is ever submitted. */
  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (event.target as Element).localName !== 'input') return;
    event.preventDefault();
    this.#forward();
  };

  #skip(id: string) {
    this.#answers.delete(id);
    this.#forward();
  }

  #forward() {
    const checkIn = this.checkIn!;
    if (this.at + 1 < questionsAsked(checkIn, this.#answers).length) {
      this.at += 1;
      this.#focus('#question');
      return;
    }
    this.#reflections = reflectionsFor(checkIn, this.#answers);
    this.stage = 'end';
    this.dispatchEvent(new CheckInFinishedEvent({ checkIn: checkIn.id }));
    if (this.#reflections.some(({ urgent }) => urgent)) this.urgent?.show();
    else this.#focus('#ending');
  }

  readonly #back = () => {
    if (this.at === 0) this.stage = 'intro';
    else this.at -= 1;
    this.#focus(this.stage === 'intro' ? '#title' : '#question');
  };

  #open(checkIn: CheckIn, rung: string) {
    if (this.opened.has(rung)) return;
    this.opened = new Set([...this.opened, rung]);
    this.dispatchEvent(new CheckInRungChosenEvent({ checkIn: checkIn.id, rung }));
  }

  /** The list of services comes while the questions are answered, the same for every answer. */
  async #prepareServices() {
    try {
      await import('../signposts/signposts.define.js');
      this.servicesFailed = false;
    } catch {
      this.servicesFailed = true;
    }
  }

  protected override performUpdate(): void {
    this.#visit.guard(() => super.performUpdate());
  }

  #focus(selector: string) {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
