import english from '@talkplace/content/words/launcher.en.js';
import { LitElement, adoptStyles, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { Anchored } from '../floating/anchored.controller.js';
import { Cornered, corners, type Corner } from '../floating/corner.controller.js';
import { Overlay, type ClosedBy } from '../floating/overlay.controller.js';
import { Messages } from '../locale/messages.controller.js';
import { complain } from '../place/complain.js';
import { Forgetting } from '../place/forgetting.controller.js';
import { Place } from '../place/place.controller.js';
import { base } from '../theme/base.styles.js';
import type { UrgentRequestEvent } from '../urgent/urgent.events.js';
import type { UrgentElement } from '../urgent/urgent.js';
import type { Inside } from './inside.js';
import { LauncherOpenedEvent } from './launcher.events.js';
import { sheet, styles } from './launcher.styles.js';

/** What is closed for longer than this is forgotten, in milliseconds: time to come back from a press beside the panel. */
const waits = 5 * 60_000;

/**
 * A quiet button on a page that opens the rest in a panel above everything. Urgent help stands first in the panel, quick
 * exit last. The panel closes by Escape, by a press elsewhere and by the Back of a phone. Closing hides what was chosen in
 * it; "Clear", quick exit, leaving the page and five minutes closed make it forget, on a shared device closing does.
 *
 * @customElement talk-launcher
 * @attr {string} label - Words on the button; discreet ones by default, which do not name the subject.
 * @attr {string} show - What the panel offers, separated by spaces: prompts, check-in, signposts, privacy; urgent is always
 *   there. Without it: the Talkplace elements between its tags, else prompts, check-in and signposts.
 * @attr {string} corner - bottom-end, bottom-start, top-end or top-start of the window.
 * @attr {boolean} inline - The button stands in the text, where the tag is.
 * @attr {number} heading-level - Level of the panel's heading in the outline of the page, 2 by default.
 * @slot - Shows in the page until the button is there. With Talkplace elements in it and no `show`, it is what the panel holds.
 * @fires {LauncherOpenedEvent} talk-launcher-opened - The panel was opened.
 * @csspart button - The button.
 * @csspart panel - The panel.
 * @csspart choice - Each choice of the panel.
 * @csspart card - What stands in the panel where its content could not be loaded.
 * @cssprop [--talk-launcher-block-offset=16px] - Room between the button and the top or bottom of the window.
 * @cssprop [--talk-launcher-inline-offset=16px] - Room between the button and the side of the window.
 * @cssprop [--talk-launcher-layer=1000] - The button's `z-index`; the panel needs none.
 */
export class LauncherElement extends LitElement {
  static override styles = [base, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  /** Words on the button. */
  @property() label = '';

  /** What the panel offers, separated by spaces. */
  @property({ attribute: 'show' }) offers = '';

  /** Corner of the window. */
  @property() corner: Corner = 'bottom-end';

  /** The button stands in the text. */
  @property({ type: Boolean }) inline = false;

  /** Level of the panel's heading in the outline of the page. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Milliseconds after closing at which everything in the panel is forgotten; on a shared device it is 0. */
  forgetAfter = waits;

  /** True where the panel holds Talkplace elements that stand between the tags. @internal */
  holdsElements = false;

  @query('.opener') private opener!: HTMLElement | null;
  @query('#panel') private panel!: HTMLElement | null;
  @query('.help talk-urgent') private urgent!: UrgentElement | null;

  readonly #place = new Place(this);
  readonly #messages = new Messages(this, this.#place, 'launcher', english);
  readonly #anchored = new Anchored(this);
  readonly #overlay = new Overlay(
    this,
    () => ({ opener: this.opener, panel: this.panel }),
    (open, by) => (open ? this.#opened() : this.#closed(by)),
  );
  #begun = false;
  #failed = false;
  #inside: Inside | undefined;
  #narrow: MediaQueryList | undefined;
  #closedAt = Infinity;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Forgetting(this);
    new Cornered(this, () => ({
      box: this.renderRoot.querySelector<HTMLElement>('.spot'),
      probe: this.renderRoot.querySelector<HTMLElement>('.probe'),
      corner: this.inline ? undefined : this.#corner,
    }));
    this.addEventListener('talk-urgent-request', (event) => this.#answer(event as UrgentRequestEvent));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#narrow ??= window.matchMedia(sheet);
    this.#narrow.addEventListener('change', this.#hold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#narrow?.removeEventListener('change', this.#hold);
    clearTimeout(this.#forgetting);
  }

  /** True while the panel shows. */
  get open(): boolean {
    return this.#overlay.open;
  }

  /** Opens the panel. */
  show(): void {
    this.#overlay.show();
  }

  /** Closes the panel, and hides what was chosen in it. */
  hide(): void {
    this.#overlay.hide();
  }

  /** Closes the panel and forgets everything that was chosen in it. */
  reset(): void {
    this.#overlay.hide('page');
    this.forget();
  }

  /** Forgets everything that was chosen in the panel. */
  forget(): void {
    clearTimeout(this.#forgetting);
    this.#closedAt = Infinity;
    if (this.urgent) this.urgent.open = false;
    this.#inside?.close();
    for (const element of [...this.#elementsIn(this), ...this.#elementsIn(this.renderRoot)]) element.reset?.();
  }

  /** Moves focus to the beginning of the open panel. */
  begin(): void {
    void this.updateComplete.then(() => {
      const { panel } = this;
      if (!this.open || !panel) return;
      panel.scrollTop = 0;
      panel.focus({ preventScroll: true });
    });
  }

  protected override firstUpdated(): void {
    // The browser moves focus as it opens the panel: to the panel itself, which has a name, and not to its first button.
    if (this.panel) this.panel.autofocus = true;
  }

  protected override willUpdate(): void {
    // Looked at until the panel was first opened: a page may fill it late.
    if (!this.#begun) this.holdsElements = !this.offers && this.#elementsIn(this).length > 0;
  }

  protected override render() {
    const { settings, direction } = this.#place;
    const text = this.#messages.text.bind(this.#messages);
    const { open } = this.#overlay;
    return html`
      <div
        class="root"
        lang=${this.#messages.language}
        dir=${direction}
        data-kind=${settings.kind}
        data-corner=${this.inline ? 'none' : this.#corner}
      >
        <span class="probe" aria-hidden="true"></span>
        <div class="spot">
          <button
            type="button"
            class="opener"
            part="button"
            aria-haspopup="dialog"
            aria-expanded=${open ? 'true' : 'false'}
            aria-controls="panel"
            @click=${this.#overlay.toggle}
          >
            ${this.label || text('label')}
          </button>
        </div>
        <dialog
          id="panel"
          part="panel"
          tabindex="-1"
          aria-labelledby="title"
          @beforetoggle=${this.#overlay.toggled}
          @toggle=${this.#overlay.toggled}
        >
          ${this.#begun || this.holdsElements ? this.#renderPanel() : nothing}
        </dialog>
      </div>
    `;
  }

  #renderPanel() {
    const text = this.#messages.text.bind(this.#messages);
    return html`
      <div class="inner">
        <div class="head">
          <div id="title" class="heading" role="heading" aria-level=${this.headingLevel}>
            ${this.#inside?.title ?? text('title')}
          </div>
          <button type="button" class="close" @click=${() => this.hide()}>${text('close')}</button>
        </div>
        <div class="help">${this.#begun ? html`<talk-urgent compact></talk-urgent>` : nothing}</div>
        ${this.#failed ? this.#renderFailure() : nothing}
        ${this.holdsElements || this.#failed ? html`<slot></slot>` : this.#inside?.render()}
        ${this.#inside?.renderFoot(this.open)}
      </div>
    `;
  }

  #renderFailure() {
    return html`
      <div>
        <p role="alert">${this.#messages.text('error')}</p>
        <button type="button" @click=${() => this.#draw()}>${this.#messages.text('try-again')}</button>
      </div>
    `;
  }

  get #corner(): Corner {
    if (corners.includes(this.corner)) return this.corner;
    complain(this, 'corner', this.corner, corners.join(', '));
    return 'bottom-end';
  }

  #elementsIn(root: ParentNode): (Element & { reset?: () => void })[] {
    return [...root.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('talk-'));
  }

  #opened() {
    clearTimeout(this.#forgetting);
    // A computer that slept counts no time.
    if (Date.now() - this.#closedAt >= this.#keeps) this.forget();
    this.#begun = true;
    void this.#draw();
    void this.updateComplete.then(this.#hold);
    this.dispatchEvent(new LauncherOpenedEvent());
  }

  #closed(by: ClosedBy) {
    this.#anchored.release();
    this.#inside?.close();
    if (this.urgent) this.urgent.open = false;
    this.#closedAt = Date.now();
    if (this.#keeps <= 0) this.forget();
    else this.#forgetting = setTimeout(() => this.forget(), this.#keeps);
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const lost = !activeElement || activeElement === document.body || activeElement === this;
    if (by === 'person' || (by === 'outside' && lost)) this.opener?.focus({ preventScroll: true });
  }

  get #keeps(): number {
    return this.#place.settings.device === 'shared' ? 0 : this.forgetAfter;
  }

  readonly #hold = () => {
    const { opener, panel } = this;
    if (!this.open || !opener || !panel) return;
    // On a small screen the panel is a sheet, and its style sheet says where.
    if (this.#narrow?.matches) this.#anchored.release();
    else void this.#anchored.hold({ anchor: opener, panel, placement: this.#placement, gap: 8 });
  };

  get #placement() {
    if (this.inline) return 'bottom-start' as const;
    const [block, inline] = this.#corner.split('-') as ['top' | 'bottom', 'start' | 'end'];
    return `${block === 'top' ? 'bottom' : 'top'}-${inline}` as const;
  }

  /** What stands below urgent help loads at the first opening; the bar itself waits for nothing. */
  async #draw() {
    this.#failed = false;
    try {
      const { Inside, styles: more } = await import('./inside.js');
      if (!this.#inside) adoptStyles(this.renderRoot as ShadowRoot, [...LauncherElement.elementStyles, more]);
      this.#inside ??= new Inside(this, this.#place);
      if (this.open) this.#inside.start();
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  }

  /** What stands in the panel has its urgent help in the bar at the top. */
  #answer(event: UrgentRequestEvent) {
    const [from] = event.composedPath();
    if ((from as Element).className === 'help') return;
    event.stopPropagation();
    event.detail.show = () => {
      this.show();
      void this.updateComplete.then(() => this.urgent?.show());
    };
  }
}
