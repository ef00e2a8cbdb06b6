import { languages } from '@talkplace/content';
import { frameAddress } from '@talkplace/embed/snippets.js';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { accentOf, shownBy } from '../outputs/outputs.js';
import { standOf } from '../outputs/source.js';
import type { Draft } from '../state/draft.js';
import { settingsOf } from '../state/settings.js';
import { languageInWords } from '../state/words.js';
import { previewStyles } from './preview.styles.js';

/** Sizes of what people hold or sit at, in CSS pixels. */
const sizes = { phone: [375, 667], tablet: [820, 1000], desktop: [1280, 900] } as const;
type Size = keyof typeof sizes;
const sizeWords: Record<Size, string> = { phone: 'Phone', tablet: 'Tablet', desktop: 'Computer' };

/** What was chosen so far, in the real frame, as large as people will see it and made to fit. */
@customElement('studio-preview')
export class PreviewElement extends LitElement {
  static override styles = [...base, form, previewStyles];

  @property({ attribute: false }) draft!: Draft;
  @state() private size: Size = 'phone';
  @state() private language = '';
  @state() private dark = matchMedia('(prefers-color-scheme: dark)').matches;
  @state() private trouble = false;
  @state() private left = false;
  @query('iframe') private frame!: HTMLIFrameElement;
  @query('.window') private window!: HTMLElement;

  readonly #seen = new ResizeObserver(() => this.#fit());

  protected override render() {
    return html`<section aria-labelledby="title" class="tight">
      <h2 id="title">How it looks so far</h2>
      <div class="row controls">
        ${this.#bar('Size', Object.entries(sizeWords) as [Size, string][], this.size, (size) => (this.size = size))}
        ${this.#languages()}
        ${this.#bar(
          'Light or dark',
          [
            ['light', 'Light'],
            ['dark', 'Dark'],
          ],
          this.dark ? 'dark' : 'light',
          (scheme) => (this.dark = scheme === 'dark'),
        )}
      </div>
      <p class="small soft" role="status">
        ${
          this.left
            ? 'That was the quick way out: a visitor would be on another page now.'
            : 'Try it: it works. Nothing here is counted or sent.'
        }
      </p>
      ${
        this.trouble
          ? html`<p class="notice">The preview could not be loaded. Everything else on this page works without it.</p>`
          : nothing
      }
      <div class="window" ?hidden=${this.trouble}>${this.#frame(this.#address())}</div>
    </section>`;
  }

  /** A frame for each address: one that is led on instead writes each move into the history, and Back would undo those. */
  #frame(address: string) {
    return keyed(address, html`<iframe title="Preview" src=${address} @load=${() => this.#loaded()}></iframe>`);
  }

  #bar<Value extends string>(
    legend: string,
    options: readonly (readonly [Value, string])[],
    value: Value,
    set: (value: Value) => void,
  ) {
    return html`<fieldset class="bar">
      <legend class="visually-hidden">${legend} of the preview</legend>
      ${options.map(
        ([each, words]) =>
          html`<label
            ><input type="radio" name=${legend} .checked=${each === value} @change=${() => set(each)} /><span
              >${words}</span
            ></label
          >`,
      )}
    </fieldset>`;
  }

  #languages() {
    const { languages: chosen } = this.draft;
    if (chosen.length < 2) return nothing;
    const words = (tag: string) => languageInWords(tag, languages.find((each) => each.tag === tag)?.name ?? tag);
    return this.#bar(
      'Language',
      chosen.map((tag) => [tag, words(tag)] as const),
      this.#tag,
      (tag) => (this.language = tag),
    );
  }

  get #tag(): string {
    const { languages: chosen } = this.draft;
    return chosen.includes(this.language) ? this.language : (chosen[0] ?? 'en');
  }

  /** Only what the frame has to be opened anew for; everything else is handed to what stands in it. */
  #address(): string {
    const accent = accentOf(this.draft)?.slice(1);
    const show = shownBy(this.draft);
    const page = new URL('frame.html', standOf(document).files).href;
    const address = frameAddress(page, { language: this.#tag }, { show: show.length ? show : ['urgent'] });
    return `${address}&scheme=${this.dark ? 'dark' : 'light'}${accent ? `&accent=${accent}` : ''}`;
  }

  protected override firstUpdated(): void {
    this.#seen.observe(this.window);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#seen.observe(this.window);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen.disconnect();
  }

  protected override updated(): void {
    this.#fit();
    this.#hand();
  }

  #loaded() {
    const inside = this.frame.contentDocument;
    this.trouble = !inside?.querySelector('main');
    this.#hand();
  }

  /** Own people do not fit into an address. The frame is of our own site, so they are handed in. */
  #hand() {
    const place = this.frame.contentDocument?.querySelector('talk-place') as (Element & { settings?: unknown }) | null;
    if (!place) return;
    // The quick way out would leave this page, and the work on it.
    const exit = { blank: () => undefined, replace: () => (this.left = true) };
    place.querySelectorAll('talk-leave').forEach((leave) => Object.assign(leave, { page: exit }));
    const {
      reportTo: _to,
      placeKey: _key,
      reportArea: _area,
      reportStorage: _storage,
      language: _language,
      ...settings
    } = settingsOf(this.draft);
    place.settings = settings;
  }

  #fit() {
    const [wide, high] = sizes[this.size];
    const room = this.window.clientWidth || wide;
    const scale = Math.min(1, room / wide);
    this.window.style.setProperty('--wide', `${wide}px`);
    this.window.style.setProperty('--high', `${high}px`);
    this.window.style.setProperty('--scale', String(scale));
    this.window.style.setProperty('--room', `${Math.round(high * scale)}px`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-preview': PreviewElement;
  }
}
