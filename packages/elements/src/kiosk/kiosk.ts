import { loadHesitation, type Hesitation, type KioskChoice } from '@talkplace/content';
import english from '@talkplace/content/words/kiosk.en.js';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Messages } from '../locale/messages.controller.js';
import { complain } from '../place/complain.js';
import { Now } from '../place/now.controller.js';
import { Place } from '../place/place.controller.js';
import { CrashedEvent, type Visited } from '../place/visit.events.js';
import { base } from '../theme/base.styles.js';
import { Aloud, linesIn, type Speech } from './aloud.js';
import { Cards } from './cards.controller.js';
import { browserClock } from './clock.js';
import { renderFoot } from './foot.js';
import { moveOf } from './hands-free.js';
import { Help } from './help.controller.js';
import { Idle } from './idle.js';
import { KioskShownEvent, KioskStaffEvent, KioskWipeEvent, type KioskScreen, type WipeReason } from './kiosk.events.js';
import { browserPage } from './kiosk-page.js';
import { styles } from './kiosk.styles.js';
import { openingOf } from './opening.js';
import { renderWarning } from './overlays.js';
import { renderScene } from './scenes.js';
import { screenElements } from './screens.js';
import type { Paper } from './slip.js';
import { Taking } from './taking.controller.js';
import { told, visited } from './told.js';
import { Touch } from './touch.controller.js';
import { Wiping } from './wiping.js';

