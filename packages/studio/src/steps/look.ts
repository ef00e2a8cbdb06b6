import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { radios, textField } from '../parts/fields.js';
import { Form, tell } from '../parts/form.controller.js';
import { checkStep } from '../state/check.js';
import { readColour, readable } from '../state/colour.js';
import type { Draft } from '../state/draft.js';
import { readLogo } from '../state/logo.js';

/** Accent colour, with contrast kept; and a picture for the poster. */
@customElement('studio-look')
export class LookElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      .pick {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: end;
      }
      .pick > :first-child {
        flex: 1 1 10rem;
        max-inline-size: 14rem;
      }
      input[type='color'] {
        inline-size: 72px;
        padding: 4px;
        cursor: pointer;
      }
      .swatches {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
        gap: 12px;
      }
      .swatch {
        padding: 14px 16px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        font-weight: 600;
        color: var(--swatch);
        background: var(--swatch-ground);
        forced-color-adjust: none;
      }
      .logo {
        max-inline-size: 10rem;
        max-block-size: 5rem;
        padding: 8px;
        background: #ffffff;
        border: 1px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;
  @state() private wrongLogo = '';

  readonly #form = new Form(
    this,
    () => checkStep('look', this.draft),
    () => tell(this, 'studio-next', undefined),
  );

  protected override render() {
    const own = this.draft.ownColour || this.draft.accent !== '';
    return this.#form.render({
      title: 'How should it look?',
      lead: 'The page follows the light or dark of the site around it by itself.',
      body: html`${radios(this.#form, {
        name: 'colours',
        legend: 'Colours',
        value: own ? 'own' : 'ours',
        options: [
          { value: 'ours', label: 'The colours of such places', hint: 'Already easy to read, in light and in dark.' },
          { value: 'own', label: 'A colour of ours', inside: this.#colour() },
        ],
        set: (value) => this.#choose(value),
      })}
      ${this.#logo()}`,
    });
  }

  #choose(value: 'ours' | 'own') {
    tell(this, 'studio-change', value === 'own' ? { ownColour: true } : { ownColour: false, accent: '' });
  }

  #colour() {
    const { accent } = this.draft;
    const colour = readColour(accent);
    const set = (value: string) => tell(this, 'studio-change', { accent: value, ownColour: true });
    return html`<div class="pick">
        ${textField(this.#form, {
          name: 'accent',
          label: 'Accent colour',
          hint: 'For buttons, links and small headings, such as #5b2d6e.',
          value: accent,
          short: true,
          set,
        })}
        <input
          type="color"
          aria-label="Pick the colour"
          .value=${colour ?? '#0f5a55'}
          @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
        />
      </div>
      ${colour ? this.#contrast(colour) : nothing}`;
  }

  #contrast(colour: string) {
    const [light, dark] = [readable(colour, 'light'), readable(colour, 'dark')];
    const ratio = (value: number) => `${(Math.floor(value * 10) / 10).toFixed(1)} to 1`;
    return html`<div class="tight" role="status">
      <div class="swatches">
        <div class="swatch light">Light pages<br />${light.colour}, ${ratio(light.contrast)}</div>
        <div class="swatch dark">Dark pages<br />${dark.colour}, ${ratio(dark.contrast)}</div>
      </div>
      <p class="hint">
        ${
          light.changed
            ? `${colour} is too light for words on a light page, so it is made darker by itself. `
            : 'Words in this colour can be read on a light page as it is. '
        }Contrast
        is always 7 to 1 or more.
      </p>
    </div>`;
  }

  #logo() {
    const { logo } = this.draft;
    const fault = this.wrongLogo;
    return html`<div class="field ${fault ? 'wrong' : ''}">
      <label for="logo">Logo for the poster (you can leave this out)</label>
      <p class="hint" id="logo-hint">
        A picture from this computer: PNG, JPEG, WebP or SVG, up to 300 kB. It stays in this browser and goes onto the
        poster only. On a website your own logo is there already.
      </p>
      ${fault ? html`<p class="fault" id="logo-fault" role="alert">${fault}</p>` : nothing}
      <input
        id="logo"
        type="file"
        accept="image/png,image/jpeg,image/webp,image/svg+xml"
        aria-describedby="logo-hint ${fault ? 'logo-fault' : ''}"
        @change=${(event: Event) => this.#take(event)}
      />
      ${
        logo
          ? html`<div class="row">
              <img class="logo" src=${logo.data} alt="The logo you chose: ${logo.name}" />
              <button type="button" @click=${() => tell(this, 'studio-change', { logo: undefined })}>
                Take the logo away
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  async #take(event: Event) {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    // Someone may have gone on by the time it is read; the page around this step is still there.
    const page = (this.getRootNode() as ShadowRoot).host;
    const read = await readLogo(file);
    // Else the same file could not be chosen again.
    input.value = '';
    this.wrongLogo = typeof read === 'string' ? read : '';
    if (typeof read !== 'string') tell(page, 'studio-change', { logo: read });
  }

  protected override updated(): void {
    const colour = readColour(this.draft.accent);
    const show = (name: 'light' | 'dark', ground: string) => {
      const swatch = this.renderRoot.querySelector<HTMLElement>(`.swatch.${name}`);
      if (!swatch || !colour) return;
      swatch.style.setProperty('--swatch', readable(colour, name).colour);
      swatch.style.setProperty('--swatch-ground', ground);
    };
    show('light', '#eef1ee');
    show('dark', '#18211f');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-look': LookElement;
  }
}
