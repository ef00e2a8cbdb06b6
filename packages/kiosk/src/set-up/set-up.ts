import '@talkplace/elements/urgent.js';
import type { Fault } from '@talkplace/content/host';
import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { App } from '../app-state.js';
import type { PlaceSettings, SettingsTrouble } from '../keep/kept.js';
import { canHash, hashPin, isPin, isPinRight } from '../keep/pin.js';
import { readPlace } from '../place/read.js';
import { staffStyles } from '../staff/staff.styles.js';
import { StaffWords } from '../words.js';

/** What the address offered to set up with. */
export interface SetUpOffer {
  /** Settings as JSON. */
  text?: string;
  /** Where they came from. */
  from?: string;
  /** Why there are none. */
  trouble?: Exclude<SettingsTrouble, 'wrong'>;
}

/** Whoever set up is gone after so many milliseconds: a tablet that has settings goes back to them. */
const patience = 120_000;

type Step = 'unlock' | 'give' | 'faults' | 'pin';

const frame = css`
  :host {
    block-size: 100dvh;
    padding: var(--_space);
  }
  .whole {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    gap: var(--_space);
    block-size: 100%;
  }
  .two {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  .two .body {
    overflow: visible;
  }
  input[type='text'] {
    min-block-size: 48px;
  }
  @media (min-aspect-ratio: 1) and (min-width: 700px) {
    .two {
      grid-template-columns: 1fr 1fr;
    }
  }
  .help {
    max-block-size: 60dvh;
    overflow: hidden auto;
  }
`;

/**
 * The first thing that a tablet shows: takes the settings of the place, says in plain words what is wrong with them, and
 * asks for a PIN. Urgent help stands above it.
 *
 * @customElement kiosk-set-up
 */
