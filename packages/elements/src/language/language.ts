import { languages } from '@talkplace/content/generated/languages.js';
import english from '@talkplace/content/words/languages.en.js';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { Messages } from '../locale/messages.controller.js';
import { directionOf } from '../place/language.js';
import { Place } from '../place/place.controller.js';
import { base } from '../theme/base.styles.js';
import { LanguageChosenEvent } from './language.events.js';
import { styles } from './language.styles.js';

/**
 * Languages by their own names. A choice is for the place around it; outside any place, for every place and element of
 * the page. It is kept in memory only. With one language there is nothing to choose and nothing shows.
 *
 * @customElement talk-language
 * @attr {string} languages - Languages offered, separated by spaces; all by default.
 * @fires {LanguageChosenEvent} talk-language-chosen - The visitor chose a language.
 * @csspart choice - Each language.
 */
export class LanguageElement extends LitElement {
  static override styles = [base, styles];

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  readonly #place = new Place(this);
  readonly #messages = new Messages(this, this.#place, 'languages', english);

  protected override render() {
    const { available, language, settings } = this.#place;
    if (available.length < 2) return nothing;
    return html`
      <div class="root" lang=${this.#messages.language} dir=${this.#place.direction} data-kind=${settings.kind}>
        <div class="choices" role="group" aria-label=${this.#messages.text('choose')}>
          ${available.map(
            (tag) => html`
              <button
                type="button"
                part="choice"
                lang=${tag}
                dir=${directionOf(tag)}
                aria-pressed=${tag === language ? 'true' : 'false'}
                @click=${() => this.#choose(tag)}
              >
                ${nameOf(tag)}
              </button>
            `,
          )}
        </div>
        ${this.#renderState()} ${this.#shows ? html`<talk-privacy folded></talk-privacy>` : nothing}
      </div>
    `;
  }

  /** How far the check of this translation has come (CARE.md 11.4). English is what all others are checked against. */
  #renderState() {
    const { language } = this.#place;
    const known = languages.find(({ tag }) => tag === language);
    if (language === 'en' || !known) return nothing;
    const checked = (known.state === 'reviewed' || known.state === 'signed') && known.reviewed;
    const words = checked
      ? this.#messages.text('reviewed', { date: this.#messages.date(checked) })
      : this.#messages.text('draft');
    return html`<p class="small soft">${words}</p>`;
  }

  /** A kiosk has it on its first screen. */
  get #shows() {
    const around = (this.getRootNode() as ShadowRoot).host as Element | undefined;
    return this.#place.settings.reporting?.shows && !around?.localName.startsWith('talk-');
  }

  #choose(language: string) {
    this.#place.choose(language);
    this.dispatchEvent(new LanguageChosenEvent({ language }));
  }
}

/** A language's own name: from its folder, else from the browser. */
function nameOf(tag: string): string {
  const known = languages.find((each) => each.tag === tag);
  if (known) return known.name;
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
