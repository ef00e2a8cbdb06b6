import { PlaceSettingsError } from '@talkplace/embed/static.js';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { barStyles } from '../parts/bar.js';
import { languageBar, languageOf } from '../parts/languages.js';
import { noticesFor } from '../parts/notices.js';
import { saveText } from '../parts/save.js';
import '../parts/copy.js';
import '../parts/paper.js';
import { messageForIt } from '../outputs/it.js';
import { frameAddressFor, shortcodeFor, shownBy } from '../outputs/outputs.js';
import { standOf } from '../outputs/source.js';
import { placeJson, tabletFor } from '../outputs/tablet.js';
import { writeAll, type Written } from '../outputs/written.js';
import { firstUnfinished } from '../state/check.js';
import type { Draft } from '../state/draft.js';
import { siteOf, type Site } from '../state/sites.js';
import './addresses.js';
import { doneStyles } from './done.styles.js';

const wayTitles = { script: 'The code', frame: 'The frame', html: 'Text and links' } as const;
type Pasted = keyof typeof wayTitles;
const isOnlyUrgent = ({ show }: Draft) => !show.some((name) => ['prompts', 'signposts', 'check-in'].includes(name));
const isPasted = (way: Site['way'] | undefined): way is Pasted => way !== undefined && Object.hasOwn(wayTitles, way);

/** Everything to take along: what to do, the code, the file, the square for a tablet, the poster, the message to IT. */
@customElement('studio-done')
export class DoneElement extends LitElement {
  static override styles = [...base, form, barStyles, doneStyles];

