import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { layout } from './app.styles.js';
import { base } from '@talkplace/look/base.js';
import { form } from './look/form.styles.js';
import './parts/work.js';
import { emptyDraft, isEmpty, type Draft } from './state/draft.js';
import { fromFragment, type Opened } from './state/file.js';
import { forget, keep, kept } from './state/keep.js';
import { after, isScreen, progressOf, type ScreenId } from './state/steps.js';
import { screenOf } from './screens.js';

/** The whole set-up page: one step at a time, what it looks like so far, and what becomes of the work. */
@customElement('studio-app')
export class AppElement extends LitElement {
  static override styles = [...base, form, layout];

  @state() private draft: Draft = kept() ?? emptyDraft;
  @state() private screen: ScreenId = 'start';
  /** A step was opened from the list, and leads back to it. */
  @state() private changing = false;
  @state() private unkept = false;
  @state() private leftOut: readonly string[] = [];
  /** What the address brought while other work was open. */
  @state() private offered: Opened | undefined;
  @state() private wide = false;
  @state() private looking = false;
  @query('main') private main!: HTMLElement;
  readonly #room = matchMedia('(min-width: 72rem)');

  constructor() {
    super();
    this.#readState(history.state);
    void this.#takeFragment();
    window.addEventListener('popstate', ({ state: kept }) => {
      // A link with a draft was opened in this tab: someone stays where they are until they say so.
      if (location.hash.startsWith('#draft=')) return;
      this.#readState(kept);
      void this.#arrive();
    });
    window.addEventListener('hashchange', () => void this.#takeFragment());
    this.wide = this.#room.matches;
    this.#room.addEventListener('change', () => (this.wide = this.#room.matches));
    this.addEventListener('studio-change', (event) => this.#change((event as CustomEvent<Partial<Draft>>).detail));
    this.addEventListener('studio-next', () => this.#go(after(this.screen, this.changing)));
    this.addEventListener('studio-go', (event) => this.#go((event as CustomEvent<ScreenId>).detail, true));
  }

  protected override render() {
    const asks = this.screen !== 'start' && this.screen !== 'done';
    return html`<div data-kind=${this.draft.kind ?? 'workplace'}>
      <header class="no-print">
        <a class="skip" href="#main" @click=${(event: Event) => this.#skip(event)}>Skip to the page</a>
        <div class="inner">
          <p class="name"><img src="mark.svg" alt="" width="36" height="36" /> <span>Set up Talkplace</span></p>
          <p class="small soft">Nothing you type leaves this browser</p>
        </div>
      </header>
      <div class="inner body ${asks && this.wide ? 'wide' : ''}">
        <main id="main" tabindex="-1">
          ${this.#where()} ${this.#offer()} ${this.#told()} ${screenOf(this.screen, this.draft)}
        </main>
        ${asks ? html`<div class="side no-print">${this.#preview()}</div>` : nothing}
        <studio-work
          class="work"
          .draft=${this.draft}
          ?unkept=${this.unkept}
          @studio-opened=${({ detail }: CustomEvent<Opened>) => this.#take(detail)}
          @studio-cleared=${() => this.#clear()}
        ></studio-work>
      </div>
    </div>`;
  }

  #where() {
    if (this.screen === 'start') return nothing;
    return html`<div class="where no-print">
      <button class="plain back" @click=${() => history.back()}>Back</button>
      <p class="small soft">${progressOf(this.screen)}</p>
    </div>`;
  }

  #offer() {
    const { offered } = this;
    if (!offered) return nothing;
    if ('fault' in offered)
      return html`<section class="notice tight" role="alert">
        <p>${offered.fault}</p>
        <div class="row"><button @click=${() => this.#close()}>Close this</button></div>
      </section>`;
    return html`<section class="notice tight" id="offer" role="alert" tabindex="-1">
      <p>
        What you opened holds <b>${offered.draft.name || 'a place without a name'}</b>. You were working on
        <b>${this.draft.name || 'a place without a name'}</b>.
      </p>
      <div class="row">
        <button @click=${() => this.#open(offered)}>Open it instead</button>
        <button @click=${() => this.#close()}>Keep mine</button>
      </div>
    </section>`;
  }

  #told() {
    if (this.leftOut.length === 0) return nothing;
    return html`<section class="notice tight" role="alert" aria-labelledby="told">
      <h2 id="told">Some of it could not be used</h2>
      <ul class="left-out" role="list">
        ${this.leftOut.slice(0, 8).map((line) => html`<li>${line}</li>`)}
        ${this.leftOut.length > 8 ? html`<li>and ${this.leftOut.length - 8} more</li>` : nothing}
      </ul>
      <p>Everything else is here. Your file was not changed.</p>
      <div class="row"><button @click=${() => this.#close()}>Close this</button></div>
    </section>`;
  }

  #preview() {
    const look = html`<studio-preview .draft=${this.draft}></studio-preview>`;
    if (this.wide) return look;
    return html`<details
      class="fold"
      ?open=${this.looking}
      @toggle=${(event: Event) => (this.looking = (event.target as HTMLDetailsElement).open)}
    >
      <summary>See how it looks so far</summary>
      ${this.looking ? look : nothing}
    </details>`;
  }

  #change(change: Partial<Draft>) {
    this.draft = { ...this.draft, ...change };
    this.unkept = !keep(this.draft);
  }

  #go(screen: ScreenId, changing = false) {
    history.pushState({ screen, changing }, '');
    this.#readState(history.state);
    void this.#arrive();
  }

  #readState(kept: unknown) {
    const { screen, changing } = (kept ?? {}) as { screen?: unknown; changing?: unknown };
    this.screen = isScreen(screen) ? screen : 'start';
    this.changing = changing === true;
  }

  /** A new screen begins at its heading, for the eye and for a screen reader. */
  async #arrive() {
    await this.updateComplete;
    const step = this.main.lastElementChild as LitElement | null;
    await step?.updateComplete;
    const heading = this.#heading();
    document.title = `${heading?.textContent.trim() ?? 'Set up'} - Talkplace`;
    if (this.changing) step?.dispatchEvent(new CustomEvent('studio-reopened'));
    heading?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }

  #heading(): HTMLElement | null | undefined {
    return (this.main.lastElementChild as LitElement | null)?.renderRoot?.querySelector<HTMLElement>('h1');
  }

  /** Takes notices away; the focus was on their button. */
  #close() {
    this.offered = undefined;
    this.leftOut = [];
    this.#heading()?.focus();
  }

  async #takeFragment() {
    const { hash } = location;
    if (!hash.startsWith('#draft=')) return;
    // Out of the address: it would come back at each reload, over what was changed since.
    history.replaceState({ screen: this.screen, changing: this.changing }, '', location.pathname + location.search);
    const opened = await fromFragment(hash);
    if (!opened) return;
    this.#take(opened);
  }

  /** Nothing takes the place of other work without being asked. */
  #take(opened: Opened) {
    if (!('fault' in opened) && isEmpty(this.draft)) return this.#open(opened);
    this.offered = opened;
    // What was opened from the foot of the page is asked about at its head.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#offer')?.focus());
  }

  #open(opened: Opened) {
    if ('fault' in opened) return;
    this.offered = undefined;
    this.leftOut = opened.leftOut;
    this.#change(opened.draft);
    this.#go('check');
  }

  #clear() {
    forget();
    this.draft = emptyDraft;
    this.offered = undefined;
    this.leftOut = [];
    this.#go('start');
  }

  #skip(event: Event) {
    event.preventDefault();
    this.main.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-app': AppElement;
  }
}
