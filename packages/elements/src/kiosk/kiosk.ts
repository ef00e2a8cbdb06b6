import english from '@talkplace/content/words/kiosk.en.js';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Messages } from '../locale/messages.controller.js';
import { Now } from '../place/now.controller.js';
import { Place } from '../place/place.controller.js';
import type { Visited } from '../place/visit.events.js';
import { base } from '../theme/base.styles.js';
import { Aloud, type Speech } from './aloud.js';
import { Cards } from './cards.controller.js';
import { browserClock } from './clock.js';
import { Faults } from './faults.controller.js';
import { leadsBack, renderFoot } from './foot.js';
import { Help } from './help.controller.js';
import { focusChoice } from './home.js';
import { Idle, patienceOf } from './idle.js';
import { moveOf } from './keys.js';
import { KioskShownEvent, KioskStaffEvent, KioskWipeEvent, type KioskScreen, type WipeReason } from './kiosk.events.js';
import { browserPage } from './kiosk-page.js';
import { styles } from './kiosk.styles.js';
import { openingOf } from './opening.js';
import { renderWarning } from './overlays.js';
import { renderScene } from './scenes.js';
import { Screens } from './screens.controller.js';
import { Scrolling } from './scrolling.controller.js';
import { likelyMillimetre, pixelsPerMillimetre, setSizes } from './size.js';
import type { Paper } from './slip.js';
import { Taking } from './taking.controller.js';
import { told, visited } from './told.js';
import { Touch } from './touch.controller.js';
import { Wiping } from './wiping.js';

type Stage = Exclude<KioskScreen, 'closed'>;

/**
 * The shell of a tablet that stands in a place: an invitation, at most five choices, the screens behind them, urgent help
 * and "Clear the screen" always in the same spot. Between people it wipes itself by going to a new document. It keeps
 * nothing. It fills its window; the device is always shared.
 *
 * @customElement talk-kiosk
 * @slot staff - Screens of the staff corner; while something stands in it, it shows in place of the others.
 * @attr {number} millimetre - CSS pixels to a millimetre of this screen, 2 to 20; 6.3 by default.
 * @attr {string} address - Where a new document starts; this page without query and fragment by default.
 * @attr {boolean} muted - Reading aloud is not offered.
 * @fires {KioskWipeEvent} talk-kiosk-wipe - The screen is about to be wiped; can be stopped.
 * @fires {KioskStaffEvent} talk-kiosk-staff - Someone asked for the staff corner.
 * @fires {KioskShownEvent} talk-kiosk-shown - Another screen shows.
 * @fires {CrashedEvent} talk-crashed - Something stopped working.
 * @csspart card - The card of the first and of the hands-free screen.
 * @csspart line - The line on it.
 * @csspart start - The button that starts.
 * @csspart choice - Each choice of the home.
 * @csspart palm - The large button of the hands-free screen.
 * @csspart carry - The panel to take something along.
 * @csspart code - The QR code of that panel.
 * @csspart warning - The warning before a wipe.
 * @csspart clear - The button that clears the screen.
 */
