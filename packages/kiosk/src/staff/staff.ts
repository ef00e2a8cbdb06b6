import { languages } from '@talkplace/content';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { App } from '../app-state.js';
import { defaultLight } from '../dim.js';
import { lookAtStorage, type Storage } from '../health.js';
import type { Light } from '../keep/kept.js';
import { isPinRight } from '../keep/pin.js';
import { StaffWords } from '../words.js';
import type { CardSizeElement } from './card-size.js';
import { lookAround, renderFindings, type Findings } from './findings.js';
import { staffStyles } from './staff.styles.js';
import { stateLines } from './state-lines.js';

/** Screens of the staff corner, those of its menu first. */
const choices = ['language', 'sound', 'light', 'size', 'reports', 'owner', 'wrong', 'again', 'clear-all'] as const;
type View = (typeof choices)[number] | 'pin' | 'menu';

const lights = [1, 0.75, 0.5, 0.3, 0.15] as const;
const second = 1000;

/**
 * The staff corner of a tablet: asks for the PIN, then shows how the tablet is and lets it be set. It stands in the slot
 * `staff` of `<talk-kiosk>`, which takes it away with the document when nobody touches it.
 *
 * @customElement kiosk-staff
 */
export class StaffElement extends LitElement {
  static override styles = staffStyles;

  @property({ attribute: false }) app!: App;

  @state() private view: View = 'pin';
  @state() private words = StaffWords.english;
  @state() private told = '';
  @state() private busy = false;
  @state() private waiting: readonly string[] | undefined;
  @state() private former: readonly string[] = [];
  @state() private findings: Findings | undefined;
  @state() private storage: Storage | undefined;