export class SetUpElement extends LitElement {
  static override styles = [staffStyles, frame];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) offer: SetUpOffer = {};

  @state() private step: Step = 'give';
  @state() private words = StaffWords.english;
  @state() private faults: readonly Fault[] = [];
  @state() private taken: PlaceSettings | undefined;
  @state() private told = '';
  @state() private firstPin = '';
  @state() private busy = false;

  #waiting: ReturnType<typeof setTimeout> | undefined;

  @query('textarea') private text!: HTMLTextAreaElement | null;
  @query('h1') private heading!: HTMLElement | null;
  @query('input[type=text]') private owner!: HTMLInputElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    const { kept } = this.app;
    this.app.pinWait.changed = () => this.requestUpdate();
    this.#tellTrouble();
    for (const type of ['pointerdown', 'keydown', 'input']) addEventListener(type, this.#touched);
    this.#touched();
    if (kept.get('pin') && kept.get('setUp')) this.step = 'unlock';
    else if (this.offer.text !== undefined) void this.#check(this.offer.text, this.offer.from);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.app.pinWait.changed = () => {};
    for (const type of ['pointerdown', 'keydown', 'input']) removeEventListener(type, this.#touched);
    clearTimeout(this.#waiting);
  }

  readonly #touched = () => {
    clearTimeout(this.#waiting);
    if (this.app.known) this.#waiting = setTimeout(() => this.app.startAgain(), patience);
  };

  #tellTrouble() {
    const { trouble } = this.offer;
    this.told = trouble ? this.#text(troubles[trouble]) : '';
  }

  protected override render() {
    const { words } = this;
    const settings = this.taken?.raw ?? this.app.kept.get('settings')?.raw;
    return html`
      <div class="whole">
        <div class="help" role="banner">
          <talk-urgent compact .settings=${{ ...(settings && simple(settings)), device: 'shared' }}></talk-urgent>
        </div>
        <div class="sheet" role="main" lang=${words.language} dir=${words.direction}>
          <h1 tabindex="-1">${this.#text(this.step === 'faults' ? 'set-up-wrong' : 'set-up')}</h1>
          <div class="body">${this.#renderStep()}</div>
          <div class="row">${this.step === 'pin' ? this.#renderStart() : this.#renderKeep()}</div>
        </div>
      </div>
    `;
  }

  #text(key: string, values?: Record<string, string | number>) {
    return this.words.text(key, values);
  }

  #renderStep() {
    if (this.step === 'unlock') return this.#renderUnlock();
    if (this.step === 'faults') return this.#renderFaults();
    if (this.step === 'pin') return this.#renderPin();
    return this.#renderGive();
  }

  #renderKeep() {
    if (!this.app.known) return nothing;
    return html`<button type="button" @click=${() => this.app.startAgain()}>${this.#text('set-up-keep')}</button>`;
  }

  #renderUnlock() {
    const { left } = this.app.pinWait;
    return html`
      <p>${this.#text('pin')}</p>
      ${left > 0 ? html`<p class="bad">${this.#text('pin-wait', { count: left })}</p>` : nothing}
      <kiosk-pin-pad .words=${this.words} ?waiting=${this.busy || left > 0} .done=${this.#unlock}></kiosk-pin-pad>
      <p role="status">${this.told}</p>
    `;
  }

  #renderGive() {
    return html`
      <p>${this.#text('set-up-scan')}</p>
      <p class="bad" role="alert">${this.told}</p>
      <label>
        ${this.#text('set-up-paste')}
        <textarea dir="ltr" spellcheck="false" autocomplete="off" autocapitalize="off"></textarea>
      </label>
      <div class="row">
        <button type="button" class="strong" @click=${this.#paste}>${this.#text('set-up-take')}</button>
        <label class="button">
          ${this.#text('set-up-file')}
          <input type="file" accept=".json,application/json" @change=${this.#open} />
        </label>
        ${
          this.offer.trouble
            ? html`<button type="button" @click=${() => this.app.startAgain()}>${this.#text('try-again')}</button>`
            : nothing
        }
      </div>
    `;
  }

  #renderFaults() {
    return html`
      <ul>
        ${this.faults.map(
          ({ path, value, allowed }) => html`
            <li lang="en" dir="ltr">
              <strong>${path || 'settings'}</strong> ${shortened(value)}. Allowed: ${allowed}.
            </li>
          `,
        )}
      </ul>
      <div class="row">
        ${
          this.taken
            ? html`<button type="button" @click=${() => this.#go('pin')}>${this.#text('set-up-rest')}</button>`
            : nothing
        }
        <button type="button" class="strong" @click=${() => this.#go('give')}>${this.#text('try-again')}</button>
      </div>
    `;
  }

  #renderPin() {
    const { name } = this.taken!.raw;
    return html`
      <div class="two">
        <div class="body">
          ${typeof name === 'string' && name ? html`<p>${this.#text('set-up-place', { name })}</p>` : nothing}
          <label>
            ${this.#text('owner-ask')}
            <input type="text" maxlength="60" autocomplete="off" .value=${this.app.kept.get('owner') ?? ''} />
          </label>
          <p class="soft">${this.#text('owner-how')}</p>
        </div>
        <div class="body">
          ${canHash() ? this.#renderChoosePin() : html`<p class="bad">${this.#text('pin-impossible')}</p>`}
        </div>
      </div>
    `;
  }

  #renderChoosePin() {
    return html`
      <h2>${this.#text(this.firstPin ? 'pin-again' : 'pin-choose')}</h2>
      <p class="soft">${this.#text('pin-how')}</p>
      <p role="status">${this.told}</p>
      <kiosk-pin-pad .words=${this.words} ?waiting=${this.busy} .done=${this.#choosePin}></kiosk-pin-pad>
    `;
  }

  #renderStart() {
    const hasPin = this.app.kept.get('pin') !== undefined;
    return html`
      <button type="button" ?disabled=${this.busy} @click=${() => this.#finish()}>
        ${this.#text(hasPin ? 'start' : 'set-up-no-pin')}
      </button>
      ${hasPin ? nothing : html`<p class="soft">${this.#text('set-up-no-pin-how')}</p>`}
    `;
  }

  readonly #unlock = async (pin: string) => {
    const { kept, pinWait } = this.app;
    const right = kept.get('pin');
    if (!right || this.busy || pinWait.left > 0) return;
    this.busy = true;
    await pinWait.try();
    const isRight = await isPinRight(pin, right);
    this.busy = false;
    if (!isRight) {
      this.told = this.#text('pin-wrong');
      pinWait.wrong();
      return;
    }
    await pinWait.right();
    if (this.offer.text !== undefined) return this.#check(this.offer.text, this.offer.from);
    this.#go('give');
    this.#tellTrouble();
  };

  readonly #paste = () => {
    const text = this.text?.value.trim() ?? '';
    if (text) void this.#take(text);
  };

  readonly #open = async (event: Event) => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) await this.#check(await file.text());
  };

  /** An address in place of the settings themselves is read. */
  async #take(text: string) {
    if (!/^https?:\/\/\S+$/.test(text)) return this.#check(text);
    const { text: fetched } = await readPlace(text);
    if (fetched !== undefined) return this.#check(fetched, text);
    this.told = this.#text('set-up-from-failed');
  }

  async #check(text: string, from?: string) {
    const { checkPlace } = await import('../place/check.js');
    const { raw, faults } = checkPlace(text);
    this.faults = faults;
    this.taken = raw && { raw, ...(from ? { from } : {}) };
    const language = raw?.['language'];
    this.words = await StaffWords.in(typeof language === 'string' ? language.split('-')[0]! : 'en');
    this.#go(faults.length ? 'faults' : 'pin');
  }

  #go(step: Step) {
    this.step = step;
    this.told = '';
    this.firstPin = '';
    void this.updateComplete.then(() => this.heading?.focus());
  }

  readonly #choosePin = async (pin: string) => {
    if (!isPin(pin)) {
      this.told = this.#text('pin-short');
    } else if (!this.firstPin) {
      this.firstPin = pin;
      this.told = this.#text('pin-again');
    } else if (this.firstPin === pin) {
      this.busy = true;
      this.told = this.#text('checking');
      await this.#finish(pin);
    } else {
      this.firstPin = '';
      this.told = this.#text('pin-differs');
    }
  };

  /** Keeps everything, then shows the kiosk in this document: it holds nothing of anybody yet. */
  async #finish(pin?: string) {
    const { kept } = this.app;
    const settings = this.taken!;
    this.busy = true;
    if (pin) await kept.set('pin', await hashPin(pin));
    await kept.set('owner', this.owner?.value.trim().slice(0, 60) || undefined);
    await this.app.trial.take(settings);
    for (const key of ['settingsTrouble', 'refusedSettings'] as const) await kept.set(key, undefined);
    const isKept = await kept.set('setUp', true);
    // The PIN and the pasted settings go with this document.
    if (isKept) this.app.startAgain();
    else await this.app.run(settings);
  }
}

const troubles = {
  failed: 'set-up-from-failed',
  stopped: 'set-up-stopped',
  unreadable: 'set-up-unreadable',
} as const;

/** As much of the settings as urgent help needs. */
const simple = ({ country, nation }: Record<string, unknown>) => ({ country, nation });

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
