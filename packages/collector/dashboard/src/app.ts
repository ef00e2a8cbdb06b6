import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Me } from '../../src/api.js';
import { layout } from './app.styles.js';
import { signOut, whoAmI } from './data/client.js';
import { Answer } from './data/answer.js';
import { Deed } from './data/deed.js';
import { session } from './data/session.js';
import { base } from './look/base.styles.js';
import { form } from './look/form.styles.js';
import type { SaidEvent } from './parts/say.js';
import { Route, decoded, followLinks, goTo } from './router.js';
import { isOpenToAnyone, linksFor, screenAt } from './screens.js';
import './screens/sign-in.js';
import './screens/welcome.js';

/** Takes the token of an invitation out of the address, so that it does not stay in the history. */
function takeToken(): string | undefined {
  const [, token] = /^#\/welcome\/([^/]+)$/.exec(location.hash) ?? [];
  if (token !== undefined) goTo('/welcome', { instead: true });
  return token && decoded(token);
}

/** The whole dashboard: who is signed in, the navigation, and the screen at the address. */
@customElement('board-app')
export class AppElement extends LitElement {
  static override styles = [...base, form, layout];

  @state() private said = '';
  @state() private open = false;
  @state() private ended = false;
  @query('main') private main!: HTMLElement;
  @query('.toggle') private toggle!: HTMLElement;

  #token = takeToken();
  readonly #me = new Answer<{ me: Me | undefined }>(this);
  readonly #leaving = new Deed(this, { words: 'You may still be signed in: try again.' });
  readonly #titles = new MutationObserver(() => this.#title());
  readonly #route = new Route(this, (pathChanged) => void this.#arrive(pathChanged));

  constructor() {
    super();
    session.addEventListener('ended', () => this.#sessionEnded());
    window.addEventListener('hashchange', () => this.#openLink());
    this.addEventListener('click', followLinks);
    this.addEventListener('board-said', (event) => this.#say((event as SaidEvent).detail));
    void this.#me.load(async () => ({ me: await whoAmI() }));
  }

  protected override render() {
    const me = this.ended ? undefined : this.#me.value?.me;
    return html`
      <header class="no-print">
        <a class="skip" href="#main" @click=${(event: Event) => this.#skip(event)}>Skip to the page</a>
        <a class="name" href="/"
          ><img src="/mark.svg" alt="" width="40" height="40" /> <span>Talkplace reports</span></a
        >
        <button
          class="toggle"
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls="nav"
          @click=${() => (this.open = !this.open)}
          @keydown=${(event: KeyboardEvent) => this.#close(event)}
        >
          Menu
        </button>
      </header>
      <nav
        id="nav"
        class="no-print ${this.open ? 'open' : ''}"
        aria-label="Reports"
        @keydown=${(event: KeyboardEvent) => this.#close(event)}
      >
        <ul>
          ${linksFor(me).map(([address, words]) => html`<li>${this.#link(address, words)}</li>`)}
        </ul>
        ${this.#person(me)}
      </nav>
      <main id="main" tabindex="-1">
        ${this.#simulated(this.#me.value?.me)} ${this.#me.show(({ me }) => this.#screen(me))}
      </main>
      <p class="visually-hidden" role="status">${this.said}</p>
    `;
  }

  #link(address: string, words: string) {
    const { path } = this.#route;
    const here = address === '/' ? path === '/' : path === address || path.startsWith(`${address}/`);
    return html`<a href=${address} aria-current=${here ? 'page' : 'false'}>${words}</a>`;
  }

  #person(me: Me | undefined) {
    if (!me) return isOpenToAnyone(this.#route.path) ? html`<p class="person"><a href="/">Sign in</a></p>` : nothing;
    return html`<div class="person">
      <p class="small soft">Signed in as <span class="email">${me.email}</span></p>
      <button ?disabled=${this.#leaving.busy} @click=${() => this.#signOut()}>Sign out</button>
      ${this.#leaving.show()}
    </div>`;
  }

  #simulated(me: Me | undefined) {
    if (!me?.simulated) return nothing;
    return html`<p class="notice simulated">
      <b>Simulated.</b> Every number on these pages is made up by a program, to show what they look like. What you tap
      on the demo pages is taken in as well, and is in no number here.
    </p>`;
  }

  #screen(me: Me | undefined) {
    if (this.#route.path === '/welcome')
      return html`<board-welcome
        .token=${this.#token}
        @board-signed-in=${(event: CustomEvent<Me>) => this.#signedIn(event)}
      ></board-welcome>`;
    const mustSignIn = (!me || this.ended) && !isOpenToAnyone(this.#route.path);
    // After the end of a session the screen stays, out of sight: what someone has written there is theirs still.
    return html`${
      mustSignIn
        ? html`<board-sign-in
            ?ended=${this.ended}
            @board-signed-in=${(event: CustomEvent<Me>) => this.#signedIn(event)}
          ></board-sign-in>`
        : nothing
    }
    ${
      mustSignIn && !me
        ? nothing
        : html`<div class="screen" ?hidden=${mustSignIn}>${keyed(me?.email, screenAt(this.#route.path, me))}</div>`
    }`;
  }

  #sessionEnded() {
    if (this.ended || !this.#me.value?.me) return;
    this.ended = true;
    if (!isOpenToAnyone(this.#route.path)) void this.#arrive(true);
  }

  #openLink() {
    const token = takeToken();
    if (token) this.#token = token;
    this.requestUpdate();
  }

  #signedIn({ detail }: CustomEvent<Me>) {
    const before = this.#me.value?.me;
    const goesOn = this.ended && before?.email === detail.email;
    this.ended = false;
    this.#token = undefined;
    this.#me.set({ me: detail });
    if (goesOn) session.dispatchEvent(new Event('began'));
    if (this.#route.path === '/welcome') goTo('/', { instead: true });
    else void this.#arrive(true);
  }

  async #signOut() {
    if (!(await this.#leaving.run(signOut))) return;
    this.#me.set({ me: undefined });
    this.ended = false;
    goTo('/');
    this.#say('You are signed out.');
    void this.#arrive(true);
  }

  /** A new screen begins at its heading, for the eye and for a screen reader. */
  async #arrive(pathChanged: boolean) {
    this.open = false;
    await this.updateComplete;
    const screen = this.#shown();
    await screen?.updateComplete;
    this.#titles.disconnect();
    this.#title();
    // The name of a place, which is its heading, comes later.
    if (screen?.shadowRoot)
      this.#titles.observe(screen.shadowRoot, { childList: true, characterData: true, subtree: true });
    if (!pathChanged) return;
    screen?.shadowRoot?.querySelector('h1')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }

  #shown = () =>
    this.main.querySelector<LitElement>('board-sign-in') ??
    this.main.querySelector<LitElement>('.screen > *') ??
    this.main.querySelector<LitElement>('board-welcome');

  #title() {
    document.title = `${this.#shown()?.shadowRoot?.querySelector('h1')?.textContent ?? 'Reports'} - Talkplace`;
  }

  protected override firstUpdated(): void {
    void this.#me.settled.then(() => this.#arrive(false));
  }

  #say(words: string) {
    // The same words twice are said twice.
    this.said = this.said === words ? `${words}\u00a0` : words;
  }

  #skip(event: Event) {
    event.preventDefault();
    this.main.focus();
  }

  #close(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !this.open) return;
    this.open = false;
    this.toggle.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-app': AppElement;
  }
}