const second = 1000;
/** Someone in the chair touches nothing, and nothing on that screen is about them. */
const handsFreeIdle = 20 * 60 * second;
const crashShown = 10 * second;
const pixelsPerMillimetre = 6.3;

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
  @state() private hesitation: Hesitation | undefined;
  @state() private loaded: ReadonlySet<KioskChoice> = new Set();
  @state() private failed = false;
  @state() private warning = false;
  @state() private staffing = false;
  @state() private more = false;

  @query('.stage') private stage!: HTMLElement | null;

  readonly #place = new Place(this);
  readonly #now = new Now(this);
  readonly #messages = new Messages(this, this.#place, 'kiosk', english);
  readonly #cards = new Cards(this, this.#place);
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
  readonly #aloud = new Aloud(
    () => this.speech,
    () => this.requestUpdate(),
  );
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
  readonly #sizes = new ResizeObserver(() => this.#resized());
  #engaged = false;
  #generation = 0;
  #shown: KioskScreen | undefined;
  #firstLanguage = '';
  #broken = false;
  #crashTimer: unknown;

  /** The screen that shows. */
  get screen(): KioskScreen {
    return this.at === 'attract' && !this.open && this.idle ? 'closed' : this.at;
  }

  /** True where nobody has done anything in this document. */
  get idle(): boolean {
    return !this.#engaged;
  }

  /** True within the opening hours; always where there are none, and where a public holiday leaves it open. */
  get open(): boolean {
    return openingOf(this.#place.settings, this.#now.date).state !== 'closed';
  }

  /** Wipes now. */
  clear(reason: WipeReason = 'clear'): void {
    this.#wiping.wipe(reason);
  }

  /** Something stopped working: shows urgent help, tells, and wipes after a moment. */
  crash(element: Visited): void {
    this.dispatchEvent(new CrashedEvent({ element }));
  }

  /** Forgets within this document: only where no new one can be had. */
  reset(): void {
    this.#stop();
    this.#wiping.reset();
    this.#help.forget();
    this.#taking.close();
    this.#touch.reset();
    this.#engaged = this.failed = this.more = this.#broken = false;
    this.#generation += 1;
    this.#shown = undefined;
    this.at = 'attract';
    if (this.#firstLanguage && this.#place.language !== this.#firstLanguage) this.#place.choose(this.#firstLanguage);
    this.requestUpdate();
  }

  /** Prints what is on the screen as a slip, or the card for the mirror. Settles when the print window has closed. */
  print(what: Paper): Promise<void> {
    return this.#taking.print(what);
  }

  override connectedCallback(): void {
    this.setAttribute('device', 'shared');
    super.connectedCallback();
    this.#aloud.start();
    document.addEventListener('visibilitychange', this.#woke);
    window.addEventListener('error', this.#failure);
    window.addEventListener('unhandledrejection', this.#failure);
    this.addEventListener('talk-crashed', this.#crashed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#aloud.end();
    this.#sizes.disconnect();
    document.removeEventListener('visibilitychange', this.#woke);
    window.removeEventListener('error', this.#failure);
    window.removeEventListener('unhandledrejection', this.#failure);
    this.removeEventListener('talk-crashed', this.#crashed);
  }

  #stop() {
    this.#idle.stop();
    this.#cards.stop();
    this.#aloud.stop();
    this.clock.cancel(this.#crashTimer);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('millimetre') && !(this.millimetre >= 2 && this.millimetre <= 20)) {
      complain(this, 'millimetre', this.millimetre, 'CSS pixels to a millimetre, from 2 to 20');
      this.millimetre = pixelsPerMillimetre;
    }
    if (!this.#engaged) this.#firstLanguage = this.#place.language;
  }

  #patience() {
    const { idleSeconds = 90, warnSeconds = 20 } = this.#place.settings.kiosk ?? {};
    return { idle: this.at === 'hands-free' ? handsFreeIdle : idleSeconds * second, warn: warnSeconds * second };
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
        <div class="help"><talk-urgent compact .now=${this.now}></talk-urgent></div>
        <div
          class="stage"
          role="main"
          tabindex="-1"
          ?inert=${covered}
          @scroll=${this.#measure}
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
      loaded: this.loaded,
      failed: this.failed,
      hesitation: this.hesitation,
      idle: this.#patience().idle,
      go: (to) => this.#go(to),
      load: (choice) => this.#load(choice),
    });
  }

  /** What lies over the screen: the warning over everything but urgent help. */
  #renderOver() {
    if (this.#help.open && !this.warning) return nothing;
    if (!this.warning) return this.#taking.render();
    const { warn } = this.#patience();
    const stay = () => this.#touched();
    return renderWarning(this.#messages, warn / second, stay, () => this.clear());
  }

  #renderFoot(screen: KioskScreen) {
    const onTheWay = !['attract', 'closed', 'crashed'].includes(screen) && !this.#wiping.wiped;
    const speaks = onTheWay && !this.muted && this.#aloud.speaks(this.#messages.language);
    return renderFoot({
      messages: this.#messages,
      onTheWay,
      reading: speaks ? this.#aloud.reading : undefined,
      taking: onTheWay && this.#taking.isOffered ? this.#taking.open : undefined,
      more: this.more && !this.warning && !this.#taking.open,
      home: () => this.#go('home'),
      aloud: this.#readAloud,
      take: this.#taking.toggle,
      down: this.#scrollOn,
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
      console.error(error);
      this.renderRoot.replaceChildren(document.createElement('talk-urgent'));
      this.crash('kiosk');
    }
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot.querySelector('.root')!;
    for (const type of told) root.addEventListener(type, this.#heard);
    for (const part of this.renderRoot.querySelectorAll('.stage, .inside')) this.#sizes.observe(part);
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('millimetre')) {
      this.style.setProperty('--_mm', `${this.millimetre}px`);
      // Words of 4 mm, where elements start from 18 px.
      this.style.setProperty('--_zoom', String(Math.min(Math.max((4 * this.millimetre) / 18, 1), 2)));
    }
    this.style.setProperty('--_warn', `${this.#patience().warn}ms`);
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
    this.at = screen;
    if (Object.hasOwn(screenElements, screen)) void this.#load(screen as KioskChoice);
  }

  async #load(screen: KioskChoice) {
    this.failed = false;
    try {
      await screenElements[screen]();
      this.loaded = new Set([...this.loaded, screen]);
    } catch {
      if (this.at === screen) this.failed = true;
    }
    if (screen === 'someone') this.hesitation ??= await loadHesitation().catch(() => undefined);
  }

  /** From now on there is someone to wait for, and something to forget. */
  #engage() {
    this.#engaged = true;
    if (!this.#wiping.wiped) this.#idle.touch();
  }

  #touched() {
    if (this.#wiping.wiped) return;
    if (this.#engaged) this.#idle.touch();
    this.#help.touched();
  }

  readonly #heard = (event: Event) => {
    if (event.type === 'talk-language-chosen') this.#engage();
    if (event.type === 'talk-signpost-copied') this.#wiping.copied = true;
    if (this.#touch.isStorm) event.stopPropagation();
  };

  #key(event: KeyboardEvent) {
    if (this.#help.open || this.warning || this.#taking.open || this.staffing) return;
    const isControl = (event.composedPath()[0] as Element).matches('button, a, summary, input');
    const presses = event.key === ' ' || event.key === 'Enter';
    const move = isControl && presses ? undefined : moveOf(event, this.#place.direction);
    if (!move) return;
    const { screen } = this;
    if (screen === 'attract' && move === 'next') this.#go('home');
    else if (screen === 'home' && move !== 'hold') this.#focusChoice(move);
    else if (screen === 'hands-free' && move === 'hold') this.#cards.hold(!this.#cards.held);
    else if (screen === 'hands-free') this.#cards.move(move === 'next' ? 1 : -1);
    else return;
    event.preventDefault();
  }

  #focusChoice(move: 'next' | 'back') {
    const choices = [...this.renderRoot.querySelectorAll<HTMLElement>('.choice')];
    const at = choices.findIndex((each) => each.matches(':focus'));
    const next = at < 0 ? 0 : at + (move === 'next' ? 1 : -1);
    choices[(next + choices.length) % choices.length]?.focus();
  }

  readonly #readAloud = () => {
    if (this.#aloud.reading) this.#aloud.stop();
    else if (this.stage) this.#aloud.read(linesIn(this.stage));
  };

  #resized() {
    this.#cards.fit();
    this.#measure();
  }

  readonly #measure = () => {
    const { stage } = this;
    if (stage) this.more = stage.scrollHeight - stage.scrollTop - stage.clientHeight > 24;
  };

  readonly #scrollOn = () => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.stage?.scrollBy({ top: this.stage.clientHeight * 0.8, behavior: still ? 'instant' : 'smooth' });
  };

  readonly #staffChanged = (event: Event) => {
    this.staffing = (event.target as HTMLSlotElement).assignedElements().length > 0;
    if (this.staffing) this.#engage();
  };

  #askForStaff() {
    this.#engage();
    this.dispatchEvent(new KioskStaffEvent());
  }

  readonly #woke = () => {
    if (document.visibilityState === 'visible') this.#idle.wake();
    else this.#aloud.stop();
  };

  /** A fault in a script that nobody caught. What a browser does not allow is none. */
  readonly #failure = (event: ErrorEvent | PromiseRejectionEvent) => {
    const error: unknown = 'reason' in event ? event.reason : event.error;
    if (error instanceof Error) this.crash(visited[this.screen] ?? 'kiosk');
  };

  readonly #crashed = () => {
    if (this.at === 'crashed' || this.#wiping.wiped) return;
    this.#stop();
    this.#taking.close();
    this.at = 'crashed';
    this.#crashTimer = this.clock.after(crashShown, this.#wipeAfterCrash);
  };

  readonly #wipeAfterCrash = () => {
    const { keepsFor } = this.#help;
    if (keepsFor > 0) this.#crashTimer = this.clock.after(keepsFor, this.#wipeAfterCrash);
    else this.#wiping.wipe('crash');
  };

  /** In the same frame: nobody who walks up sees what the person before saw. */
  #blank() {
    this.#stop();
    this.#help.forget();
    this.#taking.close();
    this.requestUpdate();
    this.performUpdate();
  }
}