  @property({ attribute: false }) draft!: Draft;
  /** Language of paper and text that was chosen here. */
  @state() private language = '';
  @state() private written: Written | undefined;
  @state() private trouble: Error | undefined;
  readonly #stand = standOf(document);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('draft') || changed.has('language')) void this.#write();
  }

  async #write() {
    const { draft, language } = this;
    const isWanted = () => draft === this.draft && language === this.language;
    try {
      const written = await writeAll(draft, this.#stand, languageOf(draft, language));
      if (isWanted()) [this.written, this.trouble] = [written, undefined];
    } catch (error) {
      // What was written before says what was chosen before.
      if (isWanted()) [this.written, this.trouble] = [undefined, error instanceof Error ? error : new Error()];
    }
  }

  protected override render() {
    const site = siteOf(this.draft.site);
    if (firstUnfinished(this.draft) || !site)
      return html`<div class="card edged">
        <h1 tabindex="-1">Something is missing still</h1>
        <p>Go back and look at the list: it says what.</p>
      </div>`;
    return html`<div class="card edged">
      <div class="tight">
        <h1 tabindex="-1">Put it in place</h1>
        <p class="lead">For: ${site.label}.</p>
      </div>
      ${this.#troubled()} ${site.note ? html`<p class="aside">${site.note}</p>` : nothing}
      <ol class="steps">
        ${site.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      ${this.#main(site)} ${this.#more(site)}
    </div>`;
  }

  #troubled() {
    const { trouble } = this;
    if (!trouble) return nothing;
    return html`<p class="notice" role="alert">
      Some of this could not be put together. ${trouble.message}
      ${
        trouble instanceof PlaceSettingsError
          ? 'Go back and change it. What stands below does not need it.'
          : html`Check your connection, then
              <button type="button" class="plain" @click=${() => this.#write()}>try again</button>. What stands below
              works without it.`
      }
    </p>`;
  }

  /** What needs content, once it is there. */
  #once(render: (written: Written) => unknown) {
    if (this.written) return render(this.written);
    return this.trouble ? nothing : html`<p role="status">One moment: it is being put together.</p>`;
  }

  #main(site: Site) {
    const { way } = site;
    if (way === 'tablet') return this.#tablet();
    if (way === 'paper') return html`${this.#languages()} ${this.#once((written) => this.#poster(written))}`;
    if (way === 'html')
      return html`${this.#languages()}
        <section class="tight">
          <h2>${wayTitles.html}</h2>
          ${this.#once((written) => this.#pasted('html', written))}
        </section>`;
    const byAddress = site.id === 'google-sites' || site.id === 'wix';
    return html`${noticesFor(way, this.draft, this.#stand)}
      <section class="tight">
        <h2>${byAddress ? 'The address of the frame' : wayTitles[way]}</h2>
        ${
          byAddress
            ? html`<studio-copy what="the address" .text=${frameAddressFor(this.draft, this.#stand)}></studio-copy>`
            : this.#once((written) => this.#pasted(way, written))
        }
      </section>`;
  }

  /** What is pasted by a way. */
  #pasted(way: Pasted, written: Written) {
    if (way !== 'html') return html`<studio-copy what="the code" .text=${written.snippets[way]}></studio-copy>`;
    return html`<p class="hint">
        Paste it as it is into an e-mail or a page that you write on. Where a site asks for HTML, take “Copy the HTML”.
      </p>
      <studio-copy what="the text" .html=${written.block} .text=${written.plain}></studio-copy>`;
  }

  /** A way beside the one of the site, with what it needs. */
  #otherWay(way: Pasted, written: Written) {
    if (way === 'html') return this.#pasted(way, written);
    return html`${noticesFor(way, this.draft, this.#stand)} ${this.#pasted(way, written)}
      <h3>Its message to IT</h3>
      ${this.#message(way)}`;
  }

  #message(way: Site['way']) {
    return html`<p class="hint">Send it to whoever looks after the site. Read it before you do.</p>
      <studio-copy prose what="the message" .text=${messageForIt(this.draft, this.#stand, way)}></studio-copy>`;
  }

  #more(site: Site) {
    const { draft, written } = this;
    const other = isPasted(site.otherwise) ? site.otherwise : undefined;
    const rest = (['script', 'frame', 'html'] as const).filter((way) => way !== site.way && way !== other);
    return html`${site.way === 'paper' || site.way === 'html' ? nothing : this.#languages()}
      <div>
        ${this.#fold('A message to IT', this.#message(site.way), true)}
        ${this.#fold('The settings: place.json', this.#settings())}
        ${site.id === 'wordpress' ? this.#fold('For editors: a line for our plugin', this.#shortcode()) : nothing}
        ${site.way === 'tablet' ? nothing : this.#fold('A square for a tablet', this.#tablet())}
        ${written ? this.#content(site, other, rest, written) : nothing}
        ${this.#fold('Addresses', html`<studio-addresses .draft=${draft}></studio-addresses>`)}
      </div>
      ${shownBy(draft).includes('privacy') ? html`<p class="small soft">What is counted shows to people in a panel of its own, which is part of the code.</p>` : nothing}`;
  }

  #content(site: Site, other: Pasted | undefined, rest: readonly Pasted[], written: Written) {
    return html`
      ${site.way === 'paper' ? nothing : this.#fold('A poster', this.#poster(written))}
      ${other ? this.#fold(`If that is refused: ${wayTitles[other].toLowerCase()}`, this.#otherWay(other, written)) : nothing}
      ${rest.map((way) => this.#fold(`Another way: ${wayTitles[way].toLowerCase()}`, this.#otherWay(way, written)))}
      ${isOnlyUrgent(this.draft) ? nothing : this.#fold('Another way: a quiet button in the corner', this.#button(written))}
      ${this.#fold('For an e-mail, as plain text', html`<studio-copy prose what="the words" .text=${written.plain}></studio-copy>`)}
      ${this.#fold(
        'A whole page without script',
        html`<p class="hint">It needs nothing but itself, and prints.</p>
          <div class="row">
            <button type="button" @click=${() => saveText(written.page, 'talkplace.html', 'text/html')}>
              Save the page
            </button>
          </div>`,
      )}
      ${written.pinned ? this.#fold('For developers: one file with its fingerprint', html`<studio-copy what="the code" .text=${written.pinned}></studio-copy>`) : nothing}
    `;
  }

  #fold(title: string, body: unknown, open = false) {
    return html`<details ?open=${open}>
      <summary>${title}</summary>
      <div class="stack">${body}</div>
    </details>`;
  }

  #languages() {
    if (this.draft.languages.length < 2) return nothing;
    return html`<div class="tight">
      <p class="label">Language of paper and text</p>
      ${languageBar(this.draft, this.language, 'Language of paper and text', (tag) => (this.language = tag))}
    </div>`;
  }

  #settings() {
    const text = placeJson(this.draft);
    return html`<p class="hint">
        For developers, for a tablet, and for opening here again.
        ${this.draft.placeKey ? 'It holds the key of your place: do not publish it where you do not have to.' : ''}
      </p>
      <studio-copy what="the settings" .text=${text}>
        <button type="button" @click=${() => saveText(text, 'place.json', 'application/json')}>Save place.json</button>
      </studio-copy>`;
  }

  #button({ button }: Written) {
    return html`<p class="hint">
        It opens the rest above your page. Urgent help stands first in it. It is code, for sites that take a script.
      </p>
      ${noticesFor('script', this.draft, this.#stand)} <studio-copy what="the code" .text=${button}></studio-copy>`;
  }

  #shortcode() {
    return html`<p class="hint">
        An administrator installs the plugin of Talkplace for WordPress once. Then whoever writes pages puts this line
        into the block “Shortcode”. It counts nothing, and your own people are in it once place.json stands on the web.
      </p>
      <studio-copy what="the line" .text=${shortcodeFor(this.draft)}></studio-copy>`;
  }

  #tablet() {
    const { draft } = this;
    const { address, square } = tabletFor(draft, this.#stand);
    return html`<section class="tight">
      ${noticesFor('tablet', draft, this.#stand)}
      ${
        square
          ? html`<img class="square" src=${square} alt="QR code that sets a tablet up" />`
          : html`<p class="notice">
              There is too much in your settings for one square. Put place.json on a website and write its address
              below, under “Addresses”; then there is a small square. Or open the address by hand.
            </p>`
      }
      <studio-copy what="the address" .text=${address}></studio-copy>
      ${draft.accent || draft.logo ? html`<p class="hint">A tablet has the colours of its kind of place, and no logo.</p>` : nothing}
    </section>`;
  }

  #poster({ posters }: Written) {
    return html`<div class="papers">
        <studio-paper paper="A4" .page=${posters.A4}></studio-paper>
        <studio-paper paper="letter" .page=${posters.letter}></studio-paper>
      </div>
      ${this.draft.page ? nothing : html`<p class="hint">With the address of your page, under “Addresses”, the poster has a square that leads there.</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-done': DoneElement;
  }
}
