import { frameAddress } from '@talkplace/embed/snippets.js';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { accentOf, shownBy } from '../outputs/outputs.js';
import { standOf } from '../outputs/source.js';
import type { Draft } from '../state/draft.js';
import { settingsOf } from '../state/settings.js';
import { bar, barStyles } from './bar.js';
import { languageBar, languageOf } from './languages.js';
import { previewStyles } from './preview.styles.js';

/** Sizes of what people hold or sit at, in CSS pixels. */
const sizes = { phone: [375, 667], tablet: [820, 1000], desktop: [1280, 900] } as const;
type Size = keyof typeof sizes;
const sizeWords: Record<Size, string> = { phone: 'Phone', tablet: 'Tablet', desktop: 'Computer' };

/** What was chosen so far, in the real frame, as large as people will see it and made to fit. */
@customElement('studio-preview')
export class PreviewElement extends LitElement {
  static override styles = [...base, form, barStyles, previewStyles];

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
        ${bar('Size of the preview', Object.entries(sizeWords) as [Size, string][], this.size, (size) => (this.size = size))}
        ${languageBar(this.draft, this.language, 'Language of the preview', (tag) => (this.language = tag))}
        ${bar(
          'Light or dark preview',
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

  /** Only what the frame has to be opened anew for; everything else is handed to what stands in it. */
  #address(): string {
    const accent = accentOf(this.draft)?.slice(1);
    const page = new URL('frame.html', standOf(document).files).href;
    const address = frameAddress(
      page,
      { language: languageOf(this.draft, this.language) },
      { show: shownBy(this.draft) },
    );
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