export class KioskElement extends LitElement {
  static override styles = [base, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;
  /** CSS pixels to a millimetre of this screen. */
  @property({ type: Number }) millimetre = pixelsPerMillimetre;
  /** Where a new document starts. */
  @property() address = '';
  /** Reading aloud is not offered. */
  @property({ type: Boolean }) muted = false;
  /** The instant for which opening hours are worked out; the present when left out. */
  @property({ attribute: false }) now: Date | undefined;
  /** Time that runs. */
  @property({ attribute: false }) clock = browserClock;
  /** Numbers from 0 up to 1, for the order of cards. */
  @property({ attribute: false }) random = Math.random;
  /** The browser's speech. */
  @property({ attribute: false }) speech: Speech | undefined = globalThis.speechSynthesis;
  /** How the page is left; for tests and for shells that go to new documents in a way of their own. */
  @property({ attribute: false }) page = browserPage;

  @state() private at: Stage = 'attract';
  @state() private warning = false;
  @state() private staffing = false;

  @query('.stage') private stage!: HTMLElement | null;

  readonly #place = new Place(this);
  readonly #now = new Now(this);
  readonly #messages = new Messages(this, this.#place, 'kiosk', english);
  readonly #cards = new Cards(this, this.#place);
  readonly #screens = new Screens(this);
  readonly #taking = new Taking(this, this.#place, this.#messages);
  readonly #help = new Help(
    this,
    (keep) => {
      this.#engage();
      this.#idle.hold(keep);
    },
    () => this.#touch.helpOpened(),
  );
  readonly #idle = new Idle(
    () => this.clock,
    () => this.#patience(),
    { warn: (warning) => (this.warning = warning), end: () => this.#wiping.wipe('idle') },
  );
  readonly #aloud = new Aloud(this, () => this.speech);
  readonly #touch = new Touch(this, {
    touched: () => this.#touched(),
    pressed: (event) => this.#help.pressed(event),
    staff: () => this.#askForStaff(),
    key: (event) => this.#key(event),
    help: () => this.#help,
    openHelp: () => this.#help.show(),
  });
  readonly #wiping = new Wiping({
    clock: () => this.clock,
    page: () => this.page,
    address: () => this.address,
    blank: () => this.#blank(),
    tell: (reason) => !this.dispatchEvent(new KioskWipeEvent({ reason })),
    reset: () => this.reset(),
  });
  readonly #scrolling = new Scrolling(
    this,
    () => (this.#help.open ? this.#help.element : this.stage),
    () => this.#cards.fit(),
  );
  readonly #faults = new Faults(this, {
    element: () => visited[this.screen] ?? 'kiosk',
    show: () => this.#showCrashed(),
    keepsFor: () => this.#help.keepsFor,
    wipe: () => this.#wiping.wipe('crash'),
  });
  #engaged = false;
  #generation = 0;
  #shown: KioskScreen | undefined;
  #firstLanguage = '';
  #broken = false;

  /** The screen that shows. */
  get screen(): KioskScreen {
    // What the place offers is known once its settings were looked through: a home never changes under a finger.
    const at = this.at === 'home' && this.#place.pending ? 'attract' : this.at;
    return at === 'attract' && !this.open && this.idle ? 'closed' : at;
  }

  /** True where nobody has done anything in this document. */
  get idle(): boolean {
    return !this.#engaged;
  }

  /** True within the opening hours; always where there are none, and where a holiday leaves it in doubt. */
  get open(): boolean {
    return openingOf(this.#place.settings, this.#now.date).state !== 'closed';
  }

  /** Wipes now. */
  clear(reason: WipeReason = 'clear'): void {
    this.#wiping.wipe(reason);
  }

  /** Something stopped working: shows urgent help, tells, and wipes after a moment. */
  crash(element: Visited): void {
    this.#faults.crash(element);
  }

  /** Forgets within this document: only where no new one can be had. */
  reset(): void {
    this.#stop();
    this.#wiping.reset();
    this.#help.forget();
    this.#taking.close();
    this.#touch.reset();
    this.#engaged = this.#broken = false;
    this.#generation += 1;
    this.#shown = undefined;
    this.at = 'attract';
    if (this.#firstLanguage && this.#place.language !== this.#firstLanguage) this.#place.choose(this.#firstLanguage);
    this.requestUpdate();
  }

  /** Prints what is on the screen, or the card for the mirror. Settles when the print window has closed. */
  print(what: Paper): Promise<void> {
    return this.#taking.print(what);
  }

  override connectedCallback(): void {
    // Whoever stands before it: a tablet is shared, and never the host's own page (CARE.md 5.5).
    this.setAttribute('device', 'shared');
    this.setAttribute('view', 'guest');
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#woke);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    document.removeEventListener('visibilitychange', this.#woke);
  }

  #stop() {
    this.#idle.stop();
    this.#cards.stop();
    this.#aloud.stop();
    this.#faults.forget();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('millimetre')) this.millimetre = likelyMillimetre(this, this.millimetre);
    if (!this.#engaged) this.#firstLanguage = this.#place.language;
  }

  #patience() {
    return patienceOf(this.#place.settings.kiosk, this.at);
  }

  protected override render() {
    const { settings, direction } = this.#place;
    const { screen } = this;
    const { wiped } = this.#wiping;
    const covered = this.#help.open || this.#taking.open || this.warning || this.staffing;
    return html`
      <div
        class=${this.#help.open ? 'root helping' : 'root'}
        lang=${this.#messages.language}
        dir=${direction}
        data-kind=${settings.kind}
        data-distance=${settings.distance}
        data-screen=${screen}
        ?data-paper=${this.#taking.paper !== undefined}
      >
        <div class="help" role="banner" @scroll=${this.#scrolling.measure}>
          <talk-urgent compact heading-level="1" .now=${this.now}></talk-urgent>
        </div>
        <div class="part" role="main">
          <div
            class="stage"
            tabindex="-1"
            .inert=${covered}
            @scroll=${this.#scrolling.measure}
            @talk-urgent-request=${this.#help.answer}
          >
            <div class="inside">
              ${wiped ? nothing : keyed(`${this.#generation} ${screen}`, html`<div class="scene">${this.#renderScene(screen)}</div>`)}
            </div>
          </div>
          ${wiped ? nothing : this.#renderOver()}
          <div class="staff" ?hidden=${!this.staffing || wiped}>
            <slot name="staff" @slotchange=${this.#staffChanged}></slot>
          </div>
        </div>
        ${this.#renderFoot(screen)} ${this.#taking.paper ?? nothing}
      </div>
    `;
  }

  #renderScene(screen: KioskScreen) {
    const { settings } = this.#place;
    return renderScene(screen, {
      messages: this.#messages,
      settings,
      now: this.#now.date,
      cards: this.#cards,
      hostLanguage: settings.language ?? 'en',
      screens: this.#screens,
      idle: this.#patience().idle,
      go: (to) => this.#go(to),
    });
  }

  /** What lies over the screen: the warning over everything but urgent help. */
  #renderOver() {
    if (!this.warning) return this.#help.open ? nothing : this.#taking.render();
    return renderWarning(this.#messages, this.#patience().warn / 1000, this.#touched, () => this.clear());
  }

  #renderFoot(screen: KioskScreen) {
    const { wiped } = this.#wiping;
    const onTheWay = leadsBack(screen) && !wiped;
    const speaks = onTheWay && !this.muted && this.#aloud.speaks(this.#messages.language);
    return renderFoot({
      messages: this.#messages,
      screen,
      wiped,
      reading: speaks ? this.#aloud.reading : undefined,
      taking: onTheWay && this.#taking.isOffered ? this.#taking.open : undefined,
      more: this.#scrolling.more && !this.warning && !this.#taking.open,
      go: (to) => this.#go(to),
      aloud: () => this.stage && this.#aloud.toggle(this.stage),
      take: this.#taking.toggle,
      down: this.#scrolling.on,
      clear: () => this.clear(),
      staff: () => this.#askForStaff(),
    });
  }

  /** A fault in drawing leaves urgent help, and wipes. */
  protected override performUpdate(): void {
    if (this.#broken) return;
    try {
      super.performUpdate();
    } catch (error) {
      this.#broken = true;
      console.warn(error);
      this.renderRoot.replaceChildren(document.createElement('talk-urgent'));
      this.crash('kiosk');
    }
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot.querySelector('.root')!;
    for (const type of told) root.addEventListener(type, this.#heard);
  }

  protected override updated(): void {
    setSizes(this, this.millimetre, this.#patience().warn);
    const { screen } = this;
    if (screen !== this.#shown && !this.#wiping.wiped) this.#enter(screen);
  }

  #enter(screen: KioskScreen) {
    const first = this.#shown === undefined;
    this.#shown = screen;
    this.#touch.screenChanged();
    this.#cards.enter(screen);
    this.stage?.scrollTo(0, 0);
    if (!first && this.#engaged) this.stage?.focus({ preventScroll: true });
    this.dispatchEvent(new KioskShownEvent({ screen }));
    // Which card shows first is known only now.
    void this.updateComplete.then(() => this.requestUpdate());
  }

  #go(screen: Stage) {
    this.#engage();
    this.#aloud.stop();
    this.#taking.close();
    this.#help.close();
    this.at = screen;
    void this.#screens.load(screen);
  }

  /** From now on there is someone to wait for, and something to forget. */
  #engage() {
    this.#engaged = true;
    if (!this.#wiping.wiped) this.#idle.touch();
  }

  readonly #touched = () => {
    if (this.#engaged && !this.#wiping.wiped) this.#idle.touch();
    if (!this.#wiping.wiped) this.#help.touched();
  };

  readonly #heard = (event: Event) => {
    if (event.type === 'talk-language-chosen') this.#engage();
    if (this.#touch.isStorm) event.stopPropagation();
  };

  #key(event: KeyboardEvent) {
    const move = moveOf(event, this.#place.direction);
    if (!move || this.#help.open || this.warning || this.#taking.open || this.staffing) return;
    const { screen } = this;
    if (screen === 'attract' && move === 'next') this.#go('home');
    else if (screen === 'home' && move !== 'hold') focusChoice(this.renderRoot, move);
    else if (screen === 'hands-free') this.#cards.obey(move);
    else return;
    event.preventDefault();
  }

  readonly #staffChanged = (event: Event) => {
    this.staffing = (event.target as HTMLSlotElement).assignedElements().length > 0;
    if (this.staffing) this.#engage();
  };

  #askForStaff() {
    this.#engage();
    this.dispatchEvent(new KioskStaffEvent());
  }

  readonly #woke = () => (document.hidden ? this.#aloud.stop() : this.#idle.wake());

  #showCrashed(): boolean {
    if (this.at === 'crashed' || this.#wiping.wiped) return false;
    this.#stop();
    this.#taking.close();
    this.at = 'crashed';
    return true;
  }

  /** In the same frame: nobody who walks up sees what the person before saw. */
  #blank() {
    this.#stop();
    this.#help.forget();
    this.#taking.close();
    this.requestUpdate();
    this.performUpdate();
  }
}