  @query('h1') private heading!: HTMLElement | null;
  @query('kiosk-card-size') private card!: CardSizeElement | null;
  @query('input[type=text]') private field!: HTMLInputElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.app.changed = this.app.pinWait.changed = () => this.requestUpdate();
    void this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.app.changed = this.app.pinWait.changed = () => {};
  }

  async #speak() {
    const { settings, kept } = this.app;
    const asked = kept.get('language') ?? settings?.raw['language'];
    this.words = await StaffWords.in(typeof asked === 'string' ? asked.split('-')[0]! : 'en');
  }

  protected override firstUpdated(): void {
    this.heading?.focus();
  }

  protected override render() {
    const { words, view } = this;
    return html`
      <div class="sheet" lang=${words.language} dir=${words.direction}>
        <h1 tabindex="-1">${this.#text(titleOf(view))}</h1>
        <div class="body">
          ${this.#renderView()}
          <p role="status">${this.told}</p>
        </div>
        <div class="row">
          ${
            view === 'pin' || view === 'menu'
              ? nothing
              : html`<button type="button" @click=${() => this.#go('menu')}>${this.#text('back')}</button>`
          }
          <button type="button" @click=${() => this.app.kiosk?.clear()}>${this.#text('lock')}</button>
        </div>
      </div>
    `;
  }

  #text(key: string, values?: Record<string, string | number>) {
    return this.words.text(key, values);
  }

  #renderView() {
    switch (this.view) {
      case 'pin':
        return this.#renderPin();
      case 'menu':
        return this.#renderMenu();
      case 'language':
        return this.#renderLanguage();
      case 'sound':
        return this.#renderSound();
      case 'light':
        return this.#renderLight();
      case 'size':
        return this.#renderSize();
      case 'reports':
        return this.#renderReports();
      case 'owner':
        return this.#renderOwner();
      case 'wrong':
        return this.findings ? renderFindings(this.findings, this.words) : html`<p>${this.#text('checking')}</p>`;
      case 'again':
        return html`
          <p>${this.#text('again-how')}</p>
          <p><button type="button" class="strong" @click=${this.#again}>${this.#text('again')}</button></p>
        `;
      case 'clear-all':
        return html`
          <p>${this.#text('clear-all-how')}</p>
          <p><button type="button" class="strong" @click=${this.#forget}>${this.#text('clear-all-sure')}</button></p>
        `;
    }
  }

  #renderPin() {
    if (!this.app.kept.get('pin')) return html`<p>${this.#text('pin-none')}</p>`;
    const { left } = this.app.pinWait;
    const isStopped = this.busy || left > 0;
    return html`
      ${left > 0 ? html`<p class="bad">${this.#text('pin-wait', { count: left })}</p>` : nothing}
      <kiosk-pin-pad .words=${this.words} ?waiting=${isStopped} .done=${this.#enter}></kiosk-pin-pad>
    `;
  }

  readonly #enter = async (pin: string) => {
    const { kept, pinWait } = this.app;
    const right = kept.get('pin');
    if (!right || this.busy || pinWait.left > 0) return;
    this.busy = true;
    this.told = this.#text('checking');
    await pinWait.try();
    const isRight = await isPinRight(pin, right);
    this.busy = false;
    if (isRight) {
      await pinWait.right();
      this.#go('menu');
    } else {
      this.told = this.#text('pin-wrong');
      pinWait.wrong();
    }
  };

  #renderMenu() {
    const { app, words } = this;
    const owner = app.kept.get('owner');
    return html`
      <ul class="state">
        <li>${owner ? this.#text('owner', { name: owner }) : this.#text('owner-none')}</li>
        ${stateLines(app, words, this.storage).map((line) => html`<li class=${line.isBad ? 'bad' : ''}>${line.words}</li>`)}
        <li class="soft">${this.#text('version', { version: app.version })}</li>
      </ul>
      <div class="menu">
        ${choices.map(
          (choice) =>
            html`<button type="button" @click=${() => this.#go(choice)}>${this.#text(titleOf(choice))}</button>`,
        )}
      </div>
    `;
  }

  #renderLanguage() {
    const { kept } = this.app;
    const chosen = kept.get('language');
    const asked = this.app.settings?.raw['languages'];
    const offered = languages.filter(({ tag }) => !Array.isArray(asked) || asked.length === 0 || asked.includes(tag));
    const choose = (tag: string | undefined) => async () => {
      await this.app.kept.set('language', tag);
      await this.#speak();
      await this.#keep('language', tag);
    };
    return html`
      <p>${this.#text('language-how')}</p>
      <div class="menu">
        ${this.#renderChoice(this.#text('language-settings'), chosen === undefined, choose(undefined))}
        ${offered.map(({ tag, name }) => this.#renderChoice(name, chosen === tag, choose(tag), tag))}
      </div>
    `;
  }

  #renderChoice(words: string, isChosen: boolean, choose: () => unknown, lang?: string) {
    return html`<button
      type="button"
      lang=${lang ?? this.words.language}
      class=${isChosen ? 'chosen' : ''}
      aria-pressed=${isChosen ? 'true' : 'false'}
      @click=${choose}
    >
      ${words}
    </button>`;
  }

  #renderSound() {
    const muted = this.app.kept.get('muted') ?? false;
    const choose = (value: boolean) => () => this.#keep('muted', value);
    return html`
      <p>${this.#text('sound-how')}</p>
      <div class="row">
        ${this.#renderChoice(this.#text('on'), !muted, choose(false))}
        ${this.#renderChoice(this.#text('off'), muted, choose(true))}
      </div>
    `;
  }

  #renderLight() {
    const light = this.app.kept.get('light') ?? defaultLight;
    const choose = (change: Partial<Light>) => async () => {
      await this.#keep('light', { ...light, ...change });
      this.app.lookAtLight();
    };
    const percent = (value: number) => new Intl.NumberFormat(this.words.language, { style: 'percent' }).format(value);
    return html`
      <p>${this.#text('light-how')}</p>
      ${(['open', 'closed'] as const).map(
        (when) => html`
          <h2>${this.#text(`light-${when}`)}</h2>
          <div class="row" role="group" aria-label=${this.#text(`light-${when}`)}>
            ${lights
              .filter((value) => when === 'closed' || value >= 0.5)
              .map((value) => this.#renderChoice(percent(value), light[when] === value, choose({ [when]: value })))}
          </div>
        `,
      )}
    `;
  }

  #renderSize() {
    const save = () => this.#keep('millimetre', this.card?.millimetre);
    return html`
      <p>${this.#text('size-how')}</p>
      <p><button type="button" class="strong" @click=${save}>${this.#text('save')}</button></p>
      <kiosk-card-size .words=${this.words} millimetre=${this.app.kiosk?.millimetre ?? 6.3}></kiosk-card-size>
    `;
  }

  #renderReports() {
    const { counts, kept } = this.app;
    const former = this.former.map((host) => html`<p class="bad">${this.#text('reports-former', { host })}</p>`);
    if (!counts.on)
      return html`<p>${this.#text('reports-off')}</p>
        ${former}`;
    const day = kept.get('lastSent');
    const shown = day && new Date(`${day}T12:00`).toLocaleDateString(this.words.language, { dateStyle: 'full' });
    return html`
      <p>${shown ? this.#text('reports-sent', { day: shown }) : this.#text('reports-never')}</p>
      ${counts.isRefused ? html`<p class="bad">${this.#text('reports-refused')}</p>` : nothing} ${former}
      ${
        this.waiting
          ? html`<p>${this.#text('reports-waiting', { count: this.waiting.length })}</p>`
          : html`<p>${this.#text('checking')}</p>`
      }
      <p class="soft">${this.#text('reports-hourly')}</p>
      ${
        this.waiting?.length
          ? html`<p><button type="button" @click=${this.#save}>${this.#text('reports-file')}</button></p>
              <p class="soft">${this.#text('reports-why')}</p>
              <pre dir="ltr" lang="en" tabindex="0" aria-label=${this.#text('reports')}>
${this.waiting.join('\n')}</pre>`
          : nothing
      }
    `;
  }

  /** One report a line, byte for byte as it would be sent. */
  readonly #save = () => {
    const file = new Blob([`${(this.waiting ?? []).join('\n')}\n`], { type: 'application/x-ndjson' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'talkplace-counts.ndjson';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10 * second);
  };

  #renderOwner() {
    const save = () => this.#keep('owner', this.field?.value.trim().slice(0, 60) || undefined);
    return html`
      <label>
        ${this.#text('owner-ask')}
        <input type="text" maxlength="60" autocomplete="off" .value=${this.app.kept.get('owner') ?? ''} />
      </label>
      <p class="soft">${this.#text('owner-how')}</p>
      <p><button type="button" class="strong" @click=${save}>${this.#text('save')}</button></p>
    `;
  }

  async #keep(...[key, value]: Parameters<App['kept']['set']>) {
    const isKept = await this.app.kept.set(key, value);
    this.told = this.#text(isKept ? 'saved' : 'kept-memory');
    this.requestUpdate();
  }

  #go(view: View) {
    this.view = view;
    this.told = '';
    this.waiting = this.findings = undefined;
    if (view === 'menu') void lookAtStorage().then((storage) => (this.storage = storage));
    if (view === 'reports') void this.#lookAtCounts();
    if (view === 'wrong') void lookAround(this.app).then((findings) => (this.findings = findings));
    void this.updateComplete.then(() => this.heading?.focus());
  }

  async #lookAtCounts() {
    const { counts } = this.app;
    [this.waiting, this.former] = await Promise.all([counts.waiting(), counts.former()]);
  }

  readonly #again = () => void this.app.setUp({});

  readonly #forget = async () => {
    this.told = this.#text('checking');
    if (!(await this.app.forgetEverything())) this.told = this.#text('clear-all-offline');
  };
}

const titleOf = (view: View) => (view === 'menu' ? 'title' : view === 'owner' ? 'owner-ask' : view);
