import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { saveText } from '../parts/save.js';
import '../parts/copy.js';
import '../parts/paper.js';
import { messageForIt } from '../outputs/it.js';
import { frameAddressFor, isFrameWithoutPeople, shownBy, tabletFor } from '../outputs/outputs.js';
import { isHere, standOf } from '../outputs/source.js';
import { writeAll, type Written } from '../outputs/written.js';
import { firstUnfinished } from '../state/check.js';
import type { Draft } from '../state/draft.js';
import { placeJson } from '../state/settings.js';
import { siteOf, type Site } from '../state/sites.js';
import './addresses.js';
import { doneStyles } from './done.styles.js';

const wayTitles = { script: 'The code', frame: 'The frame', html: 'Text and links' } as const;

/** Everything to take along: what to do, the code, the file, the square for a tablet, the poster, the message to IT. */
@customElement('studio-done')
export class DoneElement extends LitElement {
  static override styles = [...base, form, doneStyles];

  @property({ attribute: false }) draft!: Draft;
  @state() private written: Written | undefined;
  @state() private trouble = '';

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('draft')) void this.#write(this.draft);
  }

  async #write(draft: Draft) {
    try {
      const written = await writeAll(draft, standOf(document));
      if (draft === this.draft) [this.written, this.trouble] = [written, ''];
    } catch (error) {
      if (draft === this.draft) this.trouble = error instanceof Error ? error.message : String(error);
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
      ${
        this.trouble
          ? html`<p class="notice" role="alert">
              This could not be put together. ${this.trouble} Check your connection, then
              <button type="button" class="plain" @click=${() => this.#write(this.draft)}>try again</button>.
            </p>`
          : nothing
      }
      ${site.note ? html`<p class="aside">${site.note}</p>` : nothing}
      <ol class="steps">
        ${site.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      ${this.written ? html`${this.#main(site, this.written)} ${this.#more(site, this.written)}` : this.#wait()}
    </div>`;
  }

  #wait() {
    return this.trouble ? nothing : html`<p role="status">One moment: it is being put together.</p>`;
  }

  #main(site: Site, written: Written) {
    const { way } = site;
    if (way === 'tablet') return this.#tablet();
    if (way === 'paper') return this.#poster(written);
    const byAddress = site.id === 'google-sites' || site.id === 'wix';
    return html`${this.#warnings(way)}
    ${
      byAddress
        ? html`<section class="tight">
            <h2>The address of the frame</h2>
            <studio-copy what="the address" .text=${frameAddressFor(this.draft, standOf(document))}></studio-copy>
          </section>`
        : html`<section class="tight">
            <h2>${wayTitles[way]}</h2>
            <studio-copy what=${way === 'html' ? 'the text' : 'the code'} .text=${written.snippets[way]}></studio-copy>
          </section>`
    }`;
  }

  #warnings(way: 'script' | 'frame' | 'html') {
    const { draft } = this;
    const files = draft.files || standOf(document).files;
    return html`
      ${
        way !== 'html' && isHere(files)
          ? html`<p class="notice">
              These files stand on this computer only: <bdi dir="ltr">${files}</bdi>. Before anyone else can see the
              page, put them on a website and write their address below, under “Addresses”.
            </p>`
          : nothing
      }
      ${
        way === 'frame' && isFrameWithoutPeople(draft)
          ? html`<p class="notice">
              A frame cannot carry your own people. Put place.json on a website, and write its address below, under
              “Addresses”. Until then the frame shows everything else.
            </p>`
          : nothing
      }
    `;
  }

  #more(site: Site, written: Written) {
    const { draft } = this;
    const other = site.otherwise;
    const rest = (['script', 'frame', 'html'] as const).filter((way) => way !== site.way && way !== other);
    const code = (way: 'script' | 'frame' | 'html') =>
      html`<studio-copy what=${way === 'html' ? 'the text' : 'the code'} .text=${written.snippets[way]}></studio-copy>`;
    return html`<div>
        ${this.#fold(
          'A message to IT',
          html`<p class="hint">Send it to whoever looks after the site. Read it before you do.</p>
            <studio-copy prose what="the message" .text=${messageForIt(draft, standOf(document))}></studio-copy>`,
          true,
        )}
        ${this.#fold(
          'The settings: place.json',
          html`<p class="hint">
              For developers, for a tablet, and for opening here again.
              ${draft.placeKey ? 'It holds the key of your place: do not publish it where you do not have to.' : ''}
            </p>
            <studio-copy what="the settings" .text=${placeJson(draft)}>
              <button type="button" @click=${() => saveText(placeJson(draft), 'place.json', 'application/json')}>
                Save place.json
              </button>
            </studio-copy>`,
        )}
        ${site.way === 'tablet' ? nothing : this.#fold('A square for a tablet', this.#tablet())}
        ${site.way === 'paper' ? nothing : this.#fold('A poster', this.#poster(written))}
        ${other === 'html' || other === 'frame' || other === 'script' ? this.#fold(`If that is refused: ${wayTitles[other].toLowerCase()}`, html`${other === 'html' ? nothing : this.#warnings(other)}${code(other)}`) : nothing}
        ${rest.map((way) => this.#fold(`Another way: ${wayTitles[way].toLowerCase()}`, code(way)))}
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
        ${this.#fold('Addresses', html`<studio-addresses .draft=${draft}></studio-addresses>`)}
      </div>
      ${shownBy(draft).includes('privacy') ? html`<p class="small soft">What is counted shows to people in a panel of its own, which is part of the code.</p>` : nothing}`;
  }

  #fold(title: string, body: unknown, open = false) {
    return html`<details ?open=${open}>
      <summary>${title}</summary>
      <div class="stack">${body}</div>
    </details>`;
  }

  #tablet() {
    const { address, square } = tabletFor(this.draft, standOf(document));
    return html`<section class="tight">
      ${
        isHere(address)
          ? html`<p class="notice">
              This address works on this computer only. Open this page from the website that your tablet can reach, and
              the square will be right.
            </p>`
          : nothing
      }
      ${
        square
          ? html`<img class="square" src=${square} alt="QR code that sets a tablet up" />`
          : html`<p class="notice">
              There is too much in your settings for one square. Put place.json on a website and write its address
              below, under “Addresses”; then there is a small square. Or open the address by hand.
            </p>`
      }
      <studio-copy what="the address" .text=${address}></studio-copy>
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
